/* Terminfo, apart from the rest because term.h defines macros with names like `columns`. */
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "terminfo.h"

#include <ncurses.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

terminal_open_result terminfo_examine(void) {
  const char *type = getenv("TERM");
  int found = 0;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return TERMINAL_NOT_A_TTY;
  if (!type || !*type) return TERMINAL_UNKNOWN_TYPE;
  if (setupterm(NULL, STDOUT_FILENO, &found) != OK) {
    /* A generic type such as "dumb" may be refused here, though it is listed. */
    return strcmp(type, "dumb") == 0 ? TERMINAL_TOO_SIMPLE : TERMINAL_UNKNOWN_TYPE;
  }
  char *address = tigetstr("cup");
  bool places_cursor = address != NULL && address != (char *)-1;
  del_curterm(cur_term);
  return places_cursor ? TERMINAL_OPENED : TERMINAL_TOO_SIMPLE;
}

/* Most types choose the ASCII set anew with every change of attributes, three bytes a time, to leave the set of
 * lines that ncurses never enters here: lines are drawn with characters of their own. And one string that sets
 * all attributes at once is longer than turning on what is new. */
void terminfo_shorten(void) {
  static char plain[16];
  const char *off = exit_attribute_mode;
  if (!off || !enter_bold_mode || !enter_reverse_mode || !enter_underline_mode) return;
  const char *set = strstr(off, "\033(B");
  if (set && strlen(off) < sizeof plain) {
    size_t before = (size_t)(set - off);
    memcpy(plain, off, before);
    strcpy(plain + before, set + 3);
    exit_attribute_mode = plain;
  }
  set_attributes = NULL;
}

static char *next_byte;
static char *last_byte;

static int collect(int byte) {
  if (next_byte < last_byte) *next_byte++ = (char)byte;
  return byte;
}

bool terminfo_has_two_screens(void) {
  char *leave = tigetstr("rmcup");
  return leave != NULL && leave != (char *)-1;
}

size_t terminfo_reset(char *bytes, size_t limit, bool mouse) {
  static const char paste_off[] = "\033[?2004l";
  static const char mouse_off[] = "\033[?1000l\033[?1002l\033[?1003l\033[?1006l";
  static const char *capabilities[] = {"sgr0", "rmkx", "cnorm", "rmcup"};
  next_byte = bytes;
  last_byte = bytes + limit;
  for (const char *byte = paste_off; *byte; byte++) collect(*byte);
  for (const char *byte = mouse_off; mouse && *byte; byte++) collect(*byte);
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++) {
    char *string = tigetstr(capabilities[i]);
    if (string != NULL && string != (char *)-1) tputs(string, 1, collect);
  }
  return (size_t)(next_byte - bytes);
}
