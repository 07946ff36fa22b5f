import Casework
import Widgets

/// A child is missing, or away without authorisation. What is known is written down at once; the time matters.
struct MissingForm: RecordForm {
  let id = "missing"
  let title = "Record that a child is missing"
  let saved = "Missing recorded."

  private static let date = DateQuestion(
    label: "Missing since", phrase: "date the child went missing")
  private static let time = TimeQuestion(phrase: "time the child went missing", isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an absence is about a child."
    }
    guard let open = record.care.missing(on: context.today) else { return nil }
    return "\(record.calledName) has been \(open.words) since \(open.start.medium). "
      + "Record the return first."
  }

  /// Brothers and sisters are offered but not ticked.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: {
        $0.person.endOfRecord == nil && $0.care.missing(on: context.today) == nil
      }, isTicked: { _ in false })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("are missing")
      + [
        FormField(
          id: "kind", label: "Absence", hint: "Away: it is known where the child is",
          kind: .choice([
            Choice(id: "M", label: "missing", letter: "m"),
            Choice(id: "A", label: "away without authorisation", letter: "a"),
          ]), whenMissing: "Select whether the child is missing or away"),
        Self.date.field(context), Self.time.field(context),
        FormField(
          id: "summary", label: "What is known",
          hint: "Last seen where and by whom, clothes, who was told, the police reference",
          kind: .longText(rows: 5), whenMissing: "Enter what is known"),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today", "kind": "M"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let at = answers.point(Self.date, Self.time),
      let kind = answers.choice("kind", as: MissingKind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      let isInCare = context.knownRecord(child.id)?.care.isLookedAfter(on: at.date) ?? false
      parts.add(
        MissingStarted(
          at: at, kind, from: isInCare ? .placement : .home, summary: answers.text("summary")),
        to: child.id)
    }
    return answers.result(parts)
  }
}

extension Answers {
  /// A date with its time where that is known; a time that lies ahead is refused.
  mutating func point(_ day: DateQuestion, _ clock: TimeQuestion) -> TimePoint? {
    let (date, time) = (date(day), time(clock))
    guard let date else { return nil }
    guard let time else { return .day(date) }
    let moment = Moment(date: date, at: time)
    if moment > context.now {
      refuse(clock.id, "\(clock.phrase.capitalised) must be now or in the past")
    }
    return .moment(moment)
  }
}
