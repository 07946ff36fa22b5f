/* Keys, mouse and resizes as ncurses reports them. Private to CTerminal. */
#ifndef INPUT_H
#define INPUT_H

#include <stdbool.h>

/* Prepares the keyboard of the open screen, and the mouse if it is wanted. */
void input_start(bool mouse);

#endif
