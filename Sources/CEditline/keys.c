// From the bytes of the terminal to keys.
//
// libedit sees whole characters and the private codes of CE_KEY_…; sequences that mean nothing to
// us (mouse, focus, function keys, answers of the terminal) are swallowed whole.
#include "internal.h"

#include <poll.h>
#include <unistd.h>

// Answers of the terminal that come as strings end with BEL or ESC \.
static int32_t skip_string(ce_editor *editor) {
  for (int byte = 0; byte >= 0;) {
    int before = byte;
    byte = ce_next_byte(editor, ESCAPE_WAIT);
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
  int byte = ce_next_byte(editor, SEQUENCE_WAIT);
  if (byte == '[') {
    // F1 to F5 of the Linux console.
    return ce_next_byte(editor, SEQUENCE_WAIT) == STOPPED ? STOPPED : NOTHING;
  }
  if (byte == 'M') {
    // An old mouse report: three bytes follow.
    for (int i = 0; i < 3; i++) {
      if (ce_next_byte(editor, SEQUENCE_WAIT) == STOPPED) {
        return STOPPED;
      }
    }
    return NOTHING;
  }
  bool is_report = false;
  for (; byte >= 0x20 && byte < 0x40; byte = ce_next_byte(editor, SEQUENCE_WAIT)) {
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
    return ce_take_paste(editor);
  }
  if (byte == 'R' && editor->awaits_report && count == 1) {
    editor->awaits_report = false;
    editor->callbacks.report(editor->callbacks.context, numbers[1]);
    return NOTHING;
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
  int byte = ce_next_byte(editor, ESCAPE_WAIT);
  // Escape twice, or Alt with an arrow: the second one counts.
  while (byte == ESCAPE) {
    byte = ce_next_byte(editor, ESCAPE_WAIT);
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
    return ce_decode(editor, byte);
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
    int byte = ce_next_byte(editor, -1);
    if (byte < 0) {
      return -1;
    }
    key = byte == ESCAPE ? take_escape(editor) : ce_decode(editor, byte);
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

void ce_await_report(ce_editor *editor) {
  editor->awaits_report = true;
}
