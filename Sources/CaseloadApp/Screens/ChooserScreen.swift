import Casework
import Terminal
import Widgets

/// What can be recorded for the child now; what cannot says why.
enum ChooserScreen {
  private static let columns = [TableColumn("", minimum: 20, ideal: .max)]

  /// The forms in the order in which they are offered: those that can be used now come first, so that
  /// Enter is never spent on one that cannot.
  static func forms(_ chooser: ChooserState, _ state: AppState) -> [any RecordForm] {
    let context = FormFlow.context(chooser.child, state)
    let all = state.environment.forms
    return all.filter { $0.whyUnavailable(context) == nil }
      + all.filter { $0.whyUnavailable(context) != nil }
  }

  /// The forms as rows.
  static func rows(_ chooser: ChooserState, _ state: AppState) -> TableRows<String> {
    let context = FormFlow.context(chooser.child, state)
    let drafts = chooser.child.flatMap { state.children[$0]?.drafts } ?? []
    return TableRows(
      forms(chooser, state).map { form in
        var text = StyledText(form.title)
        if let reason = form.whyUnavailable(context) {
          text.append("  (\(reason))", .hint)
        } else if let draft = drafts.first(where: { $0.key.form == form.id }) {
          text.append("  draft of \(draft.written.medium)", .dueSoon)
        }
        return TableRow(id: form.id, cells: [text])
      })
  }

  static func draw(_ chooser: inout ChooserState, _ state: AppState, into screen: inout Screen) {
    let rows = rows(chooser, state)
    let width = min(76, screen.size.columns - 2)
    let reason = FormFlow.whySelectedUnavailable(state) ?? ""
    let size = Size(rows: max(1, rows.count) + 6, columns: width)
    let box = screen.bounds.inset(rows: 1).centred(size)
    screen.box(box)
    let name = chooser.child.flatMap { state.reading($0)?.fullName }
    screen.write(
      " Record for \(name ?? "a child without a record") ", row: box.row, column: box.column + 2,
      limit: box.columns - 4, style: .heading)
    chooser.table.draw(
      into: &screen, rect: box.inset(rows: 2, columns: 1).taking(rows: max(1, rows.count)),
      columns: columns, rows: rows, showsTitles: false,
      empty: "There is nothing that can be recorded here.")
    // The row has room for the beginning of a reason; the whole stands below.
    for (offset, line) in reason.wrapped(to: width - 4).prefix(2).enumerated() {
      screen.write(line, row: box.endRow - 3 + offset, column: box.column + 2, style: .hint)
    }
  }
}
