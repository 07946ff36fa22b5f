import Casework
import Widgets

extension CorrectionQuestion {
  /// Which entry of the record it is about.
  static func item(
    _ path: Path<EventID>, _ id: String, _ label: String, whenMissing: String,
    _ choices: @escaping @Sendable (FormContext) -> [Choice]
  ) -> Self {
    Self(
      fields: { event, context in
        let offered = choices(context).offering([event[keyPath: path].rawValue])
        return [
          FormField(id: id, label: label, kind: .choice(offered), whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let item = answers.text(id) { event[keyPath: path] = EventID(item) }
      })
  }

  /// A colleague, or nobody in particular.
  static func worker(_ path: Path<WorkerID?>, _ id: String, _ label: String) -> Self {
    Self(
      fields: { event, context in
        let own = [event[keyPath: path]?.rawValue].compactMap { $0 }
        return [
          FormField(
            id: id, label: label, hint: "Type a part of the name",
            kind: .choice(Choice.colleagues(context).offering(own)))
        ]
      },
      tell: { event in event[keyPath: path].map { [id: $0.rawValue] } ?? [:] },
      put: { answers, event in event[keyPath: path] = answers.text(id).map { WorkerID($0) } })
  }

  /// A colleague.
  static func worker(_ path: Path<WorkerID>, _ id: String, _ label: String, whenMissing: String)
    -> Self
  {
    Self(
      fields: { event, context in
        let offered = Choice.colleagues(context).offering([event[keyPath: path].rawValue])
        return [
          FormField(
            id: id, label: label, hint: "Type a part of the name", kind: .choice(offered),
            whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let worker = answers.text(id) { event[keyPath: path] = WorkerID(worker) }
      })
  }
}

extension Choice {
  /// Everybody who records, by name.
  static func colleagues(_ context: FormContext) -> [Choice] {
    context.staff.workers.filter { $0.post(on: context.today)?.role.mayRecord ?? false }
      .sorted { $0.name < $1.name }.map { Choice(id: $0.id.rawValue, label: $0.name) }
  }
}
