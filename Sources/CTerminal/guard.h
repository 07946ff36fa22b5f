/* The guard: what gives the terminal back when nothing else can. Private to CTerminal. */
#ifndef GUARD_H
#define GUARD_H

#include <stdbool.h>
#include <stddef.h>

/* Opens the self-pipe, remembers the terminal's modes and keeps stderr aside. */
bool guard_prepare(int terminal);

/* The bytes that undo everything: known only after ncurses has started. */
void guard_set_reset(const char *bytes, size_t count);

/* Installs the handlers. `message` is printed after a crash, and with `log` stderr's text too. */
void guard_arm(const char *message, bool log);

/* Puts the former handlers back, and prints what stderr was given meanwhile. */
void guard_disarm(void);

/* Stops the process as Ctrl-Z would; false if it was told to end while it was stopped. */
bool guard_stop(void);

/* The end of the self-pipe to poll: one byte a signal, 0 for a wake-up. */
int guard_pipe(void);

/* Reads one byte of the self-pipe; false if there is none. */
bool guard_read(unsigned char *byte);

/* Writes a wake-up, unless one is waiting already. */
void guard_wake(void);

#endif
