import Casework
import Terminal
import Widgets

/// The front door: contacts on which something is still to be done, the nearest clock first.
///
/// Who sits here is on the telephone while they type. Every row says in words how urgent it is, what has
/// to be done next and by when, and what else is known of the child.
struct FrontDoorBoard: Board {
  let title = "Front door"
  var context: CommandContext { .frontDoor }

  /// What waits at the front door.
  struct Content: Hashable, Sendable {
    /// The contacts, in no order.
    var rows: [FrontDoorRow]
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Content {
    let rows = try casebook.childrenAtFrontDoor().flatMap { id -> [FrontDoorRow] in
      guard let record = try casebook.record(id) else { return [] }
      return FrontDoorRow.rows(
        of: record, siblings: try casebook.siblings(of: record), rulebook: casebook.rulebook,
        at: asker.now)
    }
    return Content(rows: rows)
  }

  /// A contact that is finished stays under the cursor until the cursor leaves it: the row that took its place
  /// would otherwise be moved on by the next key.
  func renewed(_ content: Content, after old: Content, selected: Target?) -> Content {
    guard let selected, !content.rows.contains(where: { $0.target == selected }),
      var row = old.rows.first(where: { $0.target == selected })
    else { return content }
    row.isFinished = true
    return Content(rows: content.rows + [row])
  }

  func heading(_ content: Content, _ reading: BoardReading) -> StyledText {
    let counts = ContactStage.allCases.map { stage in
      let words = reading.width < 70 ? stage.shortWord : stage.word
      return "\(words) \(content.rows.count { $0.stage == stage && !$0.isFinished })"
    }
    let when =
      reading.width < 70
      ? "\(reading.today.weekday.shortName) \(reading.now.time)" : reading.now.long
    return StyledText("\(when)   \(counts.joined(separator: "   "))", .heading)
  }

  func document(_ content: Content, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let presenter = FrontDoorPresenter(reading)
    let rows = presenter.sorted(content.rows).filter { reading.passes(presenter.words($0)) }
    for row in rows {
      page.row([(presenter.line(row), reading.width - 2, row.target, false)])
    }
    if rows.isEmpty {
      page.paragraph(
        content.rows.isEmpty
          ? "Nothing waits at the front door. n adds a contact."
          : "No contact here has words that begin so. Esc shows all.")
    }
    return page.document
  }

  func message(_ content: Content, selected: Target?, _ reading: BoardReading) -> String {
    content.rows.first { $0.target == selected }
      .map { FrontDoorPresenter(reading).sentence($0) } ?? ""
  }

  /// The contact that is selected on the board on the screen.
  static func selected(_ state: AppState) -> FrontDoorRow? {
    guard let board = Navigation.board(state), let content = board.content(as: Content.self)
    else { return nil }
    return content.rows.first { $0.target == board.target }
  }
}

extension ContactStage {
  /// What the heading calls it.
  var word: String {
    switch self {
    case .new: "new"
    case .checks: "checks"
    case .decision: "decision"
    case .telling: "tell referrer"
    }
  }

  /// The same where there is little room.
  var shortWord: String {
    switch self {
    case .new: "new"
    case .checks: "check"
    case .decision: "decide"
    case .telling: "tell"
    }
  }
}
