import Casework
import Widgets

/// A child who returned is offered an independent interview within 72 hours.
struct OfferInterviewForm: RecordForm {
  let id = "offer-return-interview"
  let title = "Offer a return interview"
  let saved = "Offer saved."

  private static let date = DateQuestion(
    label: "Offered", phrase: "date of the offer",
    remark: { ClockRemark.of(["missing.returnInterview"], on: $0, $1) })
  private static let time = TimeQuestion(phrase: "time of the offer", isOptional: true)

  /// The child's answer.
  private enum Reply: String { case accepted, refused, waiting }

  private func absences(_ context: FormContext) -> AbsenceChoice {
    AbsenceChoice(context, isOffered: { $0.offer?.isAccepted == nil })
  }

  func whyUnavailable(_ context: FormContext) -> String? {
    absences(context).whyNone(
      context, "an offer",
      otherwise: "There is no absence without an answer to an offer. Record an absence first.")
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      absences(context).field,
      Self.date.field(
        context, heading: ClockRemark.limit(["missing.returnInterview"], context)),
      Self.time.field(context),
      FormField(
        id: "reply", label: "Answer",
        kind: .choice(
          Choice.list([
            (Reply.accepted, "accepted", "a"), (.refused, "refused", "r"),
            (.waiting, "no answer yet", "n"),
          ])), whenMissing: "Select what the child answered"),
      FormField(
        id: "summary", label: "What was said", hint: "Why not, or whom the child would talk to",
        kind: .longText(rows: 3), whenMissing: "Enter why the child refused",
        isShown: { $0["reply"] == Reply.refused.rawValue }),
      FormField(
        id: "wishes", label: "Wishes", hint: "Whom the child would like to talk to, and where",
        isShown: { $0["reply"] == Reply.accepted.rawValue }),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    absences(context).initialValues(context).merging(["date": "today"]) { $1 }
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let at = answers.point(Self.date, Self.time),
      let reply = answers.choice("reply", as: Reply.self)
    else { return answers.result(nil) }
    let accepted: Bool? = reply == .waiting ? nil : reply == .accepted
    var parts = EntryParts(context)
    parts.add(
      ReturnInterviewOffered(
        absences(context).chosen(answers), at: at, accepted: accepted,
        summary: answers.text("summary") ?? answers.text("wishes")), to: child)
    return answers.result(parts)
  }
}
