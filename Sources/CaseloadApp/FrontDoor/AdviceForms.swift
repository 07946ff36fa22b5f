import Casework
import Widgets

/// The forms of advice calls: what was advised while somebody rang, and what came of it.
enum AdviceForms {
  static let all: [any RegisterRecordForm] = [followUp, call]

  static let call = RegisterForm(
    "advice", "Record an advice call", saved: "Advice call saved.", in: .advice, opens: "C",
    unanswered: ["agency", "outcome"],
    from: { _, context in
      AdviceGiven(at: context.now, .education, topic: "", advice: "", .stayAtLevel)
    },
    [
      .choice(
        \.agency, "agency", "Agency", hint: "Who rang: type a part of the word",
        whenMissing: "Select the agency",
        { _ in PartnerAgency.allCases.map { Choice(id: $0.rawValue, label: $0.title) } }),
      .text(\.caller, "caller", "Caller", hint: "Name and place, where they were given"),
      .text(
        \.topic, "topic", "What it was about", hint: "Name no child that needs a record",
        whenMissing: "Enter what it was about"),
      .text(
        \.advice, "advice", "What was advised", rows: 2, whenMissing: "Enter what was advised"),
      .choice(
        \.outcome, "outcome", "It came to", whenMissing: "Select what the advice came to",
        { _ in
          Choice.list(zip(AdviceCall.Outcome.allCases, "gbcsot").map { ($0, $0.title, $1) })
        }),
      level,
      .day(
        \.followUp,
        DateQuestion(
          id: "followUp", label: "Ring again by", phrase: "day on which to ring again",
          hint: "Leave empty where nobody is to ring again", looks: .future, isOptional: true)),
      .moment(\.at, "of the call"),
    ])

  static let followUp = RegisterForm(
    "advice-follow-up", "Record what came of it", saved: "Follow-up saved.", in: .advice,
    whyNot: "What came of this call is recorded.",
    from: { record, context in
      record?.advice.flatMap { call in
        call.followedUp == nil
          ? AdviceFollowedUp(call.id, AdviceFollowUp(on: context.today, "")) : nil
      }
    },
    [
      .day(\.followUp.date, DateQuestion(phrase: "date of the call")),
      .text(
        \.followUp.note, "note", "What came of it", rows: 2, whenMissing: "Enter what came of it"),
    ])

  private static let level = CorrectionQuestion<AdviceGiven>(
    fields: { _, _ in
      [
        FormField(
          id: "level", label: "Level of need", hint: "As it was talked of; empty if it was not",
          kind: .choice(
            (1...4).map { Choice(id: "\($0)", label: "Level \($0)", letter: Character("\($0)")) }))
      ]
    },
    tell: { ["level": $0.level.map(String.init) ?? ""] },
    put: { answers, event in event.level = answers.text("level").flatMap { Int($0) } })
}
