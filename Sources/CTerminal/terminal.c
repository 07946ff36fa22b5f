/* The screen: output, size, suspension. ncurses is used through its wide functions only. */
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "CTerminal.h"
#include "guard.h"
#include "input.h"
#include "terminfo.h"

#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static bool shows_colours;
static bool uses_mouse;
static bool cursor_is_visible;
static sigset_t former_mask;

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

bool terminal_locale_is_utf8(void) {
  setlocale(LC_ALL, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  // The C locale knows no letter beyond ASCII and would drop the rest of a pasted name at the first one. What
  // is drawn is ASCII there all the same; what is typed is read as UTF-8, which most terminals send.
  if (strcmp(nl_langinfo(CODESET), "ANSI_X3.4-1968") == 0) setlocale(LC_CTYPE, "C.UTF-8");
  return false;
}

int terminal_width(uint32_t scalar) {
  static locale_t utf8;
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) return wcwidth((wchar_t)scalar);
  locale_t own = uselocale(utf8);
  int width = wcwidth((wchar_t)scalar);
  uselocale(own);
  return width;
}

/* The bytes that give the terminal back; see guard.c. */
static void prepare_reset(void) {
  static char bytes[512];
  guard_set_reset(bytes, terminfo_reset(bytes, sizeof bytes, uses_mouse));
}

static void send(const char *bytes) {
  fflush(stdout);
  ssize_t ignored = write(STDOUT_FILENO, bytes, strlen(bytes));
  (void)ignored;
}

/* Keys one by one, Ctrl-C and Ctrl-Z as signals, Ctrl-S and Ctrl-V as keys. */
static void set_modes(void) {
  struct termios modes;
  cbreak();
  noecho();
  nonl();
  if (tcgetattr(STDIN_FILENO, &modes) == 0) {
    modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
    modes.c_lflag &= ~(tcflag_t)IEXTEN;
    tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  }
  def_prog_mode();
}

/* One pair for each of the eight colours, on the user's own background. */
static void set_colours(bool wanted) {
  shows_colours = wanted && has_colors() && start_color() == OK && use_default_colors() == OK;
  if (!shows_colours) return;
  for (short colour = 0; colour < 8; colour++) init_pair((short)(colour + 1), colour, -1);
}

/* A resize is delivered only inside terminal_wait: one that came just before it would otherwise
 * go unnoticed until the next key. ncurses' own handler stays in place. */
static void block_resize_signal(void) {
  sigset_t resize;
  sigemptyset(&resize);
  sigaddset(&resize, SIGWINCH);
  pthread_sigmask(SIG_BLOCK, &resize, &former_mask);
}

terminal_open_result terminal_open(const terminal_options *options) {
  terminal_open_result result = terminfo_examine();
  if (result != TERMINAL_OPENED || screen) return result;
  if (!guard_prepare(STDIN_FILENO)) return TERMINAL_NO_MEMORY;
  terminal_locale_is_utf8();
  unsetenv("LINES"); /* they would freeze the size */
  unsetenv("COLUMNS");
  screen = newterm(NULL, stdout, stdin);
  if (!screen) return TERMINAL_UNKNOWN_TYPE;
  uses_mouse = options->mouse;
  prepare_reset(); /* with the terminal's own strings */
  terminfo_shorten();
  guard_arm(options->crash_message, options->log_on_crash);
  block_resize_signal();
  set_modes();
  set_colours(options->colours);
  input_start(uses_mouse);
  leaveok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  curs_set(1);
  cursor_is_visible = true;
  wnoutrefresh(stdscr);
  doupdate();
  send(paste_on);
  return TERMINAL_OPENED;
}

/* Where there is no second screen to leave, what stands on the one there is would stay. */
static void wipe(void) {
  werase(stdscr);
  clearok(stdscr, TRUE);
  wmove(stdscr, 0, 0);
  wrefresh(stdscr);
}

void terminal_close(void) {
  if (!screen) return;
  void (*former)(int) = signal(SIGTTOU, SIG_IGN); /* see restore_terminal in guard.c */
  if (!isendwin()) {
    send(paste_off);
    if (!terminfo_has_two_screens()) wipe();
    endwin();
  }
  delscreen(screen);
  screen = NULL;
  signal(SIGTTOU, former);
  pthread_sigmask(SIG_SETMASK, &former_mask, NULL);
  guard_disarm();
}

void terminal_suspend(void) {
  struct winsize size;
  if (!screen) return;
  send(paste_off);
  endwin();
  if (!guard_stop()) return;
  doupdate(); /* takes the terminal again */
  send(paste_on);
  /* The window may have changed while nobody told us. */
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0 &&
      is_term_resized(size.ws_row, size.ws_col))
    resizeterm(size.ws_row, size.ws_col);
  terminal_clear();
}

void terminal_size(int *rows, int *columns) {
  *rows = screen ? getmaxy(stdscr) : 0;
  *columns = screen ? getmaxx(stdscr) : 0;
}

bool terminal_has_colours(void) { return shows_colours; }

static void set_style(unsigned style) {
  attr_t attributes = A_NORMAL;
  short colour = (short)(style >> TERMINAL_STYLE_COLOUR);
  if (style & TERMINAL_STYLE_BOLD) attributes |= A_BOLD;
  if (style & TERMINAL_STYLE_REVERSE) attributes |= A_REVERSE;
  if (style & TERMINAL_STYLE_UNDERLINE) attributes |= A_UNDERLINE;
  wattr_set(stdscr, attributes, shows_colours && colour <= 8 ? colour : 0, NULL);
}

void terminal_put(int row, int column, const uint32_t *text, int count, unsigned style) {
  if (!screen || wmove(stdscr, row, column) == ERR) return;
  set_style(style);
  waddnwstr(stdscr, (const wchar_t *)text, count);
}

void terminal_cursor(int row, int column, bool visible) {
  if (!screen || isendwin()) return;
  wmove(stdscr, row, column);
  if (cursor_is_visible != visible) curs_set(visible);
  cursor_is_visible = visible;
}

void terminal_clear(void) {
  if (!screen) return;
  werase(stdscr);
  clearok(stdscr, TRUE);
}

void terminal_flush(void) {
  if (!screen || isendwin()) return;
  wnoutrefresh(stdscr);
  doupdate();
}

void terminal_beep(void) {
  if (screen && !isendwin()) beep();
}
