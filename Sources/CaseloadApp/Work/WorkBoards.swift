import Casework
import Terminal
import Widgets

/// The children whom the user opened or recorded about lately, the last one first.
struct RecentBoard: Board {
  let title = "Recent children"
  let isRenewed = true

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [RecentChild] {
    try casebook.recentChildren()
  }

  func heading(_ content: [RecentChild], _ reading: BoardReading) -> StyledText {
    StyledText("\(content.count.of("child", "children")) that you opened or recorded about")
  }

  func document(_ content: [RecentChild], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter { reading.passes([$0.name, $0.child.rawValue, $0.status]) }
    for child in shown {
      page.item(
        .child(child.child),
        lead: [
          (StyledText(reading.whenRecorded(child.at)), 12),
          (StyledText(child.name).highlighting(reading.filter), 28),
        ],
        text: StyledText("\(child.status)  \(child.child)", .plain))
    }
    if content.isEmpty {
      page.paragraph("You have opened no child yet. f finds one, Esc goes back to the list.")
    } else if shown.isEmpty {
      page.paragraph(reading.nothingPasses)
    }
    return page.document
  }
}

/// What others recorded about the user's children since the user last opened each.
struct UnreadBoard: Board {
  let title = "Unread changes"
  let isRenewed = true

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [UnreadChange] {
    try asker.user.map { try casebook.unreadChanges(of: $0, asOf: asker.now) } ?? []
  }

  func heading(_ content: [UnreadChange], _ reading: BoardReading) -> StyledText {
    let children = Set(content.map(\.child)).count
    return StyledText(
      content.isEmpty
        ? "Nothing unread"
        : "\(content.count.of("change")) by others to \(children.of("child", "children")) of yours")
  }

  func document(_ content: [UnreadChange], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter {
      reading.passes([$0.name, $0.headline, reading.staff.name(of: $0.by)])
    }
    var names: [ChildID] = []
    for change in shown where !names.contains(change.child) { names.append(change.child) }
    for child in names {
      let changes = shown.filter { $0.child == child }
      page.heading(changes[0].name)
      for change in changes {
        page.item(
          .childEvent(child, change.event),
          lead: [
            (StyledText(reading.whenRecorded(change.at)), 12),
            (StyledText(reading.staff.name(of: change.by)), 18),
          ],
          text: StyledText(change.headline).highlighting(reading.filter))
      }
    }
    if content.isEmpty {
      page.paragraph(
        "Nobody else has recorded anything about your children since you last opened them.")
    } else if shown.isEmpty {
      page.paragraph(reading.nothingPasses)
    }
    return page.document
  }

  func message(_ content: [UnreadChange], selected: Target?, _ reading: BoardReading) -> String {
    content.isEmpty ? "" : "Opening a child marks the changes to it as read."
  }
}
