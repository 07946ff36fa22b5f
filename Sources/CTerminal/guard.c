/* Every way out of the process gives the terminal back.
 *
 * Signals that ask (INT, TERM, HUP, TSTP) become bytes in a pipe which the event loop polls, so
 * that drafts are saved by ordinary code. Signals that kill (faults, Ctrl-\ and the like) are
 * caught on a stack of their own: the handler writes bytes prepared beforehand, restores the saved
 * modes, prints one sentence without data and dies by the same signal. It calls only functions
 * that POSIX lists as safe in a handler.
 */
#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const int asking[] = {SIGINT, SIGTERM, SIGHUP, SIGTSTP};
static const int killing[] = {SIGILL,  SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS,
                              SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ};

static struct sigaction former[NSIG];
static char fault_stack[64 * 1024];

static int terminal_fd = -1;
static int pipe_fds[2] = {-1, -1};
static struct termios saved_modes;
static bool has_saved_modes;
static char reset_bytes[512];
static size_t reset_count;

static int true_stderr = -1;
static int log_fd = -1;

static const char *crash_message;
static bool prints_log_on_crash;
static volatile sig_atomic_t is_armed;
static volatile sig_atomic_t is_ending;
static atomic_flag wake_is_pending = ATOMIC_FLAG_INIT;

static void write_all(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void install(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

/* Copies what stderr was given to the true stderr. */
static void print_log(void) {
  char part[1024];
  ssize_t count;
  if (log_fd < 0 || true_stderr < 0 || lseek(log_fd, 0, SEEK_SET) != 0) return;
  while ((count = read(log_fd, part, sizeof part)) > 0) write_all(true_stderr, part, (size_t)count);
}

static void restore_terminal(void) {
  signal(SIGTTOU, SIG_IGN); /* else a process in the background is stopped by its own clean-up */
  write_all(terminal_fd, reset_bytes, reset_count);
  if (has_saved_modes) tcsetattr(terminal_fd, TCSANOW, &saved_modes);
}

static void on_asking(int number) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)number;
  if (number == SIGTERM || number == SIGHUP) is_ending = 1;
  ssize_t ignored = write(pipe_fds[1], &byte, 1);
  (void)ignored;
  errno = saved_errno;
}

static void on_killing(int number) {
  if (is_armed) {
    is_armed = 0;
    restore_terminal();
    if (crash_message) write_all(true_stderr, crash_message, strlen(crash_message));
    if (prints_log_on_crash) print_log();
  }
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); /* a core handed to a collector ignores RLIMIT_CORE */
  signal(number, SIG_DFL);
  raise(number);
}

/* For an exit() in the middle of the program, which no `defer` sees. */
static void on_exit_of_process(void) {
  if (!is_armed) return;
  is_armed = 0;
  restore_terminal();
  print_log();
}

bool guard_prepare(int terminal) {
  if (pipe_fds[0] < 0 && pipe2(pipe_fds, O_NONBLOCK | O_CLOEXEC) != 0) return false;
  terminal_fd = terminal;
  has_saved_modes = tcgetattr(terminal, &saved_modes) == 0;
  return true;
}

void guard_set_reset(const char *bytes, size_t count) {
  if (count > sizeof reset_bytes) count = sizeof reset_bytes;
  memcpy(reset_bytes, bytes, count);
  reset_count = count;
}

/* Text on stderr would garble the screen, and could hold personal data: it waits in memory. */
static void keep_stderr_aside(void) {
  true_stderr = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (!isatty(STDERR_FILENO)) return;
  log_fd = memfd_create("stderr", MFD_CLOEXEC);
  if (log_fd >= 0) dup2(log_fd, STDERR_FILENO);
}

static void give_stderr_back(void) {
  if (log_fd >= 0) {
    dup2(true_stderr, STDERR_FILENO);
    print_log();
    close(log_fd);
  }
  if (true_stderr >= 0) close(true_stderr);
  log_fd = true_stderr = -1;
}

void guard_arm(const char *message, bool log) {
  static bool exit_is_watched;
  const struct rlimit none = {0, 0};
  const stack_t stack = {.ss_sp = fault_stack, .ss_size = sizeof fault_stack};
  setrlimit(RLIMIT_CORE, &none);
  sigaltstack(&stack, NULL);
  crash_message = message;
  prints_log_on_crash = log;
  keep_stderr_aside();
  for (size_t i = 0; i < LENGTH(asking); i++) {
    sigaction(asking[i], NULL, &former[asking[i]]);
    install(asking[i], on_asking, 0);
  }
  for (size_t i = 0; i < LENGTH(killing); i++) {
    sigaction(killing[i], NULL, &former[killing[i]]);
    install(killing[i], on_killing, SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
  }
  sigaction(SIGPIPE, NULL, &former[SIGPIPE]);
  signal(SIGPIPE, SIG_IGN);
  is_armed = 1;
  if (!exit_is_watched) exit_is_watched = atexit(on_exit_of_process) == 0;
}

void guard_disarm(void) {
  if (!is_armed) return;
  is_armed = 0;
  for (size_t i = 0; i < LENGTH(asking); i++) sigaction(asking[i], &former[asking[i]], NULL);
  for (size_t i = 0; i < LENGTH(killing); i++) sigaction(killing[i], &former[killing[i]], NULL);
  sigaction(SIGPIPE, &former[SIGPIPE], NULL);
  give_stderr_back();
}

bool guard_stop(void) {
  install(SIGTSTP, SIG_DFL, 0);
  raise(SIGTSTP);
  install(SIGTSTP, on_asking, 0);
  return !is_ending;
}

int guard_pipe(void) { return pipe_fds[0]; }

bool guard_read(unsigned char *byte) {
  if (read(pipe_fds[0], byte, 1) != 1) return false;
  if (*byte == 0) atomic_flag_clear(&wake_is_pending);
  return true;
}

void guard_wake(void) {
  const unsigned char wake = 0;
  if (pipe_fds[1] < 0 || atomic_flag_test_and_set(&wake_is_pending)) return;
  ssize_t ignored = write(pipe_fds[1], &wake, 1);
  (void)ignored;
}
