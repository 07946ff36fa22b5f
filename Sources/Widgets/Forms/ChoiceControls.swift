import Terminal

/// Places labels side by side and goes on below when a row is full.
enum Flow {
  /// The place of each label, in rows and columns from the top left.
  static func places(_ labels: [String], width: Int, gap: Int = 3, glyphs: Glyphs) -> [Position] {
    var next = Position(row: 0, column: 0)
    return labels.map { label in
      let cells = label.cellWidth(glyphs: glyphs)
      if next.column > 0, next.column + cells > width { next = next.moved(rows: 1).atLineStart }
      defer { next.column += cells + gap }
      return next
    }
  }

  static func height(_ labels: [String], width: Int, glyphs: Glyphs) -> Int {
    (places(labels, width: width, glyphs: glyphs).last?.row ?? 0) + 1
  }
}

extension Position {
  fileprivate var atLineStart: Position { Position(row: row, column: 0) }
}

/// A few answers, each chosen by its letter.
struct LetterControl: FieldControl {
  private let choices: [Choice]
  private(set) var value: String
  /// Whether a letter has answered since the focus came. What is typed then is meant for the next question and
  /// must not turn the answer round: “Say what …” after r would end on another one.
  private var isAnswered = false

  init(_ choices: [Choice], value: String) {
    self.choices = choices
    self.value = value
  }

  private var chosen: Int? { choices.firstIndex { $0.id == value } }

  mutating func handle(_ key: Key) -> Bool {
    guard !choices.isEmpty else { return false }
    switch key {
    case .space where isAnswered: return false
    case .right, .space: value = choices[((chosen ?? -1) + 1) % choices.count].id
    case .left: value = choices[((chosen ?? choices.count) + choices.count - 1) % choices.count].id
    case .backspace, .delete:
      value = ""
      isAnswered = false
    case .character(let letter):
      let lower = letter.lowercased()
      let choice = choices.first { $0.letter.map { String($0).lowercased() } == lower }
      guard let choice, !isAnswered || choice.id == value else { return false }
      value = choice.id
      isAnswered = true
    default: return false
    }
    return true
  }

  mutating func commit() { isAnswered = false }

  /// The chosen answer has its letter in brackets: told without any style.
  private var labels: [String] {
    choices.map { choice in
      let letter = choice.letter.map(String.init) ?? " "
      return choice.id == value ? "(\(letter)) \(choice.label)" : " \(letter)  \(choice.label)"
    }
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int {
    Flow.height(labels, width: width, glyphs: glyphs)
  }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    let places = Flow.places(labels, width: rect.columns, glyphs: screen.glyphs)
    for (index, place) in places.enumerated() where place.row < rect.rows {
      let (row, column) = (rect.row + place.row, rect.column + place.column)
      let style: Style = choices[index].id == value ? .heading : .plain
      screen.write(
        labels[index], row: row, column: column, limit: rect.endColumn - column, style: style)
      if isFocused, index == chosen ?? 0 {
        screen.cursor = Position(row: row, column: min(column + 1, max(0, rect.endColumn - 1)))
      }
    }
  }
}

/// Any number of answers, each with a box.
struct ChecklistControl: FieldControl {
  private let choices: [Choice]
  private var chosen: Set<String>
  private var current = 0

  init(_ choices: [Choice], value: String) {
    self.choices = choices
    chosen = Set(ChoiceList.ids(value)).intersection(choices.map(\.id))
  }

  var value: String { ChoiceList.joined(Array(chosen), in: choices) }

  mutating func handle(_ key: Key) -> Bool {
    guard !choices.isEmpty else { return false }
    switch key {
    case .right: current = min(current + 1, choices.count - 1)
    case .left: current = max(0, current - 1)
    case .space, .character("x"):
      let id = choices[current].id
      if chosen.remove(id) == nil { chosen.insert(id) }
    case .character("*"):
      chosen = chosen.count == choices.count ? [] : Set(choices.map(\.id))
    default: return false
    }
    return true
  }

  private var labels: [String] {
    choices.map { "[\(chosen.contains($0.id) ? "x" : " ")] \($0.label)" }
  }

  func height(width: Int, isFocused: Bool, glyphs: Glyphs) -> Int {
    Flow.height(labels, width: width, glyphs: glyphs)
  }

  mutating func draw(into screen: inout Screen, rect: Rect, isFocused: Bool) {
    let places = Flow.places(labels, width: rect.columns, glyphs: screen.glyphs)
    for (index, place) in places.enumerated() where place.row < rect.rows {
      let (row, column) = (rect.row + place.row, rect.column + place.column)
      screen.write(labels[index], row: row, column: column, limit: rect.endColumn - column)
      if isFocused, index == current {
        screen.cursor = Position(row: row, column: min(column + 1, max(0, rect.endColumn - 1)))
      }
    }
  }
}
