import Casework
import Widgets

/// Whether a child about whom somebody tells has a record already: the likely ones, each with the reasons.
///
/// It arises by itself while a name is typed. Where a match is strong it must be answered, since a second
/// record of one child is what goes wrong at a front door.
struct KnownChildQuestion {
  /// The field.
  static let field = "known"
  /// The answer that the child has no record.
  static let new = "new"

  private let context: FormContext

  /// A question about what a search found.
  init(_ context: FormContext) { self.context = context }

  /// The field; none while nobody is likely.
  var fields: [FormField] {
    guard !context.likely.isEmpty else { return [] }
    let choices = context.likely.map { Choice(id: $0.id.rawValue, label: $0.sentence) }
    return [
      FormField(
        id: Self.field, label: "On record", hint: "Arrows choose, or the number",
        kind: .openList(choices + [Choice(id: Self.new, label: "a child who has no record yet")]),
        whenMissing: context.likely.contains(where: \.isStrong)
          ? "Select the child, or that the child has no record yet" : nil)
    ]
  }

  /// The child that was chosen; nil for one who has no record.
  static func chosen(_ values: FormValues) -> ChildID? {
    values[field].flatMap { $0 == new ? nil : ChildID($0) }
  }
}

extension FormField {
  /// The field, which arises only under one more condition.
  func onlyIf(_ condition: @escaping @Sendable (FormValues) -> Bool) -> FormField {
    let isShown = isShown
    return FormField(
      id: id, label: label, hint: hint, kind: kind, whenMissing: whenMissing, width: width,
      heading: heading, aside: aside, isShown: { isShown($0) && condition($0) })
  }
}

/// A form in which a child is described who may have a record already.
protocol MatchingForm: RecordForm {
  /// What the records are to be searched for, from the answers so far; nil for nobody.
  func likelyChild(_ values: FormValues, _ context: FormContext) -> LikelyChild?
}
