import Casework
import Widgets

/// The forms of exceptional arrangements: settings that are not registered, placements with parents, temporary
/// approvals.
enum PlacementOversightForms {
  /// In the order in which they are usually needed.
  static let all: [any RecordForm] = [
    found, sought, decided, check, discussed, planned, registered, extended, panel, conditionMet,
  ]

  /// The grades, with the one that the authority asks for marked.
  static func grades(_ kind: @escaping @Sendable (FormContext) -> ExceptionalArrangement.Kind?)
    -> @Sendable (FormContext) -> [Choice]
  {
    { context in
      let standards = context.rulebook.timescales.placementStandards
      let needed = kind(context).map(standards.grade)
      return ApprovalGrade.allCases.map { grade in
        let mark = grade == needed ? ", which stops the clock" : ""
        return Choice(id: grade.rawValue, label: grade.title + mark)
      }
    }
  }

  /// The grades for the arrangement that is meant.
  static let ownGrades = grades { context in
    context.record.flatMap { ArrangementChoice.own($0, context)?.kind }
  }

  /// The grade that the authority asks for in a kind of arrangement.
  static func grade(_ kind: ExceptionalArrangement.Kind, _ context: FormContext)
    -> ApprovalGrade
  { context.rulebook.timescales.placementStandards.grade(for: kind) }
}
