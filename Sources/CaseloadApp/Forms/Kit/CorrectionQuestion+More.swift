import Casework
import Widgets

extension CorrectionQuestion {
  /// A day, with its time where that is known. A time that was not touched keeps its seconds.
  static func point(_ path: Path<TimePoint>, _ phrase: String, label: String = "Date") -> Self {
    let day = DateQuestion(label: label, phrase: "date \(phrase)")
    let clock = TimeQuestion(phrase: "time \(phrase)", isOptional: true)
    return Self(
      fields: { _, context in [day.field(context), clock.field(context, isBeside: true)] },
      tell: { event in
        let point = event[keyPath: path]
        var values = [day.id: point.date.typed]
        values[clock.id] = point.moment?.time
        return values
      },
      put: { answers, event in
        guard let at = answers.point(day, clock) else { return }
        if at.medium != event[keyPath: path].medium { event[keyPath: path] = at }
      })
  }

  /// A whole number from 0 up that may be left out.
  static func number(
    _ path: Path<Int?>, _ id: String, _ label: String, hint: String = "",
    aside: @escaping @Sendable (FormValues, FormContext) -> String? = { _, _ in nil }
  ) -> Self {
    Self(
      fields: { _, context in
        [
          FormField(
            id: id, label: label, hint: hint, width: 6, aside: { aside($0, context) })
        ]
      },
      tell: { event in event[keyPath: path].map { [id: "\($0)"] } ?? [:] },
      put: { answers, event in
        guard answers.text(id) != nil else {
          event[keyPath: path] = nil
          return
        }
        if let number = answers.number(id, label) { event[keyPath: path] = number }
      })
  }

  /// A whole number from 0 up.
  static func number(
    _ path: Path<Int>, _ id: String, _ label: String, hint: String = "", whenMissing: String
  ) -> Self {
    Self(
      fields: { _, _ in
        [FormField(id: id, label: label, hint: hint, whenMissing: whenMissing, width: 6)]
      },
      tell: { [id: "\($0[keyPath: path])"] },
      put: { answers, event in
        if let number = answers.number(id, label) { event[keyPath: path] = number }
      })
  }

  /// Any number of several answers, in a list that an event may do without.
  static func ticks<Value: RawRepresentable<String> & Sendable>(
    _ path: Path<[Value]?>, _ id: String, _ label: String, hint: String = "",
    _ choices: @escaping @Sendable (FormContext) -> [Choice]
  ) -> Self {
    Self(
      fields: { event, context in
        let own = (event[keyPath: path] ?? []).map(\.rawValue)
        let kind = FormField.Kind.tickList(choices(context).offering(own))
        return [FormField(id: id, label: label, hint: hint, kind: kind)]
      },
      tell: { event in
        event[keyPath: path].map { [id: $0.map(\.rawValue).joined(separator: ",")] } ?? [:]
      },
      put: { answers, event in
        let ticked = answers.choices(id, as: Value.self)
        let old = Set((event[keyPath: path] ?? []).map(\.rawValue))
        if Set(ticked.map(\.rawValue)) != old {
          event[keyPath: path] = ticked.isEmpty ? nil : ticked
        }
      })
  }

  /// What each child said: a line for each child that is ticked.
  static func childsWords(_ path: Path<String?>) -> Self {
    @Sendable func field(_ id: String, _ child: ChildID?, _ label: String) -> FormField {
      FormField(
        id: id, label: label, hint: "What the child said, as the child said it",
        kind: .longText(rows: 2),
        isShown: { values in child.map { FormChildren.isTicked($0, values) } ?? true })
    }
    return Self(
      fields: { _, context in
        let others = context.family.filter { $0.id != context.record?.id }
        let name = context.record.map(context.nameInLabels)
        let own = others.isEmpty ? nil : name
        return [field("words", nil, own.map { "In \($0)’s words" } ?? "In their words")]
          + others.map { field("words.\($0.id)", $0.id, "In \(context.nameInLabels($0))’s words") }
      },
      tell: { event in event[keyPath: path].map { ["words": $0] } ?? [:] },
      put: { answers, event in
        let id = answers.child.map { "words.\($0.id)" } ?? "words"
        let text = answers.text(answers.isOwnChild ? "words" : id)
        if text ?? "" != (event[keyPath: path] ?? "").withoutBlanksAround {
          event[keyPath: path] = text
        }
      })
  }
}

extension FormContext {
  /// What a child is called in labels: the number stands with a name that two of the children have.
  func nameInLabels(_ child: ChildRecord) -> String {
    let all = ([record].compactMap { $0 } + family).filter { $0.id != child.id }
    let isShared = all.contains { $0.calledName == child.calledName }
    return isShared ? "\(child.calledName) (\(child.id))" : child.calledName
  }
}

extension FormChildren {
  /// Whether a brother or sister is ticked.
  static func isTicked(_ child: ChildID, _ values: FormValues) -> Bool {
    (values[field] ?? "").split(separator: ",").contains { $0 == child.rawValue }
  }
}

extension Answers {
  /// A whole number from 0 up.
  mutating func number(_ field: String, _ label: String) -> Int? {
    guard let typed = text(field) else { return nil }
    if let number = Int(typed), number >= 0 { return number }
    refuse(field, "\(label) must be a whole number, like 14")
    return nil
  }
}
