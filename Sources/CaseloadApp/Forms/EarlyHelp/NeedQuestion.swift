import Casework
import Widgets

extension CorrectionQuestion {
  /// The level of need with its indicators, what each rests on, and the reason where they differ.
  static func need(_ path: Path<NeedJudgement?>) -> Self {
    Self(
      fields: { _, context in ThresholdQuestions(context.rulebook.thresholds).fields { _ in true }
      },
      tell: { event in event[keyPath: path].map(ThresholdQuestions.tell) ?? [:] },
      put: { answers, event in
        let read = ThresholdQuestions.judgement(answers)
        if read != event[keyPath: path] { event[keyPath: path] = read }
      })
  }
}
