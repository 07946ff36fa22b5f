import Casework
import Widgets

/// Facts about the child that were missing or have changed: the form stands as the record has them, and
/// what is different is recorded.
struct ChangeDetailsForm: RecordForm {
  let id = "details"
  let title = "Change details: ethnicity, disability, numbers"
  let saved = "Details saved."
  let startsFromRecord = true

  private static let date = DateQuestion(label: "Hold from", phrase: "date the details hold from")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: details belong to a child’s record." : nil
  }

  func fields(_ context: FormContext) -> [FormField] {
    guard let person = context.record?.person else { return [] }
    let isBirthAsked = person.dateOfBirth == nil && !person.isUnborn
    let birth = DateQuestion(
      id: "born", label: "Date of birth", phrase: "date of birth", isOptional: true,
      remark: PersonQuestions.born.remark)
    return (isBirthAsked ? [birth.field(context)] : [])
      + (person.isUnborn ? [] : [PersonQuestions.sexField()])
      + IdentityQuestions(context: context).fields + [Self.date.field(context, heading: "When")]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    guard let person = context.record?.person else { return [:] }
    var values = IdentityQuestions.values(person)
    // A code of an old return may be out of use, so that it is no longer offered.
    let offered = Dictionary(
      IdentityQuestions(context: context).fields.map { ($0.id, Set($0.choices.map(\.id))) }
    ) { first, _ in first }
    for (id, value) in values {
      guard let choices = offered[id], !choices.isEmpty else { continue }
      let kept = value.split(separator: ",").map(String.init).filter(choices.contains)
      values[id] = kept.isEmpty ? nil : kept.joined(separator: ",")
    }
    if !person.isUnborn { values["sex"] = person.sex.rawValue }
    values["date"] = "today"
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let record = context.record else { return answers.result(nil) }
    let (identity, person) = (IdentityQuestions(context: context), record.person)
    let disabilities = identity.disabilities(&answers)
    let (pupil, nhs) = (identity.pupilNumber(&answers), identity.nhsNumber(&answers))
    let born = answers.text("born") == nil ? nil : answers.date(PersonQuestions.born)
    refuseEmptied(&answers, person)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    let sex = answers.choice("sex", as: Sex.self)
    let change = PersonDetailsChanged(
      on: date, sex: sex == person.sex ? nil : sex,
      ethnicity: changed(identity.ethnicity(answers), from: person.ethnicity),
      disabilities: changed(disabilities, from: person.disabilities),
      pupilNumber: changed(pupil, from: person.pupilNumber),
      nhsNumber: changed(nhs, from: person.nhsNumber), dateOfBirth: born)
    if change == PersonDetailsChanged(on: date) {
      answers.refuse("date", "Enter what has changed, or leave the form: nothing is different")
    }
    var parts = EntryParts(context)
    parts.add(change, to: record.id)
    return answers.result(parts)
  }

  private func changed<Value: Equatable>(_ answer: Value?, from known: Value?) -> Value? {
    answer == known ? nil : answer
  }

  /// A fact is not taken away by emptying its field: it was recorded, and if it was wrong, the entry that
  /// recorded it is.
  private func refuseEmptied(_ answers: inout Answers, _ person: PersonDetails) {
    let words = "the record has one. If it is wrong, correct the entry that gave it"
    if person.nhsNumber != nil, answers.text("nhsNumber") == nil {
      answers.refuse("nhsNumber", "Enter the NHS number: \(words)")
    }
    if person.ethnicity != nil, answers.text("ethnicity") == nil,
      initialValues(answers.context)["ethnicity"] != nil
    {
      answers.refuse("ethnicity", "Select the ethnicity: \(words)")
    }
  }
}
