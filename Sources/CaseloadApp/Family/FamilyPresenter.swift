import Casework
import Terminal

/// The child's family: who lives in the house, who belongs to the child and may decide for them, how the
/// brothers and sisters are, and the whole as a drawing.
enum FamilyPresenter {
  static func document(_ reading: Reading) -> Document {
    var page = reading.builder
    addHousehold(to: &page, reading)
    addPeople(to: &page, reading)
    addSiblings(to: &page, reading)
    NetworkSection.add(to: &page, reading)
    addGenogram(to: &page, reading)
    addEarlier(to: &page, reading)
    addEnded(to: &page, reading)
    return page.document
  }

  // MARK: - Household

  private static func addHousehold(to page: inout DocumentBuilder, _ reading: Reading) {
    page.heading("Household now")
    if reading.record.care.isLookedAfter(on: reading.today) {
      page.note("\(reading.firstName) is looked after: the Care tab has the placement (key 5).")
    }
    guard let household = FamilyHousehold.on(reading.today, reading) else {
      page.note("No home address is recorded. Press a to record one.")
      return
    }
    page.field("Home", household.address.oneLine)
    page.field("Living there", names([own(reading)] + household.members))
    page.field("Not recorded of", names(household.unknown))
  }

  private static func own(_ reading: Reading) -> FamilyHousehold.Member {
    FamilyHousehold.Member(
      name: reading.fullName, word: reading.person.spokenAge(on: reading.today))
  }

  private static func names(_ members: [FamilyHousehold.Member]) -> String {
    members.map { "\($0.name) (\($0.word))" }.joined(separator: ", ")
  }

  private static func addEarlier(to page: inout DocumentBuilder, _ reading: Reading) {
    let earlier = FamilyHousehold.earlier(reading)
    guard !earlier.isEmpty else { return }
    page.heading("Earlier households")
    for household in earlier {
      let until = household.to.map { "until \($0.medium)" } ?? ""
      let span = household.from.map { "\($0.medium) \(until)" } ?? until
      let with = household.members.isEmpty ? "" : "; with \(names(household.members))"
      let unknown =
        household.unknown.isEmpty ? "" : "; not recorded of \(names(household.unknown))"
      page.note("\(span.capitalised): \(household.address.oneLine)\(with)\(unknown).")
    }
  }

  // MARK: - People

  private static func addPeople(to page: inout DocumentBuilder, _ reading: Reading) {
    let people = reading.person.relationships.filter {
      $0.isOpen && !($0.kind.isSibling && $0.child != nil)
    }
    page.heading("People")
    if people.isEmpty { page.note("Nobody is recorded. Press a and record a relative.") }
    for tie in people { add(tie, to: &page, reading) }
  }

  private static func add(_ tie: Relationship, to page: inout DocumentBuilder, _ reading: Reading) {
    let record = record(of: tie, reading)
    let age = FamilyWords.age(of: tie, record, on: reading.today)
    let responsibility = FamilyWords.responsibility(tie)
    let lives: String? = tie.livedWithChild(on: reading.today).map {
      $0 ? "lives with \(reading.firstName)" : "lives elsewhere"
    }
    let facts = [age, responsibility, lives, tie.telephone].compactMap { $0 }
      .filter { !$0.isEmpty }
    let time = tie.familyTime.map { "Family time: \($0)." } ?? ""
    var text = StyledText(record?.fullName ?? tie.name, .heading)
    if !facts.isEmpty { text.append(", " + facts.joined(separator: ", ")) }
    let file = PersonFiles.file(of: tie, reading.people)
    page.item(
      file.map(PersonFiles.target) ?? target(tie),
      lead: [(StyledText(FamilyWords.word(tie, record)), 20)], text: text,
      more: [time] + (file.map { [PersonFiles.words($0, on: reading.today)] } ?? []))
  }

  private static func target(_ tie: Relationship) -> Target {
    tie.child.map { .child($0) } ?? .event(tie.id ?? "")
  }

  private static func record(of tie: Relationship, _ reading: Reading) -> ChildRecord? {
    reading.relatives.shown(tie.child)
  }

  private static func addEnded(to page: inout DocumentBuilder, _ reading: Reading) {
    let ended = reading.person.relationships.filter { !$0.isOpen }
    guard !ended.isEmpty else { return }
    page.heading("Ended")
    for tie in ended {
      let date = tie.ended.map { ", ended \($0.medium)" } ?? ""
      page.item(
        .event(tie.id ?? ""), lead: [(StyledText(tie.word), 20)],
        text: StyledText("\(tie.name)\(date)"))
    }
  }

  // MARK: - Brothers and sisters

  private static func addSiblings(to page: inout DocumentBuilder, _ reading: Reading) {
    let siblings = reading.person.relationships.filter {
      $0.isOpen && $0.kind.isSibling && $0.child != nil
    }
    guard !siblings.isEmpty else { return }
    page.heading("Brothers and sisters")
    for tie in siblings {
      let record = record(of: tie, reading)
      var text = StyledText(record?.fullName ?? tie.name, .heading)
      let age = FamilyWords.age(of: tie, record, on: reading.today).map { ", \($0)" } ?? ""
      text.append(age)
      text.append(record.map { ": " + standing($0, reading) } ?? "")
      page.item(
        target(tie), lead: [(StyledText(FamilyWords.word(tie, record)), 20)], text: text,
        more: [record.map { home($0, reading) } ?? ""])
    }
  }

  /// Where a brother or sister stands: "CP plan: neglect, since 14 Jan 2021".
  static func standing(_ record: ChildRecord, _ reading: Reading) -> String {
    var other = reading
    other.record = record
    return Standing(other).lines.joined(separator: "; ")
  }

  /// Where a brother or sister lives, if elsewhere; empty for the same home.
  private static func home(_ record: ChildRecord, _ reading: Reading) -> String {
    guard !record.care.isLookedAfter(on: reading.today),
      let other = record.person.address(on: reading.today),
      let own = reading.person.address(on: reading.today), !own.isSamePlace(as: other)
    else { return "" }
    return "Lives elsewhere: \(other.oneLine)."
  }

  // MARK: - Drawing

  private static func addGenogram(to page: inout DocumentBuilder, _ reading: Reading) {
    guard reading.person.relationships.contains(where: \.isOpen) else { return }
    let genogram = Genogram(reading)
    let layout = GenogramLayout.lines(genogram, width: page.width - 1, glyphs: reading.glyphs)
    page.heading("Family tree")
    page.drawing(layout.drawing.map { StyledText(" ") + $0 })
    if !layout.others.isEmpty {
      page.field("Also", layout.others.joined(separator: ", "))
    }
    guard !layout.drawing.isEmpty else { return }
    page.note(
      "Double lines: \(reading.firstName). Rounded: female. / separated, // divorced, "
        + "x never a couple, ? not recorded. PR: parental responsibility.")
  }
}
