/* CTerminal: the dozen calls through which Caseload touches a terminal.
 *
 * ncurses keeps its state in globals and macros that Swift cannot use safely, so it stays behind
 * this header: Swift sees no WINDOW and no curses constant. There is one terminal, the one on
 * stdin and stdout, and every call but terminal_wake, terminal_width and terminal_locale_is_utf8
 * belongs to the thread that opened it.
 */
#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What came of terminal_open. */
typedef enum {
  TERMINAL_OPENED = 0,
  TERMINAL_NOT_A_TTY,    /* stdin or stdout is a file or a pipe */
  TERMINAL_UNKNOWN_TYPE, /* TERM is unset or not in the terminfo database */
  TERMINAL_TOO_SIMPLE,   /* TERM is known, but cannot place the cursor ("dumb") */
  TERMINAL_NO_MEMORY,    /* no pipe, no file descriptor or no memory left */
} terminal_open_result;

typedef struct {
  bool colours;              /* use the terminal's colours, where it has any */
  bool mouse;                /* ask for clicks and the wheel */
  bool log_on_crash;         /* print what was written to stderr even after a crash (it may hold data) */
  const char *crash_message; /* the one sentence printed after a crash; must outlive the terminal */
} terminal_options;

typedef enum {
  TERMINAL_EVENT_NONE = 0,
  TERMINAL_EVENT_CHARACTER, /* value: a Unicode scalar, control characters included */
  TERMINAL_EVENT_KEY,       /* value: a terminal_key */
  TERMINAL_EVENT_MOUSE,     /* value: a terminal_button, with row and column */
  TERMINAL_EVENT_RESIZE,    /* ask terminal_size */
  TERMINAL_EVENT_SIGNAL,    /* value: SIGINT, SIGTERM, SIGHUP or SIGTSTP */
  TERMINAL_EVENT_WAKE,      /* terminal_wake was called */
  TERMINAL_EVENT_PASTE_BEGIN,
  TERMINAL_EVENT_PASTE_END,
} terminal_event_kind;

typedef enum {
  TERMINAL_KEY_UP = 1,
  TERMINAL_KEY_DOWN,
  TERMINAL_KEY_LEFT,
  TERMINAL_KEY_RIGHT,
  TERMINAL_KEY_WORD_LEFT,  /* Ctrl-Left */
  TERMINAL_KEY_WORD_RIGHT, /* Ctrl-Right */
  TERMINAL_KEY_HOME,
  TERMINAL_KEY_END,
  TERMINAL_KEY_PAGE_UP,
  TERMINAL_KEY_PAGE_DOWN,
  TERMINAL_KEY_BACKSPACE,
  TERMINAL_KEY_DELETE,
  TERMINAL_KEY_INSERT,
  TERMINAL_KEY_BACK_TAB,
  TERMINAL_KEY_ENTER,
  TERMINAL_KEY_F0 = 100, /* F1 is TERMINAL_KEY_F0 + 1, up to F12 */
} terminal_key;

typedef enum {
  TERMINAL_BUTTON_LEFT = 1,
  TERMINAL_BUTTON_WHEEL_UP,
  TERMINAL_BUTTON_WHEEL_DOWN,
} terminal_button;

typedef struct {
  terminal_event_kind kind;
  uint32_t value;
  int row;
  int column;
} terminal_event;

/* A style is one number: these bits, and a colour of 1 (black) to 8 (white) shifted left by
 * TERMINAL_STYLE_COLOUR; colour 0 is the terminal's own. The background is always the user's. */
enum {
  TERMINAL_STYLE_BOLD = 1,
  TERMINAL_STYLE_REVERSE = 2,
  TERMINAL_STYLE_UNDERLINE = 4,
  TERMINAL_STYLE_COLOUR = 3,
};

/* Takes the terminal: alternate screen, keys one by one, no echo, no flow control; from here on
 * every way out of the process gives it back. stderr is kept aside until terminal_close. */
terminal_open_result terminal_open(const terminal_options *options);

/* Gives the terminal back and prints what was written to stderr meanwhile. Harmless if closed. */
void terminal_close(void);

/* Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when
 * the shell continues it. Everything has to be drawn again afterwards. */
void terminal_suspend(void);

/* The size of the screen in cells. */
void terminal_size(int *rows, int *columns);

/* Whether the terminal shows colours and terminal_open was asked for them. */
bool terminal_has_colours(void);

/* Puts a run of text, `count` Unicode scalars, at a cell. Nothing is sent before terminal_flush. */
void terminal_put(int row, int column, const uint32_t *text, int count, unsigned style);

/* Places the cursor, which terminal_flush shows. */
void terminal_cursor(int row, int column, bool visible);

/* Forgets what is on the screen, so that the next flush paints all of it. */
void terminal_clear(void);

/* Sends what changed, in one update; nothing at all when nothing did. */
void terminal_flush(void);

/* Waits for input, a signal, a resize or terminal_wake; at most `milliseconds`, or for ever when
 * that is negative. Returns false when the time ran out. */
bool terminal_wait(int milliseconds);

/* The next event, without waiting; false when there is none. */
bool terminal_next_event(terminal_event *event);

/* Ends a terminal_wait, now or the next one. May be called from any thread. */
void terminal_wake(void);

void terminal_beep(void);

/* How many cells a scalar takes: 0, 1 or 2; -1 for a control or an unknown character. The answer
 * is that of a UTF-8 locale, whatever the user's is. */
int terminal_width(uint32_t scalar);

/* Sets the user's locale, and tells whether its codeset is UTF-8. If not, text has to be reduced
 * to ASCII before terminal_put: ncurses would drop what the locale cannot write. */
bool terminal_locale_is_utf8(void);

#endif
