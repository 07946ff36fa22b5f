#!/usr/bin/env python3
"""Counts what is in returns, and what an import of them should make of it.

Written independently of the program, from the published rules, with the standard library only:

    count_returns.py ssda903 FOLDER            yearly CSV files named YYYY-table.csv
    count_returns.py cin FILE...               children in need census XML

For every file and table it prints the rows read, and of how many of them something new should be
loaded, how many say nothing new, and how many cannot be taken; then children, periods of care,
episodes, reviews and so on, as they should stand in the store. `--json` prints the same as JSON.
"""

import argparse
import csv
import datetime
import json
import pathlib
import re
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = datetime.timedelta(days=1)


def day(text):
    """A date of either form, or None."""
    text = (text or "").strip()
    for form in ("%d/%m/%Y", "%Y-%m-%d"):
        try:
            return datetime.datetime.strptime(text, form).date()
        except ValueError:
            pass
    return None


def year_of(date):
    """The calendar year in which the collection year of a date ends."""
    return date.year + (1 if date.month >= 4 else 0)


def age(born, date):
    return date.year - born.year - ((date.month, date.day) < (born.month, born.day))


class Codes:
    """The code sets with the years in which each code may be used."""

    def __init__(self):
        sets = json.loads((ROOT / "Resources" / "codesets.json").read_text())["sets"]
        if isinstance(sets, dict):
            sets = [dict(value, id=key) for key, value in sets.items()]
        self.sets = {
            one["id"]: {code["code"]: (code.get("from", 0), code.get("to", 9999)) for code in one["codes"]}
            for one in sets
        }

    def valid(self, name, code, year):
        first, last = self.sets[name].get(code, (1, 0))
        return first <= year <= last


class Tally:
    def __init__(self):
        self.rows = defaultdict(Counter)

    def note(self, file, table, outcome):
        self.rows[file, table]["read"] += 1
        self.rows[file, table][outcome] += 1

    def tables(self):
        sums = defaultdict(Counter)
        for (_, table), counts in self.rows.items():
            sums[table].update(counts)
        return sums


class Child:
    """What the store should hold of one child."""

    def __init__(self, born):
        self.born = born
        self.periods = []          # [start, start known, end, [(start, status)], tail]
        self.facts = set()
        self.latest = datetime.date.min   # the latest event that may not follow a death
        self.over = None           # death or adoption
        self.reviews = set()
        self.missing = []

    def allows(self, date):
        return (self.over is None or date <= self.over) and date >= self.born - 280 * DAY

    def record(self, date):
        self.latest = max(self.latest, date)

    def in_care(self, date, last_day_counts):
        return any(
            p["start"] <= date and (p["end"] is None or date < p["end"] or (last_day_counts and date == p["end"]))
            for p in self.periods
        )


class LookedAfter:
    """The chaining of yearly returns, child by child."""

    def __init__(self, folder):
        self.codes = Codes()
        self.tally = Tally()
        self.children = {}
        self.folder = pathlib.Path(folder)
        self.joined = 0

    def rows(self, prefix, table):
        path = self.folder / f"{prefix}-{table}.csv"
        if not path.exists():
            return path.name, []
        with open(path, newline="", encoding="utf-8-sig") as file:
            return path.name, list(csv.DictReader(file))

    def run(self):
        prefixes = sorted({re.match(r"\d+", p.name).group() for p in self.folder.glob("[0-9]*-*.csv")})
        for prefix in prefixes:
            _, episodes = self.rows(prefix, "episodes")
            ends = Counter(year_of(day(r["DEC"])) for r in episodes if day(r["DEC"]))
            self.year = ends.most_common(1)[0][0]
            self.first = datetime.date(self.year - 1, 4, 1)
            self.last = datetime.date(self.year, 3, 31)
            self.headers(prefix)
            self.episodes(prefix)
            self.statuses(prefix)
            self.reviews(prefix)
            self.missing(prefix)
            self.outcomes(prefix)
            self.leavers(prefix)

    # Who the child is

    def headers(self, prefix):
        file, rows = self.rows(prefix, "header")
        for row in rows:
            if row["CHILD"] in self.children:
                self.tally.note(file, "header", "alreadyThere")
            else:
                self.children[row["CHILD"]] = Child(day(row["DOB"]))
                self.tally.note(file, "header", "loaded")

    # Periods of care

    def readable(self, row):
        sets = {"RNE": "episodeStartReason", "LS": "legalStatus", "CIN": "categoryOfNeed", "PLACE": "placementType"}
        if not all(self.codes.valid(name, row[column], self.year) for column, name in sets.items()):
            return False
        began, ended = day(row["DECOM"]), day(row["DEC"])
        if began is None or began > self.last:
            return False
        if row["DEC"]:
            if ended is None or ended > self.last or ended <= began:
                return False
            return row["REC"] in self.codes.sets["episodeEndReason"]
        return True

    def reason(self, row):
        """Why an episode ended; None where the code was not in use that year."""
        return row["REC"] if self.codes.valid("episodeEndReason", row["REC"], self.year) else None

    def possible(self, child, row):
        """Rules 358, 378 and 527 to 550, which one row can break by itself."""
        status, place, provider = row["LS"], row["PLACE"], row["PLACE_PROVIDER"]
        if status.startswith("J") and age(child.born, day(row["DECOM"])) < 10:
            return False
        if status == "V2" and place == "P1":
            return False
        return not provider or (place == "P1") == (provider == "PR0")

    def episodes(self, prefix):
        file, rows = self.rows(prefix, "episodes")
        by_child = defaultdict(list)
        for row in rows:
            if self.readable(row):
                by_child[row["CHILD"]].append(row)
            else:
                self.tally.note(file, "episodes", "rejected")
        for identifier, own in by_child.items():
            own.sort(key=lambda r: day(r["DECOM"]))
            for outcome in Chain(self, self.children[identifier], own).outcomes():
                self.tally.note(file, "episodes", outcome)

    # What holds for the child

    def statuses(self, prefix):
        for table, columns in (("uasc", ["DUC"]), ("previous_permanence", ["PREV_PERM", "LA_PERM", "DATE_PERM"])):
            file, rows = self.rows(prefix, table)
            for row in rows:
                self.once(file, table, row, tuple(row[c] for c in columns))

    def once(self, file, table, row, values):
        child = self.children[row["CHILD"]]
        fact = (table,) + values
        self.tally.note(file, table, "alreadyThere" if fact in child.facts else "loaded")
        child.facts.add(fact)

    def reviews(self, prefix):
        file, rows = self.rows(prefix, "reviews")
        for row in rows:
            child, date = self.children[row["CHILD"]], day(row["REVIEW"])
            fact = ("review", date)
            if date is None or date > self.last or not self.codes.valid("reviewParticipation", row["REVIEW_CODE"], self.year):
                outcome = "rejected"
            elif (fact, row["REVIEW_CODE"]) in child.facts:
                outcome = "alreadyThere"
            elif date in child.reviews:
                outcome = "rejected"
            else:
                first = child.periods[0] if child.periods else None
                before_known = first is not None and not first["known"] and date < first["start"]
                taken = (child.in_care(date, True) or before_known) and child.allows(date)
                outcome = "loaded" if taken else "rejected"
            if outcome == "loaded":
                child.reviews.add(date)
                child.facts.add((fact, row["REVIEW_CODE"]))
                child.record(date)
            self.tally.note(file, "reviews", outcome)

    def missing(self, prefix):
        file, rows = self.rows(prefix, "missing")
        for row in sorted(rows, key=lambda r: day(r["MIS_START"])):
            child, start, end = self.children[row["CHILD"]], day(row["MIS_START"]), day(row["MIS_END"])
            fact = ("missing", start, row["MISSING"], end)
            if fact in child.facts:
                outcome = "alreadyThere"
            elif start > self.last or (end and (end > self.last or end < start)):
                outcome = "rejected"
            elif any(e is None or start < e for _, e in child.missing):
                outcome = "rejected"
            else:
                outcome = "loaded" if child.in_care(start, False) and child.allows(end or start) else "rejected"
            if outcome == "loaded":
                child.missing.append((start, end))
                child.facts.add(fact)
                child.record(end or start)
            self.tally.note(file, "missing", outcome)

    def outcomes(self, prefix):
        file, rows = self.rows(prefix, "oc2")
        for row in rows:
            child = self.children[row["CHILD"]]
            taken = child.allows(self.last)
            if taken:
                child.record(self.last)
            self.tally.note(file, "oc2", "loaded" if taken else "rejected")

    def leavers(self, prefix):
        file, rows = self.rows(prefix, "oc3")
        for row in rows:
            known = self.codes.valid("careLeaverInTouch", row["IN_TOUCH"], self.year)
            self.tally.note(file, "oc3", "loaded" if known else "rejected")

    def counts(self):
        children = self.children.values()
        periods = [p for c in children for p in c.periods]
        return {
            "children": len(children),
            "childrenWithCare": sum(1 for c in children if c.periods),
            "periods": len(periods),
            "periodsOpen": sum(1 for p in periods if p["end"] is None),
            "periodsWithUnknownStart": sum(1 for p in periods if not p["known"]),
            "episodes": sum(len(p["episodes"]) for p in periods),
            "reviews": sum(len(c.reviews) for c in children),
            "missing": sum(len(c.missing) for c in children),
        }


class Chain:
    """One child's episode rows of one year."""

    AGES = {"E5": (14, 200), "E6": (14, 200), "E7": (16, 200), "E17": (18, 200), "E11": (0, 17), "E12": (0, 17)}
    AGES.update({f"E4{n}": (0, 17) for n in range(3, 9)})

    def __init__(self, books, child, rows):
        self.books, self.child, self.rows = books, child, rows
        self.held, self.joined, self.tail = set(), set(), None
        self.new, self.bad = set(), {}

    def outcomes(self):
        steps = []
        for index, row in enumerate(self.rows):
            steps.append((day(row["DECOM"]), 1, index, self.start))
            if row["DEC"]:
                steps.append((day(row["DEC"]), 0, index, self.end))
        for _, _, index, step in sorted(steps, key=lambda s: s[:3]):
            step(index)
        for index in range(len(self.rows)):
            yield "rejected" if index in self.bad else "loaded" if index in self.new else "alreadyThere"

    def open_period(self):
        last = self.child.periods[-1] if self.child.periods else None
        return last if last and last["end"] is None else None

    def refuse(self, index, why):
        self.bad.setdefault(index, why)

    def start(self, index):
        row, date = self.rows[index], day(self.rows[index]["DECOM"])
        fact = ("episode", date)
        if fact in self.child.facts:
            self.hold(index, date)
            return
        period = self.open_period()
        if period and row["RNE"] != "S":
            self.carry_on(index, row, date, period)
        else:
            self.begin(index, row, date)

    def begin(self, index, row, date):
        child = self.child
        starts = row["RNE"] == "S"
        if (
            not child.allows(date) or date < child.born or (starts and age(child.born, date) >= 18)
            or any(p["end"] is None or date < p["end"] for p in child.periods)
            or (not starts and child.periods) or not self.books.possible(child, row)
        ):
            self.refuse(index, "start")
            return
        child.periods.append({"start": date, "known": starts, "end": None, "episodes": [(date, row["LS"])]})
        self.take(index, date)

    def carry_on(self, index, row, date, period):
        last, status = period["episodes"][-1]
        tail = self.tail
        follows = tail is not None and day(self.rows[tail]["DEC"]) == date and self.rows[tail]["REC"] == "X1"
        for other in [] if follows else range(index):
            before = self.rows[other]
            if other not in self.held | self.joined and before["REC"] == "X1" and day(before["DEC"]) == date:
                self.refuse(index, "continues a rejected row")
                return
        if date <= last:
            self.refuse(index, "overlap")
            return
        if tail is not None and day(self.rows[tail]["DEC"]) != date:
            self.refuse(index, "gap or overlap")
            return
        changes = row["RNE"] in "LBU"
        allowed = self.child.allows(date) and self.books.possible(self.child, row)
        if not allowed or changes == (row["LS"] == status):
            self.refuse(index, "change")
            self.joined.add(index)
            self.tail = index
            return
        if tail in self.held:
            self.new.add(tail)
        period["episodes"].append((date, row["LS"]))
        self.take(index, date)

    def take(self, index, date):
        self.child.facts.add(("episode", date))
        self.child.record(date)
        self.new.add(index)
        self.hold(index, date)

    def hold(self, index, date):
        self.held.add(index)
        period = self.open_period()
        if period and period["episodes"][-1][0] == date:
            self.tail = index

    def end(self, index):
        row, child = self.rows[index], self.child
        date, reason = day(row["DEC"]), row["REC"]
        if index not in self.held | self.joined or reason == "X1":
            return
        fact = ("end", day(row["DECOM"]))
        if fact in child.facts:
            return
        if self.tail != index:
            self.refuse(index, "not the last")
            return
        if not child.allows(date):
            self.refuse(index, "end")
            return
        # A reason that cannot be true is left out; that care ended is known all the same.
        reason = self.books.reason(row)
        low, high = self.AGES.get(reason, (0, 200))
        final = reason in ("E2", "E11", "E12") and low <= age(child.born, date) <= high and child.latest <= date
        child.facts.add(fact)
        child.record(date)
        child.periods[-1]["end"] = date
        if final:
            child.over = date
        self.new.add(index)
        self.tail = None


class Census:
    """Census files: every module is counted; referrals, conferences and deaths are followed."""

    MODULES = [
        "Child", "CINdetails", "Assessments", "CINPlanDates", "Section47", "DateOfInitialCPC",
        "ChildProtectionPlans", "CPPreviewDate", "PersonDeathDate",
    ]

    def __init__(self, files):
        self.tally = Tally()
        self.totals = Counter()
        for file in files:
            self.read(pathlib.Path(file))

    def read(self, path):
        root = ElementTree.parse(path).getroot()
        for element in root.iter():
            element.tag = element.tag.split("}")[-1]
        for module in self.MODULES:
            count = sum(1 for e in root.iter(module) if len(e) or (e.text or "").strip())
            if count:
                self.tally.rows[path.name, module]["read"] += count
        year = int(root.findtext("Header/CollectionDetails/Year"))
        reference = day(root.findtext("Header/CollectionDetails/ReferenceDate"))
        last = max(datetime.date(year, 3, 31), reference or datetime.date.min)
        for child in root.iter("Child"):
            self.follow(child, year, last, path.name)

    def note(self, file, module, outcome):
        self.tally.rows[file, module][outcome] += 1
        self.totals[module + "." + outcome] += 1

    def follow(self, child, year, last, file):
        """Only for children of whom referrals, conferences and a death are all there is."""
        if any(child.iter(module) and list(child.iter(module)) for module in self.MODULES[2:5] + self.MODULES[6:8]):
            self.totals["childrenWithPlansOrEnquiries"] += 1
            return
        self.note(file, "Child", "loaded")
        died = day(child.findtext("ChildIdentifiers/PersonDeathDate"))
        details = []
        for detail in child.iter("CINdetails"):
            referred, closed = day(detail.findtext("CINreferralDate")), day(detail.findtext("CINclosureDate"))
            bad = referred is None or referred > last or bool(closed and (closed > last or closed < referred))
            details.append((detail, referred, bad))
        # A death before the first referral leaves nothing of the record: then the referrals count.
        first = min((r for _, r, bad in details if not bad), default=datetime.date(year - 1, 4, 1))
        counts_as_dead = died is not None and died >= first
        if died is not None:
            self.note(file, "PersonDeathDate", "loaded" if counts_as_dead else "rejected")
        for detail, referred, bad in details:
            bad = bad or (counts_as_dead and referred > died)
            self.note(file, "CINdetails", "rejected" if bad else "loaded")
            conference = day(detail.findtext("DateOfInitialCPC"))
            if conference is None:
                continue
            nothing = detail.findtext("ReferralNFA") in ("1", "true")
            taken = not bad and not nothing and referred <= conference <= last
            self.note(file, "DateOfInitialCPC", "loaded" if taken else "rejected")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kind", choices=["ssda903", "cin"])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    if arguments.kind == "ssda903":
        books = LookedAfter(arguments.paths[0])
        books.run()
        totals = books.counts()
    else:
        books = Census(arguments.paths)
        totals = dict(books.totals)
    rows = [
        dict(file=file, table=table, **{k: counts.get(k, 0) for k in ("read", "loaded", "alreadyThere", "rejected")})
        for (file, table), counts in sorted(books.tally.rows.items())
    ]
    if arguments.json:
        print(json.dumps({"rows": rows, "totals": totals}, indent=1, sort_keys=True))
        return
    for table, counts in books.tally.tables().items():
        print(f"{table:24}{counts['read']:8}{counts['loaded']:8}{counts['alreadyThere']:8}{counts['rejected']:8}")
    for name, count in sorted(totals.items()):
        print(f"{name:32}{count:8}")


if __name__ == "__main__":
    main()
