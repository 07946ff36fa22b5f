import Casework
import Widgets

/// The start of a section 47 enquiry, usually on the day of the strategy discussion that decided on it.
struct StartEnquiryForm: RecordForm {
  let id = "start-enquiry"
  let title = "Start a section 47 enquiry"
  let saved = "Section 47 enquiry started."

  private static let date = DateQuestion(label: "Started", phrase: "date the enquiry started")

  func whyUnavailable(_ context: FormContext) -> String? {
    guard let record = context.record else {
      return "Open a child first: an enquiry is about a child."
    }
    if let open = record.protection.enquiry(openOn: context.today) {
      return "An enquiry about \(record.calledName) is open since \(open.start.medium). "
        + (open.conclusion == nil ? "Conclude it first." : "Record its conference first.")
    }
    guard record.frontDoor.referrals.allSatisfy(\.isNoFurtherAction) else { return nil }
    return "\(record.calledName) has no referral. Decide on a contact first, or record a referral."
  }

  func fields(_ context: FormContext) -> [FormField] {
    let questions = EnquiryQuestions(context)
    return questions.children.fields("the enquiry is about") + questions.discussionFields
      + [
        Self.date.field(context),
        FormField(
          id: "kind", label: "Who enquires",
          kind: .choice(
            Choice.list([
              (Section47Enquiry.Kind.joint, "joint, with the police", "j"),
              (.singleAgency, "single agency", "s"),
            ])),
          whenMissing: "Select who enquires"),
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    let questions = EnquiryQuestions(context)
    var values = questions.children.initialValues
    values["date"] = "today"
    guard let discussion = questions.discussions.first else { return values }
    values["date"] = discussion.date.typed
    values["discussion"] = discussion.id.rawValue
    let isJoint = discussion.decision == .jointEnquiry
    values["kind"] = (isJoint ? Section47Enquiry.Kind.joint : .singleAgency).rawValue
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let questions = EnquiryQuestions(context)
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date),
      let kind = answers.choice("kind", as: Section47Enquiry.Kind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in questions.children.chosen(answers.values) {
      let discussion = questions.discussion(of: child.id, answers.text("discussion"))
      parts.add(Section47EnquiryStarted(on: date, kind, discussion: discussion), to: child.id)
    }
    return answers.result(parts)
  }
}

/// From which discussion an enquiry starts, and for whom.
private struct EnquiryQuestions {
  /// The discussions that decided on an enquiry and have none yet, the latest first; the one on which
  /// the form was opened before all.
  let discussions: [StrategyDiscussion]
  let children: FormChildren
  private let context: FormContext

  init(_ context: FormContext) {
    self.context = context
    let waiting = Self.waiting(context.record)
    let own = waiting.filter { $0.id == context.item }
    let discussions = own + waiting.filter { $0.id != context.item }
    self.discussions = discussions
    let today = context.today
    children = FormChildren(
      context,
      isOffered: { sibling in
        sibling.person.endOfRecord == nil && sibling.protection.enquiry(openOn: today) == nil
          && !sibling.frontDoor.referrals.allSatisfy(\.isNoFurtherAction)
      },
      isTicked: { sibling in
        Self.waiting(sibling).contains { $0.at == discussions.first?.at }
      })
  }

  private static func waiting(_ record: ChildRecord?) -> [StrategyDiscussion] {
    (record?.protection.discussions ?? [])
      .filter { $0.decision.beginsEnquiry && $0.enquiry == nil }.sorted { $1.at < $0.at }
  }

  var discussionFields: [FormField] {
    guard !discussions.isEmpty else { return [] }
    return [
      FormField(
        id: "discussion", label: "Decided at", hint: "The strategy discussion it comes from",
        kind: .choice(
          discussions.map { discussion in
            Choice(
              id: discussion.id.rawValue,
              label: "strategy discussion of \(discussion.at.medium)")
          }))
    ]
  }

  /// The discussion of a child: the chosen one, or the one that brothers and sisters had with it.
  func discussion(of child: ChildID, _ chosen: String?) -> EventID? {
    guard let chosen = discussions.first(where: { $0.id.rawValue == chosen }) else { return nil }
    if child == context.record?.id { return chosen.id }
    return Self.waiting(context.knownRecord(child)).first { $0.at == chosen.at }?.id
  }
}
