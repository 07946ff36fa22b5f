import Casework
import Terminal
import Widgets

/// The search: what is typed, which children it fits and why, and where the words stand in the records.
enum FindScreen {
  /// What was found, in two groups.
  static func document(_ found: FoundState, _ state: AppState) -> Document {
    let width = state.size.columns - 2
    var page = DocumentBuilder(width: width, glyphs: state.environment.glyphs)
    let query = found.input.text
    guard let searched = found.searched else {
      page.paragraph(
        "Type the beginning of a name, an identifier, a UPN or NHS number, a telephone number, a postcode "
          + "or a date of birth; or words that stand in the records.")
      return page.document
    }
    if found.results.isEmpty {
      page.paragraph(
        "No child and no record has words that begin “\(searched)”. Another spelling, or fewer letters, "
          + "may find more.")
      return page.document
    }
    add(found.results.children, query, to: &page, state)
    add(found.results.registers, query, to: &page)
    add(found.results.passages, query, to: &page, state)
    return page.document
  }

  private static func add(
    _ children: [FoundChild], _ query: String, to page: inout DocumentBuilder, _ state: AppState
  ) {
    guard !children.isEmpty else { return }
    let isFull = children.count >= SearchResults.mostChildren
    page.heading("Children (\(isFull ? "the first \(children.count)" : "\(children.count)"))")
    for child in children {
      let worker = child.worker.map { state.staff.name(of: $0) } ?? "unallocated"
      page.item(
        .child(child.id),
        lead: [
          (StyledText(child.name).highlighting(query), 26),
          (StyledText(child.dateOfBirth.map(\.medium) ?? "birth unknown"), 13),
        ],
        text: StyledText(child.status)
          + StyledText("  \(worker)  \(child.id.rawValue)")
          + StyledText("  (\(child.reason))", .hint))
    }
  }

  private static func add(
    _ passages: [FoundPassage], _ query: String, to page: inout DocumentBuilder, _ state: AppState
  ) {
    guard !passages.isEmpty else { return }
    let isFull = passages.count >= SearchResults.mostPassages
    page.heading(
      "In the records (\(isFull ? "the latest \(passages.count)" : "\(passages.count)"))")
    for passage in passages {
      // Two lines tell what it is about; the entry itself is a key away.
      let room = 2 * max(20, page.width - 37)
      let piece = SearchedText.piece(query, of: passage.text, width: room)
      var text = piece.plain.isEmpty ? StyledText(passage.headline).highlighting(query) : piece
      if passage.isSuperseded { text.append("  [corrected or withdrawn]", .hint) }
      page.item(
        .childEvent(passage.child, passage.event),
        lead: [
          (StyledText(passage.name), page.width < 70 ? 14 : 20),
          (StyledText(passage.date.map(\.medium) ?? ""), 12),
        ],
        text: text)
    }
  }

  private static func add(
    _ records: [FoundRegister], _ query: String, to page: inout DocumentBuilder
  ) {
    if !records.isEmpty { page.heading("In registers (\(records.count))") }
    for record in records {
      let area = Registers.area(of: record.id.kind).title
      page.item(
        .board(BoardLink(RegisterItemBoard(id: record.id))),
        lead: [
          (StyledText(record.id.identifier), 7), (StyledText(area), page.width < 70 ? 14 : 22),
        ],
        text: StyledText(record.title).highlighting(query)
          + StyledText("  \(record.status)", .hint))
    }
  }

  static func draw(
    _ found: inout FoundState, _ state: AppState, into screen: inout Screen, rect: Rect
  ) {
    let rows = rect.split(rows: .fixed(1), .fixed(1), .min(1), .fixed(1))
    let document = document(found, state)
    screen.write("Find", row: rows[0].row, column: rect.column + 1, style: .label)
    screen.horizontalLine(row: rows[1].row, column: rect.column, width: rect.columns)
    found.place.draw(document, into: &screen, rect: rows[2])
    let position = found.place.positionText(document)
    screen.write(
      position, row: rows[3].row,
      column: rect.endColumn - position.cellWidth(glyphs: screen.glyphs) - 1)
    found.input.draw(
      into: &screen,
      rect: Rect(
        row: rows[0].row, column: rect.column + 7, rows: 1, columns: max(0, rect.columns - 8)))
  }

  /// What the selected result is, for the message line.
  static func message(_ found: FoundState, _ state: AppState) -> MessageLine {
    switch found.place.target(in: document(found, state)) {
    case .child: MessageLine("Enter opens the child.")
    case .childEvent: MessageLine("Enter opens the child at this entry, with the words marked.")
    case .board: MessageLine("Enter opens the record.")
    default: MessageLine()
    }
  }
}

extension Navigation {
  /// What Enter would open in the search.
  static func selectedFind(_ state: AppState) -> Target? {
    guard case .found(let found) = state.screen else { return nil }
    return found.place.target(in: FindScreen.document(found, state))
  }

  /// Opens what the search found. A child ends the search; a passage is read on top of it, so that Esc leads
  /// back to the next one.
  static func openFind(_ state: inout AppState) -> [Effect] {
    guard case .found(let found) = state.screen, let target = selectedFind(state) else { return [] }
    guard case .childEvent(let child, let event) = target else { return open(target, &state) }
    var opened = ChildState(child)
    opened.show(.timeline)
    opened.place.select(.event(event))
    state.screens.append(.child(opened))
    state.screens.append(
      .reading(
        ReadingState(child: child, target: .event(event), highlight: found.input.text)))
    return [.loadChild(child), .noteOpened([child]), .loadDesk(state.work.query)]
  }
}

extension Document {
  /// The document with the beginnings of words that a search matched marked as matches.
  func highlighting(_ query: String) -> Document {
    guard !query.isBlank else { return self }
    var marked = self
    for index in lines.indices { marked.lines[index].text = lines[index].text.highlighting(query) }
    return marked
  }

  /// The first line in which a search matched.
  func firstLine(matching query: String) -> Int? {
    query.isBlank
      ? nil : lines.firstIndex { line in line.text.highlighting(query) != line.text }
  }
}
