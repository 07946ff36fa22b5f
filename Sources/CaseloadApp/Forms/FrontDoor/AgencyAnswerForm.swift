import Casework
import Widgets

/// An agency has said what it knows of a child about whom somebody told.
struct AgencyAnswerForm: RecordForm {
  let id = "agency-answer"
  let title = "Record an agency’s answer"
  let saved = "Answer saved."

  private static let date = DateQuestion(label: "Came on", phrase: "date of the answer")
  private static let time = TimeQuestion(label: "Came at", phrase: "time of the answer")

  private func choice(_ context: FormContext) -> ContactChoice {
    ContactChoice(context) { !$0.waitingFor.isEmpty }
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an answer is about a contact in a child’s record."
    }
    guard choice(context).contacts.isEmpty else { return nil }
    return "No agency is waited for about \(record.calledName). Rate a contact to ask one."
  }

  /// The agencies that are waited for, each once.
  private func waiting(_ choice: ContactChoice) -> [StrategyDiscussion.Agency] {
    let waiting = choice.contacts.flatMap(\.waitingFor).map(\.agency)
    return StrategyDiscussion.Agency.allCases.filter(waiting.contains)
  }

  func fields(_ context: FormContext) -> [FormField] {
    let choice = choice(context)
    return choice.fields + choice.children.fields("the answer is about")
      + [
        FormField(
          id: "agency", label: "Agency", hint: "Arrows choose",
          kind: .openList(
            waiting(choice).map { Choice(id: $0.rawValue, label: $0.title.lowercased()) }),
          whenMissing: "Select the agency that answered"),
        FormField(
          id: "answer", label: "What they know", kind: .longText(rows: 4),
          whenMissing: "Enter what the agency knows"),
        Self.date.field(context), Self.time.field(context),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let choice = choice(context)
    var values = choice.initialValues.merging(["date": "today", "time": "now"]) { $1 }
    let waiting = waiting(choice)
    if waiting.count == 1 { values["agency"] = waiting[0].rawValue }
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let chosen = choice(context).chosen(&answers)
    guard let at = answers.moment(Self.date, Self.time), let answer = answers.text("answer"),
      let agency = answers.choice("agency", as: StrategyDiscussion.Agency.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for (record, contact) in chosen
    where contact.waitingFor.contains(where: { $0.agency == agency }) {
      parts.add(AgencyAnswered(contact.id, at: at, agency, answer: answer), to: record.id)
    }
    return answers.result(parts)
  }
}
