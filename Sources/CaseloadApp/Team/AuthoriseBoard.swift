import Casework
import Terminal
import Widgets

/// Finished work that waits for a manager, the longest waiting first. Enter opens the form in which it is
/// authorised or returned; after saving, the next piece of work is selected.
struct AuthoriseBoard: Board {
  /// Whose children.
  let scope: TeamScope

  let title = "To authorise"
  let context = CommandContext.authorising

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [WaitingItem] {
    try casebook.waiting(scope, .toAuthorise, limit: .max)
  }

  func heading(_ content: [WaitingItem], _ reading: BoardReading) -> StyledText {
    StyledText("\(TeamWords.name(of: scope, reading)), work to authorise", .heading)
      + StyledText("   \(Figures.grouped(content.count)) waiting")
  }

  func document(_ content: [WaitingItem], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter {
      reading.passes([
        $0.name, $0.kind?.short ?? "", $0.what, TeamWords.name(of: $0.by, reading),
      ])
    }
    if shown.isEmpty {
      page.paragraph(
        reading.filter.isBlank
          ? "Nothing waits for a manager."
          : "No row has words that begin “\(reading.filter)”. Esc clears the filter.")
      return page.document
    }
    page.paragraph(
      " " + columns("waiting", "what", "child", "by", reading).plain, style: .label)
    for item in shown {
      page.item(
        Self.target(item), lead: [],
        text: columns(
          waited(item, reading), item.kind?.short ?? "", item.name, author(item, reading), reading))
    }
    return page.document
  }

  private func columns(
    _ waited: String, _ what: String, _ name: String, _ by: String, _ reading: BoardReading
  ) -> StyledText {
    func cell(_ text: String, _ width: Int) -> String {
      text.clipped(to: width, glyphs: reading.glyphs).padded(to: width + 1, glyphs: reading.glyphs)
    }
    let room = reading.width - 1
    let name18 = cell(name, room < 70 ? 18 : 24)
    let front = cell(waited, 7) + cell(what, 12) + name18
    let left = max(6, room - front.cellWidth(glyphs: reading.glyphs))
    return StyledText(front + by.clipped(to: left, glyphs: reading.glyphs))
  }

  private func waited(_ item: WaitingItem, _ reading: BoardReading) -> String {
    let days = reading.rulebook.calendar.workingDays(from: item.since, to: reading.today)
    return days <= 0 ? "today" : "\(days) wd"
  }

  /// "Aisha Rahman", "Aisha Rahman, again", "you".
  private func author(_ item: WaitingItem, _ reading: BoardReading) -> String {
    let name = item.by == reading.user ? "you" : TeamWords.name(of: item.by, reading)
    return name + (item.isAgain ? ", again" : "")
  }

  func message(_ content: [WaitingItem], selected: Target?, _ reading: BoardReading) -> String {
    content.first { Self.target($0) == selected }.map { item in
      "\(item.since.brief(near: reading.today)): \(item.what)"
    } ?? ""
  }

  /// What is selected for a piece of work: the event by which it was finished.
  static func target(_ item: WaitingItem) -> Target { .childEvent(item.child, item.event) }
}
