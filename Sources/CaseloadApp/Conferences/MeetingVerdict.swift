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
        : "\(group.names.joined(separator: ", ")): \(group.verdict.lowercasedFirst)"
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

/// The day for which a meeting is arranged, with what it means for each child.
struct MeetingDay {
  /// The question.
  let question: DateQuestion
  /// Which meeting.
  let meeting: Meeting
  /// For whom.
  let children: FormChildren
  /// The day for which it is arranged until now.
  var before: CivilDate?

  /// The day of a conference or review. The forms name it alike, so that a date tried in a what-if can be
  /// carried over into any of them.
  static func question(_ label: String, _ phrase: String) -> DateQuestion {
    DateQuestion(
      id: field, label: label, phrase: phrase, hint: "For example, 14 apr, fri or +10wd",
      looks: .future)
  }

  /// The field's id.
  static let field = "planned"

  /// The field, and the warning for a day on which nobody works.
  func fields(_ context: FormContext) -> [FormField] {
    [field(context), OffDay(question, OffDay.planned, except: before).field(context)]
  }

  private func field(_ context: FormContext) -> FormField {
    question.field(
      context,
      aside: { values in
        let booked = before.map { "Booked until now for \($0.long)" }
        let verdict = question.date(in: values, context).flatMap {
          MeetingVerdict.words(on: $0, meeting, children.chosen(values), context)
        }
        let words = [booked, verdict].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: ". ")
      })
  }
}

/// Who chairs a meeting: the chairs of the authority are named, anybody else can be typed.
enum ChairQuestion {
  static func field(_ context: FormContext, label: String) -> FormField {
    let chairs = context.staff.workers
      .filter { $0.post(on: context.today)?.role == .conferenceChair }.map(\.name).sorted()
    return FormField(
      id: "chair", label: label,
      hint: chairs.isEmpty
        ? "Where it is known" : "Where it is known: \(chairs.joined(separator: ", "))")
  }
}
