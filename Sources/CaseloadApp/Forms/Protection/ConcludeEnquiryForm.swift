import Casework
import Widgets

/// The conclusion of a section 47 enquiry: what was found, and whether a conference is held.
struct ConcludeEnquiryForm: RecordForm {
  let id = "conclude-enquiry"
  let title = "Conclude a section 47 enquiry"
  let saved = "Section 47 enquiry concluded."

  private static let date = DateQuestion(
    label: "Concluded", phrase: "date the enquiry was concluded")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an enquiry is about a child."
    }
    guard OpenEnquiry.of(record, context) == nil else { return nil }
    return "No enquiry about \(record.calledName) is going on. Start one first."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let questions = ConclusionQuestions(context)
    return questions.children.fields("the enquiry was about") + [Self.date.field(context)]
      + questions.finding.fields + questions.conferenceFields
      + [
        FormField(
          id: "rationale", label: "Rationale",
          hint: "What was found, and why a conference is or is not held",
          kind: .longText(rows: 6),
          whenMissing: "Enter what was found and why a conference is or is not held")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    ConclusionQuestions(context).children.initialValues.merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let questions = ConclusionQuestions(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let rationale = answers.text("rationale") else {
      return answers.result(nil)
    }
    var parts = EntryParts(context)
    for child in questions.children.chosen(answers.values) {
      guard let enquiry = context.knownRecord(child.id).flatMap({ OpenEnquiry.of($0, context) }),
        let finding = questions.finding.answer(child, answers.values)
          .flatMap(Section47Enquiry.Finding.init),
        let isRequired = questions.conference.isYes(child, answers.values)
      else { continue }
      parts.add(
        Section47EnquiryConcluded(
          enquiry.id, on: date, finding, isConferenceRequired: isRequired, rationale: rationale),
        to: child.id)
    }
    return answers.result(parts)
  }
}

/// The enquiry of a child that waits for its conclusion.
private enum OpenEnquiry {
  /// The one on which the form was opened, else the latest.
  static func of(_ record: ChildRecord, _ context: FormContext) -> Section47Enquiry? {
    let open = record.protection.enquiries.filter { $0.conclusion == nil && $0.end == nil }
    return open.first { $0.id == context.item } ?? open.max { $0.start < $1.start }
  }
}

private struct ConclusionQuestions {
  let children: FormChildren
  private let due: CivilDate?

  init(_ context: FormContext) {
    let own = context.record.flatMap { OpenEnquiry.of($0, context) }
    children = FormChildren(
      context, isOffered: { OpenEnquiry.of($0, context) != nil },
      isTicked: { OpenEnquiry.of($0, context)?.start == own?.start })
    due =
      (context.record?.deadlines(context.rulebook.timescales) ?? [])
      .first { $0.rule == "conference.initial" && $0.isOpen(asOf: context.now) }?.due.date
  }

  var finding: GroupQuestion {
    GroupQuestion(
      id: "finding", label: "Finding",
      choices: Choice.list([
        (
          Section47Enquiry.Finding.substantiatedContinuingRisk, "substantiated, continuing risk",
          "c"
        ),
        (.substantiatedNoContinuingRisk, "substantiated, no continuing risk", "s"),
        (.notSubstantiated, "not substantiated", "n"),
      ]), children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select what was found" : "Select what was found for \($0)"
      })
  }

  var conference: GroupQuestion {
    GroupQuestion(
      id: "conference", label: "Conference needed",
      hint: due.map { "If it is, it must be held by \($0.long)" } ?? "",
      children: children,
      whenMissing: {
        $0.hasPrefix("the child")
          ? "Select yes if a conference is needed"
          : "Select yes if a conference is needed for \($0)"
      })
  }

  var conferenceFields: [FormField] { conference.fields }
}
