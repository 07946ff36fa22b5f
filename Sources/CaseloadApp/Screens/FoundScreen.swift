import Casework
import Terminal
import Widgets

/// The search for a child: what is typed, and who has it in a name or number.
enum FoundScreen {
  private static let columns = [
    TableColumn("child", minimum: 16, ideal: 30),
    TableColumn("born", priority: 1, minimum: 12),
    TableColumn("identifier", minimum: 10, ideal: 20),
  ]

  /// The children found, as rows.
  static func rows(_ found: FoundState) -> TableRows<ChildID> {
    TableRows(
      found.matches.map { match in
        TableRow(
          id: match.id,
          cells: [
            StyledText(match.name).highlighting(found.input.text),
            StyledText(match.dateOfBirth?.medium ?? "not known"), StyledText(match.id.rawValue),
          ])
      })
  }

  static func draw(_ found: inout FoundState, into screen: inout Screen, rect: Rect) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1))
    screen.write("Find", row: rows[0].row, column: rect.column + 1, style: .label)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    found.table.draw(
      into: &screen, rect: rows[2], columns: columns, rows: Self.rows(found), isFocused: false,
      empty: found.input.text.isEmpty
        ? "Type the beginning of a name, a number, a postcode or a date of birth."
        : "No child has words that begin “\(found.input.text)” in a name or number.")
    found.input.draw(
      into: &screen,
      rect: Rect(
        row: rows[0].row, column: rect.column + 7, rows: 1, columns: max(0, rect.columns - 8)))
  }
}
