import Casework
import Terminal
import Widgets

/// The lines above every tab: who the child is, what stands in the way of harm, who is responsible,
/// when the child was last seen, and what comes next.
enum ChildBand {
  /// Two lines, and one between them for alerts where there are any: a warning must never be what is cut
  /// off, nor cut off what is due.
  static func lines(_ reading: Reading) -> [StyledText] {
    [identity(reading), alerts(reading), facts(reading)].compactMap { $0 }
  }

  private static func alerts(_ reading: Reading) -> StyledText? {
    let warnings = reading.person.alerts.filter { $0.holds(on: reading.today) }.map(\.warning)
    return warnings.isEmpty
      ? nil : StyledText("Alert: \(warnings.joined(separator: "; "))", .error)
  }

  /// "Daniel Okafor, 7 (born 12 Feb 2014)  CP plan: neglect, since 14 Jan 2021".
  private static func identity(_ reading: Reading) -> StyledText {
    let person = reading.person
    let age = person.spokenAge(on: reading.today)
    let born =
      person.dateOfBirth.map { "born \($0.medium)" }
      ?? person.expectedDateOfBirth.map { "expected \($0.medium)" } ?? "date of birth not known"
    let known = person.dateOfBirth != nil || person.expectedDateOfBirth != nil
    var line = StyledText(reading.fullName, .heading)
    line.append(known ? ", \(age) (\(born))" : " (\(born))")
    for standing in Standing(reading).lines.prefix(2) { line.append("  " + standing) }
    return line
  }

  private static func facts(_ reading: Reading) -> StyledText {
    var line = StyledText(spans: [])
    if let next = reading.openDeadlines.first {
      line.append("Next: \(next.title) ")
      line = line + reading.statusText(next)
      line.append("  ")
    }
    line.append(seen(reading) + "  " + worker(reading))
    return line
  }

  private static func worker(_ reading: Reading) -> String {
    guard let worker = reading.record.allocations.worker(on: reading.today) else {
      return "Not allocated."
    }
    return "Worker \(reading.staff.name(of: worker))."
  }

  /// "Seen 5 Mar, alone." or "Seen 5 Mar, last alone 2 Feb." or "Never seen."
  private static func seen(_ reading: Reading) -> String {
    let visits = reading.record.visits
    guard let last = visits.lastSeen(on: reading.today) else { return "No visit yet." }
    let date = reading.brief(last.date)
    if last.isSeenAlone { return "Seen \(date), alone." }
    let alone = visits.lastSeenAlone(on: reading.today).map {
      "last alone \(reading.brief($0.date))"
    }
    return "Seen \(date), \(alone ?? "never alone")."
  }
}
