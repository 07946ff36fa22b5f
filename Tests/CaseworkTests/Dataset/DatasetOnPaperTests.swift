import Casework
import Rulebook
import Testing

@Suite("Every indicator of a small authority, derived on paper")
struct DatasetOnPaperTests {
  private let households = [
    LedgerFact(-1, CaseFact(.fosterHousehold, since: day("2019-01-01"), until: nil, .ownService)),
    LedgerFact(-2, CaseFact(.fosterHousehold, since: day("2019-01-01"), until: nil)),
    LedgerFact(
      -3,
      CaseFact(
        .fosterHousehold, since: day("2019-01-01"), until: day("2021-06-30"), .ownService)),
  ]

  /// Every indicator that is counted, with what June 2021 comes to and why. The children are C01 to C20.
  private let expected: [String: IndicatorFigure] = [
    // C01, C02, C03, C04, C20.
    "M1": .count(5),
    // C01, C02, C04, C05, C12.
    "M2": .count(5), "M3": .share(5, of: 5), "M2-NI": .rate(5, population: 10_000),
    // Decided in the month and led to a referral: C01, C02, C04; C02 took three working days.
    "M8-QL": .share(2, of: 3),
    // C04 after an assessment that led to closure; C05 only after a referral.
    "M6-QL (val)": .count(1), "M6-QL": .share(1, of: 5),
    "M6-DFE (val)": .count(2), "M6-DFE": .share(2, of: 5),
    // C20; C04.
    "M4": .count(1), "M5": .count(1),
    // C01, C02, C04, C05, C09, C11: an open referral, no plan, no care.
    "EH2": .count(6),
    // C20, missing while early help was open.
    "EH5-QL": .count(1),
    // C01 after 10 working days, C06 after 48, or 43 from its start.
    "EH3": .count(2), "EH3a%": .share(1, of: 2), "EH3b%": .share(0, of: 2),
    "EH3c%": .share(0, of: 2), "EH3d%": .share(0, of: 2), "EH3e%": .share(1, of: 2),
    "EH4 (val)": .count(1), "EH4-QL": .share(1, of: 2), "EH4-START (val)": .count(2),
    "EH4-START": .share(2, of: 2),
    // C07, C09; the enquiry of C08 began in May.
    "CP1": .count(2), "CP1-NI": .rate(2, population: 10_000),
    // C07, C08, C10, C12.
    "CP6B": .count(4), "CP6B-NI": .rate(4, population: 10_000),
    // C07, C08, C09; C12 is a transfer in.
    "CP2": .count(3), "CP2-NI": .rate(3, population: 10_000),
    // C09 had no plan.
    "CP4 (val)": .count(2), "CP4": .share(2, of: 3),
    "CP2b": .count(1), "CP2b %": .share(1, of: 1),
    // C07 on the fifteenth day, C09 on the twelfth; C08 only when counted from the last discussion.
    "CP3-QL (val)": .count(2), "CP3-QL": .share(2, of: 3),
    "CP3-LAST (val)": .count(3), "CP3-LAST": .share(3, of: 3),
    // C07 and C12; C08 was not visited, C10 last 18 working days before.
    "CP8-QL": .share(2, of: 4),
    // Begun: C07, C08, C12; C08 had one before.
    "CP5-QL (val)": .count(1), "CP5-QL": .share(1, of: 3),
    // C10, C11; C11.
    "CP9": .count(2), "CP7": .count(1),
    // C13, C14; C17 has short breaks.
    "LAC1": .count(2), "LAC1-NI": .rate(2, population: 10_000), "LAC2": .count(1),
    // C15, C16.
    "LAC3": .count(2), "LAC6 (val)": .count(1), "LAC6 (%)": .share(1, of: 2),
    "LAC12 (val)": .count(1), "LAC12 (%)": .share(1, of: 2),
    // C14 was due a visit by 14 June.
    "LAC7-QL": .share(1, of: 2),
    "LAC10 (%)": .share(1, of: 2), "LAC10-QL": .count(1),
    "LAC13": .count(1), "LAC14": .count(1),
    // Owed: C13, C14, C18, C19; planned: C14, C18.
    "LAC11-QL": .count(2), "LAC11-QL (%)": .share(2, of: 4),
    // C18 of C18 and C19.
    "NI147": .share(1, of: 2),
    // C13.
    "LAC9 (val)": .count(1), "LAC9": .share(1, of: 2),
    // One household of the own service; the third ended on the last day.
    "LAC16": .count(1),
    // C20: a child and two adults.
    "EH1a": .count(1), "EH1c": .count(3), "EH1b": .count(1), "EH14b": .count(1),
    // In need 6, on a plan 4, looked after 2, leaving care 2.
    "CIN5": .count(14),
  ]

  private func ledger() throws -> FactLedger {
    FactLedger(
      try TwentyChildren().facts() + households, population: 10_000, asAt: day("2021-06-30"))
  }

  @Test("June 2021 comes to what was derived")
  func june() throws {
    let ledger = try ledger()
    for indicator in try IndicatorFile.standard() {
      let figure = ledger.figure(indicator, in: TwentyChildren.month)
      #expect(figure == expected[indicator.id] ?? .noData, "\(indicator.id)")
    }
  }

  @Test("A visit that is recorded late counts from then on, and not as the month was known")
  func recordedLate() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-05-03"), source: "3A"))
    try child.add(ReferralDecided(referral, on: day("2021-05-03"), .accepted))
    try child.add(
      ProtectionPlanTakenOver(
        on: day("2021-05-10"), .beforeRecords, initialCategory: "NEG", note: "Begun before"))
    try child.add(
      VisitMade(
        on: day("2021-06-25"), .childProtection, seen: true, seenAlone: true, account: "Seen well"),
      recorded: day("2021-07-05"))
    let seen = try #require(try IndicatorFile.standard().first { $0.id == "CP8-QL" })
    func figure(asKnown moment: Moment) -> IndicatorFigure {
      let facts = FactReader(child.record.asKnown(at: moment), child.rulebook).facts
      return FactLedger(
        facts.map { LedgerFact(1, $0) }, population: nil, asAt: moment.date
      ).figure(seen, in: TwentyChildren.month)
    }
    #expect(figure(asKnown: moment("2021-06-30T23:59")) == .share(0, of: 1))
    #expect(figure(asKnown: moment("2021-07-05T23:59")) == .share(1, of: 1))
  }

  @Test("Every indicator that is counted was derived")
  func complete() throws {
    let counted = try IndicatorFile.standard().filter { $0.counts != nil }.map(\.id)
    #expect(Set(counted) == Set(expected.keys))
  }

  @Test("In every month each figure is its names counted, and the missing are the rest")
  func names() throws {
    let ledger = try ledger()
    for month in TwentyChildren.month.last(18) {
      for indicator in try IndicatorFile.standard() {
        let names = ledger.counted(indicator, in: month)
        let children = Set(names.map(\.subject)).count
        guard let counts = indicator.counts else { continue }
        let number = counts.unit == .children ? children : names.count
        switch ledger.figure(indicator, in: month) {
        case .noData: break
        case .zeroDenominator:
          let whole = try #require(indicator.of)
          #expect(ledger.facts(whole, in: month).isEmpty, "\(indicator.id) \(month)")
        case .count(let figure):
          let people = names.reduce(0) { $0 + 1 + ($1.fact.measure ?? 0) }
          #expect(figure == (counts.unit == .persons ? people : number), "\(indicator.id)")
        case .rate(let figure, _): #expect(figure == number, "\(indicator.id) \(month)")
        case .share(let part, let whole):
          #expect(part == number, "\(indicator.id) \(month)")
          if let missing = ledger.missing(indicator, in: month) {
            #expect(missing.count == whole - part, "\(indicator.id) \(month)")
          }
        case .refused(let part, let whole): #expect(part == number && whole < part)
        }
      }
    }
  }
}
