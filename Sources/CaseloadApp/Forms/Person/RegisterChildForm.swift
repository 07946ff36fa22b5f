import Casework
import Widgets

/// A child's record begins without a contact: transferred in, or born to a family that is known.
struct RegisterChildForm: RecordForm, MatchingForm {
  let id = "register"
  let title = "Register a child without a contact"
  let saved = "Child registered."

  private static let date = DateQuestion(label: "Record begins", phrase: "date the record begins")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else { return nil }
    return
      "\(record.calledName) has a record. Key A begins one for another child; a brother or sister "
      + "is recorded as a relative."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let person = PersonQuestions(context: context)
    return person.name(heading: "The child") + KnownChildQuestion(context).fields + person.birth + [
      person.sex
    ]
      + AddressQuestions().fields + IdentityQuestions(context: context).fields
      + [Self.date.field(context, heading: "The record")]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func likelyChild(_ values: FormValues, _ context: FormContext) -> LikelyChild? {
    context.record == nil ? NewChildQuestions(context).likelyChild(values) : nil
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    let person = PersonQuestions(context: context)
    let identity = IdentityQuestions(context: context)
    if let known = KnownChildQuestion.chosen(answers.values) {
      answers.refuse(
        KnownChildQuestion.field,
        "\(known) is this child’s record: leave this form and open it with f")
    }
    let (born, expected) = (answers.date(PersonQuestions.born), person.expected(&answers))
    let address = AddressQuestions().read(&answers)
    let disabilities = identity.disabilities(&answers)
    let (pupil, nhs) = (identity.pupilNumber(&answers), identity.nhsNumber(&answers))
    guard let child = context.record?.id ?? context.newChild, let date = answers.date(Self.date)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    parts.add(
      ChildRegistered(
        on: date, name: PersonQuestions.name(answers), dateOfBirth: born,
        expectedDateOfBirth: expected, sex: answers.choice("sex", as: Sex.self) ?? .unknown,
        ethnicity: identity.ethnicity(answers), disabilities: disabilities ?? [],
        pupilNumber: pupil, nhsNumber: nhs, address: address),
      to: child)
    return answers.result(parts)
  }
}

extension RegisterChildForm: CorrectableForm {
  func values(telling event: any CaseEvent, of child: ChildID) -> FormValues? {
    guard let registered = event as? ChildRegistered else { return nil }
    var record = ChildRecord(id: child)
    registered.apply(
      to: &record, stamp: Stamp(id: "", at: Moment(date: registered.date, hour: 0), by: ""))
    var values = IdentityQuestions.values(record.person)
    values["date"] = registered.date.typed
    values["given"] = registered.childName?.given
    values["family"] = registered.childName?.family
    values["preferred"] = registered.childName?.preferred
    values["born"] = registered.dateOfBirth?.typed
    values["expected"] = registered.expectedDateOfBirth?.typed
    values["birth"] =
      (registered.dateOfBirth != nil
      ? PersonQuestions.Birth.date
      : registered.expectedDateOfBirth != nil ? .unborn : .unknown).rawValue
    values["sex"] = registered.sex.rawValue
    if let address = registered.address {
      values.merge(AddressQuestions.values(address)) { $1 }
    }
    return values
  }
}
