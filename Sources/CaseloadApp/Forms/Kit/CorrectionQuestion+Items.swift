import Casework
import Widgets

/// What names an item of a child’s record in the answer of a form.
protocol RecordItemID: Hashable, Sendable {
  /// Reads an answer; nil when it names nothing.
  init?(answer: String)
  /// The answer that stands for it.
  var answer: String { get }
}

extension Identifier: RecordItemID {
  init?(answer: String) { self.init(answer) }
  var answer: String { rawValue }
}

extension ActionID: RecordItemID {
  init?(answer: String) {
    let parts = answer.split(separator: "/")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    self.init(EventID(String(parts[0])), number)
  }
  var answer: String { description }
}

/// An item of a child’s record that can be chosen: a member of a team, a contact, a report.
struct RecordItem<ID: RecordItemID>: Sendable {
  /// Names it.
  let id: ID
  /// What it is called. An item of a brother or sister that is called the same is the same thing.
  let words: String

  init(_ id: ID, _ words: String) {
    self.id = id
    self.words = words
  }

  fileprivate var choice: Choice { Choice(id: id.answer, label: words) }
}

extension Answers {
  /// The item that is, in the record for which a part is made, what was chosen in the form’s own record.
  fileprivate func counterpart<ID>(
    of chosen: ID, in items: (ChildRecord, FormContext) -> [RecordItem<ID>]
  ) -> ID? {
    guard !isOwnChild, let child, let own = context.record else { return chosen }
    guard let words = items(own, context).first(where: { $0.id == chosen })?.words else {
      return nil
    }
    return items(child, context).first { $0.words == words }?.id
  }
}

// Questions that choose items of the record. For brothers and sisters the same answer means the item of theirs that
// is called alike.
extension CorrectionQuestion {
  /// The items of a child’s record that may be chosen.
  typealias Items<ID: RecordItemID> =
    @Sendable (ChildRecord, FormContext) -> [RecordItem<ID>]

  /// One item.
  static func item<ID>(
    _ path: Path<ID>, _ id: String, _ label: String, hint: String = "", whenMissing: String,
    _ items: @escaping Items<ID>
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = context.record.map { items($0, context).map(\.choice) } ?? []
        let choices = offered.offering([event[keyPath: path].answer])
        return [
          FormField(
            id: id, label: label, hint: hint, kind: .choice(choices), whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].answer] },
      put: { answers, event in
        guard let chosen = answers.text(id).flatMap(ID.init(answer:)) else { return }
        if let own = answers.counterpart(of: chosen, in: items) {
          event[keyPath: path] = own
        } else {
          let name = answers.child?.calledName ?? "the child"
          answers.refuse(
            FormChildren.field, "Untick \(name): nothing of the kind is in that record")
        }
      })
  }

  /// One item, or none.
  static func item<ID>(
    _ path: Path<ID?>, _ id: String, _ label: String, hint: String = "",
    whenMissing: String? = nil, _ items: @escaping Items<ID>,
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = context.record.map { items($0, context).map(\.choice) } ?? []
        let choices = offered.offering([event[keyPath: path]?.answer].compactMap { $0 })
        guard !choices.isEmpty || whenMissing != nil else { return [] }
        return [
          FormField(
            id: id, label: label, hint: hint, kind: .choice(choices), whenMissing: whenMissing,
            isShown: isShown)
        ]
      },
      tell: { event in event[keyPath: path].map { [id: $0.answer] } ?? [:] },
      put: { answers, event in
        let chosen = answers.text(id).flatMap(ID.init(answer:))
        event[keyPath: path] = chosen.flatMap { answers.counterpart(of: $0, in: items) }
      })
  }

  /// Any number of items. Where nothing can be ticked, nothing is asked.
  static func items<ID>(
    _ path: Path<[ID]>, _ id: String, _ label: String, hint: String = "Space ticks and unticks",
    whenMissing: String? = nil, _ items: @escaping Items<ID>
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = context.record.map { items($0, context).map(\.choice) } ?? []
        let choices = offered.offering(event[keyPath: path].map(\.answer))
        guard !choices.isEmpty || whenMissing != nil else { return [] }
        return [
          FormField(
            id: id, label: label, hint: hint, kind: .checklist(choices), whenMissing: whenMissing)
        ]
      },
      tell: { event in
        let ids = event[keyPath: path].map(\.answer)
        return ids.isEmpty ? [:] : [id: ids.joined(separator: ",")]
      },
      put: { answers, event in
        let ticked = answers.texts(id).compactMap(ID.init(answer:))
          .compactMap { answers.counterpart(of: $0, in: items) }
        if Set(ticked) != Set(event[keyPath: path]) { event[keyPath: path] = ticked }
      })
  }

  /// Any number of items, in a list that an event may do without.
  static func items<ID>(
    _ path: Path<[ID]?>, _ id: String, _ label: String, hint: String = "Space ticks and unticks",
    _ items: @escaping Items<ID>
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = context.record.map { items($0, context).map(\.choice) } ?? []
        let choices = offered.offering((event[keyPath: path] ?? []).map(\.answer))
        guard !choices.isEmpty else { return [] }
        return [FormField(id: id, label: label, hint: hint, kind: .checklist(choices))]
      },
      tell: { event in
        let ids = (event[keyPath: path] ?? []).map(\.answer)
        return ids.isEmpty ? [:] : [id: ids.joined(separator: ",")]
      },
      put: { answers, event in
        let ticked = answers.texts(id).compactMap(ID.init(answer:))
          .compactMap { answers.counterpart(of: $0, in: items) }
        if Set(ticked) != Set(event[keyPath: path] ?? []) {
          event[keyPath: path] = ticked.isEmpty ? nil : ticked
        }
      })
  }
}

extension Answers {
  /// Every answer that was ticked, as it stands in the form.
  func texts(_ field: String) -> [String] {
    (text(field) ?? "").split(separator: ",").map(String.init)
  }
}
