/* What terminfo says of the terminal. Private to CTerminal. */
#ifndef TERMINFO_H
#define TERMINFO_H

#include "CTerminal.h"

/* Whether terminfo knows TERM, and the terminal can do what a screen needs. */
terminal_open_result terminfo_examine(void);

/* Whether the terminal has an alternate screen to draw on. */
bool terminfo_has_two_screens(void);

/* Fills `bytes` with what gives the terminal back, in the order ncurses itself would send it;
 * returns how many bytes that is. Only after newterm. */
size_t terminfo_reset(char *bytes, size_t limit, bool mouse);

/* Makes changes of attributes shorter for the rest of the session. Only after newterm. */
void terminfo_shorten(void);

#endif
