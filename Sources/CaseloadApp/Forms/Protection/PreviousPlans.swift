import Casework
import Widgets

/// How many child protection plans a child had before, with other authorities too (CIN
/// `NumberOfPreviousCPP`).
enum PreviousPlans {
  private static let most = 7

  /// The question, one cell a child; optional, since the record counts its own plans by itself.
  static func question(
    _ children: FormChildren,
    arises: @escaping @Sendable (FormChildren.Child, FormValues) -> Bool = { _, _ in true }
  ) -> GroupQuestion {
    GroupQuestion(
      id: "previous", label: "Plans before", hint: "With other authorities too, if known",
      choices: (0...most).map { count in
        Choice(id: "\(count)", label: "\(count)", letter: Character("\(count)"))
      }, children: children, isGrid: true, arises: arises)
  }

  /// The answer for a child; nil where none was given.
  static func count(_ question: GroupQuestion, _ child: FormChildren.Child, _ answers: Answers)
    -> Int?
  {
    question.answer(child, answers.values).flatMap { Int($0) }
  }
}
