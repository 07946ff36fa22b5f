extension FormField {
  /// The question as one prompt for a line-based form, with its hint and its answers.
  public var prompt: [String] {
    var lines = [label + (isOptional ? " (optional)" : "")]
    if !hint.isEmpty { lines.append("  " + hint) }
    for (number, choice) in choices.enumerated() {
      let sign = choice.letter.map(String.init) ?? String(number + 1)
      lines.append("  \(sign)  \(choice.label)")
    }
    return lines
  }

  /// The value that a line typed at the prompt stands for.
  ///
  /// A choice is answered by its letter, its number, its id or its label; a checklist by several of
  /// these with commas between.
  ///
  /// - Returns: `nil` if the line is none of the answers there are.
  public func value(fromAnswer line: String) -> String? {
    switch kind {
    case .text, .longText, .date: return line
    case .choice, .openList, .yesNo: return line.isEmpty ? "" : choice(named: line)?.id
    case .checklist, .tickList:
      let parts = line.split(separator: ",").map { String($0.drop { $0 == " " }) }
      let chosen = parts.map { choice(named: $0)?.id }
      guard !chosen.contains(nil) else { return nil }
      return ChoiceList.joined(chosen.compactMap { $0 }, in: choices)
    }
  }

  /// A stored value as a reader sees it: the labels of what was chosen.
  public func display(_ value: String) -> String {
    guard !choices.isEmpty else { return value }
    let labels = ChoiceList.ids(value).map { id in choices.first { $0.id == id }?.label ?? id }
    return labels.joined(separator: ", ")
  }

  private func choice(named answer: String) -> Choice? {
    let lower = answer.lowercased()
    return choices.first { $0.letter.map { String($0).lowercased() } == lower }
      ?? choices.first { $0.id.lowercased() == lower || $0.label.lowercased() == lower }
      ?? Int(answer).flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil }
  }
}

/// The value of a checklist: ids with commas between, in the order of the choices.
enum ChoiceList {
  static func ids(_ value: String) -> [String] {
    value.split(separator: ",").map(String.init)
  }

  static func joined(_ ids: [String], in choices: [Choice]) -> String {
    choices.map(\.id).filter(ids.contains).joined(separator: ",")
  }
}
