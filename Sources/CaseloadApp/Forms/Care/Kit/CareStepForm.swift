import Casework
import Widgets

/// A form of a date and a few words: what is done in care by one person on one day.
///
/// Care plan, education plan, dental check, and the orders and decisions that a date is the point of.
struct CareStepForm: RecordForm {
  let id: String
  let title: String
  let saved: String
  /// The question for the day.
  let date: DateQuestion
  /// How the ids of the rules begin whose clock it stops, where it stops one.
  var clock: String?
  /// The label, the help and, where the text is wanted, the error of the text.
  let text: (label: String, hint: String, whenMissing: String?)
  /// The kind of event that it makes.
  let kind: any CaseEvent.Type
  /// Why it cannot be used for this child.
  let whyNot: @Sendable (FormContext) -> String?
  /// The event that the answers make.
  let event: @Sendable (CivilDate, String?) -> any CaseEvent

  var events: [any CaseEvent.Type] { [kind] }

  func whyUnavailable(_ context: FormContext) -> String? { whyNot(context) }

  func fields(_ context: FormContext) -> [FormField] {
    [
      date.field(context, heading: clock.flatMap { ClockRemark.limit([$0], context) }),
      FormField(
        id: "summary", label: text.label, hint: text.hint, kind: .longText(rows: 4),
        whenMissing: text.whenMissing),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let day = answers.date(date) else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    parts.add(event(day, answers.text("summary")), to: child)
    return answers.result(parts)
  }
}

extension CareStepForm {
  /// The care plan was authorised; it may be made before the child comes into care.
  static let carePlan = CareStepForm(
    id: "care-plan", title: "Authorise the care plan", saved: "Care plan saved.",
    date: DateQuestion(
      label: "Authorised", phrase: "date the care plan was authorised",
      remark: { ClockRemark.of(["care.plan"], on: $0, $1) }),
    clock: "care.plan",
    text: (
      "What it says", "In short: where the child is to live, family time, health, education",
      "Enter what the care plan says"
    ),
    kind: CarePlanAuthorised.self,
    whyNot: { context in
      context.record == nil ? "Open a child first: a care plan is a child’s." : nil
    },
    event: { CarePlanAuthorised(on: $0, summary: $1) })

  /// A personal education plan was made or reviewed.
  static let educationPlan = CareStepForm(
    id: "education-plan", title: "Record a personal education plan (PEP)",
    saved: "Personal education plan saved.",
    date: DateQuestion(
      label: "Held", phrase: "date of the personal education plan",
      remark: { ClockRemark.of(["care.personalEducationPlan"], on: $0, $1) }),
    clock: "care.personalEducationPlan",
    text: (
      "What was agreed", "Targets, help at school, who does what",
      "Enter what was agreed"
    ),
    kind: PersonalEducationPlanHeld.self,
    whyNot: { CareStanding.whyNotRecent($0, "A personal education plan") },
    event: { PersonalEducationPlanHeld(on: $0, summary: $1) })

  /// A dentist looked at the child's teeth.
  static let dentalCheck = CareStepForm(
    id: "dental-check", title: "Record a dental check", saved: "Dental check saved.",
    date: DateQuestion(
      phrase: "date of the dental check", remark: { ClockRemark.of(["care.dental"], on: $0, $1) }),
    clock: "care.dental",
    text: ("What was found", "May stay empty", nil),
    kind: DentalCheckHeld.self,
    whyNot: { CareStanding.whyNotRecent($0, "A dental check") },
    event: { DentalCheckHeld(on: $0, summary: $1) })

  /// A court order deprives the child of liberty.
  static let deprivation = CareStepForm(
    id: "start-deprivation", title: "Record a deprivation of liberty order",
    saved: "Deprivation of liberty saved.",
    date: DateQuestion(label: "From", phrase: "first day of the order"),
    text: (
      "What it allows", "For example, doors locked at night, two staff in town",
      "Enter what the order allows"
    ),
    kind: DeprivationOfLibertyStarted.self,
    whyNot: { context in
      if let reason = CareStanding.whyNotRecent(context, "A deprivation of liberty") {
        return reason
      }
      guard let open = context.record?.care.deprivations.first(where: { $0.end == nil }) else {
        return nil
      }
      return "An order runs since \(open.start.medium). Record its end first."
    },
    event: { DeprivationOfLibertyStarted(on: $0, summary: $1) })

  /// The agency decided that the child should be placed for adoption.
  static let adoptionDecision = CareStepForm(
    id: "adoption-decision", title: "Record the decision on adoption",
    saved: "Adoption decision saved.",
    date: DateQuestion(
      label: "Decided", phrase: "date of the agency’s decision",
      hint: "The day the agency’s decision maker decided, not the day of the panel"),
    text: (
      "Reasons", "Why the child should be placed for adoption",
      "Enter why the child should be placed for adoption"
    ),
    kind: AdoptionDecided.self,
    whyNot: { context in
      if let reason = CareStanding.whyNotRecent(context, "An adoption decision") { return reason }
      guard let standing = context.record?.care.standingAdoptionDecision else { return nil }
      return "It was decided on \(standing.date.medium) already. Match the adopters, or record the "
        + "reversal."
    },
    event: { AdoptionDecided(on: $0, summary: $1) })
}

extension Care {
  /// The decision that the child should be placed for adoption, while it stands.
  var standingAdoptionDecision: AdoptionDecision? {
    adoptionDecisions.last { $0.reversed == nil }
  }
}
