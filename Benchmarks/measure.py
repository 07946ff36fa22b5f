"""Measures Caseload against its targets and prints a table: what, target, measured, held or missed.

Nothing here fails: a missed target is a row of the table, and what cannot be measured says why.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

from terminal import Terminal, percentile

MOVE, UP, FILTER, OPEN, BACK = "j", "k", "/", "\r", "\x1b"
LONG_RECORD = "C0000001"


class Table:
    """The rows, printed as they come in."""

    WIDTH = 44

    def __init__(self):
        self.missed = 0
        self.line("what", "target", "measured", "")
        print("-" * 84)

    def line(self, what, target, measured, word):
        print(f"{what:<{self.WIDTH}}{target:>12}{measured:>16}   {word}", flush=True)

    def row(self, what, target, measured, unit, digits=1):
        """A row whose value is to be at most the target."""
        if measured is None:
            return self.skip(what, target, unit, "no answer")
        held = measured <= target
        self.missed += not held
        self.line(what, f"{target:g} {unit}", f"{measured:.{digits}f} {unit}", "held" if held else "missed")

    def skip(self, what, target, unit, why):
        self.line(what, f"{target:g} {unit}" if target is not None else "", "-", why)

    def note(self, what, measured):
        self.line(what, "", measured, "")


def timed(command, **options):
    """Runs a command; gives its seconds, its peak memory in MiB and what it said."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, **options)
    output = process.stdout.read()
    # The memory of this process alone, which the usual wait would add to that of those before it.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.perf_counter() - start
    memory = usage.ru_maxrss / 1024
    if process.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {output.decode()[-400:]}")
    return seconds, memory, output.decode()


def make_store(program, children, folder, table):
    """Makes the store, or takes the one that is there."""
    target = 10 * children / 50_000
    what = f"import of {children:,} children"
    if os.path.exists(os.path.join(folder, "caseload.json")):
        return table.skip(what, target, "s", "store was there")
    seconds, _, _ = timed([program, "invent", "--children", str(children), folder])
    table.row(what, target, seconds, "s")
    table.note("  size of the store", f"{size(folder) / 1e6:.0f} MB")


def size(folder):
    """Bytes in the files of a folder."""
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def rebuild(program, folder, children, table):
    seconds, memory, _ = timed([program, "--data", folder, "reindex"])
    table.row("rebuild of the index", 15 * children / 50_000, seconds, "s")
    table.note("  its peak memory", f"{memory:.0f} MiB")


def open_client(program, folder):
    terminal = Terminal([program, "--data", folder])
    return terminal, terminal.settle(until="Caseload", quiet=0.2)


def start(program, folder, table, runs=15):
    """From exec to the last byte of the first full list."""
    times = []
    for _ in range(runs):
        terminal, answer = open_client(program, folder)
        if answer.last is not None:
            times.append(answer.last * 1000)
        terminal.close()
    table.row("exec to full list (median)", 20, percentile(times, 0.5), "ms")


def keys(terminal, table, count=200):
    """Moves down and up through the first page, then far down the list."""
    times, sizes = [], []
    for index in range(count):
        answer = terminal.ask(MOVE if index % 16 < 8 else UP, quiet=0.03)
        if answer.last is not None:
            times.append(answer.last * 1000)
            sizes.append(len(answer.data))
    table.row("key to last byte, p50", 1, percentile(times, 0.5), "ms", 2)
    table.row("key to last byte, p99", 8, percentile(times, 0.99), "ms", 2)
    table.row("bytes for a move in the page", 250, percentile(sizes, 0.5), "B", 0)


def burst(terminal, table):
    """Fifty keys in one write: the frames, told apart by a pause of a millisecond."""
    answer = terminal.ask(MOVE * 50, quiet=0.15)
    table.row("frames for a burst of 50 keys", 2, answer.frames if answer.data else None, "", 0)
    table.note("  its bytes", f"{len(answer.data)} B")
    terminal.ask("g", quiet=0.1)


def filtering(terminal, table, names):
    """Types names into the filter, a character at a time."""
    times = []
    for name in names:
        terminal.ask(FILTER, quiet=0.1)
        for character in name:
            answer = terminal.ask(character, quiet=0.05)
            if answer.last is not None:
                times.append(answer.last * 1000)
        terminal.ask(BACK, quiet=0.1)
        terminal.ask(BACK, quiet=0.1)
    table.row("filter character, p50", 10, percentile(times, 0.5), "ms")
    table.row("filter character, p99", 10, percentile(times, 0.99), "ms")


def long_record(program, folder, table, runs=9):
    """Opens the record of some 500 items, each time in a new client, so that nothing is remembered.

    The filter finds the child; Enter ends the typing and leaves the child's first deadline selected; the second
    Enter, which is measured, opens the record.
    """
    times = []
    for _ in range(runs):
        terminal, _ = open_client(program, folder)
        terminal.ask(FILTER, quiet=0.2)
        terminal.ask(LONG_RECORD, quiet=0.5)
        terminal.ask(OPEN, quiet=0.5)
        answer = terminal.ask(OPEN, quiet=0.5)
        if answer.last is not None and LONG_RECORD in answer.text:
            times.append(answer.last * 1000)
        terminal.close()
    table.row("open a record of 500 items (median)", 10, percentile(times, 0.5), "ms")


def saving(program, folder, table, runs=15):
    """One entry from the command line, less what the same command takes without saving."""
    line = {
        "child": "C0000002",
        "event": "noteAdded",
        "data": {"date": "2021-03-29", "kind": "other", "note": "Measured.", "thirdParty": False},
    }
    times = {True: [], False: []}
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write(json.dumps(line) + "\n")
        file.flush()
        for _ in range(runs):
            for dry in (True, False):
                command = [program, "--data", folder, "apply", file.name]
                seconds, _, _ = timed(command + (["--dry-run"] if dry else []))
                times[dry].append(seconds * 1000)
    saved = percentile(times[False], 0.5) - percentile(times[True], 0.5)
    table.row("durable save (median)", 20, max(saved, 0), "ms")
    table.note("  the whole command `apply`", f"{percentile(times[False], 0.5):.1f} ms")


def board(program, folder, table, runs=9):
    """What the manager's board asks: overdue and due soon by worker, team and kind over the whole store.

    Listing the staff opens the store just so and has nothing to count; what it takes is taken off.
    """
    def median(*arguments):
        command = [program, "--data", folder, *arguments]
        return percentile([timed(command)[0] * 1000 for _ in range(runs)], 0.5)

    whole = median("due", "--format", "csv", "--count")
    table.row("board: counts by worker and kind", 30, whole - median("staff", "list"), "ms")
    table.note("  the whole command `due --count`", f"{whole:.1f} ms")
    table.note("every overdue deadline as CSV", f"{median('due', '--format', 'csv', '--status', 'overdue'):.0f} ms")


DOWN, ABOVE = "j", "\x1b[A"
PEERS = (
    # Name, program, how it shows the list, the key that moves. fzf's list grows upwards.
    ("less", "less", "exec less {}", DOWN),
    ("tig", "tig", "exec tig < {}", DOWN),
    ("fzf", "fzf", "exec fzf < {}", ABOVE),
    ("visidata", "vd", "exec vd {}", DOWN),
)


def city(program, table, runs=5):
    """Makes the invented city, and counts every indicator of one month and of twelve."""
    with tempfile.TemporaryDirectory(prefix="caseload-bench-") as temporary:
        folder = os.path.join(temporary, "city")
        seconds, memory, _ = timed([program, "generate", folder])
        table.row("the invented city, 28,600 people", 60, seconds, "s")
        table.note("  its size, peak memory", f"{size(folder) / 1e6:.0f} MB, {memory:.0f} MiB")
        for months, target in ((1, 1000), (12, 3000)):
            times = [
                timed([program, "--data", folder, "dataset", "2021-06", "--months", str(months)])[0] * 1000
                for _ in range(runs)]
            words = "a month" if months == 1 else f"{months} months"
            table.row(f"dataset of {words}, {runs} runs", target, percentile(times, 0.5), "ms", 0)


def machine(table):
    """How fast this machine is beside another: the same work in Python, which this program is no part of."""
    start = time.perf_counter()
    total = 0
    for number in range(5_000_000):
        total += number
    table.note("machine: five million additions in Python", f"{(time.perf_counter() - start) * 1000:.0f} ms")


def peers(program, folder, table):
    """The same keys in programs that many know, on a list of like size."""
    temporary = tempfile.mkdtemp()
    listing = os.path.join(temporary, "list.csv")
    with open(listing, "wb") as out:
        subprocess.run([program, "--data", folder, "list", "--format", "csv"], stdout=out, check=False)
    for peer, name, command, key in PEERS:
        what = f"peer: {peer}, start and key p50"
        if shutil.which(name) is None:
            table.note(what, "not installed")
            continue
        terminal = Terminal(["sh", "-c", command.format(listing)])
        first = terminal.settle(quiet=1.5)
        times = [a.last * 1000 for a in (terminal.ask(key, quiet=0.08) for _ in range(40)) if a.last]
        pressed = f"{percentile(times, 0.5):.1f} ms" if times else "-"
        table.note(what, f"{(first.last or 0) * 1000:.0f} ms, {pressed}")
        terminal.close()
    shutil.rmtree(temporary)


def attempt(what, table, measure, *values):
    """A measurement that cannot be made is a row that says so; the others go on."""
    try:
        measure(*values)
    except (RuntimeError, OSError) as problem:
        table.line(what, "", "-", f"not measured: {str(problem).strip().splitlines()[-1][:60]}")


SCREENS = (
    # The name, the keys that lead there, the key that is measured.
    ("Front door", "", "D"),
    ("Team, every number of it", "", "T"),
    ("the names behind a number", "T", "\r"),
    ("Conferences of the authority", "", "C"),
    ("Early help of the authority", "", "E"),
    ("Placements out of the ordinary", "", "L"),
    ("Care leavers", "", "V"),
    ("Concerns", "", "N"),
    ("Probable duplicates", "", "J"),
    ("Reports", "", "R"),
    ("Glossary", "", "K"),
    ("Child, 500 items: Timeline", "\r", "2"),
    ("Child: CP", "\r", "4"),
    ("Child: Care", "\r", "5"),
    ("Child: Visits", "\r", "6"),
    ("Child: Family", "\r", "7"),
    ("Child: Notes", "\r", "8"),
    ("Child: Audit", "\r", "H"),
)


def screens(program, folder, table, runs=5):
    """Opens each screen from where it is reached, and goes back."""
    for name, way, key in SCREENS:
        # A client of its own each, so that a slow screen does not keep the others from answering.
        terminal, _ = open_client(program, folder)
        times = []
        for _ in range(runs):
            for step in way:
                terminal.ask(step, quiet=0.2)
            # What takes long says so at once; the answer is what comes last.
            answer = terminal.ask(key, quiet=8 if name == "Probable duplicates" else 0.6)
            if answer.last is not None:
                times.append(answer.last * 1000)
            # A tab is left together with the child whose tab it is.
            levels = len(way) + (key not in "0123456789")
            for _ in range(levels):
                terminal.ask("q", quiet=0.2)
        table.row(f"open: {name}", 50, percentile(times, 0.5), "ms")
        terminal.close()


def client(program, folder, table):
    terminal, _ = open_client(program, folder)
    keys(terminal, table)
    burst(terminal, table)
    filtering(terminal, table, ["haddad", "kowal", "noah", "zz"])
    # What an earlier key still causes is over when nothing has come for a second.
    terminal.ask("", quiet=1)
    table.row("bytes while idle for 10 s", 0, float(terminal.silence(10)), "B", 0)
    memory = terminal.peak_memory()
    terminal.close()
    table.row("peak memory of the client", 25, memory, "MiB")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", default=".")
    parser.add_argument("--binary", default=None)
    parser.add_argument("--children", type=int, default=50_000)
    parser.add_argument("--store", default=None, help="keep the store in this folder")
    options = parser.parse_args()
    program = os.path.abspath(options.binary or os.path.join(options.root, ".build/release/caseload"))
    if not os.access(program, os.X_OK):
        sys.exit(f"There is no program {program}. Build it with: make release")
    folder = options.store or os.path.join(tempfile.mkdtemp(prefix="caseload-bench-"), "store")
    try:
        table = Table()
        # A program that was linked a moment ago is not on the disk yet; until it is, Linux counts many more of its
        # pages as the process's own.
        os.sync()
        make_store(program, options.children, folder, table)
        attempt("rebuild of the index", table, rebuild, program, folder, options.children, table)
        attempt("exec to full list", table, start, program, folder, table)
        attempt("the client", table, client, program, folder, table)
        attempt("screens", table, screens, program, folder, table)
        attempt("open a record of 500 items", table, long_record, program, folder, table)
        attempt("durable save", table, saving, program, folder, table)
        attempt("overdue deadlines", table, board, program, folder, table)
        attempt("the invented city", table, city, program, table)
        attempt("machine", table, machine, table)
        attempt("peers", table, peers, program, folder, table)
        print("-" * 84)
        print(f"{os.cpu_count()} cores; {table.missed} of the targets missed.")
    finally:
        if options.store is None:
            shutil.rmtree(os.path.dirname(folder), ignore_errors=True)


if __name__ == "__main__":
    main()
