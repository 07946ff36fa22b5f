import Casework
import Widgets

/// The forms of cover for an absent colleague.
enum CoverForms {
  static let all: [any RegisterRecordForm] = [arrange, end]

  static let arrange = RegisterForm(
    "cover", "Arrange cover for a colleague", saved: "Cover arranged.", in: .cover, opens: "V",
    looksAt: .cover, unanswered: ["absent", "by", "to"],
    check: { answers, event in
      let context = answers.context
      let worker = context.user.flatMap { context.staff.worker($0) }
      let isManager = worker?.post(on: context.today)?.role == .manager
      if !isManager, event.cover.absent != context.user {
        answers.refuse("absent", "Select yourself: a team manager arranges cover for others")
      }
      let own = context.register?.id
      let others = context.registers.filter { $0.id != own }.compactMap(\.cover)
      do throws(RuleBreach) {
        try event.check(against: Covers(others))
      } catch {
        let field = RegisterBreachFields.table[error.rule]?.first ?? "absent"
        let named = error.facts.map { answers.context.naming($0, event.cover) }
        answers.refuse(field, ([error.statement] + named).joined(separator: " "))
      }
    },
    from: { _, context in
      CoverArranged(
        Cover(of: "", by: "", from: context.today, to: context.today), on: context.today)
    },
    [
      .worker(\.cover.absent, "absent", "Who is away", whenMissing: "Select who is away"),
      .worker(\.cover.by, "by", "Who covers", whenMissing: "Select who covers"),
      .day(
        \.cover.from,
        DateQuestion(
          id: "from", label: "First day", phrase: "first day", hint: "For example, mon or 5 4 2021",
          looks: .future)),
      .day(
        \.cover.to,
        DateQuestion(
          id: "to", label: "Last day", phrase: "last day", hint: "For example, 16 4 2021 or +2w",
          looks: .future)),
      .text(\.cover.reason, "reason", "Why", hint: "For example, leave or training"),
    ])

  static let end = RegisterForm(
    "cover-end", "End the cover early", saved: "The cover ends early.", in: .cover,
    whyNot: "This cover is over, or was never arranged.",
    from: { record, context in
      record?.cover.flatMap { context.today < $0.to ? CoverEnded($0, on: context.today) : nil }
    },
    [
      .day(
        \.date,
        DateQuestion(
          label: "Last day", phrase: "last day of the cover",
          hint: "Today or before; a day before the first takes the cover back"))
    ])
}

extension FormContext {
  /// A fact of a cover with the names of colleagues in the place of their ids.
  fileprivate func naming(_ fact: String, _ cover: Cover) -> String {
    let words = fact.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
      let id = word.filter { $0 != "," && $0 != "." }
      let tail = word.suffix(word.count - id.count)
      return staff.worker(WorkerID(id)).map { $0.name + tail } ?? String(word)
    }
    return words.joined(separator: " ")
  }
}
