import Casework
import Testing

@Suite("Which duty is owed on leaving care")
struct CareLeaverStandingTests {
  /// Sixteen on 1 June 2020, eighteen on 1 June 2022.
  private func young(from date: String, status: LegalStatus = "V2") throws -> Case {
    try Case.inCare(from: date, born: "2004-06-01", status: status)
  }

  private func category(_ child: Case, _ date: String) -> CareLeaverStanding.Category? {
    child.record.careLeaverStanding(on: day(date))?.category
  }

  @Test("The 13 weeks since turning 14 are counted day by day")
  func account() throws {
    let child = try young(from: "2020-04-01")
    let account = try #require(child.record.lookedAfterAccount(on: day("2020-07-10")))
    #expect(
      account.lines == [
        "1 Jun 2018 to 31 Mar 2020: not looked after, 670 days not counted",
        "1 Apr 2020 to 10 Jul 2020: looked after, 101 days, 101 in all",
        "13 weeks (91 days) were reached on 30 Jun 2020.",
      ])
    #expect(account.number(of: day("2020-04-01")) == 1)
    #expect(account.number(of: day("2020-06-30")) == 91)
    #expect(account.day(91) == day("2020-06-30"))
    #expect(account.number(of: day("2020-03-31")) == nil)
    #expect(child.record.lookedAfterAccount(on: day("2018-05-31")) == nil)
  }

  @Test("Spells of care add up; a change of legal status is no break, short breaks are left out")
  func spells() throws {
    var child = try young(from: "2019-01-01")
    try child.add(CareEnded(on: day("2019-02-15"), because: "E4A"))
    try child.add(
      CareStarted(on: day("2020-01-06"), category: "N1", legalStatus: "V3", placement: .foster()))
    try child.add(CareEnded(on: day("2020-01-16"), because: "E4A"))
    try child.add(
      CareStarted(on: day("2020-05-15"), category: "N1", legalStatus: "C1", placement: .foster()))
    try child.add(LegalStatusChanged(on: day("2020-06-10"), to: "C2"))
    let account = try #require(child.record.lookedAfterAccount(on: day("2020-07-01")))
    #expect(
      account.spans.map { "\($0.what) \($0.days) \($0.total)" } == [
        "not looked after 214 0", "looked after 45 45", "not looked after 325 45",
        "short breaks 10 45", "not looked after 120 45", "looked after 48 93",
      ])
    #expect(account.reached == day("2020-06-29"))
    #expect(account.day(45) == day("2019-02-14"))
    #expect(account.day(46) == day("2020-05-15"))
  }

  @Test("Eligible in care, relevant after it, former relevant from 18 to 21")
  func journey() throws {
    var child = try young(from: "2020-04-01")
    #expect(category(child, "2020-05-31") == nil)
    #expect(category(child, "2020-06-15") == nil)
    #expect(category(child, "2020-06-29") == nil)
    #expect(category(child, "2020-06-30") == .eligible)
    try child.add(CareEnded(on: day("2021-03-01"), because: "E4A"))
    #expect(category(child, "2021-02-28") == .eligible)
    let relevant = try #require(child.record.careLeaverStanding(on: day("2021-03-01")))
    #expect(relevant.category == .relevant)
    #expect(relevant.since == day("2021-03-01"))
    #expect(relevant.until == day("2022-05-31"))
    #expect(relevant.why == "Left care on 1 Mar 2021 as an eligible child.")
    #expect(relevant.category.code == "a")
    let former = try #require(child.record.careLeaverStanding(on: day("2022-06-01")))
    #expect(former.category == .formerRelevant)
    #expect(former.why == "Turned 18 on 1 Jun 2022 as a relevant child.")
    #expect(former.until == day("2025-05-31"))
    #expect(category(child, "2025-05-31") == .formerRelevant)
    #expect(category(child, "2025-06-01") == nil)
    try child.add(LeavingCareSupportContinued(from: day("2025-05-01"), because: .education))
    #expect(category(child, "2025-06-01") == .formerRelevant)
    #expect(category(child, "2029-06-01") == nil)
  }

  @Test("Who was in care at 16 for less than 13 weeks qualifies, and who left before does not")
  func qualifying() throws {
    var short = try young(from: "2020-06-10")
    try short.add(CareEnded(on: day("2020-07-10"), because: "E4A"))
    #expect(category(short, "2020-07-09") == nil)
    #expect(short.record.careLeaverStanding(on: day("2020-07-10"))?.category == .qualifying)
    #expect(
      short.record.careLeaverStanding(on: day("2020-07-10"))?.why
        == "Looked after at 16 or 17, for 30 of 91 days since turning 14.")
    #expect(category(short, "2023-01-01") == .qualifying)
    var early = try young(from: "2019-01-01")
    try early.add(CareEnded(on: day("2020-05-31"), because: "E4A"))
    #expect(category(early, "2020-06-01") == nil)
    #expect(category(early, "2022-06-01") == nil)
  }

  @Test("Home again with parents for six months: qualifying, no longer relevant")
  func home() throws {
    var child = try young(from: "2020-01-06")
    try child.add(CareEnded(on: day("2021-01-11"), because: "E4A"))
    try child.add(
      CareLeaverOutcomeRecorded(
        on: day("2021-07-12"), inTouch: "RHOM", activity: "0", accommodation: "0"))
    #expect(category(child, "2021-07-11") == .relevant)
    #expect(category(child, "2021-07-12") == .qualifying)
    #expect(category(child, "2022-06-01") == .qualifying)
  }

  @Test("Care to the birthday; a child in care again is eligible again; death ends it")
  func edges() throws {
    var stayed = try young(from: "2020-01-06")
    try stayed.add(CareEnded(on: day("2022-06-01"), because: "E5"))
    #expect(category(stayed, "2022-05-31") == .eligible)
    #expect(category(stayed, "2022-06-01") == .formerRelevant)
    try stayed.add(ChildDied(on: day("2023-01-10")))
    #expect(category(stayed, "2023-01-09") == .formerRelevant)
    #expect(category(stayed, "2023-01-10") == nil)
    #expect(stayed.record.person.spokenAge(on: day("2030-01-01")) == "18")
    var back = try young(from: "2020-01-06")
    try back.add(CareEnded(on: day("2020-12-01"), because: "E4A"))
    try back.add(
      CareStarted(on: day("2021-02-01"), category: "N1", legalStatus: "V2", placement: .foster()))
    #expect(category(back, "2021-01-31") == .relevant)
    #expect(category(back, "2021-02-01") == .eligible)
    #expect(back.record.careLeaverStanding(on: day("2021-03-01"))?.since == day("2021-02-01"))
  }

  @Test("Where the record begins in the middle of care, the account says that days may be missing")
  func incomplete() throws {
    let child = try Case.inCare(from: "2020-05-15", born: "2004-06-01", reason: "L")
    let account = try #require(child.record.lookedAfterAccount(on: day("2020-06-10")))
    #expect(
      account.conclusion
        == "27 of 91 days by 10 Jun 2020. Days before the record begins are not known.")
  }
}
