import Casework
import Widgets

/// How one item of a list is typed on a line of its own, and read again.
struct LineFormat<Item: Sendable>: Sendable {
  /// How it is typed, with an example.
  let hint: String
  /// The line of an item.
  let write: @Sendable (Item) -> String
  /// The item of a line, or what is amiss with the line: the words follow on “Line 2: ”.
  let read: @Sendable (String, FormContext) -> Result<Item, LineProblem>
}

/// What is amiss with a line of a list.
struct LineProblem: Error, Hashable, Sendable {
  /// The sentence, without its full stop.
  let message: String
}

extension CorrectionQuestion {
  /// A list with an item on each line.
  static func lines<Item: Sendable>(
    _ path: Path<[Item]>, _ id: String, _ label: String, rows: Int = 4, whenMissing: String?,
    _ format: LineFormat<Item>
  ) -> Self {
    Self(
      fields: { _, _ in
        [
          FormField(
            id: id, label: label, hint: format.hint, kind: .longText(rows: rows),
            whenMissing: whenMissing)
        ]
      },
      tell: { [id: format.text(of: $0[keyPath: path])] },
      put: { answers, event in
        if let items = answers.lines(id, format, instead: event[keyPath: path]) {
          event[keyPath: path] = items
        }
      })
  }

  /// A list with an item on each line, which an event may do without.
  static func lines<Item: Sendable>(
    _ path: Path<[Item]?>, _ id: String, _ label: String, rows: Int = 3,
    _ format: LineFormat<Item>
  ) -> Self {
    Self(
      fields: { _, _ in
        [FormField(id: id, label: label, hint: format.hint, kind: .longText(rows: rows))]
      },
      tell: { event in event[keyPath: path].map { [id: format.text(of: $0)] } ?? [:] },
      put: { answers, event in
        if let items = answers.lines(id, format, instead: event[keyPath: path] ?? []) {
          event[keyPath: path] = items.isEmpty ? nil : items
        }
      })
  }
}

extension LineFormat {
  /// The lines of a list. An item that was written on several lines stands on one.
  fileprivate func text(of items: [Item]) -> String {
    items.map { item in
      write(item).split(whereSeparator: \.isNewline).joined(separator: " ").withoutBlanksAround
    }.joined(separator: "\n")
  }
}

extension Answers {
  /// The items of a list that was typed line by line; nil where it was not touched, or where a line cannot be read,
  /// which is then said.
  fileprivate mutating func lines<Item>(
    _ field: String, _ format: LineFormat<Item>, instead old: [Item]
  ) -> [Item]? {
    let typed = text(field) ?? ""
    guard typed != format.text(of: old) else { return nil }
    var items: [Item] = []
    for (index, line) in typed.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated() where !String(line).isBlank
    {
      switch format.read(String(line).withoutBlanksAround, context) {
      case .success(let item): items.append(item)
      case .failure(let problem):
        refuse(field, "Line \(index + 1): \(problem.message)")
        return nil
      }
    }
    return items
  }
}
