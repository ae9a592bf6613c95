// Bytes from the terminal, whole characters, and pastes.
#include "internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
int ce_next_byte(ce_editor *editor, int milliseconds) {
  if (editor->input_start == editor->input_end) {
    int filled = fill(editor, milliseconds);
    if (filled <= 0) {
      return filled == 0 ? NOTHING : STOPPED;
    }
  }
  return editor->input[editor->input_start++];
}

void ce_unread_byte(ce_editor *editor) {
  editor->input_start--;
}

// Decodes strict UTF-8; what is no character becomes U+FFFD.
int32_t ce_decode(ce_editor *editor, int first) {
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
    int byte = ce_next_byte(editor, SEQUENCE_WAIT);
    if (byte < 0) {
      return byte == STOPPED ? STOPPED : 0xFFFD;
    }
    if ((byte & 0xC0) != 0x80) {
      ce_unread_byte(editor);
      return 0xFFFD;
    }
    scalar = scalar << 6 | (byte & 0x3F);
  }
  bool is_surrogate = scalar >= 0xD800 && scalar < 0xE000;
  return scalar < smallest[following] || scalar > 0x10FFFF || is_surrogate ? 0xFFFD : scalar;
}

// Takes a paste up to its end mark. Control characters are left out: a clipboard may hold an end
// mark or commands for the terminal of its own.
int32_t ce_take_paste(ce_editor *editor) {
  static const char end[] = "\033[201~";
  size_t size = 4096;
  size_t length = 0;
  size_t matched = 0;
  char *text = malloc(size);
  bool after_return = false;
  while (text != NULL) {
    int byte = ce_next_byte(editor, PASTE_WAIT);
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
    int32_t scalar = ce_decode(editor, byte);
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

void ce_give_back(ce_editor *editor, const unsigned char *bytes, size_t length) {
  if (editor->input_start < editor->input_end || length > sizeof editor->input) {
    return;
  }
  memcpy(editor->input, bytes, length);
  editor->input_start = 0;
  editor->input_end = length;
}
