import Casework
import Widgets

/// A note: what is worth keeping and has no form of its own.
struct NoteForm: RecordForm {
  let id = "note"
  let title = "Write a note"
  let saved = "Note saved."
  let startsAt: String? = "kind"

  private static let date = DateQuestion(phrase: "date the note is about")

  func whyUnavailable(_ context: FormContext) -> String? {
    context.record == nil ? "Open a child first: a note belongs to a child’s record." : nil
  }

  /// Brothers and sisters whose case is open too are ticked: a call or a meeting is mostly about all of them,
  /// and unticking one takes a key.
  private func children(_ context: FormContext) -> FormChildren {
    FormChildren(
      context, isOffered: { _ in true },
      isTicked: { sibling in
        sibling.person.endOfRecord == nil
          && sibling.frontDoor.openReferral(on: context.today) != nil
          && context.record?.frontDoor.openReferral(on: context.today) != nil
      })
  }

  func fields(_ context: FormContext) -> [FormField] {
    let children = children(context)
    let words = children.all.map { child in
      FormField(
        id: "words.\(child.id)",
        label: children.isGroup ? "In \(child.name)’s words" : "In their words",
        hint: "What the child said, as the child said it", kind: .longText(rows: 2),
        isShown: { children.includes(child, $0) })
    }
    return children.fields("the note is about")
      + [
        FormField(
          id: "kind", label: "Kind",
          kind: .choice(CaseNote.Kind.allCases.map { Choice(id: $0.rawValue, label: $0.title) }),
          whenMissing: "Select the kind of note"),
        Self.date.field(context),
        FormField(
          id: "note", label: "Note", kind: .longText(rows: 10), whenMissing: "Enter the note"),
      ] + words
      + [
        FormField(
          id: "thirdParty", label: "About somebody else",
          hint: "Yes leaves the note out when the child or a parent asks to read the file",
          kind: .yesNo,
          whenMissing: "Select yes if the note holds information about somebody else")
      ]
  }

  func initialValues(_ context: FormContext) -> FormValues {
    var values = children(context).initialValues
    values["date"] = "today"
    values["thirdParty"] = "no"
    return values
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let date = answers.date(Self.date), let note = answers.text("note"),
      let kind = answers.choice("kind", as: CaseNote.Kind.self)
    else { return answers.result(nil) }
    var parts = EntryParts(context)
    for child in children(context).chosen(answers.values) {
      parts.add(
        NoteAdded(
          on: date, kind, note, words: answers.text("words.\(child.id)"),
          thirdParty: answers.isYes("thirdParty") ?? false),
        to: child.id)
    }
    return answers.result(parts)
  }
}
