import Casework
import Widgets

/// Conditions of the panel as lines of text, one a line: `by fri 9 apr: fire safety check (provider)`.
///
/// The day, which ends with a colon, and whoever is to do it, who stands in brackets at the end, may be left out.
/// A line that begins with "by" and names no day is refused: nobody loses a limit by a slip of the pen.
enum ConditionLines {
  /// Why a line will not do.
  struct Problem: Error, Hashable {
    /// The sentence, without its full stop.
    let message: String
  }

  /// The conditions as text.
  static func text(_ conditions: [PanelDecided.Condition]) -> String {
    conditions.map { condition in
      (condition.by.map { "by \($0.typed): " } ?? "") + condition.what
        + (condition.owner.map { " (\($0))" } ?? "")
    }.joined(separator: "\n")
  }

  /// Reads lines; empty ones are passed over.
  ///
  /// - Throws: ``Problem`` at the first line that cannot be read.
  static func read(_ text: String, today: CivilDate, calendar: WorkingCalendar) throws(Problem)
    -> [PanelDecided.Condition]
  {
    var conditions: [PanelDecided.Condition] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let typed = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if typed.isEmpty { continue }
      conditions.append(try condition(typed, number: index + 1, today, calendar))
    }
    return conditions
  }

  private static func condition(
    _ typed: String, number: Int, _ today: CivilDate, _ calendar: WorkingCalendar
  ) throws(Problem) -> PanelDecided.Condition {
    var what = typed
    var by: CivilDate?
    if typed.lowercased().hasPrefix("by ") {
      let parts = typed.dropFirst(3)
        .split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw Problem(
          message:
            "Line \(number) of the conditions must have a colon after its day, such as “by fri "
            + "9 apr: fire safety check”")
      }
      by = try day(parts[0], number: number, today, calendar)
      what = parts[1]
    }
    var owner: String?
    if what.hasSuffix(")"), let open = what.lastIndex(of: "(") {
      owner = String(what[what.index(after: open)...].dropLast())
      what = String(what[..<open])
    }
    let words = what.split(separator: " ").joined(separator: " ")
    if words.isEmpty {
      throw Problem(message: "Line \(number) of the conditions must say what is to be done")
    }
    return PanelDecided.Condition(
      words, owner: owner.flatMap { $0.isBlank ? nil : $0 }, by: by)
  }

  /// A day to come, as fields read days, also with its weekday before it, which must be the right one.
  private static func day(
    _ typed: String, number: Int, _ today: CivilDate, _ calendar: WorkingCalendar
  ) throws(Problem) -> CivilDate {
    func read(_ text: String) -> CivilDate? {
      try? DateInput.parse(text, today: today, calendar: calendar, direction: .future).get()
    }
    if let date = read(typed) { return date }
    let words = typed.split(separator: " ", maxSplits: 1).map(String.init)
    let weekday = words.first.flatMap { word in
      word.count < 3
        ? nil : Weekday.allCases.first { $0.name.lowercased().hasPrefix(word.lowercased()) }
    }
    guard let weekday, words.count == 2, let date = read(words[1]) else {
      throw Problem(
        message:
          "Line \(number) of the conditions must have a day between “by” and the colon: “\(typed)” "
          + "is none")
    }
    guard date.weekday == weekday else {
      throw Problem(
        message: "Line \(number) of the conditions says \(weekday.name), but \(date.medium) is a "
          + date.weekday.name)
    }
    return date
  }
}

extension CorrectionQuestion where Event == PanelDecided {
  /// What must be done, a line each.
  static let conditions = CorrectionQuestion(
    fields: { _, context in
      [
        FormField(
          id: "conditions", label: "Conditions",
          hint: "One a line, such as: by fri 9 apr: fire safety check (provider)",
          kind: .longText(rows: 4),
          aside: { values in
            guard let typed = values["conditions"], !typed.isBlank,
              let read = try? ConditionLines.read(
                typed, today: context.today, calendar: context.rulebook.calendar)
            else { return nil }
            return read.map { $0.by?.brief(near: context.today) ?? "in a fortnight" }
              .joined(separator: "; ")
          })
      ]
    },
    tell: { event in
      event.conditions.isEmpty ? [:] : ["conditions": ConditionLines.text(event.conditions)]
    },
    put: { answers, event in
      let typed = answers.text("conditions") ?? ""
      // What was not touched stays to the letter.
      if typed == ConditionLines.text(event.conditions) { return }
      do throws(ConditionLines.Problem) {
        event.conditions = try ConditionLines.read(
          typed, today: answers.context.today, calendar: answers.context.rulebook.calendar)
      } catch {
        answers.refuse("conditions", error.message)
      }
    })
}
