"""A program on a pseudo-terminal, with a stopwatch.

Time runs from the write of a key to the last byte of what it causes. The end of an answer is known by silence:
when nothing has come for a while, the last byte before the silence was the last of the answer.
"""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

ESCAPE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78cDEHM])")


class Answer:
    """What came back: its bytes, and how long after the question the first and last of them came."""

    def __init__(self):
        self.data = b""
        self.first = None
        self.last = None
        self.frames = 0

    @property
    def text(self):
        return ESCAPE.sub(b" ", self.data).decode("utf-8", "replace")


class Terminal:
    """Runs a command on a pseudo-terminal of its own."""

    def __init__(self, command, rows=24, columns=80, environment=None):
        self.started = time.perf_counter()
        self.pid, self.file = pty.fork()
        if self.pid == 0:
            for name in ("LINES", "COLUMNS"):
                os.environ.pop(name, None)
            os.environ.update({"TERM": "xterm-256color", "LC_ALL": "C.UTF-8"})
            os.environ.update(environment or {})
            # The size must be set before the program looks.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            try:
                os.execvp(command[0], command)
            finally:
                os._exit(127)
        fcntl.ioctl(self.file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, since, quiet, limit, until=None):
        """Reads until `quiet` seconds pass without a byte, and `until`, if given, has been seen."""
        answer = Answer()
        end = time.perf_counter() + limit
        seen = until is None
        while True:
            now = time.perf_counter()
            waited_out = answer.last is not None and now - since - answer.last >= quiet
            if now >= end or (seen and waited_out):
                return answer
            if seen and answer.last is not None:
                patience = max(0.0, quiet - (now - since - answer.last))
            else:
                patience = min(0.05, end - now) if until else min(quiet, end - now)
            ready, _, _ = select.select([self.file], [], [], patience)
            if not ready:
                if until is None and answer.last is None and time.perf_counter() - now >= quiet:
                    return answer
                continue
            try:
                data = os.read(self.file, 1 << 16)
            except OSError:
                return answer
            if not data:
                return answer
            moment = time.perf_counter() - since
            # What follows within a millisecond belongs to the same frame.
            if answer.last is None or moment - answer.last > 0.001:
                answer.frames += 1
            answer.first = moment if answer.first is None else answer.first
            answer.last = moment
            answer.data += data
            if not seen and until.encode() in ESCAPE.sub(b" ", answer.data):
                seen = True

    def settle(self, until=None, quiet=0.25, limit=30):
        """Reads the first screen, timed from the start of the program."""
        return self.read(self.started, quiet, limit, until)

    def ask(self, keys, quiet=0.06, limit=10, until=None):
        """Sends keys in one write and reads the answer."""
        since = time.perf_counter()
        os.write(self.file, keys if isinstance(keys, bytes) else keys.encode())
        return self.read(since, quiet, limit, until)

    def silence(self, seconds):
        """The number of bytes that come when nothing is asked."""
        return len(self.read(time.perf_counter(), seconds, seconds).data)

    def peak_memory(self):
        """The most memory the program has had, in MiB."""
        with open(f"/proc/{self.pid}/status") as status:
            for line in status:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
        return None

    def close(self):
        """Ends the program, kindly if it listens."""
        for attempt in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.kill(self.pid, attempt)
            except ProcessLookupError:
                break
            for _ in range(40):
                done, _ = os.waitpid(self.pid, os.WNOHANG)
                if done:
                    os.close(self.file)
                    return
                time.sleep(0.025)
        os.close(self.file)


def percentile(values, part):
    """The value below which a part of the values lies: 0.5 for the median."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))] if ordered else None
