import Casework
import Testing

@Suite("The professionals around a child")
struct NetworkTests {
  private func network() throws -> (Case, EventID) {
    var child = try Case()
    let visitor = try child.add(
      ProfessionalAdded(
        from: day("2021-02-01"), "Health visitor", agency: "Community Health", name: "Joan Hale",
        telephone: "01632 960145"))
    try child.add(
      ProfessionalAdded(
        from: day("2021-02-01"), "Head of year", agency: "Hope Road School",
        telephone: "01632 960146"))
    return (child, visitor)
  }

  @Test("Who works with the child on a day, with all telephone numbers at once")
  func members() throws {
    var (child, visitor) = try network()
    let today = day("2021-03-30")
    #expect(
      child.record.network.telephones(on: today) == [
        "Head of year, Hope Road School: 01632 960146",
        "Joan Hale, health visitor, Community Health: 01632 960145",
      ])
    try child.add(ProfessionalChanged(visitor, on: day("2021-02-10"), telephone: "01632 960147"))
    try child.add(ProfessionalEnded(visitor, on: day("2021-03-01"), reason: "Moved on"))
    #expect(child.record.network.professional(visitor)?.telephone == "01632 960147")
    #expect(child.record.network.members(on: day("2021-02-28")).count == 2)
    #expect(child.record.network.members(on: day("2021-03-01")).map(\.role) == ["Head of year"])
  }

  @Test("The last contact is known, and who was silent for long")
  func contacts() throws {
    var (child, visitor) = try network()
    try child.add(ProfessionalContacted(visitor, on: day("2021-03-20")))
    try child.add(
      ProfessionalContacted(visitor, on: day("2021-03-10")), recorded: day("2021-03-21"))
    let own = try #require(child.record.network.professional(visitor))
    #expect(own.lastContact(by: day("2021-03-30")) == day("2021-03-20"))
    #expect(own.lastContact(by: day("2021-03-15")) == day("2021-03-10"))
    #expect(
      child.record.network.silent(forMoreThan: 28, on: day("2021-03-30")).map(\.role)
        == ["Head of year"])
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    var (child, visitor) = try network()
    #expect(
      child.breach(ProfessionalAdded(from: day("2021-02-02"), " "))?.rule == "network.role")
    #expect(
      child.breach(
        ProfessionalAdded(
          from: day("2021-02-02"), "health visitor", agency: "community health", name: "Joan Hale"))?
        .rule == "network.twice")
    #expect(
      child.breach(ProfessionalChanged(visitor, on: day("2021-02-10")))?.rule
        == "network.unchanged")
    #expect(
      child.breach(ProfessionalContacted("e99", on: day("2021-02-10")))?.rule == "network.unknown")
    try child.add(ProfessionalEnded(visitor, on: day("2021-03-01")))
    #expect(
      child.breach(ProfessionalChanged(visitor, on: day("2021-03-02"), name: "June"))?.rule
        == "network.left")
    try child.add(ProfessionalAdded(from: day("2021-03-02"), "Solicitor"))
    #expect(child.advice.map(\.rule) == ["network.nameless"])
  }
}
