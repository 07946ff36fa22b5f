import Casework
import Testing

@testable import Returns

@Suite("Reading SSDA903 folders")
struct SSDA903ReadingTests {
  private func dirty() throws -> SSDA903Return {
    let reader = SSDA903Reader(codes: try Fixtures.rulebook().codes)
    let returns = try reader.returns(at: [Fixtures.path("dirty")])
    return try #require(returns.first { $0.name.contains("SSDA903") })
  }

  @Test(arguments: [
    ("2017-episodes.csv", SSDA903Table.episodes), ("SSDA903_2020_header.csv", .header),
    ("placed_adoption.csv", .placedForAdoption), ("SBPFA.CSV", .placedForAdoption),
    ("prev_perm.csv", .previousPermanence), ("2024 social_worker.csv", .socialWorkers),
    ("OC2.csv", .outcomes), ("dolo.csv", .deprivationOfLiberty),
  ])
  func `Usual file names`(name: String, table: SSDA903Table) {
    #expect(SSDA903Table.named(name) == table)
  }

  @Test(arguments: SSDA903Table.allCases)
  func `Every table is known by its columns whatever its name`(table: SSDA903Table) {
    #expect(SSDA903Table.recognised(header: table.columns, fileName: "x.csv") == table)
    #expect(
      SSDA903Table.recognised(header: table.columns.map { $0.lowercased() }, fileName: "header.csv")
        == table)
  }

  @Test func `The year comes from the ends of episodes, not from the name`() throws {
    #expect(try dirty().year == CollectionYear(endYear: 2020))
    #expect(try dirty().basis.contains("2019-20"))
  }

  @Test func `Each bad row is rejected for its own reason, at its own line`() throws {
    let rejected = try dirty().rejections.filter { $0.table == "episodes" }
      .sorted { $0.place < $1.place }
    let found = rejected.map { "\($0.place.line) \($0.kind.rawValue) \($0.rule ?? "-")" }
    #expect(
      found == [
        "4 unknownCode 903 rule 143", "5 missingValue 903 rule 144",
        "7 contradiction 903 rule 355", "8 contradiction 903 rule 356",
        "9 codeOutsideItsYears 903 rule 146",
        "11 contradiction 903 rule 385", "12 unreadableLine -", "13 unreadableLine -",
        "14 missingValue -", "15 malformedValue CIN rule 1570", "16 malformedValue CIN rule 1580",
      ])
  }

  @Test func `A bad value that the row can do without is left out alone`() throws {
    let dirty = try dirty()
    let rows = try #require(dirty.children["A103"])
    #expect(rows.episodes.map(\.place.line) == [6, 10])
    #expect(rows.episodes[0].placementChangeReason == nil)
    #expect(rows.episodes[1].endReason == nil)
    #expect(rows.episodes[1].endsCare)
    #expect(rows.headers[0].ethnicity == nil)
    #expect(rows.headers[0].isMother == true)
    #expect(rows.headers[0].dateOfBirth == .on("2010-05-01"))
    let left = dirty.remarks.filter { $0.kind == .valueLeftOut && $0.child == "A103" }
    #expect(left.count == 4)
  }

  @Test func `An end reason without an end leaves the episode open and is remarked on`() throws {
    let dirty = try dirty()
    let open = try #require(dirty.children["A100"]?.episodes.last)
    #expect(open.ended == nil)
    #expect(open.endReason == nil)
    #expect(open.provider == nil)
    #expect(dirty.remarks.contains { $0.rule == "903 rule 148" && $0.place.line == 3 })
  }

  @Test func `Codes in small letters and single-digit dates are understood`() throws {
    let row = try #require(try dirty().children["A104"]?.episodes.last)
    #expect(row.startReason == "S")
    #expect(row.placementType == "U4")
    #expect(row.began == .on("2019-04-30"))
    #expect(row.place.line == 18)
  }

  @Test func `Columns that are extra or missing are named`() throws {
    let remarks = try dirty().remarks.filter { $0.kind == .columns }.map(\.text)
    #expect(remarks.contains { $0.contains("TEST_COLUMN") })
    #expect(remarks.contains { $0.contains("INTERVENTION_RECEIVED, INTERVENTION_OFFERED") })
  }

  @Test func `Every row of every file is counted`() throws {
    let dirty = try dirty()
    let episodes = try #require(dirty.tallies.first { $0.table == "episodes" })
    #expect(episodes.read == 16)
    #expect(episodes.rejected == 11)
    #expect(dirty.children.values.map(\.episodes.count).reduce(0, +) == 5)
  }

  @Test func `A file with other columns than its name says is read by its columns`() throws {
    let reader = SSDA903Reader(codes: try Fixtures.rulebook().codes)
    let returns = try reader.returns(at: [Fixtures.path("dirty/2020_sbpfa.csv")])
    #expect(returns[0].tallies[0].table == "reviews")
    #expect(returns[0].remarks.contains { $0.text.contains("placed_for_adoption") })
    // The latest review shows the year where nothing better does.
    #expect(returns[0].year == CollectionYear(endYear: 2022))
    #expect(returns[0].rejections.map(\.kind) == [.unknownCode])
  }

  @Test func `A path without a return says what is wanted`() throws {
    let reader = SSDA903Reader(codes: try Fixtures.rulebook().codes)
    #expect(throws: SSDA903Reader.Failure.self) { try reader.returns(at: ["/nowhere/at/all"]) }
    #expect(throws: SSDA903Reader.Failure.self) {
      try reader.returns(at: [Fixtures.path("dirty/notes.csv")])
    }
  }
}
