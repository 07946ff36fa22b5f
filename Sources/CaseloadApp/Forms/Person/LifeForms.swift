import Casework
import Widgets

/// An unborn child has been born: the record goes on.
struct BirthForm: RecordForm {
  let id = "birth"
  let title = "Record the birth"
  let saved = "Birth recorded."

  private static let date = DateQuestion(
    id: "born", label: "Born", phrase: "date of birth", remark: PersonQuestions.born.remark)

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open the unborn child first: the record goes on after the birth."
    }
    if record.person.isUnborn { return nil }
    return record.person.dateOfBirth.map { "\(record.calledName) was born on \($0.medium)." }
      ?? "\(record.calledName) is born, on a day not known. Change the details to enter it."
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      Self.date.field(context), PersonQuestions.sexField(whenMissing: "Select the sex"),
    ] + PersonQuestions(context: context).name()
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values: FormValues = [:]
    let name = context.record?.person.name
    values["given"] = name?.given
    values["family"] = name?.family
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record, let date = answers.date(Self.date),
      let sex = answers.choice("sex", as: Sex.self)
    else { return answers.result(nil) }
    let name = PersonQuestions.name(answers)
    var parts = EntryParts(context)
    parts.add(
      ChildBorn(on: date, sex: sex, name: name == record.person.name ? nil : name), to: record.id)
    return answers.result(parts)
  }
}

/// The child has died. Everything stops, so the form asks twice.
struct DeathForm: RecordForm {
  let id = "death"
  let title = "Record the death"
  let saved = "The death is recorded. Every clock has stopped; close the case when all is done."

  private static let date = DateQuestion(label: "Died", phrase: "date of death")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open the child first: a death is recorded in the child’s record."
    }
    return record.person.endOfRecord.map {
      "The record of \(record.calledName) ended with \($0.cause.title) on \($0.date.medium)."
    }
  }

  func fields(_ context: FormContext) -> [FormField] {
    let name = context.record?.fullName ?? "the child"
    return [
      Self.date.field(context),
      FormField(
        id: "sure", label: "\(name) has died",
        hint: "Every clock of \(name) stops, and only what closes the case may follow",
        kind: .yesNo, whenMissing: "Select yes if \(name) has died"),
    ]
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    if answers.isYes("sure") == false {
      answers.refuse("sure", "Select yes if the child has died, or leave the form with Esc")
    }
    guard let child = context.record?.id, let date = answers.date(Self.date) else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    parts.add(ChildDied(on: date), to: child)
    return answers.result(parts)
  }
}

/// Whether a young person is a mother, which the looked-after return asks.
struct MotherhoodForm: RecordForm {
  let id = "motherhood"
  let title = "Record motherhood"
  let saved = "Motherhood saved."

  private static let date = DateQuestion(label: "Known since", phrase: "date it is known from")
  private static let born = DateQuestion(
    id: "childBorn", label: "Her child was born", phrase: "date her child was born",
    isOptional: true)

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: motherhood is recorded in her own record."
    }
    if record.person.isUnborn { return "\(record.calledName) is not born yet." }
    return record.person.sex == .male
      ? "Motherhood is recorded for girls and young women; the record has \(record.calledName) as male."
      : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      FormField(
        id: "mother", label: "Is a mother", kind: .yesNo,
        whenMissing: "Select yes if she is a mother"),
      Self.born.field(context) { $0["mother"] == "yes" }, Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let born = answers.date(Self.born)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let isMother = answers.isYes("mother")
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(
      MotherhoodRecorded(on: date, Motherhood(isMother: isMother, childBorn: born)), to: child)
    return answers.result(parts)
  }
}
