// libedit for Swift: every call of the library is on the other side of this header.
//
// libedit edits (key maps, buffer, modes of the terminal) and never draws: its output goes to
// /dev/null, because it cuts wide characters in half. What it cannot do for Chinese is a function
// of ours, which it calls by key; those are numbered slots that Swift fills.
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <sys/ioctl.h>

typedef struct ce_editor ce_editor;

// The version of libedit that this was compiled with.
const char *ce_version(void);

// The version of the C library that runs.
const char *ce_libc_version(void);

// What came of reading a line.
enum { CE_LINE, CE_END, CE_INTERRUPT, CE_HANGUP };

// What a function of ours tells libedit.
enum { CE_DONE, CE_ACCEPT, CE_FINISH };

// Why the line is drawn: keys were read, or the screen may no longer be what it was.
enum { CE_DRAW, CE_REDRAW };

// Keys that are no character. They travel through libedit as C1 control characters, which are never
// let in from outside, so each can be bound like any other key.
enum {
  CE_KEY_UP = 0x80,
  CE_KEY_DOWN,
  CE_KEY_RIGHT,
  CE_KEY_LEFT,
  CE_KEY_HOME,
  CE_KEY_END,
  CE_KEY_WORD_RIGHT,
  CE_KEY_WORD_LEFT,
  CE_KEY_TEXT_START,
  CE_KEY_TEXT_END,
  CE_KEY_DELETE,
  CE_KEY_DELETE_WORD,
  CE_KEY_PAGE_UP,
  CE_KEY_PAGE_DOWN,
  CE_KEY_NEWLINE,
  CE_KEY_PASTE,
  CE_KEY_BACKTAB,
  CE_KEY_ESCAPE,
};

// Set beside a character that was typed with Alt.
enum { CE_META = 1 << 24 };

// How many functions of ours there can be.
enum { CE_SLOTS = 64 };

typedef struct {
  void *context;
  // All waiting input is taken: show the line.
  void (*draw)(void *context, int reason);
  // Typing pauses (another kind of key comes): what was typed is one step to undo.
  void (*settle)(void *context);
  // Runs the function in a slot; answers CE_DONE, CE_ACCEPT or CE_FINISH.
  int (*act)(void *context, int slot);
  // A character was refused because the line is as long as it may be.
  void (*full)(void *context);
  // The terminal told the column of the cursor, counted from 1.
  void (*report)(void *context, int column);
} ce_callbacks;

// Chooses a locale in which Chinese can be typed. Returns its name, or NULL if there is none.
const char *ce_locale(void);

// Opens the editor on standard input and output, which must be terminals. NULL on failure.
ce_editor *ce_open(const char *program, ce_callbacks callbacks, size_t limit);
void ce_close(ce_editor *);

// Adds a function under a name, for ce_bind and for ~/.editrc. Both strings are copied.
int ce_add_function(ce_editor *, int slot, const char *name, const char *help);
// Binds a key in libedit's notation; `command` is for the command mode of vi. NULL unbinds.
int ce_bind(ce_editor *, int command, const char *key, const char *function);
// Reads ~/.editrc. Bindings made afterwards win.
void ce_read_settings(ce_editor *);

// Whether the keys are those of vi.
int ce_uses_vi(ce_editor *);

// Reads a line. The text is the editor's, until the next call.
int ce_read(ce_editor *, const char **text, size_t *length);

// The line as it stands, and the cursor in bytes.
const char *ce_text(ce_editor *, size_t *length, size_t *cursor);
// Puts another text in its place.
void ce_set_text(ce_editor *, const char *text, size_t length, size_t cursor);

// For functions that take keys themselves: the next key, or -1 when reading must stop.
int32_t ce_next_key(ce_editor *);
// Whether bytes were read that no key was made of yet.
int ce_has_input(ce_editor *);
// Takes bytes that were read elsewhere, as if they were typed now.
void ce_give_back(ce_editor *, const unsigned char *bytes, size_t length);
// Puts a key back in front of the others.
void ce_put_back(ce_editor *, int32_t key);
// The next report of the cursor's place is an answer to us, not a key.
void ce_await_report(ce_editor *);
// What was pasted last, with control characters left out and newlines as LF.
const char *ce_pasted(ce_editor *, size_t *length);

// Signals arrive as values from now on, instead of ending the program.
int ce_catch_signals(void);
// Waits for input on standard input: 1 there is some, 0 time is out, or minus what stopped it
// (-CE_INTERRUPT, -CE_HANGUP).
int ce_wait(int milliseconds);
// Whether Ctrl-C was pressed since it was last asked. SIGTERM and SIGHUP stay for the next read.
int ce_was_interrupted(void);
// Whether Ctrl-C was pressed since it was last asked, or the program is to leave: long work ends then.
int ce_must_stop(void);
// Forgets Ctrl-C pressed earlier; tells whether the program was asked to leave.
int ce_forget_interrupts(void);
// Gives the terminal back as it was found. Safe in a signal handler.
void ce_restore(void);

// Rows and columns of the terminal; 0 where it doesn't tell.
void ce_size(int *rows, int *columns);
// Keys one at a time, without echo, for the pager. 0 on success.
int ce_begin_keys(void);
void ce_end_keys(void);
