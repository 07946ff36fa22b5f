import Casework
import Widgets

/// A question of a ``FieldCorrection``: how it is asked, what the event answers to it, and where a new answer goes.
struct CorrectionQuestion<Event: Sendable>: Sendable {
  /// A field of the event.
  typealias Path<Value> = any WritableKeyPath<Event, Value> & Sendable

  /// How it is asked, of the event as it was recorded.
  let fields: @Sendable (Event, FormContext) -> [FormField]
  /// What the event answers.
  let tell: @Sendable (Event) -> FormValues
  /// Puts the answer into the event.
  let put: @Sendable (inout Answers, inout Event) -> Void
  /// Whether it arises for the event.
  var arises: @Sendable (Event) -> Bool = { _ in true }

  /// The question, which arises for some events only.
  func only(where arises: @escaping @Sendable (Event) -> Bool) -> Self {
    var copy = self
    copy.arises = arises
    return copy
  }
}

extension CorrectionQuestion {
  /// A date.
  static func day(_ path: Path<CivilDate>, _ question: DateQuestion) -> Self {
    Self(
      fields: { _, context in [question.field(context)] },
      tell: { [question.id: $0[keyPath: path].typed] },
      put: { answers, event in
        if let date = answers.date(question) { event[keyPath: path] = date }
      })
  }

  /// A date that may be left out.
  static func day(_ path: Path<CivilDate?>, _ question: DateQuestion) -> Self {
    Self(
      fields: { _, context in [question.field(context)] },
      tell: { event in event[keyPath: path].map { [question.id: $0.typed] } ?? [:] },
      put: { answers, event in event[keyPath: path] = answers.date(question) })
  }

  /// A date and its time. A time that was not touched keeps its seconds.
  static func moment(_ path: Path<Moment>, _ phrase: String) -> Self {
    let (day, clock) = (
      DateQuestion(phrase: "date \(phrase)"), TimeQuestion(phrase: "time \(phrase)")
    )
    return Self(
      fields: { _, context in [day.field(context), clock.field(context)] },
      tell: { ["date": $0[keyPath: path].date.typed, "time": $0[keyPath: path].time] },
      put: { answers, event in
        guard let at = answers.moment(day, clock) else { return }
        if at.medium != event[keyPath: path].medium { event[keyPath: path] = at }
      })
  }

  /// A text that must not be empty. More than one row makes it long.
  static func text(
    _ path: Path<String>, _ id: String, _ label: String, hint: String = "", rows: Int = 1,
    whenMissing: String
  ) -> Self {
    Self(
      fields: { _, _ in [Self.field(id, label, hint, rows, whenMissing)] },
      tell: { [id: $0[keyPath: path]] },
      put: { answers, event in
        guard let text = answers.text(id) else { return }
        if text != event[keyPath: path].withoutBlanksAround { event[keyPath: path] = text }
      })
  }

  /// A text that an event may do without; the form may still want it.
  static func text(
    _ path: Path<String?>, _ id: String, _ label: String, hint: String = "", rows: Int = 1,
    whenMissing: String? = nil
  ) -> Self {
    Self(
      // What an old entry or a return never said is not asked for now.
      fields: { event, _ in
        [
          Self.field(
            id, label, hint, rows, event[keyPath: path]?.isBlank == false ? whenMissing : nil)
        ]
      },
      tell: { event in event[keyPath: path].map { [id: $0] } ?? [:] },
      put: { answers, event in
        let text = answers.text(id)
        if text ?? "" != (event[keyPath: path] ?? "").withoutBlanksAround {
          event[keyPath: path] = text
        }
      })
  }

  private static func field(
    _ id: String, _ label: String, _ hint: String, _ rows: Int, _ whenMissing: String?
  ) -> FormField {
    FormField(
      id: id, label: label, hint: hint, kind: rows > 1 ? .longText(rows: rows) : .text,
      whenMissing: whenMissing)
  }

  /// One of several answers.
  static func choice<Value: RawRepresentable<String> & Sendable>(
    _ path: Path<Value>, _ id: String, _ label: String, hint: String = "", whenMissing: String,
    _ choices: @escaping @Sendable (FormContext) -> [Choice]
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = choices(context).offering([event[keyPath: path].rawValue])
        return [
          FormField(
            id: id, label: label, hint: hint, kind: .choice(offered), whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let value = answers.choice(id, as: Value.self) { event[keyPath: path] = value }
      })
  }

  /// One of several answers, or none.
  static func choice<Value: RawRepresentable<String> & Sendable>(
    _ path: Path<Value?>, _ id: String, _ label: String, hint: String = "",
    _ choices: @escaping @Sendable (FormContext) -> [Choice]
  ) -> Self {
    Self(
      fields: { event, context in
        let own = [event[keyPath: path]?.rawValue].compactMap { $0 }
        return [
          FormField(
            id: id, label: label, hint: hint, kind: .choice(choices(context).offering(own)))
        ]
      },
      tell: { event in event[keyPath: path].map { [id: $0.rawValue] } ?? [:] },
      put: { answers, event in event[keyPath: path] = answers.choice(id, as: Value.self) })
  }

  /// Any number of several answers.
  static func ticks<Value: RawRepresentable<String> & Sendable>(
    _ path: Path<[Value]>, _ id: String, _ label: String, whenMissing: String,
    _ choices: @escaping @Sendable (FormContext) -> [Choice]
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = choices(context).offering(event[keyPath: path].map(\.rawValue))
        return [
          FormField(
            id: id, label: label, hint: "Space ticks and unticks", kind: .checklist(offered),
            whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].map(\.rawValue).joined(separator: ",")] },
      put: { answers, event in
        let ticked = answers.choices(id, as: Value.self)
        let isSame = Set(ticked.map(\.rawValue)) == Set(event[keyPath: path].map(\.rawValue))
        if !isSame { event[keyPath: path] = ticked }
      })
  }

  /// Yes or no.
  static func yesNo(
    _ path: Path<Bool>, _ id: String, _ label: String, hint: String = "", whenMissing: String
  ) -> Self {
    Self(
      fields: { _, _ in
        [FormField(id: id, label: label, hint: hint, kind: .yesNo, whenMissing: whenMissing)]
      },
      tell: { [id: $0[keyPath: path].answer] },
      put: { answers, event in
        if let isYes = answers.isYes(id) { event[keyPath: path] = isYes }
      })
  }

  /// Yes, no or nothing.
  static func yesNo(
    _ path: Path<Bool?>, _ id: String, _ label: String, hint: String = "",
    choices: [Choice] = Choice.yesNo
  ) -> Self {
    Self(
      fields: { _, _ in [FormField(id: id, label: label, hint: hint, kind: .choice(choices))] },
      tell: { event in event[keyPath: path].map { [id: $0.answer] } ?? [:] },
      put: { answers, event in event[keyPath: path] = answers.isYes(id) })
  }
}

extension [Choice] {
  /// The answers with those that an old entry has and that are offered no more.
  func offering(_ ids: [String]) -> [Choice] {
    let missing = ids.filter { id in !contains { $0.id == id } && !id.isEmpty }
    // Letters are for lists in which every answer has one.
    let own = missing.isEmpty ? self : map { Choice(id: $0.id, label: $0.label) }
    return own + missing.map { Choice(id: $0, label: "\($0), as recorded") }
  }
}

extension String {
  /// The text as a form hands it over.
  var withoutBlanksAround: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
