import Casework
import Terminal
import Widgets

/// The lines above every tab: who the child is, what stands in the way of harm, who is responsible,
/// when the child was last seen, and what comes next.
enum ChildBand {
  /// Two lines, and one between them for alerts where there are any.
  static func lines(_ reading: Reading) -> [StyledText] {
    [identity(reading).flowed, alerts(reading), facts(reading).flowed].compactMap { $0 }
  }

  /// The same in lines of a width: what does not fit goes on in the next line. Where there are too many lines,
  /// what is due and the status are cut before any alert is.
  ///
  /// - Parameters:
  ///   - width: the cells of a line.
  ///   - most: how many lines there is room for.
  static func lines(_ reading: Reading, width: Int, most: Int) -> [StyledText] {
    var who = identity(reading).flowed(to: width, reading.glyphs)
    var due = facts(reading).flowed(to: width, reading.glyphs)
    var warnings = alerts(reading)?.wrapped(to: width) ?? []
    // A line of its own is much for the worker, who fits beside the status as well.
    let worker = StyledText(worker(reading))
    if due.count > 1, due.last == worker, let last = who.last,
      (last + StyledText("  ") + worker).cellWidth(glyphs: reading.glyphs) <= width
    {
      who[who.count - 1] = last + StyledText("  ") + worker
      due.removeLast()
    }
    if who.count + warnings.count + due.count > most {
      due = [facts(reading).flowed.clipped(to: width, glyphs: reading.glyphs)]
    }
    if who.count + warnings.count + due.count > most {
      who = [identity(reading).flowed.clipped(to: width, glyphs: reading.glyphs)]
    }
    let room = max(2, most - who.count - due.count)
    if warnings.count > room {
      warnings =
        warnings.prefix(room - 1) + [
          StyledText("The alert goes on: the Timeline (key 2) has all of it.", .error)
            .clipped(to: width, glyphs: reading.glyphs)
        ]
    }
    return who + warnings + due
  }

  private static func alerts(_ reading: Reading) -> StyledText? {
    let warnings = reading.person.alerts.filter { $0.holds(on: reading.today) }.map(\.warning)
    return warnings.isEmpty
      ? nil : StyledText("Alert: \(warnings.joined(separator: "; "))", .error)
  }

  /// "Daniel Okafor, 7 (born 12 Feb 2014)  CP plan: neglect, since 14 Jan 2021".
  private static func identity(_ reading: Reading) -> [StyledText] {
    let person = reading.person
    let age = person.spokenAge(on: reading.today)
    let born =
      person.dateOfBirth.map { "born \($0.medium)" }
      ?? person.expectedDateOfBirth.map { "expected \($0.medium)" } ?? unknownBirth(reading)
    let known = person.dateOfBirth != nil || person.expectedDateOfBirth != nil
    var line = StyledText(reading.fullName, .heading)
    line.append(known ? ", \(age) (\(born))" : " (\(born))")
    // That a child is missing takes the place of nothing else.
    let isMissing = reading.record.care.missing(on: reading.today) != nil
    return [line] + Standing(reading).lines.prefix(isMissing ? 3 : 2).map { StyledText($0) }
      + [hardStop(reading)].compactMap { $0 }
  }

  /// The day on which a temporary approval stops for good: "Reg 24 ends Fri 9 Jul".
  private static func hardStop(_ reading: Reading) -> StyledText? {
    guard
      let approval = reading.record.temporaryApproval(
        on: reading.today, reading.rulebook.timescales)
    else { return nil }
    let isOver = approval.hardStop < reading.today
    let words =
      "Reg 24 \(isOver ? "ended" : "ends") \(approval.hardStop.brief(near: reading.today))"
    return StyledText(words, isOver ? .error : .plain)
  }

  /// No date is made of an age that a caller gave, but it is what there is.
  private static func unknownBirth(_ reading: Reading) -> String {
    let told = reading.record.frontDoor.contacts.compactMap(\.statedAge).last
    return "date of birth not known" + (told.map { ", age given: \($0)" } ?? "")
  }

  private static func facts(_ reading: Reading) -> [StyledText] {
    let next = reading.nextDeadlines.first.map { next in
      StyledText("Next: \(next.title) ") + reading.statusText(next)
    }
    return [next, StyledText(seen(reading)), StyledText(worker(reading))].compactMap { $0 }
  }

  private static func worker(_ reading: Reading) -> String {
    guard let worker = reading.record.allocations.worker(on: reading.today) else {
      return "Not allocated."
    }
    return "Worker \(reading.staff.name(of: worker))."
  }

  /// "Seen 5 Mar, alone." or "Seen 5 Mar, last alone 2 Feb." or "Never seen."; of a care leaver "Seen 24 Mar by the
  /// adviser." where that was later.
  private static func seen(_ reading: Reading) -> String {
    let visits = reading.record.visits
    let adviser = reading.record.leavingCare.lastVisit(on: reading.today)?.date
    if let adviser, visits.lastSeen(on: reading.today).map({ $0.date < adviser }) ?? true {
      return "Seen \(reading.brief(adviser)) by the adviser."
    }
    guard let last = visits.lastSeen(on: reading.today) else { return "No visit yet." }
    let date = reading.brief(last.date)
    if last.isSeenAlone { return "Seen \(date), alone." }
    let alone = visits.lastSeenAlone(on: reading.today).map {
      "last alone \(reading.brief($0.date))"
    }
    return "Seen \(date), \(alone ?? "never alone")."
  }
}

extension [StyledText] {
  /// The parts in one line.
  fileprivate var flowed: StyledText {
    dropFirst().reduce(first ?? StyledText(spans: [])) { $0 + StyledText("  ") + $1 }
  }

  /// The parts in as few lines as hold them whole; one that is longer than a line is broken between words.
  fileprivate func flowed(to width: Int, _ glyphs: Glyphs) -> [StyledText] {
    var lines: [StyledText] = []
    for part in self {
      if let last = lines.last,
        (last + StyledText("  ") + part).cellWidth(glyphs: glyphs) <= width
      {
        lines[lines.count - 1] = last + StyledText("  ") + part
      } else {
        lines += part.wrapped(to: width)
      }
    }
    return lines
  }
}
