import Casework
import Widgets

/// Whether a meeting would be in time on a day, for each child: said while the day is being typed.
enum MeetingVerdict {
  /// "Must be held by Friday 9 April 2021: in time, 2 wd left", child by child where they differ.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - meeting: which meeting.
  ///   - children: for whom.
  ///   - context: what the form looks at.
  static func words(
    on date: CivilDate, _ meeting: Meeting, _ children: [FormChildren.Child],
    _ context: FormContext
  ) -> String? {
    var groups: [(verdict: String, names: [String])] = []
    for child in children {
      guard let verdict = verdict(on: date, meeting, child, context) else { continue }
      if let index = groups.firstIndex(where: { $0.verdict == verdict }) {
        groups[index].names.append(child.name)
      } else {
        groups.append((verdict, [child.name]))
      }
    }
    let isShared = groups.count == 1 && groups.first?.names.count == children.count
    let words = groups.map { group in
      isShared
        ? group.verdict
        : "\(group.names.joined(separator: ", ")): \(group.verdict.loweringFirst)"
    }
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private static func verdict(
    on date: CivilDate, _ meeting: Meeting, _ child: FormChildren.Child, _ context: FormContext
  ) -> String? {
    let timescales = context.rulebook.timescales
    guard let record = context.knownRecord(child.id),
      let deadline = meeting.deadline(of: record, timescales, asOf: context.now)
    else { return nil }
    let whatIf = DeadlineExplanation(deadline, in: timescales, asOf: context.now).whatIf(date)
    return "Must be held by \(deadline.due.long): \(whatIf.verdict)"
  }
}
