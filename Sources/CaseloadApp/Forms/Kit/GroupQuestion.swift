import Casework
import Widgets

/// A question that is asked once for all children, and child by child where the answers differ.
///
/// With one child it is a plain question. With several it has one answer more, "they differ", which
/// opens a line for each.
struct GroupQuestion: Sendable {
  /// The field's id; a child's own line adds the child's.
  let id: String
  /// The field's label; a child's own line adds the child's name.
  let label: String
  /// A sentence that helps.
  var hint = ""
  /// The answers.
  var choices = Choice.yesNo
  /// Who is asked about.
  let children: FormChildren
  /// What is said when it is not answered, given who it is about: "the child" or a name. `nil` makes
  /// it optional.
  var whenMissing: (@Sendable (_ who: String) -> String)?
  /// Whether the children stand beside each other, a column each, with nothing asked for all at once.
  var isGrid = false
  /// Whether it arises for a child.
  var arises: @Sendable (FormChildren.Child, FormValues) -> Bool = { _, _ in true }

  /// The answer that opens a line for each child.
  static let differ = Choice(id: "differ", label: "they differ", letter: "d")

  /// The most children that have a column each; more stand below each other.
  static let mostColumns = 4

  /// Whether each child has a column.
  private var hasColumns: Bool { isGrid && (2...Self.mostColumns).contains(children.all.count) }

  /// The cells: one for each child.
  private var cells: [FormField] {
    children.all.map { child in
      FormField(
        id: field(of: child), label: "\(label): \(child.name)",
        hint: hint.isEmpty ? Self.sameForAll : "\(hint). \(Self.sameForAll)",
        kind: .choice(choices), whenMissing: whenMissing?(child.name),
        cell: FormField.Cell(row: label, column: child.name),
        isShown: { values in children.includes(child, values) && arises(child, values) })
    }
  }

  private static let sameForAll = "= gives all children this answer"

  /// The fields: one for all, then one for each child; in a grid, one for each child.
  var fields: [FormField] {
    if hasColumns { return cells }
    let all = FormField(
      id: id, label: label, hint: hint,
      kind: .choice(children.isGroup ? choices + [Self.differ] : choices),
      whenMissing: whenMissing?(children.words),
      isShown: { values in children.chosen(values).contains { arises($0, values) } })
    guard children.isGroup else { return [all] }
    return [all]
      + children.all.map { child in
        FormField(
          id: field(of: child), label: "\(label): \(child.name)", kind: .choice(choices),
          whenMissing: whenMissing?(child.name),
          isShown: { values in
            isAskedOneByOne(values) && children.includes(child, values) && arises(child, values)
          })
      }
  }

  /// The id of a child's own line.
  func field(of child: FormChildren.Child) -> String { "\(id).\(child.id)" }

  /// Whether the answers differ.
  func isAskedOneByOne(_ values: FormValues) -> Bool {
    hasColumns || values[id] == Self.differ.id
  }

  /// The answer for a child; nil where it was not given or does not arise.
  func answer(_ child: FormChildren.Child, _ values: FormValues) -> String? {
    guard children.includes(child, values), arises(child, values) else { return nil }
    return isAskedOneByOne(values) ? values[field(of: child)] : values[id]
  }

  /// Yes or no for a child.
  func isYes(_ child: FormChildren.Child, _ values: FormValues) -> Bool? {
    answer(child, values).map { $0 == "yes" }
  }
}

/// A text that an answer to a ``GroupQuestion`` calls for: why a child was not seen alone.
struct GroupText: Sendable {
  /// The field's id; a child's own line adds the child's.
  let id: String
  /// The field's label; a child's own line adds the child's name.
  let label: String
  /// A sentence that helps.
  var hint = ""
  /// The question.
  let question: GroupQuestion
  /// The answer that calls for it.
  let answer: String
  /// What is said when it is not given, given who it is about.
  let whenMissing: @Sendable (_ who: String) -> String

  /// The fields: one for all, then one for each child.
  var fields: [FormField] {
    let children = question.children
    let all = FormField(
      id: id, label: label, hint: hint, whenMissing: whenMissing(children.words),
      isShown: { values in
        !question.isAskedOneByOne(values)
          && children.chosen(values).contains { question.answer($0, values) == answer }
      })
    guard children.isGroup else { return [all] }
    return [all]
      + children.all.map { child in
        FormField(
          id: field(of: child), label: "\(label): \(child.name)", hint: hint,
          whenMissing: whenMissing(child.name),
          isShown: { values in
            question.isAskedOneByOne(values) && question.answer(child, values) == answer
          })
      }
  }

  private func field(of child: FormChildren.Child) -> String { "\(id).\(child.id)" }

  /// The text for a child; nil where it was not given or does not arise.
  func text(_ child: FormChildren.Child, _ values: FormValues) -> String? {
    guard question.answer(child, values) == answer else { return nil }
    return question.isAskedOneByOne(values) ? values[field(of: child)] : values[id]
  }
}
