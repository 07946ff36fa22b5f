import Casework
import Terminal
import Widgets

/// Every telephone number of a child’s family and network, as a list to be read out or dialled from.
struct TelephonesBoard: Board {
  /// The child.
  let child: ChildID
  let title = "Telephone numbers"

  /// A line: who, and the number.
  struct Line: Hashable, Sendable {
    let who: String
    let number: String
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> ChildRecord? {
    try casebook.record(child)
  }

  /// The family’s numbers, those of the home first.
  static func family(_ record: ChildRecord, on date: CivilDate) -> [Line] {
    let home = record.person.address(on: date)?.telephone.map { Line(who: "Home", number: $0) }
    return [home].compactMap { $0 }
      + record.person.relationships.filter(\.isOpen).compactMap { tie in
        tie.telephone.map { Line(who: "\(tie.name), \(tie.word.lowercased())", number: $0) }
      }.filter { !$0.number.isBlank }
  }

  /// The network’s numbers.
  static func network(_ record: ChildRecord, on date: CivilDate) -> [Line] {
    record.network.members(on: date).compactMap { member in
      member.telephone.map { Line(who: member.oneLine, number: $0) }
    }.filter { !$0.number.isBlank }
  }

  /// Of whom no number is known.
  static func without(_ record: ChildRecord, on date: CivilDate) -> [String] {
    record.person.relationships.filter { $0.isOpen && $0.telephone?.isBlank != false }.map(\.name)
      + record.network.members(on: date).filter { $0.telephone?.isBlank != false }.map(\.oneLine)
  }

  func heading(_ content: ChildRecord?, _ reading: BoardReading) -> StyledText {
    guard let record = content else { return StyledText("") }
    let count =
      Self.family(record, on: reading.today).count + Self.network(record, on: reading.today).count
    return StyledText("\(count.of("number")) of \(record.fullName)’s family and network")
  }

  func document(_ content: ChildRecord?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let record = content else {
      page.paragraph("There is no record \(child).")
      return page.document
    }
    add("Family", Self.family(record, on: reading.today), to: &page, reading)
    add("Professionals", Self.network(record, on: reading.today), to: &page, reading)
    let without = Self.without(record, on: reading.today)
    if !without.isEmpty {
      page.heading("No number is recorded")
      page.note(without.joined(separator: "; ") + ".")
    }
    return page.document
  }

  private func add(
    _ title: String, _ lines: [Line], to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let shown = lines.filter { reading.passes([$0.who, $0.number]) }
    guard !shown.isEmpty else { return }
    page.heading(title)
    let width = shown.map(\.number.count).max() ?? 0
    for line in shown {
      // The number first: it is what the eye looks for while a telephone is held.
      page.line(
        StyledText(" ") + StyledText(line.number.padded(to: width), .heading)
          + StyledText("  ") + StyledText(line.who).highlighting(reading.filter))
    }
  }
}

extension Commands {
  /// What can be done with the people around a child.
  static let networkCommands = [
    AppCommand(
      "network.telephones", "Telephone numbers of family and network",
      "Lists every telephone number of the child’s family and professionals, to be read out.",
      keys: [.character("#")], in: [.child]
    ) { state in
      guard let child = state.screen?.child else { return [] }
      return Navigation.openBoard(TelephonesBoard(child: child), &state)
    },
    AppCommand(
      "family.households", "Who lived here on a date",
      "Shows with whom the child lived over time; / asks about one date.",
      keys: [.character("Y")], in: [.child]
    ) { state in
      guard let child = state.screen?.child else { return [] }
      return Navigation.openBoard(HouseholdsBoard(child: child), &state)
    },
  ]
}
