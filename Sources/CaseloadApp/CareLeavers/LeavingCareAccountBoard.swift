import Casework
import Terminal
import Widgets

/// How the 13 weeks of a young person were counted, span by span.
struct LeavingCareAccountBoard: Board {
  /// The young person.
  let child: ChildID

  let title = "13 weeks in care"

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> ChildRecord? {
    try casebook.record(child)
  }

  func heading(_ content: ChildRecord?, _ reading: BoardReading) -> StyledText {
    StyledText(content?.person.name?.spoken ?? child.rawValue, .heading)
  }

  func document(_ content: ChildRecord?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let record = content, let account = record.lookedAfterAccount(on: reading.today) else {
      page.paragraph("Days in care are counted from the fourteenth birthday, which is not reached.")
      return page.document
    }
    if let standing = record.careLeaverStanding(on: reading.today) {
      page.field("Category", "\(standing.category.title) since \(standing.since.medium)")
      page.field("Why", standing.why)
      page.field("Until", standing.until.map { "\($0.medium) if nothing changes" })
    } else {
      page.field("Category", "None of the four on \(reading.today.medium)")
    }
    page.field("Counted from", "\(account.from.medium), the fourteenth birthday")
    page.heading("Days")
    let (day, days) = (11, 6)
    page.row([
      (StyledText("From", .label), day, nil, false), (StyledText("To", .label), day, nil, false),
      (StyledText("Days", .label), days, nil, true),
      (StyledText("In all", .label), days, nil, true),
      (StyledText("What", .label), 24, nil, false),
    ])
    for span in account.spans {
      page.row([
        (StyledText(span.start.medium), day, nil, false),
        (StyledText(span.end.medium), day, nil, false),
        (StyledText(span.isCounted ? "\(span.days)" : "-"), days, nil, true),
        (StyledText("\(span.total)"), days, nil, true), (StyledText(span.what), 24, nil, false),
      ])
    }
    page.blank()
    page.paragraph(account.conclusion)
    page.paragraph(
      "A day counts when the child is looked after at its end. Agreed short breaks are left out.")
    return page.document
  }
}
