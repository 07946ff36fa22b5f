import Casework
import Widgets

/// A question that a code answers: found by its words or by the code, and checked for being in use on the day.
struct CodeQuestion<Kind: CodeSetKind>: Sendable {
  /// The field's id.
  let id: String
  /// The field's label.
  let label: String
  /// What the code is, inside a sentence: "legal status".
  let phrase: String
  /// A sentence that helps.
  var hint = "Type a word of it, or its code"
  /// Whether it may be left out.
  var isOptional = false
  /// Whether a code of the set is offered at all.
  var isOffered: @Sendable (Code<Kind>) -> Bool = { _ in true }

  /// The answers: the codes in use today, then those that were until the last collection year, because what
  /// happened in March may be written up in April.
  func choices(_ context: FormContext) -> [Choice] {
    let codes = context.rulebook.codes
    let now = Choice.codes(of: Kind.self, on: context.today, codes)
    let before = Choice.codes(of: Kind.self, on: context.today.adding(months: -12), codes)
    let known = Set(now.map(\.id))
    let ended = before.filter { !known.contains($0.id) }.map { choice in
      Choice(id: choice.id, label: choice.label + end(of: choice.id, codes))
    }
    return (now + ended).filter { isOffered(Code($0.id)) }
  }

  /// ", in use until 31 Mar 2021": which keeps a code that is over from being taken for one of today.
  private func end(of code: String, _ codes: CodeBook) -> String {
    guard let year = codes.entry(for: Code<Kind>(code))?.validTo,
      let day = CivilDate(year: year, month: 3, day: 31)
    else { return "" }
    return ", in use until \(day.medium)"
  }

  /// The field.
  func field(
    _ context: FormContext, heading: String? = nil,
    aside: @escaping @Sendable (FormValues) -> String? = { _ in nil },
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) -> FormField {
    FormField(
      id: id, label: label, hint: hint, kind: .choice(choices(context)),
      whenMissing: isOptional ? nil : "Select the \(phrase)", heading: heading, aside: aside,
      isShown: isShown)
  }

  /// The question asked for several children at once.
  func group(_ children: FormChildren, _ context: FormContext) -> GroupQuestion {
    GroupQuestion(
      id: id, label: label, hint: hint, choices: choices(context), children: children,
      whenMissing: isOptional ? nil : askingForEach)
  }

  /// "Select the legal status", with the name where it is asked child by child.
  private var askingForEach: @Sendable (String) -> String {
    let phrase = phrase
    return { who in
      who.hasPrefix("the child") ? "Select the \(phrase)" : "Select the \(phrase) for \(who)"
    }
  }

  /// The code that was chosen; one that was not in use on the day is refused at its field.
  func read(_ answers: inout Answers, on date: CivilDate?) -> Code<Kind>? {
    guard let code = answers.text(id).map({ Code<Kind>($0) }) else { return nil }
    check(code, in: id, on: date, &answers)
    return code
  }

  /// The code chosen for one of several children.
  func read(
    _ child: FormChildren.Child, _ group: GroupQuestion, _ answers: inout Answers,
    on date: CivilDate
  ) -> Code<Kind>? {
    guard let code = group.answer(child, answers.values).map({ Code<Kind>($0) }) else { return nil }
    let isOwn = group.isAskedOneByOne(answers.values)
    check(code, in: isOwn ? group.field(of: child) : id, on: date, &answers)
    return code
  }

  private func check(
    _ code: Code<Kind>, in field: String, on date: CivilDate?, _ answers: inout Answers
  ) {
    let codes = answers.context.rulebook.codes
    guard let date else { return }
    switch codes.standing(of: code, on: date) {
    case .current, .unknown: return
    case .notYet, .ended:
      answers.refuse(
        field,
        "\(phrase.capitalised) “\(codes.shortLabel(for: code))” was not in use on \(date.medium): "
          + "select another")
    }
  }
}
