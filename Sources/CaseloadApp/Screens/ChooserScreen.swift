import Casework
import Terminal
import Widgets

/// What can be recorded for the child now; what cannot says why. Letters narrow the list as they are typed.
enum ChooserScreen {
  private static let columns = [TableColumn("", minimum: 20, ideal: .max)]

  /// A form as the list offers it.
  struct Offer {
    /// The form.
    let form: any RecordForm
    /// Why it cannot be used now.
    let reason: String?
    /// The heading under which it stands.
    let group: String
  }

  /// The forms in the order in which they are offered: those that can be used now come first, by area of
  /// practice, so that Enter is never spent on one that cannot.
  static func offers(_ chooser: ChooserState, _ state: AppState) -> [Offer] {
    let context = FormFlow.context(chooser, state)
    let forms =
      chooser.register.map { RegisterForms.forms($0.kind, opening: $0.record == nil) }
      ?? state.environment.forms
    let all = forms.compactMap { form -> Offer? in
      guard TextFold.matches(chooser.filter.text, in: form.title) else { return nil }
      let reason = form.whyUnavailable(context)
      return Offer(
        form: form, reason: reason,
        group: reason == nil
          ? RecordForms.areaTitle(of: form.id)
            ?? chooser.register.map { Registers.area(of: $0.kind).title } ?? ""
          : "Not now")
    }
    return all.filter { $0.reason == nil } + all.filter { $0.reason != nil }
  }

  /// The forms as rows, under the headings of their areas.
  static func rows(_ chooser: ChooserState, _ state: AppState) -> TableRows<String> {
    rows(offers(chooser, state), chooser, state)
  }

  private static func rows(_ offers: [Offer], _ chooser: ChooserState, _ state: AppState)
    -> TableRows<String>
  {
    let drafts = chooser.child.flatMap { state.children[$0]?.drafts } ?? []
    let others = chooser.child.map { FormPresence.others(of: $0, state) } ?? []
    var sections: [TableSection] = []
    var group = ""
    for (number, offer) in offers.enumerated() where offer.group != group {
      group = offer.group
      sections.append(TableSection(StyledText(group, .heading), start: number))
    }
    let rows = offers.map { offer in
      var text = StyledText(offer.form.title).highlighting(chooser.filter.text)
      if let reason = offer.reason {
        text.append("  (\(reason))", .hint)
      } else if let draft = drafts.first(where: { $0.key.form == offer.form.id }) {
        text.append("  draft of \(draft.written.medium)", .dueSoon)
      }
      if let other = others.first(where: { $0.key.form == offer.form.id }) {
        text.append("  " + FormPresence.sentence(other, state), .hint)
      }
      return TableRow(id: offer.form.id, cells: [text])
    }
    return TableRows(rows, sections: sections)
  }

  static func draw(_ chooser: inout ChooserState, _ state: AppState, into screen: inout Screen) {
    let offers = offers(chooser, state)
    let rows = rows(offers, chooser, state)
    // The form that is chosen stays chosen when the record comes and others can be used.
    if chooser.table.selectedID != nil { chooser.table.refresh(rows) }
    let width = min(76, screen.size.columns - 2)
    let selected = offers.first { $0.form.id == chooser.table.selectedID } ?? offers.first
    let lines = max(1, rows.lineCount)
    let box = screen.bounds.inset(rows: 1).centred(Size(rows: lines + 6, columns: width))
    screen.box(box)
    screen.write(
      " Record for \(name(chooser, state)) ", row: box.row, column: box.column + 2,
      limit: box.columns - 4, style: .heading)
    let inner = box.inset(rows: 1, columns: 1)
    // The row has room for the beginning of a reason; the whole stands below.
    let reason = (selected?.reason ?? "").wrapped(to: width - 4).prefix(2)
    let parts = inner.split(rows: .fixed(1), .min(1), .fixed(2))
    chooser.table.draw(
      into: &screen, rect: parts[1], columns: columns, rows: rows, showsTitles: false,
      empty: "Nothing that can be recorded has words that begin “\(chooser.filter.text)”.")
    for (offset, line) in reason.enumerated() {
      screen.write(line, row: parts[2].row + offset, column: box.column + 2, style: .hint)
    }
    drawFilter(&chooser, into: &screen, rect: parts[0])
  }

  /// Whom or what the forms are about.
  static func name(_ chooser: ChooserState, _ state: AppState) -> String {
    guard let register = chooser.register else {
      return chooser.child.flatMap { state.reading($0)?.fullName } ?? "a child without a record"
    }
    return register.record.map { RegisterNames.heading($0, state.environment.rulebook.codes) }
      ?? Registers.area(of: register.kind).title.loweringFirst
  }

  private static func drawFilter(
    _ chooser: inout ChooserState, into screen: inout Screen, rect: Rect
  ) {
    let label = "Type to narrow: "
    let end = screen.write(label, row: rect.row, column: rect.column + 1, style: .label)
    // The cursor stands on the form that Enter opens, which is what a screen reader must tell.
    chooser.filter.draw(
      into: &screen, rect: Rect(row: rect.row, column: end, rows: 1, columns: rect.endColumn - end),
      isFocused: false)
  }
}
