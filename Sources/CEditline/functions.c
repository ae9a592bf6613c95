// Functions of ours that libedit calls by key, and the keys they are bound to.
#include "internal.h"

#include <stdlib.h>
#include <string.h>

static unsigned char run(EditLine *el, int slot) {
  ce_editor *editor = ce_of(el);
  switch (editor->callbacks.act(editor->callbacks.context, slot)) {
    case CE_ACCEPT:
      // Ends the line as Enter does.
      el_cursor(el, 1 << 24);
      el_winsertstr(el, L"\n");
      return CC_NEWLINE;
    case CE_FINISH:
      return CC_EOF;
    default:
      return CC_REFRESH;
  }
}

// libedit's functions carry no context, so each slot needs a function of its own.
#define SLOT(n) \
  static unsigned char slot##n(EditLine *el, int key) { \
    (void)key; \
    return run(el, 0##n); \
  }
#define SLOTS(row) \
  SLOT(row##0) SLOT(row##1) SLOT(row##2) SLOT(row##3) \
  SLOT(row##4) SLOT(row##5) SLOT(row##6) SLOT(row##7)
#define NAMES(row) \
  slot##row##0, slot##row##1, slot##row##2, slot##row##3, \
  slot##row##4, slot##row##5, slot##row##6, slot##row##7

// Numbered in octal, eight in a row.
SLOTS(0)
SLOTS(1)
SLOTS(2)
SLOTS(3)
SLOTS(4)
SLOTS(5)
SLOTS(6)
SLOTS(7)

static unsigned char (*const slots[CE_SLOTS])(EditLine *, int) = {
  NAMES(0), NAMES(1), NAMES(2), NAMES(3), NAMES(4), NAMES(5), NAMES(6), NAMES(7),
};

int ce_add_function(ce_editor *editor, int slot, const char *name, const char *help) {
  if (slot < 0 || slot >= CE_SLOTS || editor->names[slot][0] != NULL) {
    return -1;
  }
  editor->names[slot][0] = ce_widen(name, strlen(name));
  editor->names[slot][1] = ce_widen(help, strlen(help));
  return el_wset(
      editor->el, EL_ADDFN, editor->names[slot][0], editor->names[slot][1], slots[slot]);
}

int ce_bind(ce_editor *editor, int command, const char *key, const char *function) {
  wchar_t *keys = ce_widen(key, strlen(key));
  wchar_t *name = function == NULL ? NULL : ce_widen(function, strlen(function));
  int result;
  if (name == NULL && command) {
    result = el_wset(editor->el, EL_BIND, L"-a", L"-r", keys, NULL);
  } else if (name == NULL) {
    result = el_wset(editor->el, EL_BIND, L"-r", keys, NULL);
  } else if (command) {
    result = el_wset(editor->el, EL_BIND, L"-a", keys, name, NULL);
  } else {
    result = el_wset(editor->el, EL_BIND, keys, name, NULL);
  }
  free(keys);
  free(name);
  return result;
}
