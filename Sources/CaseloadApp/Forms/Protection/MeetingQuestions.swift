import Casework
import Widgets

/// What conferences and core groups all ask: who came, what the child said, what was decided.
struct MeetingQuestions: Sendable {
  /// The children it was about.
  let children: FormChildren
  /// Whether it is a conference, which has a quorum and a part for the child.
  let isConference: Bool
  /// The label and the error of the account of the meeting.
  let summary: (label: String, whenMissing: String)

  /// Each child's part in a conference, a column each below the outcome; none for a core group.
  var gridFields: [FormField] { isConference ? participation.fields : [] }

  /// The fields that follow on the outcome.
  var fields: [FormField] {
    let came = [
      FormField(
        id: "came", label: "Who came",
        hint: "Each by role, with commas between: for example, mother, health visitor Ines Ward"),
      FormField(
        id: "absent", label: "Who did not come", hint: "Those who were invited and stayed away"),
    ]
    let quorum = FormField(
      id: "quorate", label: "Enough agencies", hint: "Whether enough came for a quorum",
      kind: .yesNo, whenMissing: "Select yes if enough agencies came",
      aside: { Quorum(came: $0["came"] ?? "").advice })
    let account = FormField(
      id: "summary", label: summary.label, kind: .longText(rows: 6),
      whenMissing: summary.whenMissing)
    return came + (isConference ? [quorum] : []) + words + [account]
  }

  /// What the plan asks of each, where the conference makes one or lets it go on.
  static func measures(isShown: @escaping @Sendable (FormValues) -> Bool) -> FormField {
    FormField(
      id: "measures", label: "What the plan asks",
      hint: "Of whom, by when, and how it will be seen that the child is safer",
      kind: .longText(rows: 5), isShown: isShown)
  }

  private var participation: GroupQuestion {
    GroupQuestion(
      id: "participation", label: "The child’s part",
      choices: Choice.list([
        (ChildParticipation.attended, "attended", "a"), (.advocateSpoke, "advocate", "v"),
        (.viewsConveyed, "views conveyed", "c"), (.tooYoung, "too young", "y"),
        (.declined, "declined", "d"), (.notInvolved, "not involved", "n"),
      ]), children: children, isGrid: true)
  }

  private var words: [FormField] {
    children.all.filter { !$0.isUnborn }.map { child in
      FormField(
        id: "words.\(child.id)",
        label: children.isGroup ? "In \(child.name)’s words" : "In their words",
        hint: "What the child said or wanted said", kind: .longText(rows: 2),
        isShown: { children.includes(child, $0) })
    }
  }

  /// Who was invited, and who came.
  func attendance(_ answers: Answers) -> [Attendee] {
    (answers.text("came") ?? "").listed.map { Attendee($0) }
      + (answers.text("absent") ?? "").listed.map { Attendee($0, attended: false) }
  }

  /// How a child took part.
  func participation(_ child: FormChildren.Child, _ answers: Answers) -> ChildParticipation? {
    participation.answer(child, answers.values).flatMap(ChildParticipation.init)
  }
}

extension Choice {
  /// The categories of abuse with their letters, short enough for a column. “Multiple” is not offered: the census advises against it.
  static let abuseCategories = [
    Choice(id: "NEG", label: "neglect", letter: "g"),
    Choice(id: "PHY", label: "physical", letter: "p"),
    Choice(id: "SAB", label: "sexual", letter: "s"),
    Choice(id: "EMO", label: "emotional", letter: "e"),
  ]
}
