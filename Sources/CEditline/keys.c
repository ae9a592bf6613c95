// From the bytes of the terminal to keys.
//
// libedit sees whole characters and the private codes of CE_KEY_…; sequences that mean nothing to
// us (mouse, focus, function keys, answers of the terminal) are swallowed whole.
#include "internal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NOTHING = -2, STOPPED = -1 };

// Over a slow line the bytes of one key come apart; a lone Escape is only known by waiting.
enum { ESCAPE_WAIT = 500, SEQUENCE_WAIT = 1000, PASTE_WAIT = 5000 };

// More input, or 0 when the time is out, or -1 when reading must stop.
static int fill(ce_editor *editor, int milliseconds) {
  for (;;) {
    int what = ce_wait_for_input(milliseconds);
    if (what == CE_WAIT_SIGNAL) {
      editor->callbacks.draw(editor->callbacks.context, CE_REDRAW);
      continue;
    }
    if (what == 0) {
      return 0;
    }
    if (what < 0) {
      editor->ending = -what;
      return -1;
    }
    ssize_t count = read(STDIN_FILENO, editor->input, sizeof editor->input);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) {
      continue;
    }
    if (count <= 0) {
      // The terminal went away.
      editor->ending = CE_HANGUP;
      return -1;
    }
    editor->input_start = 0;
    editor->input_end = (size_t)count;
    return 1;
  }
}

// The next byte, NOTHING when none came in time, or STOPPED.
static int next_byte(ce_editor *editor, int milliseconds) {
  if (editor->input_start == editor->input_end) {
    int filled = fill(editor, milliseconds);
    if (filled <= 0) {
      return filled == 0 ? NOTHING : STOPPED;
    }
  }
  return editor->input[editor->input_start++];
}

static void unread_byte(ce_editor *editor) {
  editor->input_start--;
}

// Decodes strict UTF-8; what is no character becomes U+FFFD.
static int32_t decode(ce_editor *editor, int first) {
  if (first < 0x80) {
    return first;
  }
  int following = first >= 0xF0 && first < 0xF5 ? 3
      : first >= 0xE0 && first < 0xF0           ? 2
      : first >= 0xC2 && first < 0xE0           ? 1
                                                : 0;
  if (following == 0) {
    return 0xFFFD;
  }
  static const int32_t smallest[] = {0, 0x80, 0x800, 0x10000};
  int32_t scalar = first & (0x3F >> following);
  for (int i = 0; i < following; i++) {
    int byte = next_byte(editor, SEQUENCE_WAIT);
    if (byte < 0) {
      return byte == STOPPED ? STOPPED : 0xFFFD;
    }
    if ((byte & 0xC0) != 0x80) {
      unread_byte(editor);
      return 0xFFFD;
    }
    scalar = scalar << 6 | (byte & 0x3F);
  }
  bool is_surrogate = scalar >= 0xD800 && scalar < 0xE000;
  return scalar < smallest[following] || scalar > 0x10FFFF || is_surrogate ? 0xFFFD : scalar;
}

// Takes a paste up to its end mark. Control characters are left out: a clipboard may hold an end
// mark or commands for the terminal of its own.
static int32_t take_paste(ce_editor *editor) {
  static const char end[] = "\033[201~";
  size_t size = 4096;
  size_t length = 0;
  size_t matched = 0;
  char *text = malloc(size);
  bool after_return = false;
  while (text != NULL) {
    int byte = next_byte(editor, PASTE_WAIT);
    if (byte < 0) {
      break;
    }
    if (byte == end[matched]) {
      matched++;
      if (end[matched] == 0) {
        break;
      }
      continue;
    }
    if (length + 16 > size) {
      size *= 2;
      text = realloc(text, size);
      if (text == NULL) {
        break;
      }
    }
    // A mark that was only begun is text, but for its escape.
    for (size_t i = 1; i < matched; i++) {
      text[length++] = end[i];
    }
    matched = byte == ESCAPE ? 1 : 0;
    if (byte == ESCAPE) {
      continue;
    }
    int32_t scalar = decode(editor, byte);
    if (scalar == '\r' || (scalar == '\n' && !after_return)) {
      text[length++] = '\n';
    } else if (scalar == '\t' || (scalar >= 0 && ce_is_text((uint32_t)scalar))) {
      length += ce_put_utf8(text + length, (uint32_t)scalar);
    }
    after_return = scalar == '\r';
  }
  free(editor->pasted);
  editor->pasted = text;
  editor->pasted_length = text == NULL ? 0 : length;
  return CE_KEY_PASTE;
}

const char *ce_pasted(ce_editor *editor, size_t *length) {
  *length = editor->pasted_length;
  return editor->pasted == NULL ? "" : editor->pasted;
}

// Answers of the terminal that come as strings end with BEL or ESC \.
static int32_t skip_string(ce_editor *editor) {
  for (int byte = 0; byte >= 0;) {
    int before = byte;
    byte = next_byte(editor, ESCAPE_WAIT);
    if (byte == '\a' || (before == ESCAPE && byte == '\\')) {
      return NOTHING;
    }
    if (byte == STOPPED) {
      return STOPPED;
    }
  }
  return NOTHING;
}

static int32_t key_of_number(int number, int modifiers) {
  switch (number) {
    case 1:
    case 7:
      return CE_KEY_HOME;
    case 3:
      return modifiers > 2 ? CE_KEY_DELETE_WORD : CE_KEY_DELETE;
    case 4:
    case 8:
      return CE_KEY_END;
    case 5:
      return CE_KEY_PAGE_UP;
    case 6:
      return CE_KEY_PAGE_DOWN;
    default:
      return NOTHING;
  }
}

static int32_t key_of_letter(int letter, bool moves_far) {
  switch (letter) {
    case 'A':
      return CE_KEY_UP;
    case 'B':
      return CE_KEY_DOWN;
    case 'C':
      return moves_far ? CE_KEY_WORD_RIGHT : CE_KEY_RIGHT;
    case 'D':
      return moves_far ? CE_KEY_WORD_LEFT : CE_KEY_LEFT;
    case 'c':
      return CE_KEY_WORD_RIGHT;
    case 'd':
      return CE_KEY_WORD_LEFT;
    case 'H':
      return moves_far ? CE_KEY_TEXT_START : CE_KEY_HOME;
    case 'F':
      return moves_far ? CE_KEY_TEXT_END : CE_KEY_END;
    case 'Z':
      return CE_KEY_BACKTAB;
    default:
      return NOTHING;
  }
}

// After ESC [ or ESC O: parameters, then the byte that ends it.
static int32_t take_sequence(ce_editor *editor) {
  int numbers[4] = {0};
  int count = 0;
  int byte = next_byte(editor, SEQUENCE_WAIT);
  if (byte == '[') {
    // F1 to F5 of the Linux console.
    return next_byte(editor, SEQUENCE_WAIT) == STOPPED ? STOPPED : NOTHING;
  }
  if (byte == 'M') {
    // An old mouse report: three bytes follow.
    for (int i = 0; i < 3; i++) {
      if (next_byte(editor, SEQUENCE_WAIT) == STOPPED) {
        return STOPPED;
      }
    }
    return NOTHING;
  }
  bool is_report = false;
  for (; byte >= 0x20 && byte < 0x40; byte = next_byte(editor, SEQUENCE_WAIT)) {
    // With one of < = > ? it is no key: the mouse, or an answer of the terminal.
    is_report = is_report || byte >= '<';
    if (byte >= '0' && byte <= '9' && numbers[count] < 100000) {
      numbers[count] = numbers[count] * 10 + byte - '0';
    } else if (byte == ';' && count < 3) {
      count++;
    }
  }
  if (byte < 0 || is_report) {
    return byte < 0 ? byte : NOTHING;
  }
  if (byte == '~' && numbers[0] == 200) {
    return take_paste(editor);
  }
  bool shifted_return = (byte == '~' && numbers[0] == 27 && numbers[2] == 13) ||
      (byte == 'u' && numbers[0] == 13);
  if (shifted_return) {
    return CE_KEY_NEWLINE;
  }
  if (byte == '~') {
    return key_of_number(numbers[0], numbers[1]);
  }
  return key_of_letter(byte, numbers[1] > 2);
}

static int32_t take_escape(ce_editor *editor) {
  int byte = next_byte(editor, ESCAPE_WAIT);
  // Escape twice, or Alt with an arrow: the second one counts.
  while (byte == ESCAPE) {
    byte = next_byte(editor, ESCAPE_WAIT);
  }
  switch (byte) {
    case STOPPED:
      return STOPPED;
    case NOTHING:
      return CE_KEY_ESCAPE;
    case '[':
    case 'O':
      return take_sequence(editor);
    case ']':
    case 'P':
    case '_':
    case '^':
      return skip_string(editor);
    case '\r':
    case '\n':
      return CE_KEY_NEWLINE;
    default:
      break;
  }
  if (byte >= 0x80) {
    return decode(editor, byte);
  }
  return byte | CE_META;
}

// Whether more is there to be read at once. Signals are left alone: they are for fill().
static bool is_readable(void) {
  struct pollfd source = {STDIN_FILENO, POLLIN, 0};
  return poll(&source, 1, 0) == 1;
}

int ce_has_input(ce_editor *editor) {
  return editor->input_start < editor->input_end;
}

// The next key. The line is drawn only when nothing more waits, or a large paste would be drawn
// once for every character.
int32_t ce_next_key(ce_editor *editor) {
  if (editor->ending != CE_LINE) {
    // A function of ours was told to stop; now libedit is.
    return -1;
  }
  int32_t key = editor->put_back;
  if (key >= 0) {
    editor->put_back = -1;
    return key;
  }
  for (;;) {
    if (!ce_has_input(editor) && !is_readable()) {
      editor->callbacks.draw(editor->callbacks.context, CE_DRAW);
    }
    int byte = next_byte(editor, -1);
    if (byte < 0) {
      return -1;
    }
    key = byte == ESCAPE ? take_escape(editor) : decode(editor, byte);
    if (key == STOPPED) {
      return -1;
    }
    if (key < 0) {
      continue;
    }
    bool is_own = key >= CE_KEY_UP && key <= CE_KEY_ESCAPE && byte == ESCAPE;
    bool is_control = key < 0x20 || key == 0x7F;
    if (is_own || is_control || (key & CE_META) != 0 || ce_is_text((uint32_t)key)) {
      return key;
    }
  }
}

void ce_put_back(ce_editor *editor, int32_t key) {
  editor->put_back = key;
}
