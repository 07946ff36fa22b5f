import Casework
import Foundation
import Testing

@testable import Returns

@Suite("Reading CIN census files")
struct CensusReadingTests {
  private func dirty() throws -> CensusReturn {
    let reader = CensusReader(codes: try Fixtures.rulebook().codes)
    return try #require(try reader.returns(at: [Fixtures.path("census-dirty.xml")]).first)
  }

  @Test func `Namespace, white space, stray text and a wrong reference date are no obstacle`()
    throws
  {
    let census = try dirty()
    #expect(census.year == CollectionYear(endYear: 2021))
    #expect(census.authority == "852")
    let remarks = census.remarks.map(\.text)
    #expect(remarks.contains { $0.contains("ReferenceDate is 30 Mar 2021") })
    #expect(remarks.contains { $0.contains("“stray”") })
  }

  @Test func `Every element keeps its line`() throws {
    let child = try #require(try dirty().children.first)
    #expect(child.id == "B200")
    #expect(child.place.line == 9)
    let episode = try #require(child.details.first)
    #expect(episode.place.line == 21)
    #expect(episode.enquiries.first?.conference?.place.line == 42)
    #expect(episode.protectionPlans.first?.reviews.map(\.place.line) == [55, 56])
  }

  @Test func `Reviews are gathered from one Reviews or several`() throws {
    let plan = try #require(try dirty().children.first?.details.first?.protectionPlans.first)
    #expect(plan.reviews.map(\.value) == [.on("2020-10-12"), .on("2021-03-22")])
    #expect(plan.previousPlans == 1)
  }

  @Test func `A module that cannot be read costs itself and what it holds`() throws {
    let census = try dirty()
    let found = census.rejections.sorted { $0.place < $1.place }
      .map { "\($0.place.line) \($0.table) \($0.kind.rawValue) \($0.rule ?? "-")" }
    #expect(
      found == [
        "15 PersonDeathDate malformedValue CIN rule 8535Q",
        "35 Assessments contradiction CIN rule 8608", "45 Section47 malformedValue CIN rule 8615",
        "47 DateOfInitialCPC dependsOnRejected -", "56 CPPreviewDate contradiction CIN rule 8842Q",
        "59 CINdetails malformedValue CIN rule 8600", "62 CINPlanDates dependsOnRejected -",
        "67 Child unknownCode CIN rule 4180", "72 CINdetails dependsOnRejected -",
      ])
    #expect(census.children.count == 1)
  }

  @Test func `Values that a module can do without are left out alone`() throws {
    let census = try dirty()
    let child = try #require(census.children.first)
    #expect(child.pupilNumber == nil)
    #expect(child.disabilities == ["LD"])
    let episode = try #require(child.details.first)
    #expect(episode.source == "1A")
    #expect(episode.primaryNeed == nil)
    #expect(episode.closureReason == nil)
    #expect(episode.assessments.first?.factors == ["2A"])
    let left = census.remarks.filter { $0.kind == .valueLeftOut }.compactMap(\.rule)
    #expect(Set(left).isSuperset(of: ["CIN rule 1540", "CIN rule 8650", "CIN rule 8810"]))
  }

  @Test func `Every module is counted`() throws {
    let tallies = try dirty().tallies
    let counts = Dictionary(uniqueKeysWithValues: tallies.map { ($0.table, $0.read) })
    #expect(
      counts == [
        "Child": 2, "CINdetails": 3, "Assessments": 2, "CINPlanDates": 1, "Section47": 2,
        "DateOfInitialCPC": 2, "ChildProtectionPlans": 1, "CPPreviewDate": 3, "PersonDeathDate": 1,
      ])
  }

  @Test func `A file that breaks off keeps the children before the fault`() throws {
    let reader = CensusReader(codes: try Fixtures.rulebook().codes)
    let text = """
      <Message><Header><CollectionDetails><Year>2021</Year></CollectionDetails></Header>
      <Children><Child><ChildIdentifiers><LAchildID>B300</LAchildID>
      <PersonBirthDate>2012-05-01</PersonBirthDate><GenderCurrent>2</GenderCurrent>
      </ChildIdentifiers></Child>
      <Child><ChildIdentifiers>
      """
    let census = try reader.census(Data(text.utf8), name: "cut.xml")
    #expect(census.children.map(\.id) == ["B300"])
    #expect(census.children.first?.sex == .female)
    #expect(census.remarks.contains { $0.text.contains("breaks off") })
  }

  @Test func `What is not a census is refused with a reason`() throws {
    let reader = CensusReader(codes: try Fixtures.rulebook().codes)
    #expect(throws: CensusReader.Failure.self) {
      try reader.census(Data("CHILD,SEX\n".utf8), name: "header.csv")
    }
    #expect(throws: CensusReader.Failure.self) {
      try reader.census(Data("<Message/>".utf8), name: "empty.xml")
    }
  }
}
