import Casework
import Widgets

/// The start of a single assessment, for brothers and sisters too.
struct StartAssessmentForm: RecordForm {
  let id = "start-assessment"
  let title = "Start a single assessment"
  let saved = "Assessment started."

  private static let date = DateQuestion(label: "Started", phrase: "date the assessment started")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an assessment is about a child."
    }
    if let open = record.assessments.open(on: context.today) {
      return "An assessment of \(record.calledName) is open since \(open.start.medium). "
        + "Go on in that one."
    }
    guard record.frontDoor.referrals.allSatisfy(\.isNoFurtherAction) else { return nil }
    return "\(record.calledName) has no referral. Decide on a contact first, or record a referral."
  }

  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.assessments.open(on: context.today) == nil
          && !sibling.frontDoor.referrals.allSatisfy(\.isNoFurtherAction)
      }, isTicked: { $0.frontDoor.openReferral(on: context.today) != nil })
  }

  func fields(_ context: FormContext) -> [FormField] {
    children(context).fields("are assessed")
      + [
        Self.date.field(context),
        FormField(id: "note", label: "To look at", hint: "What the assessment is to find out"),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    children(context).initialValues.merging(["date": "today"]) { $1 }
      .merging(CarriedOver(context).assessment) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(AssessmentStarted(on: date, note: answers.text("note")), to: child.id)
    }
    return answers.result(parts)
  }
}
