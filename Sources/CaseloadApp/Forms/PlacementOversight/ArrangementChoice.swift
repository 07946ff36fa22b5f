import Casework
import Widgets

/// The exceptional arrangement that a form is about.
enum ArrangementChoice {
  /// How long after its end what happened in an arrangement may still be written up, in calendar days.
  private static let daysOpen = 92

  /// The arrangements about which something can be recorded today, the latest last. Those that ended lately are
  /// among them, because what happened there may be written up late.
  static func recent(_ record: ChildRecord, _ context: FormContext) -> [ExceptionalArrangement] {
    record.exceptionalArrangements.filter { own in
      own.start <= context.today
        && (own.end.map { $0.days(to: context.today) <= daysOpen } ?? true)
    }
  }

  /// The one that is meant: that on which the form was opened, else the latest that goes on.
  static func own(
    _ record: ChildRecord, _ context: FormContext,
    where isMeant: (ExceptionalArrangement) -> Bool = { _ in true }
  ) -> ExceptionalArrangement? {
    let meant = recent(record, context).filter(isMeant)
    return meant.first { $0.id == context.item }
      ?? meant.last { $0.holds(on: context.today) } ?? meant.last
  }

  /// Why nothing can be recorded about an arrangement; nil when the child is in one.
  static func whyNone(
    _ record: ChildRecord, _ context: FormContext,
    where isMeant: (ExceptionalArrangement) -> Bool = { _ in true }
  ) -> String? {
    guard own(record, context, where: isMeant) == nil else { return nil }
    return
      "\(record.calledName) is in no such arrangement. It follows from the placement, or from a "
      + "setting found not to be registered: record that first."
  }

  /// An arrangement in a line: "Setting not registered since 1 Mar 2021, Mrs Elm".
  static func words(_ own: ExceptionalArrangement) -> String {
    let who = [own.placement.name, own.placement.carer].compactMap { $0 }.first { !$0.isBlank }
    let ended = own.end.map { " to \($0.medium)" } ?? ""
    return "\(own.kind.title) \(ended.isEmpty ? "since" : "from") \(own.start.medium)\(ended)"
      + (who.map { ", \($0)" } ?? "")
  }

  /// The answers, with those of an old entry that is about another arrangement.
  private static func choices(_ context: FormContext) -> [Choice] {
    guard let record = context.record else { return [] }
    return recent(record, context).map { Choice(id: $0.id.rawValue, label: words($0)) }
  }

  /// Which arrangement, asked only where there are several.
  static func question<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<EventID>)
    -> CorrectionQuestion<Event>
  {
    CorrectionQuestion(
      fields: { event, context in
        let offered = choices(context).offering([event[keyPath: path].rawValue])
        if offered.count < 2 { return [] }
        return [
          FormField(
            id: "arrangement", label: "Arrangement", kind: .choice(offered),
            whenMissing: "Select the arrangement")
        ]
      },
      tell: { ["arrangement": $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let id = answers.text("arrangement") { event[keyPath: path] = EventID(id) }
      })
  }

  /// What stands before the kind of an arrangement that has not begun.
  private static let next = "next."

  /// Which arrangement, or which kind the next one is of: approval and checks may come before the move.
  static func question<Event: CaseEvent>(
    kind: CorrectionQuestion<Event>.Path<ExceptionalArrangement.Kind>,
    _ path: CorrectionQuestion<Event>.Path<EventID?>
  ) -> CorrectionQuestion<Event> {
    CorrectionQuestion(
      fields: { event, context in
        let own = choices(context).offering([event[keyPath: path]?.rawValue ?? ""])
        let coming = ExceptionalArrangement.Kind.allCases.map { kind in
          Choice(
            id: next + kind.rawValue, label: "Before the move: \(kind.title.loweringFirst)")
        }
        return [
          FormField(
            id: "arrangement", label: "Arrangement", kind: .choice(own + coming),
            whenMissing: "Select the arrangement")
        ]
      },
      tell: { event in
        let id = event[keyPath: path]?.rawValue
        return ["arrangement": id ?? next + event[keyPath: kind].rawValue]
      },
      put: { answers, event in
        guard let id = answers.text("arrangement") else { return }
        if id.hasPrefix(next),
          let coming = ExceptionalArrangement.Kind(rawValue: String(id.dropFirst(next.count)))
        {
          event[keyPath: kind] = coming
          event[keyPath: path] = nil
          return
        }
        let own = answers.context.record?.exceptionalArrangements.first { $0.id.rawValue == id }
        if let own { event[keyPath: kind] = own.kind }
        event[keyPath: path] = EventID(id)
      })
  }
}

extension CorrectionQuestion {
  /// Which of the items that are open, asked only where there are several.
  ///
  /// - Parameters:
  ///   - path: where the item's event stands.
  ///   - id: the field's id.
  ///   - label: the field's label.
  ///   - whenMissing: the error.
  ///   - options: the items, each with its event and its words.
  static func item(
    _ path: Path<EventID>, _ id: String, _ label: String, whenMissing: String,
    _ options: @escaping @Sendable (ChildRecord, FormContext) -> [(id: EventID, words: String)]
  ) -> Self {
    Self(
      fields: { event, context in
        let known = context.record.map { options($0, context) } ?? []
        let offered = known.map { Choice(id: $0.id.rawValue, label: $0.words) }
          .offering([event[keyPath: path].rawValue])
        if offered.count < 2 { return [] }
        return [
          FormField(id: id, label: label, kind: .choice(offered), whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let chosen = answers.text(id) { event[keyPath: path] = EventID(chosen) }
      })
  }
}
