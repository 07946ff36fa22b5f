import Casework
import Widgets

/// The end of the worker's part of a single assessment. Brothers and sisters share outcome and factors
/// where they are the same; the analysis is each child's own. What a manager returned stands there again,
/// to be changed.
struct CompleteAssessmentForm: RecordForm {
  let id = "complete-assessment"
  let title = "Complete a single assessment"
  let saved = "Assessment completed; it waits for a manager."

  private static let date = DateQuestion(
    label: "Completed", phrase: "date the assessment was completed")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an assessment is about a child."
    }
    guard OngoingAssessment.toComplete(record, context) == nil else { return nil }
    return record.assessments.open(on: context.today) == nil
      ? "No assessment of \(record.calledName) is open. Start one first."
      : "The assessment of \(record.calledName) is completed and waits for a manager."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let questions = CompletionQuestions(context)
    return questions.children.fields("were assessed") + [Self.date.field(context)]
      + questions.outcome.fields + [questions.factors] + questions.ownFields
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let questions = CompletionQuestions(context)
    return questions.children.initialValues.merging(questions.returnedValues) { $1 }
      .merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let questions = CompletionQuestions(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date) else { return answers.result(nil) }
    let factors = answers.choices("factors", as: AssessmentFactor.self)
    if factors.count > 1, factors.contains("21") {
      answers.refuse("factors", "Factors must be “no factors” alone, or the others without it")
    }
    var parts = EntryParts(context)
    for child in questions.children.chosen(answers.values) {
      guard let record = context.knownRecord(child.id),
        let assessment = OngoingAssessment.toComplete(record, context),
        let analysis = answers.text("analysis.\(child.id)"),
        let outcome = questions.outcome.answer(child, answers.values)
          .flatMap(AssessmentOutcome.init)
      else { continue }
      parts.add(
        AssessmentCompleted(
          assessment.id, on: date, outcome, factors: factors, analysis: analysis,
          reasonNotSeen: answers.text("whyNotSeen.\(child.id)"),
          childsWords: answers.text("words.\(child.id)")),
        to: child.id)
    }
    return answers.result(parts)
  }
}

/// The assessment that a form is about.
enum OngoingAssessment {
  /// The one that the worker has not finished.
  static func toComplete(_ record: ChildRecord, _ context: FormContext) -> Assessment? {
    choose(record, context) { $0.authorisation == nil && $0.completion == nil }
  }

  /// The one that no manager has authorised yet.
  static func open(_ record: ChildRecord, _ context: FormContext) -> Assessment? {
    choose(record, context) { $0.authorisation == nil }
  }

  /// Why a form about an ongoing assessment cannot be used; nil when one is open.
  static func whyNone(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an assessment is about a child."
    }
    guard open(record, context) == nil else { return nil }
    return "No assessment of \(record.calledName) is open. Start one first."
  }

  /// The child, and the brothers and sisters who are assessed; those whose assessment began on the same day
  /// are ticked.
  static func children(_ context: FormContext) -> FormChildren {
    let own = context.record.flatMap { open($0, context) }
    return FormChildren(
      context, isOffered: { open($0, context) != nil },
      isTicked: { open($0, context)?.start == own?.start })
  }

  /// The one that waits for a manager.
  static func toAuthorise(_ record: ChildRecord, _ context: FormContext) -> Assessment? {
    choose(record, context) { $0.stage == .awaitingAuthorisation }
  }

  private static func choose(
    _ record: ChildRecord, _ context: FormContext, _ isMeant: (Assessment) -> Bool
  ) -> Assessment? {
    let meant = record.assessments.all.filter(isMeant)
    return meant.first { $0.id == context.item } ?? meant.max { $0.start < $1.start }
  }
}

private struct CompletionQuestions {
  let children: FormChildren
  private let context: FormContext
  /// Children of whom no sighting is recorded since their assessment began.
  private let unseen: Set<ChildID>
  /// What a manager sent back last, by child; not of a child whose assessment was never completed.
  private let returned: [ChildID: AssessmentReturn]

  init(_ context: FormContext) {
    let own = context.record.flatMap { OngoingAssessment.toComplete($0, context) }
    self.context = context
    children = FormChildren(
      context, isOffered: { OngoingAssessment.toComplete($0, context) != nil },
      isTicked: { OngoingAssessment.toComplete($0, context)?.start == own?.start })
    let records = [context.record].compactMap { $0 } + context.family
    unseen = Set(
      records.filter { record in
        OngoingAssessment.toComplete(record, context).map {
          record.daysSeen(in: $0).isEmpty
        } ?? false
      }.map(\.id))
    returned = Dictionary(
      records.compactMap { record in
        OngoingAssessment.toComplete(record, context)?.returns.last.map { (record.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What was answered when the assessments were completed before they were returned.
  var returnedValues: FormValues {
    var values: FormValues = [:]
    let before = children.all.compactMap { child in
      returned[child.id]?.completion.map { (child, $0) }
    }
    let outcomes = Set(before.map(\.1.outcome))
    if outcomes.count > 1 {
      values[outcome.id] = GroupQuestion.differ.id
    } else {
      values[outcome.id] = outcomes.first?.rawValue
    }
    // The field is one for all: what differs between the children is not chosen for the worker.
    let factors = Set(before.map(\.1.factors))
    if factors.count == 1 {
      values["factors"] = factors.first?.map(\.rawValue).joined(separator: ",")
    }
    for (child, completion) in before {
      if outcomes.count > 1 { values[outcome.field(of: child)] = completion.outcome.rawValue }
      values["analysis.\(child.id)"] = completion.analysis
      values["words.\(child.id)"] = completion.childsWords
      if unseen.contains(child.id) {
        values["whyNotSeen.\(child.id)"] = completion.reasonNotSeen
      }
    }
    return values
  }

  /// What is beside the analysis of a child: what the manager asked for, or what an analysis is.
  private func hint(_ child: FormChildren.Child) -> String {
    returned[child.id].map { "Returned \($0.date.medium): \($0.comments)" }
      ?? "What the facts mean for this child"
  }

  var outcome: GroupQuestion {
    GroupQuestion(
      id: "outcome", label: "Outcome", hint: "Type a word of it",
      choices: AssessmentOutcome.allCases.map { Choice(id: $0.rawValue, label: $0.title) },
      children: children,
      whenMissing: {
        $0.hasPrefix("the child") ? "Select the outcome" : "Select the outcome for \($0)"
      })
  }

  var factors: FormField {
    FormField(
      id: "factors", label: "Factors", hint: "Space ticks every factor that was identified",
      kind: .checklist(
        Choice.codes(of: CodeSets.AssessmentFactor.self, on: context.today, context.rulebook.codes)),
      whenMissing: "Select the factors, or that there were none")
  }

  var ownFields: [FormField] {
    children.all.flatMap { child in
      let isShown: @Sendable (FormValues) -> Bool = { children.includes(child, $0) }
      let of = children.isGroup ? ": \(child.name)" : ""
      var fields = [
        FormField(
          id: "words.\(child.id)",
          label: children.isGroup ? "In \(child.name)’s words" : "In their words",
          hint: "What the child said, as the child said it", kind: .longText(rows: 2),
          isShown: isShown),
        FormField(
          id: "analysis.\(child.id)", label: "Analysis\(of)",
          hint: hint(child), kind: .longText(rows: 8),
          whenMissing: children.isGroup
            ? "Enter the analysis for \(child.name)" : "Enter the analysis",
          isShown: isShown),
      ]
      if unseen.contains(child.id) {
        fields.append(
          FormField(
            id: "whyNotSeen.\(child.id)", label: "Why not seen\(of)",
            hint: "No sighting is recorded; record the visit first if there was one",
            whenMissing: "Enter why \(children.isGroup ? child.name : "the child") was not seen",
            isShown: isShown))
      }
      return fields
    }
  }
}
