import Casework
import Widgets

/// A strategy discussion, for the child and the brothers and sisters it was about.
struct StrategyDiscussionForm: RecordForm {
  let id = "strategy-discussion"
  let title = "Record a strategy discussion"
  let saved = "Strategy discussion saved."

  private static let date = DateQuestion(phrase: "date of the discussion")
  private static let time = TimeQuestion(phrase: "time of the discussion", isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a strategy discussion is about a child." : nil
  }

  /// Those whose cases are open, as a discussion is usually about a household.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(context) { $0.frontDoor.openReferral(on: context.today) != nil }
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("were discussed")
      + [
        Self.date.field(context), Self.time.field(context), agencies, decision(context),
        FormField(
          id: "rationale", label: "Rationale",
          hint: "What is known, what is feared, and why this is the right step",
          kind: .longText(rows: 6), whenMissing: "Enter the reason for the decision"),
      ]
  }

  private var agencies: FormField {
    FormField(
      id: "agencies", label: "Agencies", hint: "Space ticks who took part",
      kind: .checklist(
        StrategyDiscussion.Agency.allCases.map { Choice(id: $0.rawValue, label: $0.title) }),
      whenMissing: "Select the agencies that took part",
      aside: { values in
        let ticked = Set((values["agencies"] ?? "").split(separator: ",").map(String.init))
        let needed = [StrategyDiscussion.Agency.childrensServices, .police, .health]
        let missing = needed.filter { !ticked.contains($0.rawValue) }.map(\.title)
        return missing.isEmpty ? nil : "Usually there too: " + missing.joined(separator: ", ")
      })
  }

  private func decision(_ context: FormContext) -> FormField {
    let open = context.record?.protection.enquiry(openOn: context.today)
    var choices: [(StrategyDiscussion.Decision, String, Character?)] = [
      (.jointEnquiry, "joint enquiry (section 47)", "j"),
      (.singleAgencyEnquiry, "single agency enquiry (section 47)", "s"),
      (.noEnquiry, "no enquiry", "n"),
    ]
    if open != nil { choices.insert((.enquiryContinues, "the enquiry continues", "c"), at: 2) }
    return FormField(
      id: "decision", label: "Decision", kind: .choice(Choice.list(choices)),
      whenMissing: "Select what was decided",
      aside: { values in
        guard let decision = values["decision"].flatMap(StrategyDiscussion.Decision.init) else {
          return open.map { "The enquiry of \($0.start.medium) is open" }
        }
        return decision.beginsEnquiry && open != nil
          ? "An enquiry is open since \(open?.start.medium ?? ""): perhaps it continues" : nil
      })
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let fixed = ["date": "today", "agencies": StrategyDiscussion.Agency.childrensServices.rawValue]
    return children(context).initialValues.merging(fixed) { $1 }
      .merging(CarriedOver(context).strategyDiscussion) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let (date, time) = (answers.date(Self.date), answers.time(Self.time))
    let agencies = answers.choices("agencies", as: StrategyDiscussion.Agency.self)
    guard let date, let rationale = answers.text("rationale"),
      let decision = answers.choice("decision", as: StrategyDiscussion.Decision.self)
    else { return answers.result(nil) }
    let at = time.map { TimePoint.moment(Moment(date: date, at: $0)) } ?? .day(date)
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        StrategyDiscussionHeld(at: at, agencies: agencies, decision, rationale: rationale),
        to: child.id)
    }
    return answers.result(parts)
  }
}
