// The least that an editor on libedit can do: open it and show a prompt. What `banshi` is held against.
#include <histedit.h>
#include <locale.h>
#include <stdio.h>

static char *prompt(EditLine *editor) {
  (void)editor;
  return "> ";
}

int main(void) {
  setlocale(LC_CTYPE, "C.UTF-8");
  EditLine *editor = el_init("bench", stdin, stdout, stderr);
  el_set(editor, EL_PROMPT, prompt);
  el_set(editor, EL_EDITOR, "emacs");
  int count = 0;
  el_gets(editor, &count);
  el_end(editor);
  return 0;
}
