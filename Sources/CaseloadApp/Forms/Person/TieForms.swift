import Casework
import Widgets

/// The ties of a child that hold, for the forms that change one.
private struct OpenTies {
  let all: [Relationship]

  init(_ context: FormContext) {
    all = (context.record?.person.relationships ?? []).filter { $0.isOpen && $0.id != nil }
  }

  static func whyNone(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: relatives stand in a child’s record."
    }
    return OpenTies(context).all.isEmpty
      ? "No relative of \(record.calledName) is recorded yet. Record a relative first." : nil
  }

  func field(_ context: FormContext) -> FormField {
    FormField(
      id: "tie", label: "Relative",
      kind: .choice(
        all.map { tie in
          Choice(
            id: tie.id?.rawValue ?? "",
            label: "\(tie.name), \(tie.word.lowercased())" + (tie.child.map { ", \($0)" } ?? ""))
        }), whenMissing: "Select the relative")
  }

  func initialValue(_ context: FormContext) -> String? {
    let own = all.first { $0.id == context.item } ?? (all.count == 1 ? all[0] : nil)
    return own?.id?.rawValue
  }

  func chosen(_ answers: Answers) -> (tie: Relationship, id: EventID)? {
    all.first { $0.id?.rawValue == answers.text("tie") }.flatMap { tie in
      tie.id.map { (tie, $0) }
    }
  }
}

/// Something about a tie has changed: parental responsibility, who lives where, family time.
struct ChangeRelationshipForm: RecordForm {
  let id = "change-relative"
  let title = "Change parental responsibility, household or family time"
  let saved = "Saved. What was so before stays in the record."

  private static let date = DateQuestion(label: "From", phrase: "date of the change")

  func whyUnavailable(_ context: FormContext) -> String? { OpenTies.whyNone(context) }

  func fields(_ context: FormContext) -> [FormField] {
    let name = context.record?.calledName ?? "the child"
    return [
      OpenTies(context).field(context),
      FormField(
        id: "responsibility", label: "Parental responsibility",
        hint: "Leave empty, here and below, whatever stays as it is",
        kind: .choice([
          Choice(id: "yes", label: "has it now", letter: "h"),
          Choice(id: "no", label: "no longer", letter: "n"),
        ])),
      ResponsibilityQuestions.source("source", "It rests on") { $0["responsibility"] == "yes" },
      FormField(
        id: "lives", label: "Home",
        kind: .choice([
          Choice(id: "yes", label: "moved in with \(name)", letter: "i"),
          Choice(id: "no", label: "moved away", letter: "a"),
        ])),
      FormField(
        id: "partnership", label: "To the other parent",
        kind: .choice(Partnership.allCases.map { Choice(id: $0.rawValue, label: $0.title) })),
      FormField(id: "telephone", label: "Telephone", width: 20),
      FormField(
        id: "familyTime", label: "Family time", hint: "When and how \(name) sees them now"),
      Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    values["tie"] = OpenTies(context).initialValue(context)
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let (_, id) = OpenTies(context).chosen(answers)
    else { return answers.result(nil) }
    let change = RelationshipChanged(
      id, on: date, parentalResponsibility: answers.isYes("responsibility"),
      source: answers.choice("source"), livesWithChild: answers.isYes("lives"),
      partnership: answers.choice("partnership"), telephone: answers.text("telephone"),
      familyTime: answers.text("familyTime"))
    if change == RelationshipChanged(id, on: date) {
      answers.refuse("date", "Enter what has changed, or leave the form: nothing is different")
    }
    var parts = EntryParts(context)
    parts.add(change, to: child)
    return answers.result(parts)
  }
}

/// A tie has ended or was never one: both ends of it, where there are two.
struct EndRelationshipForm: RecordForm {
  let id = "end-relative"
  let title = "End a relationship"
  let saved = "Ended."
  let looksAtNeighbours = true

  private static let date = DateQuestion(label: "Ended", phrase: "date the relationship ended")

  func whyUnavailable(_ context: FormContext) -> String? { OpenTies.whyNone(context) }

  func fields(_ context: FormContext) -> [FormField] {
    [OpenTies(context).field(context), Self.date.field(context)]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = ["date": "today"]
    values["tie"] = OpenTies(context).initialValue(context)
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record, let date = answers.date(Self.date),
      let (tie, id) = OpenTies(context).chosen(answers)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(RelationshipEnded(id, on: date), to: record.id)
    let others = context.neighbours.relatives + context.family
    if let other = others.first(where: { $0.id == tie.child }),
      let end = other.person.otherEnd(of: tie, in: record.id, of: record.person.sex)?.id
    {
      parts.add(RelationshipEnded(end, on: date), to: other.id)
    }
    return answers.result(parts)
  }
}
