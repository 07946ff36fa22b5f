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

/* Takes a piece out of one of the type's strings, where it stands. */
static void cut(const char *capability, const char *piece) {
  char *string = tigetstr(capability);
  if (string == NULL || string == (char *)-1) return;
  char *found = strstr(string, piece);
  if (found) memmove(found, found + strlen(piece), strlen(found + strlen(piece)) + 1);
}

/* Most types choose the ASCII set anew with every change of attributes, three bytes a time, to leave the set of
 * lines, which is never entered here: lines are drawn with characters of their own. */
void terminfo_shorten(void) {
  cut("sgr0", "\033(B");
  cut("sgr", "%?%p9%t\033(0%e\033(B%;");
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
