import Casework
import Rulebook
import Widgets

/// The form in which a figure of the monthly dataset is commented on.
enum CommentaryForms {
  static let all: [any RegisterRecordForm] = [write]

  static let write = RegisterForm(
    "commentary", "Comment on a figure", saved: "Commentary saved.", in: .commentary, opens: "A",
    unanswered: ["indicator"],
    from: { _, context in
      IndicatorCommentaryWritten(
        on: context.today, "", DatasetMonth(of: context.today).adding(-1), "")
    },
    [
      indicator,
      month,
      .text(
        \.words, "words", "Commentary", hint: "Why it is so, and what is done about it", rows: 4,
        whenMissing: "Write why the figure is as it is"),
      .day(\.date, DateQuestion(label: "Written on", phrase: "date on which it was written")),
    ])

  private static let indicator = CorrectionQuestion<IndicatorCommentaryWritten>(
    fields: { _, _ in
      let indicators = (try? IndicatorFile.standard()) ?? []
      return [
        FormField(
          id: "indicator", label: "Indicator", hint: "Type a part of its name",
          kind: .choice(indicators.map { Choice(id: $0.id, label: "\($0.id) \($0.short)") }))
      ]
    },
    tell: { ["indicator": $0.indicator] },
    put: { answers, event in
      if let id = answers.text("indicator") {
        event.indicator = id
      } else {
        answers.refuse("indicator", "Select the indicator")
      }
    })

  private static let month = CorrectionQuestion<IndicatorCommentaryWritten>(
    fields: { _, _ in
      [FormField(id: "month", label: "Month", hint: "As 2021-06")]
    },
    tell: { ["month": $0.month.description] },
    put: { answers, event in
      if let month = answers.text("month").flatMap({ DatasetMonth($0) }) {
        event.month = month
      } else {
        answers.refuse("month", "A month is written like 2021-06")
      }
    })
}
