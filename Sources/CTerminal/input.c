/* Input: one event at a time, from the keyboard, the mouse, signals and wake-ups. */
#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "input.h"
#include "CTerminal.h"
#include "guard.h"

#include <errno.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

/* Codes of our own, beyond every KEY_ of ncurses. */
enum { PASTE_BEGIN = KEY_MAX + 1, PASTE_END, WORD_LEFT, WORD_RIGHT };

/* How long the rest of a key may take, in milliseconds: a lone Esc is one after this. */
enum { ESCAPE_DELAY = 25, CHARACTER_DELAY = 50 };

static bool hung_up;

/* Sequences that terminals send but terminfo does not list. */
static const struct {
  const char *sequence;
  int code;
} extra_keys[] = {
    {"\033[A", KEY_UP},          {"\033[B", KEY_DOWN},         {"\033[C", KEY_RIGHT},
    {"\033[D", KEY_LEFT},        {"\033OA", KEY_UP},           {"\033OB", KEY_DOWN},
    {"\033OC", KEY_RIGHT},       {"\033OD", KEY_LEFT},         {"\033[H", KEY_HOME},
    {"\033[F", KEY_END},         {"\033OH", KEY_HOME},         {"\033OF", KEY_END},
    {"\033[1~", KEY_HOME},       {"\033[4~", KEY_END},         {"\033[7~", KEY_HOME},
    {"\033[8~", KEY_END},        {"\033[3~", KEY_DC},          {"\033[2~", KEY_IC},
    {"\033[5~", KEY_PPAGE},      {"\033[6~", KEY_NPAGE},       {"\033[Z", KEY_BTAB},
    {"\033OP", KEY_F(1)},        {"\033[11~", KEY_F(1)},       {"\033OM", KEY_ENTER},
    {"\033[1;5D", WORD_LEFT},    {"\033[1;5C", WORD_RIGHT},    {"\033[1;3D", WORD_LEFT},
    {"\033[1;3C", WORD_RIGHT},   {"\033Od", WORD_LEFT},        {"\033Oc", WORD_RIGHT},
    {"\033[200~", PASTE_BEGIN},  {"\033[201~", PASTE_END},
};

void input_start(bool mouse) {
  hung_up = false;
  keypad(stdscr, TRUE);
  set_escdelay(ESCAPE_DELAY);
  mouseinterval(0);
  if (mouse) mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED | BUTTON4_PRESSED | BUTTON5_PRESSED, NULL);
  for (size_t i = 0; i < sizeof extra_keys / sizeof *extra_keys; i++)
    define_key(extra_keys[i].sequence, extra_keys[i].code);
}

bool terminal_wait(int milliseconds) {
  struct pollfd sources[2] = {{STDIN_FILENO, POLLIN, 0}, {guard_pipe(), POLLIN, 0}};
  const struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
  sigset_t mask;
  pthread_sigmask(SIG_SETMASK, NULL, &mask);
  sigdelset(&mask, SIGWINCH);
  int ready = ppoll(sources, 2, milliseconds < 0 ? NULL : &limit, &mask);
  if (ready < 0) return errno == EINTR; /* a resize: wget_wch will report it */
  if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) hung_up = true;
  return ready > 0;
}

static uint32_t key_for(int code) {
  if (code > KEY_F0 && code <= KEY_F(12)) return TERMINAL_KEY_F0 + (uint32_t)(code - KEY_F0);
  switch (code) {
    case KEY_UP: return TERMINAL_KEY_UP;
    case KEY_DOWN: return TERMINAL_KEY_DOWN;
    case KEY_LEFT: return TERMINAL_KEY_LEFT;
    case KEY_RIGHT: return TERMINAL_KEY_RIGHT;
    case WORD_LEFT: return TERMINAL_KEY_WORD_LEFT;
    case WORD_RIGHT: return TERMINAL_KEY_WORD_RIGHT;
    case KEY_HOME: case KEY_FIND: case KEY_A1: return TERMINAL_KEY_HOME;
    case KEY_END: case KEY_SELECT: case KEY_C1: return TERMINAL_KEY_END;
    case KEY_PPAGE: case KEY_A3: return TERMINAL_KEY_PAGE_UP;
    case KEY_NPAGE: case KEY_C3: return TERMINAL_KEY_PAGE_DOWN;
    case KEY_BACKSPACE: return TERMINAL_KEY_BACKSPACE;
    case KEY_DC: return TERMINAL_KEY_DELETE;
    case KEY_IC: return TERMINAL_KEY_INSERT;
    case KEY_BTAB: return TERMINAL_KEY_BACK_TAB;
    case KEY_ENTER: return TERMINAL_KEY_ENTER;
    default: return 0;
  }
}

static bool read_mouse(terminal_event *event) {
  MEVENT mouse;
  if (getmouse(&mouse) != OK) return false;
  event->kind = TERMINAL_EVENT_MOUSE;
  event->row = mouse.y;
  event->column = mouse.x;
  if (mouse.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) event->value = TERMINAL_BUTTON_LEFT;
  else if (mouse.bstate & BUTTON4_PRESSED) event->value = TERMINAL_BUTTON_WHEEL_UP;
  else if (mouse.bstate & BUTTON5_PRESSED) event->value = TERMINAL_BUTTON_WHEEL_DOWN;
  else return false;
  return true;
}

/* Fills `event` from a function key's code; false for a key without a meaning here. */
static bool read_key(int code, terminal_event *event) {
  switch (code) {
    case KEY_RESIZE: event->kind = TERMINAL_EVENT_RESIZE; return true;
    case KEY_MOUSE: return read_mouse(event);
    case PASTE_BEGIN: event->kind = TERMINAL_EVENT_PASTE_BEGIN; return true;
    case PASTE_END: event->kind = TERMINAL_EVENT_PASTE_END; return true;
    default: break;
  }
  event->kind = TERMINAL_EVENT_KEY;
  event->value = key_for(code);
  return event->value != 0;
}

static bool read_signal(terminal_event *event) {
  unsigned char byte;
  if (hung_up) {
    hung_up = false;
    event->kind = TERMINAL_EVENT_SIGNAL;
    event->value = SIGHUP;
    return true;
  }
  if (!guard_read(&byte)) return false;
  event->kind = byte == 0 ? TERMINAL_EVENT_WAKE : TERMINAL_EVENT_SIGNAL;
  event->value = byte;
  return true;
}

bool terminal_next_event(terminal_event *event) {
  *event = (terminal_event){TERMINAL_EVENT_NONE, 0, 0, 0};
  if (read_signal(event)) return true;
  if (isendwin()) return false; /* told to end while stopped: reading would take the terminal again */
  for (;;) {
    int waiting = 0;
    wint_t input = 0;
    /* When bytes are there, wait a moment for the rest of their character. */
    ioctl(STDIN_FILENO, FIONREAD, &waiting);
    wtimeout(stdscr, waiting > 0 ? CHARACTER_DELAY : 0);
    switch (wget_wch(stdscr, &input)) {
      case OK:
        event->kind = TERMINAL_EVENT_CHARACTER;
        event->value = input;
        return true;
      case KEY_CODE_YES:
        if (read_key((int)input, event)) return true;
        break; /* a key that means nothing: look at the next one */
      default:
        return false;
    }
  }
}

void terminal_wake(void) { guard_wake(); }
