import Casework
import Widgets

/// A visit to a child, and by default to the brothers and sisters who live under the same kind of plan.
///
/// The order follows what a worker has in mind at the door: who, when, seen, alone, the room; then what
/// the child said and what happened. Everything before the text has a default or takes one letter.
struct VisitForm: RecordForm {
  let id = "visit"
  let title = "Record a visit"
  let saved = "Visit saved."
  /// The children, the day and the kind stand as they usually are; Shift-Tab leads back to them.
  let startsAt: String? = "seen"

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a visit belongs to a child’s record." : nil
  }

  func fields(_ context: FormContext) -> [FormField] { VisitQuestions(context).fields }

  func initialValues(_ context: FormContext) -> FormValues {
    let questions = VisitQuestions(context)
    var values = questions.children.initialValues
    values["date"] = "today"
    values["kind"] = questions.duty.kind.rawValue
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let questions = VisitQuestions(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(VisitQuestions.date), let account = answers.text("account"),
      let kind = answers.choice("kind", as: Visit.Kind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in questions.children.chosen(answers.values) {
      let visit = questions.visit(child, on: date, kind, account: account, answers.values)
      parts.add(visit, to: child.id)
    }
    return answers.result(parts)
  }
}

/// The questions of a visit.
private struct VisitQuestions {
  static let date = DateQuestion(phrase: "date of the visit")

  let context: FormContext
  let duty: VisitDuty
  let children: FormChildren

  init(_ context: FormContext) {
    let duty = VisitDuty(of: context.record, context)
    self.context = context
    self.duty = duty
    children = FormChildren(context) { sibling in
      VisitDuty(of: sibling, context).isSame(as: duty)
    }
  }

  // MARK: - Fields

  var fields: [FormField] {
    children.fields("were visited")
      + [Self.date.field(context), kindField]
      + seen.fields + whyNotSeen.fields
      + alone.fields + whyNotAlone.fields
      + bedroom.fields + words + [account] + details
  }

  private var kindField: FormField {
    let duty = duty
    return FormField(
      id: "kind", label: "Kind", hint: "What the visit was made for",
      kind: .choice(
        Choice.list([
          (Visit.Kind.childProtection, "child protection", "p"),
          (.lookedAfter, "looked after", "l"), (.childInNeed, "in need", "n"),
          (.assessment, "assessment", "a"), (.other, "other", "o"),
        ])),
      whenMissing: "Select the kind of visit",
      aside: { values in
        values["kind"].flatMap(Visit.Kind.init(rawValue:)).flatMap(duty.remark)
      })
  }

  private var seen: GroupQuestion {
    GroupQuestion(
      id: "seen", label: "Seen",
      hint: children.all.contains(where: \.isUnborn)
        ? "Before the birth: whether the expectant mother was seen" : "",
      children: children,
      whenMissing: { "Select yes if \($0) \($0 == "the children" ? "were" : "was") seen" })
  }

  private var whyNotSeen: GroupText {
    GroupText(
      id: "whyNotSeen", label: "Why not seen",
      hint: "The clock goes on until the child is seen", question: seen, answer: "no",
      whenMissing: { "Enter why \($0) \($0 == "the children" ? "were" : "was") not seen" })
  }

  private var alone: GroupQuestion {
    let seen = seen
    return GroupQuestion(
      id: "alone", label: "Seen alone", children: children,
      whenMissing: { "Select yes if \($0) \($0 == "the children" ? "were" : "was") seen alone" },
      arises: { child, values in !child.isUnborn && seen.isYes(child, values) == true })
  }

  private var whyNotAlone: GroupText {
    GroupText(
      id: "whyNotAlone", label: "Why not alone",
      hint: "For example, too young, refused, or somebody would not leave the room",
      question: alone, answer: "no",
      whenMissing: { "Enter why \($0) \($0 == "the children" ? "were" : "was") not seen alone" })
  }

  private var bedroom: GroupQuestion {
    GroupQuestion(
      id: "bedroom", label: "Bedroom seen", children: children,
      arises: { child, _ in !child.isUnborn })
  }

  private var words: [FormField] {
    children.all.filter { !$0.isUnborn }.map { child in
      FormField(
        id: "words.\(child.id)",
        label: children.isGroup ? "In \(child.name)’s words" : "In their words",
        hint: "What the child said, as the child said it", kind: .longText(rows: 2),
        isShown: { children.includes(child, $0) })
    }
  }

  private var account: FormField {
    FormField(
      id: "account", label: "What happened", kind: .longText(rows: 8),
      whenMissing: "Enter what happened at the visit")
  }

  private var details: [FormField] {
    [
      FormField(
        id: "place", label: "Where", hint: "For example, at home, at school", heading: "Details"),
      FormField(
        id: "present", label: "Who was present",
        hint: "Beside the child, with commas between: for example, mother, Nan"),
      FormField(
        id: "purpose", label: "Purpose", hint: "What the visit was to find out or do"),
    ]
  }

  // MARK: - Event

  func visit(
    _ child: FormChildren.Child, on date: CivilDate, _ kind: Visit.Kind, account: String,
    _ values: FormValues
  ) -> VisitMade {
    VisitMade(
      on: date, kind, seen: seen.isYes(child, values) ?? false,
      seenAlone: alone.isYes(child, values) ?? false,
      whyNotAlone: whyNotAlone.text(child, values), whyNotSeen: whyNotSeen.text(child, values),
      bedroomSeen: bedroom.isYes(child, values), place: values["place"],
      present: (values["present"] ?? "").listed, words: values["words.\(child.id)"],
      account: account, purpose: values["purpose"])
  }
}
