import Casework
import Testing

@testable import Returns

/// Five children of the sample returns whose rows were read by eye and whose stories were written down
/// from them. The rows stand in comments: year, file, and what it says.
@Suite(
  "Five children of the sample returns",
  .enabled(if: Fixtures.samples != nil, "There are no sample returns beside this checkout."))
struct FiveChildrenTests {
  /// One period of seven months, then adult services: 2017 only.
  @Test func `A young mother who came alone, and left for adult services`() throws {
    let (records, report) = try SampleImport.shared.get()
    #expect(
      Story.of(records["398768"]) == [
        "2017-04-01 registered 1999-12-17 F BCRB",
        "2017-04-09 before Z1 - -",
        "2017-04-09 care S L3 N1 U4 H8 7NR",
        "2017-04-09 unaccompanied until 2017-12-12",
        "2017-08-11 review PN1",
        "2017-10-31 care ended E7",
        "2017-11-21 mother of 2017-11-21",
        "2017-12-17 leaver NREQ G5 V1",
      ])
    #expect(report.rejected("398768").isEmpty)
  }

  /// 2017: S, P after two days (reason PLACE on the first row). 2018: the same P row with its end, then L
  /// to V3, which ends with E17 at the age of 16: that care ended is recorded, and the reason is not.
  @Test func `A move in the first week, and an end that the age forbids`() throws {
    let (records, report) = try SampleImport.shared.get()
    #expect(
      Story.of(records["296227"]) == [
        "2017-04-01 registered 2002-06-23 F NOBT",
        "2017-09-11 before Z1 - -",
        "2017-09-11 care S C1 N2 U5 C26 9VP",
        "2017-09-13 moved P U4 S19 8BX because PLACE",
        "2017-10-08 review PN5",
        "2018-10-02 status V3",
        "2018-11-01 care ended -",
        "2019-03-31 outcomesRecorded",
        "2019-03-31 sdq SDQ2",
      ])
    #expect(report.rejected("296227").isEmpty)
    #expect(
      report.remarks.contains {
        $0.child == "296227" && $0.rule == "903 rule 460" && $0.place.line == 3
      })
  }

  /// 2017: S, L, L. The first row is a remand at the age of 9, which cannot be, so that care is known
  /// from the second. The return of 2018 has no episode of his, that of 2019 the last one with its end.
  @Test func `A boy who went missing, and whose episode skips a return`() throws {
    let (records, report) = try SampleImport.shared.get()
    #expect(
      Story.of(records["259754"]) == [
        "2017-04-01 registered 2007-05-02 M MOTH",
        "2017-09-17 before Z1 - -",
        "2017-09-17 care L V3 N1 U4 U22 3AW",
        "2017-12-29 status J1",
        "2018-01-08 review PN2",
        "2018-02-08 review PN4",
        "2018-02-26 missing M",
        "2018-03-11 returned",
        "2019-03-31 outcomesRecorded",
        "2019-03-31 sdq SDQ4",
        "2019-11-18 review PN5",
        "2020-01-18 care ended E8",
        "2020-03-31 outcomesRecorded",
        "2020-03-31 sdq SDQ4",
      ])
    // The review of November 2019 stands in the returns of 2017 and 2018 also, before it was held.
    #expect(
      report.rejected("259754") == [
        "2017-episodes.csv:171 refused 903 rule 358",
        "2017-reviews.csv:375 contradiction 903 rule 166",
        "2018-reviews.csv:274 contradiction 903 rule 166",
      ])
  }

  /// 2017: a first row with RNE L, so that care began before the returns do; then RNE L to the same
  /// status, which ends with E6 at the age of 9: the row is rejected, but that care ended is not. Reviews of 2014 lie before what is known.
  @Test func `A boy in care already, with an end that the age forbids`() throws {
    let (records, report) = try SampleImport.shared.get()
    #expect(
      Story.of(records["97679"]) == [
        "2014-02-15 review PN3",
        "2014-09-28 review PN4",
        "2017-02-20 before Z1 - -",
        "2017-02-20 care L E1 N4 U5 U30 2YA",
        "2017-02-20 registered 2007-09-02 M NOBT",
        "2017-07-03 care ended -",
        "2018-03-31 outcomesRecorded",
        "2018-03-31 sdq SDQ5",
      ])
    #expect(records["97679"]?.care.periods.first?.isStartKnown == false)
    #expect(report.rejected("97679") == ["2017-episodes.csv:30 refused 903 rule 434"])
  }

  /// 2017: S, B with LAREQ. 2018: L. 2019: P with CARPL, and an absence. 2020: the end, E14.
  @Test func `Four years in care, with every kind of change`() throws {
    let (records, report) = try SampleImport.shared.get()
    #expect(
      Story.of(records["567517"]) == [
        "2016-09-25 before Z1 - -",
        "2016-09-25 care S J1 N2 U4 V7 6LD",
        "2016-09-25 registered 2005-03-12 M WIRI",
        "2016-10-26 review PN3",
        "2017-02-19 review PN6",
        "2017-11-10 moved B U5 Z26 9OF V2 because LAREQ",
        "2018-03-31 outcomesRecorded",
        "2018-03-31 review PN5",
        "2018-03-31 sdq SDQ4",
        "2018-06-11 status L3",
        "2019-03-31 outcomesRecorded",
        "2019-03-31 sdq SDQ4",
        "2019-08-03 review PN3",
        "2019-08-06 moved P U4 Q17 9SO because CARPL",
        "2020-02-07 missing A",
        "2020-03-25 returned",
        "2020-03-28 review PN0",
        "2020-03-31 outcomesRecorded",
        "2020-03-31 sdq SDQ4",
        "2020-12-05 care ended E14",
        "2021-03-31 outcomesRecorded",
        "2021-03-31 sdq SDQ4",
      ])
    #expect(
      report.rejected("567517") == [
        "2017-reviews.csv:3002 contradiction 903 rule 166",
        "2017-reviews.csv:3003 contradiction 903 rule 166",
        "2018-reviews.csv:2364 contradiction 903 rule 166",
        "2018-reviews.csv:2365 contradiction 903 rule 166",
      ])
  }
}
