import Casework
import Testing

@testable import Returns

@Suite("Importing CIN census files")
struct CensusImportTests {
  private func imported(_ files: [String] = ["census-2021.xml", "census-2022.xml"]) throws -> (
    shelf: RecordShelf, report: ImportReport
  ) {
    let shelf = try RecordShelf()
    let returns = try CensusReader(codes: shelf.rulebook.codes)
      .returns(at: files.map(Fixtures.path))
    return (shelf, try ReturnsImport(returns).perform(on: shelf, at: .ofImport))
  }

  @Test func `Every module of a case becomes its events`() throws {
    let (shelf, report) = try imported()
    #expect(
      Story.of(shelf.records["N1"]) == [
        "2020-06-01 accepted",
        "2020-06-01 referral 2A N1",
        "2020-06-01 registered 2012-05-01 M WBRI",
        "2020-06-02 assessmentInternalReviewDateSet",
        "2020-06-02 assessmentStarted",
        "2020-06-03 section47EnquiryConcluded",
        "2020-06-03 section47EnquiryStarted",
        "2020-07-14 assessment authorised 2A 3B",
        "2020-07-14 childInNeedPlanStarted",
        "2020-09-01 section47EnquiryStarted",
        "2020-09-21 childInNeedPlanEnded",
        "2020-09-21 conference PHY 1",
        "2020-12-14 category NEG",
        "2020-12-14 reviewConferenceHeld",
        "2021-04-01 personDetailsChanged",
        "2021-06-07 plan ended conferenceDecision",
        "2021-06-07 reviewConferenceHeld",
        "2021-09-30 closed RC7",
      ])
    #expect(report.rejected("N1").isEmpty)
    #expect(shelf.records["N1"]?.person.disabilities == ["LD"])
  }

  @Test func `An unborn child is born, keeps the plan and dies`() throws {
    let (shelf, report) = try imported()
    #expect(
      Story.of(shelf.records["N2"]) == [
        "2021-02-01 accepted",
        "2021-02-01 referral 3A N2",
        "2021-02-01 registered unborn U NOBT",
        "2021-03-01 conference NEG 0",
        "2021-04-01 personDetailsChanged",
        "2021-05-24 childBorn",
        "2021-12-24 childDied",
        "2021-12-24 plan ended notRecorded",
        "2021-12-31 closed RC2",
      ])
    #expect(report.rejected("N2").isEmpty)
    #expect(report.remarks.contains { $0.rule == "CIN rule 8750" })
  }

  @Test func `Work on a referral without further action, or on a closed case, is rejected`() throws
  {
    let (shelf, report) = try imported()
    #expect(
      report.rejected("N3") == [
        "census-2021.xml:34 refused CIN rule 8831, 8832, 4000",
        "census-2021.xml:40 refused CIN rule 8565",
      ])
    #expect(shelf.records["N3"]?.frontDoor.referrals.map(\.isNoFurtherAction) == [true, false])
  }

  @Test func `A plan from before the census is taken over, one without a conference is not`() throws
  {
    let (shelf, report) = try imported()
    #expect(
      Story.of(shelf.records["N4"]).suffix(3) == [
        "2019-07-01 plan beforeRecords EMO", "2020-06-22 plan ended conferenceDecision",
        "2020-06-22 reviewConferenceHeld",
      ])
    #expect(
      report.rejected("N4") == [
        "census-2021.xml:52 refused CIN rule 2885", "census-2021.xml:53 dependsOnRejected -",
      ])
  }

  @Test func `Year by year and all at once lead to the same records, and again changes nothing`()
    throws
  {
    let (together, _) = try imported()
    let single = try RecordShelf()
    for file in ["census-2021.xml", "census-2022.xml", "census-2021.xml", "census-2022.xml"] {
      let returns = try CensusReader(codes: single.rulebook.codes)
        .returns(at: [Fixtures.path(file)])
      _ = try ReturnsImport(returns).perform(on: single, at: .ofImport)
    }
    #expect(single.records == together.records)
  }
}
