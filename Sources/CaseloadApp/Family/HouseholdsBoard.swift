import Casework
import Terminal
import Widgets

/// With whom a child lived over time, and on one date that is asked: worked out from the dated addresses of the
/// children whose records are here, and from what was recorded of relatives who have none.
struct HouseholdsBoard: Board {
  /// The child.
  let child: ChildID
  let title = "Who lived here"

  /// The child, and everybody who lived at one of the child’s addresses.
  struct Found: Sendable {
    let record: ChildRecord
    let households: Households
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Found? {
    guard let record = try casebook.record(child) else { return nil }
    var seen: Set<ChildID> = [record.id]
    var residents = Resident.of(record)
    let relatives = try casebook.relatives(of: record)
    let postcodes = Set(record.person.addresses.map(\.value.postcode)).filter { !$0.isEmpty }
    let near = try postcodes.sorted().flatMap { try casebook.children(atPostcode: $0) }
      .compactMap { try casebook.record($0) }
    for other in relatives + near where seen.insert(other.id).inserted {
      residents += Resident.of(other)
    }
    return Found(record: record, households: Households(residents))
  }

  /// The date that is asked about, as far as it is typed; nil where none can be read.
  private func asked(_ reading: BoardReading) -> CivilDate? {
    guard !reading.filter.isBlank else { return nil }
    return try? DateInput.parse(
      reading.filter, today: reading.today, calendar: reading.rulebook.calendar
    ).get()
  }

  func heading(_ content: Found?, _ reading: BoardReading) -> StyledText {
    guard let content else { return StyledText("") }
    let name = content.record.calledName
    if let date = asked(reading) { return StyledText("With \(name) on \(date.long)") }
    return StyledText("With \(name) over time. / and a date asks who lived here then.")
  }

  func document(_ content: Found?, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let content else {
      page.paragraph("There is no record \(child).")
      return page.document
    }
    if let date = asked(reading) {
      add(date, content, to: &page, reading)
    } else if !reading.filter.isBlank {
      page.paragraph("Type a date, like 27 3 2021, 27 mar or mon. Esc shows every household.")
    } else {
      addHistory(content, to: &page)
    }
    return page.document
  }

  func message(_ content: Found?, selected: Target?, _ reading: BoardReading) -> String {
    "An address of a relative without a record is not known: of those, what was said of them counts."
  }

  private func add(
    _ date: CivilDate, _ content: Found, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let record = content.record
    let homes = record.person.addresses.filter { $0.holds(on: date) }
    if homes.isEmpty { page.paragraph("No address of \(date.medium) is recorded.") }
    for home in homes {
      page.heading(home.value.oneLine)
      for resident in content.households.residents(at: home.value, on: date) {
        add(resident, on: date, to: &page)
      }
    }
    if record.care.isLookedAfter(on: date) {
      page.note("\(record.calledName) was looked after on that day: key 5 has the placement.")
    }
    addRelatives(date, record, to: &page)
  }

  /// Relatives without a record of their own, of whom only what was said is known.
  private func addRelatives(
    _ date: CivilDate, _ record: ChildRecord, to page: inout DocumentBuilder
  ) {
    let ties = record.person.relationships.filter { $0.child == nil }
    let told = { (answer: Bool?) in
      ties.filter { $0.livedWithChild(on: date) == answer }
        .map { "\($0.name) (\($0.word.lowercased()))" }.joined(separator: ", ")
    }
    if ties.isEmpty { return }
    page.heading("As was said of relatives without a record")
    page.field("Lived here", told(true))
    page.field("Lived elsewhere", told(false))
    page.field("Not recorded", told(nil))
  }

  private func addHistory(_ content: Found, to page: inout DocumentBuilder) {
    var seen: Set<AddressKey> = []
    for home in content.record.person.addresses.reversed() {
      guard let key = AddressKey(home.value), seen.insert(key).inserted else { continue }
      page.heading(home.value.oneLine)
      for span in content.households.history(of: home.value).reversed() {
        page.field(Self.words(span), span.residents.map(\.name).joined(separator: ", "))
      }
    }
    if seen.isEmpty { page.paragraph("No address with a postcode is recorded.") }
  }

  private func add(_ resident: Resident, on date: CivilDate, to page: inout DocumentBuilder) {
    let age = resident.born.flatMap { $0 <= date ? $0.completedYears(to: date) : nil }
    let text = StyledText(age.map { "\(resident.name), \($0) then" } ?? resident.name)
    guard case .child(let id) = resident.who else { return page.line(StyledText(" ") + text) }
    page.item(.child(id, .family), lead: [], text: text)
  }

  /// "3 Feb 2019 to 4 Mar 2021".
  private static func words(_ span: Households.Span) -> String {
    switch (span.from, span.to) {
    case (let from?, let to?): "\(from.medium) to \(to.medium)"
    case (let from?, nil): "Since \(from.medium)"
    case (nil, let to?): "Until \(to.medium)"
    case (nil, nil): "As far as known"
    }
  }
}
