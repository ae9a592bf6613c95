// The editor itself: opening it, giving keys to libedit, reading a line.
#include "internal.h"

#include <errno.h>
#include <gnu/libc-version.h>
#include <stdlib.h>
#include <unistd.h>

ce_editor *ce_of(EditLine *el) {
  ce_editor *editor = NULL;
  el_wget(el, EL_CLIENTDATA, &editor);
  return editor;
}

int ce_uses_vi(ce_editor *editor) {
  const wchar_t *name = NULL;
  el_wget(editor->el, EL_EDITOR, &name);
  return name != NULL && wcscmp(name, L"vi") == 0;
}

static void settle(ce_editor *editor) {
  editor->typing = false;
  editor->callbacks.settle(editor->callbacks.context);
}

// Keys after which what was typed so far is one step to undo.
static bool ends_a_step(int32_t key) {
  return key < 0x20 || (key >= 0x7F && key < 0xA0) || wcschr(L" ，。；：？！、,.;:?!", key) != NULL;
}

static bool is_full(ce_editor *editor) {
  const LineInfoW *line = el_wline(editor->el);
  return (size_t)(line->lastchar - line->buffer) >= editor->limit;
}

// What libedit calls for a key.
int ce_getkey(EditLine *el, wchar_t *out) {
  ce_editor *editor = ce_of(el);
  if (editor->after_escape >= 0) {
    *out = editor->after_escape;
    editor->after_escape = -1;
    return 1;
  }
  for (;;) {
    int32_t key = ce_next_key(editor);
    if (key < 0) {
      ce_export(editor, NULL, NULL);
      errno = EINTR;
      return -1;
    }
    if (key == 0 || (key == CE_KEY_ESCAPE && !ce_uses_vi(editor))) {
      continue;
    }
    if ((key & CE_META) != 0) {
      editor->after_escape = key & ~CE_META;
      key = ESCAPE;
    }
    if (key == CE_KEY_ESCAPE) {
      key = ESCAPE;
    }
    if (ce_is_text((uint32_t)key) && is_full(editor)) {
      editor->callbacks.full(editor->callbacks.context);
      continue;
    }
    if (ends_a_step(key)) {
      settle(editor);
    }
    *out = key;
    return 1;
  }
}

static wchar_t *no_prompt(EditLine *el) {
  (void)el;
  static wchar_t empty[1];
  return empty;
}

// libedit tests whether the output descriptor is a terminal but writes to the output file: with
// another file it edits and stays silent. A test guards this against newer versions.
ce_editor *ce_open(const char *program, ce_callbacks callbacks, size_t limit) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) || ce_catch_signals() != 0) {
    return NULL;
  }
  ce_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) {
    return NULL;
  }
  ce_remember_terminal();
  ce_disarm_ctrl_s();
  editor->callbacks = callbacks;
  editor->limit = limit;
  editor->put_back = -1;
  editor->after_escape = -1;
  editor->sink = fopen("/dev/null", "we");
  if (editor->sink != NULL) {
    editor->el = el_init_fd(
        program, stdin, editor->sink, editor->sink, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  }
  if (editor->el == NULL) {
    ce_close(editor);
    return NULL;
  }
  el_wset(editor->el, EL_CLIENTDATA, editor);
  el_wset(editor->el, EL_PROMPT, no_prompt);
  el_wset(editor->el, EL_EDITOR, L"emacs");
  el_wset(editor->el, EL_SIGNAL, 0);
  return editor;
}

void ce_read_settings(ce_editor *editor) {
  el_source(editor->el, NULL);
  // Without editing there would be no line to draw. Ctrl-S must not freeze the terminal, and a
  // pasted CR LF must be told from two newlines.
  el_wset(editor->el, EL_EDITMODE, 1);
  el_wset(editor->el, EL_GETCFN, ce_getkey);
  el_wset(editor->el, EL_SETTY, L"-d", L"-ixon", L"-icrnl", L"-inlcr", NULL);
}

void ce_close(ce_editor *editor) {
  if (editor == NULL) {
    return;
  }
  if (editor->el != NULL) {
    el_end(editor->el);
  }
  if (editor->sink != NULL) {
    fclose(editor->sink);
  }
  for (int i = 0; i < CE_SLOTS; i++) {
    free(editor->names[i][0]);
    free(editor->names[i][1]);
  }
  free(editor->text);
  free(editor->pasted);
  free(editor);
  ce_restore();
}

// The line as UTF-8. It is also kept for a reader that is about to stop.
const char *ce_export(ce_editor *editor, size_t *length, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  size_t needed = (size_t)(line->lastchar - line->buffer) * 4 + 1;
  if (needed > editor->text_size) {
    char *larger = realloc(editor->text, needed * 2);
    if (larger == NULL) {
      abort();
    }
    editor->text = larger;
    editor->text_size = needed * 2;
  }
  size_t count = 0;
  size_t at = 0;
  for (const wchar_t *next = line->buffer; next < line->lastchar; next++) {
    if (next == line->cursor) {
      at = count;
    }
    count += ce_put_utf8(editor->text + count, (uint32_t)*next);
  }
  if (line->cursor >= line->lastchar) {
    at = count;
  }
  editor->text[count] = 0;
  editor->text_length = count;
  if (length != NULL) {
    *length = count;
  }
  if (cursor != NULL) {
    *cursor = at;
  }
  return editor->text;
}

const char *ce_text(ce_editor *editor, size_t *length, size_t *cursor) {
  return ce_export(editor, length, cursor);
}

void ce_set_text(ce_editor *editor, const char *text, size_t length, size_t cursor) {
  if (length == 0) {
    // el_wreplacestr refuses an empty text.
    const LineInfoW *line = el_wline(editor->el);
    el_cursor(editor->el, (int)(line->lastchar - line->cursor));
    el_deletestr(editor->el, (int)(line->lastchar - line->buffer));
    return;
  }
  wchar_t *wide = ce_widen(text, length);
  if (wide == NULL) {
    return;
  }
  el_wreplacestr(editor->el, wide);
  free(wide);
  int position = 0;
  for (size_t i = 0; i < cursor; i++) {
    position += ((unsigned char)text[i] & 0xC0) != 0x80;
  }
  const LineInfoW *line = el_wline(editor->el);
  el_cursor(editor->el, position - (int)(line->cursor - line->buffer));
}

int ce_read(ce_editor *editor, const char **text, size_t *length) {
  int count = 0;
  if (ce_forget_interrupts()) {
    *text = "";
    *length = 0;
    return CE_HANGUP;
  }
  editor->ending = CE_LINE;
  editor->put_back = -1;
  editor->after_escape = -1;
  editor->text_length = 0;
  ce_enter_editing(editor);
  const wchar_t *line = el_wgets(editor->el, &count);
  ce_leave_editing();
  if (line == NULL || count <= 0) {
    *text = editor->text == NULL ? "" : editor->text;
    *length = editor->text_length;
    editor->input_start = editor->input_end;
    return editor->ending == CE_LINE ? CE_END : editor->ending;
  }
  if (line[count - 1] == L'\n') {
    count--;
  }
  size_t used = 0;
  if (editor->text_size < (size_t)count * 4 + 1) {
    ce_export(editor, NULL, NULL);
  }
  for (int i = 0; i < count; i++) {
    used += ce_put_utf8(editor->text + used, (uint32_t)line[i]);
  }
  *text = editor->text;
  *length = used;
  return CE_LINE;
}

#define CE_TEXT(number) #number
#define CE_NUMBERS(major, minor) CE_TEXT(major) "." CE_TEXT(minor)

const char *ce_version(void) { return CE_NUMBERS(LIBEDIT_MAJOR, LIBEDIT_MINOR); }

const char *ce_libc_version(void) { return gnu_get_libc_version(); }
