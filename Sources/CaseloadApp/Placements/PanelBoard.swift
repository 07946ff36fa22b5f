import CaseStore
import Casework
import Terminal

/// The agenda of the panel for exceptional arrangements, as it builds itself for today.
struct PanelBoard: Board {
  let title = "Panel agenda"
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> PanelAgenda {
    try Self.agenda(from: casebook, on: asker.today)
  }

  /// The agenda for a day.
  static func agenda(from casebook: any Casebook, on date: CivilDate) throws -> PanelAgenda {
    PanelAgenda(
      of: try casebook.records(in: .arrangement, date...date), on: date,
      casebook.rulebook.timescales)
  }

  func heading(_ content: PanelAgenda, _ reading: BoardReading) -> StyledText {
    StyledText(
      "Panel of \(content.date.long): \(content.items.count.of("child", "children"))")
  }

  func document(_ content: PanelAgenda, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let items = content.items.filter { reading.passes([$0.name, $0.child.rawValue]) }
    if items.isEmpty {
      page.paragraph(
        content.items.isEmpty ? "No child comes before the panel." : reading.nothingPasses)
    }
    for (index, item) in items.enumerated() {
      page.blank()
      page.item(
        .child(item.child, .care), lead: [],
        text: StyledText("\(index + 1). \(item.name) (\(item.child))", .heading))
      for line in PanelAgenda.lines(of: item) { page.field(line.label, line.text) }
    }
    return page.document
  }

  func message(_ content: PanelAgenda, selected: Target?, _ reading: BoardReading) -> String {
    "Enter opens the child; a there records the decision. Print it with: caseload panel"
  }
}
