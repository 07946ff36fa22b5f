extension FormField {
  /// Where a question stands in a grid: the same thing asked of several, a column each.
  ///
  /// Questions of a row follow one another in the form, and rows of the same columns stand below each
  /// other. A window too narrow for the columns shows the questions one below the other, and plain
  /// prompts ask them one by one, each by its own label.
  public struct Cell: Hashable, Sendable {
    /// What is asked: "Outcome".
    public let row: String
    /// Of whom: "Daniel".
    public let column: String

    /// Names a place in a grid.
    public init(row: String, column: String) {
      self.row = row
      self.column = column
    }
  }
}

/// What the form shows beside each other: one question, or the row of a grid.
struct FormLine {
  /// The questions, from the left.
  var fields: [FormField]
  /// The columns of the grid; empty for a question of its own.
  var columns: [String] = []
  /// Whether the columns are named above the line.
  var isFirstOfGrid = false

  /// Whether the questions are two that belong together, such as a day and its time.
  var isPair: Bool { columns.isEmpty && fields.count > 1 }

  /// What a day, the label beside it and a time need.
  private static let narrowestPair = 40

  /// Columns narrower than this cannot be read; the questions then stand below each other.
  private static let narrowestColumn = 11

  /// The cells that a column takes, the blank at its end included.
  static func columnWidth(_ columns: [String], width: Int) -> Int {
    width / max(1, columns.count)
  }

  /// The question, or the row's name, in front of the answers.
  var label: String {
    let name = columns.isEmpty ? fields.first?.label : fields.first?.cell?.row
    return (name ?? "") + (fields.allSatisfy(\.isOptional) ? " (optional)" : "")
  }

  /// Puts questions into lines.
  ///
  /// - Parameters:
  ///   - fields: the questions that arise, in order.
  ///   - width: the cells that there are for answers.
  static func lines(of fields: [FormField], width: Int) -> [FormLine] {
    var lines: [FormLine] = []
    var rest = fields[...]
    while let field = rest.first {
      let grid = rest.prefix { $0.cell != nil }
      let columns = grid.compactMap(\.cell?.column).reduce(into: [String]()) { names, name in
        if !names.contains(name) { names.append(name) }
      }
      guard columns.count > 1, columnWidth(columns, width: width) >= narrowestColumn else {
        let next = rest.dropFirst().first
        if grid.isEmpty, let next, next.isBeside, width >= narrowestPair {
          lines.append(FormLine(fields: [field, next]))
          rest = rest.dropFirst(2)
          continue
        }
        lines += (grid.isEmpty ? [field] : Array(grid)).map { FormLine(fields: [$0]) }
        rest = rest.dropFirst(max(1, grid.count))
        continue
      }
      for (index, name) in rowNames(grid).enumerated() {
        lines.append(
          FormLine(
            fields: grid.filter { $0.cell?.row == name }, columns: columns,
            isFirstOfGrid: index == 0))
      }
      rest = rest.dropFirst(grid.count)
    }
    return lines
  }

  private static func rowNames(_ grid: ArraySlice<FormField>) -> [String] {
    grid.compactMap(\.cell?.row).reduce(into: []) { names, name in
      if !names.contains(name) { names.append(name) }
    }
  }
}
