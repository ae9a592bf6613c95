// Signals as values, and the terminal given back on every way out.
//
// EL_SIGNAL is never used: libedit's handler sends the signal on to the whole process group.
#include "internal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};
static struct termios found;    // the terminal as we found it
static struct termios between;  // and as it is while no line is edited
static volatile sig_atomic_t is_remembered;
static volatile sig_atomic_t is_editing;
static ce_editor *editing;
static volatile sig_atomic_t leave_requested;

static const char leave_editing[] = "\033[?2004l\033[?25h\033[0m";

static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  if (number == SIGTERM || number == SIGHUP) {
    leave_requested = 1;
  }
  // A full pipe already holds enough to wake us.
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

// Nothing but what is safe in a handler: the program is broken when it runs.
static void on_crash(int number) {
  ce_restore();
  signal(number, SIG_DFL);
  raise(number);
}

// Stops as the user asked, with the default action.
static void stop(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  struct sigaction ours;
  sigset_t only;
  sigset_t before;
  if (is_remembered) {
    tcsetattr(STDIN_FILENO, TCSANOW, &found);
  }
  sigaction(SIGTSTP, &usual, &ours);
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &only, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
  sigaction(SIGTSTP, &ours, NULL);
  if (is_remembered) {
    tcsetattr(STDIN_FILENO, TCSANOW, &between);
  }
}

// While a line is edited the terminal is put right first, outside the handler.
static void on_stop(int number) {
  int saved = errno;
  if (is_editing) {
    on_signal(number);
  } else {
    stop();
  }
  errno = saved;
}

static void on_quit(int number) {
  (void)number;
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

int ce_catch_signals(void) {
  if (signal_pipe[0] >= 0) {
    return 0;
  }
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  static const int events[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
  for (size_t i = 0; i < sizeof events / sizeof events[0]; i++) {
    handle(events[i], on_signal, SA_RESTART);
  }
  handle(SIGTSTP, on_stop, SA_RESTART);
  // Ctrl-\ would end the program in the middle of a line. (A handler, unlike SIG_IGN, is not
  // inherited by programs that we start.)
  handle(SIGQUIT, on_quit, SA_RESTART);
  return 0;
}

// A crash must not leave a terminal that does not echo. The handlers have a stack of their own, or
// a stack overflow would be silent.
void ce_remember_terminal(void) {
  if (is_remembered || tcgetattr(STDIN_FILENO, &found) != 0) {
    return;
  }
  between = found;
  is_remembered = 1;
  atexit(ce_restore);
  static char spare[16384];
  stack_t stack = {.ss_sp = spare, .ss_size = sizeof spare};
  sigaltstack(&stack, NULL);
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    handle(crashes[i], on_crash, SA_ONSTACK | SA_NODEFER | (int)SA_RESETHAND);
  }
}

// The usual Ctrl-S would stop a reply that is being written, until Ctrl-Q.
void ce_disarm_ctrl_s(void) {
  if (is_remembered) {
    between.c_iflag &= (tcflag_t)~IXON;
    tcsetattr(STDIN_FILENO, TCSANOW, &between);
  }
}

void ce_restore(void) {
  if (!is_remembered) {
    return;
  }
  if (is_editing) {
    ssize_t written = write(STDOUT_FILENO, leave_editing, sizeof leave_editing - 1);
    (void)written;
    is_editing = 0;
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

void ce_enter_editing(ce_editor *editor) {
  static const char enter[] = "\033[?2004h";
  editing = editor;
  is_editing = 1;
  ssize_t written = write(STDOUT_FILENO, enter, sizeof enter - 1);
  (void)written;
}

void ce_leave_editing(void) {
  is_editing = 0;
  ssize_t written = write(STDOUT_FILENO, leave_editing, sizeof leave_editing - 1);
  (void)written;
}

// Puts the terminal right, stops, and takes it back when we are continued.
static void stop_editing(void) {
  ce_leave_editing();
  el_wset(editing->el, EL_PREP_TERM, 0);
  stop();
}

// Takes one signal from the pipe and tells what follows from it.
static int take_signal(void) {
  unsigned char number;
  if (read(signal_pipe[0], &number, 1) != 1) {
    return 0;
  }
  switch (number) {
    case SIGINT:
      return -CE_INTERRUPT;
    case SIGTERM:
    case SIGHUP:
      return -CE_HANGUP;
    case SIGTSTP:
      if (editing != NULL && is_editing) {
        stop_editing();
      }
      return 0;
    case SIGCONT:
      if (editing != NULL) {
        // The shell has set the terminal its own way meanwhile.
        el_wset(editing->el, EL_PREP_TERM, 0);
        el_wset(editing->el, EL_PREP_TERM, 1);
        ce_enter_editing(editing);
      }
      return CE_WAIT_SIGNAL;
    case SIGWINCH:
      // libedit is not told: it draws nothing, and el_resize leaves its cursor outside of a screen
      // that became smaller, after which a key writes beyond its buffer.
      return CE_WAIT_SIGNAL;
    default:
      return 0;
  }
}

int ce_wait_for_input(int milliseconds) {
  struct pollfd sources[2] = {{STDIN_FILENO, POLLIN, 0}, {signal_pipe[0], POLLIN, 0}};
  for (;;) {
    int ready = poll(sources, 2, milliseconds);
    if (ready == 0) {
      return 0;
    }
    if (ready < 0) {
      if (errno == EINTR) {
        continue;
      }
      return -CE_HANGUP;
    }
    if (sources[1].revents != 0) {
      int what = take_signal();
      if (what != 0) {
        return what;
      }
      continue;
    }
    return 1;
  }
}

int ce_wait(int milliseconds) {
  for (;;) {
    int what = ce_wait_for_input(milliseconds);
    if (what != CE_WAIT_SIGNAL) {
      return what;
    }
  }
}

int ce_was_interrupted(void) {
  unsigned char number;
  int interrupted = 0;
  while (read(signal_pipe[0], &number, 1) == 1) {
    interrupted |= number == SIGINT;
  }
  return interrupted;
}

int ce_must_stop(void) {
  if (signal_pipe[0] < 0) {
    return 0;
  }
  return ce_was_interrupted() || leave_requested;
}

int ce_forget_interrupts(void) {
  ce_was_interrupted();
  return leave_requested;
}

void ce_size(int *rows, int *columns) {
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  *rows = size.ws_row;
  *columns = size.ws_col;
}

int ce_begin_keys(void) {
  struct termios keys;
  ce_remember_terminal();
  if (tcgetattr(STDIN_FILENO, &keys) != 0) {
    return -1;
  }
  keys.c_lflag &= (tcflag_t) ~(ICANON | ECHO);
  keys.c_iflag &= (tcflag_t)~IXON;
  keys.c_cc[VMIN] = 1;
  keys.c_cc[VTIME] = 0;
  return tcsetattr(STDIN_FILENO, TCSADRAIN, &keys);
}

void ce_end_keys(void) {
  tcsetattr(STDIN_FILENO, TCSADRAIN, &between);
}
