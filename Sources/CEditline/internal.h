// What the files of this folder share.
#pragma once

#define _GNU_SOURCE

#include <histedit.h>
#include <stdbool.h>
#include <stdio.h>
#include <termios.h>
#include <wchar.h>

#include "CEditline.h"

struct ce_editor {
  EditLine *el;
  FILE *sink;  // where libedit draws
  ce_callbacks callbacks;
  size_t limit;  // characters that a line may have

  // Bytes that were read and not yet taken.
  unsigned char input[4096];
  size_t input_start;
  size_t input_end;

  int32_t put_back;  // a key to be read again, or -1
  int32_t after_escape;  // the character of an Alt key, when libedit has taken its escape
  bool awaits_report;  // the place of the cursor was asked for
  bool typing;  // the last key was an ordinary character
  int ending;  // why reading stopped

  char *text;  // the line as UTF-8
  size_t text_size;
  size_t text_length;
  char *pasted;
  size_t pasted_length;
  wchar_t *names[CE_SLOTS][2];  // libedit keeps the pointers
};

// signals.c
enum { CE_WAIT_SIGNAL = 2 };
// Like ce_wait; 2 when a signal came that needs a redraw.
int ce_wait_for_input(int milliseconds);
void ce_remember_terminal(void);
// From now on Ctrl-S doesn't freeze the terminal, also while no line is edited.
void ce_disarm_ctrl_s(void);
void ce_enter_editing(ce_editor *editor);
void ce_leave_editing(void);

enum { ESCAPE = 27 };

// bytes.c
enum { NOTHING = -2, STOPPED = -1 };
// Over a slow line the bytes of one key come apart; a lone Escape is only known by waiting.
enum { ESCAPE_WAIT = 500, SEQUENCE_WAIT = 1000, PASTE_WAIT = 5000 };
int ce_next_byte(ce_editor *editor, int milliseconds);
void ce_unread_byte(ce_editor *editor);
int32_t ce_decode(ce_editor *editor, int first);
int32_t ce_take_paste(ce_editor *editor);

// text.c
wchar_t *ce_widen(const char *text, size_t length);
size_t ce_put_utf8(char *out, uint32_t scalar);
bool ce_is_text(uint32_t scalar);

// editor.c
ce_editor *ce_of(EditLine *el);
const char *ce_export(ce_editor *editor, size_t *length, size_t *cursor);
