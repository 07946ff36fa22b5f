import Casework
import Rulebook
import Testing

@Suite("Counting facts")
struct FactLedgerTests {
  private let june = DatasetMonth(of: day("2021-06-01"))

  private func indicator(_ id: String) throws -> Indicator {
    try #require(try IndicatorFile.standard().first { $0.id == id })
  }

  @Test("A month of which the records tell nothing has no data; later it has none")
  func noData() throws {
    let plan = LedgerFact(1, CaseFact(.onPlan, since: day("2021-05-10"), until: day("2021-05-20")))
    let ledger = FactLedger([plan], population: nil, asAt: day("2021-06-15"))
    let stock = try indicator("CP6B")
    #expect(ledger.figure(stock, in: june.adding(-2)) == .noData)
    #expect(ledger.figure(stock, in: june.adding(-1)) == .count(0))
    #expect(ledger.figure(stock, in: june) == .count(0))
    #expect(ledger.figure(stock, in: june.adding(1)) == .noData)
    #expect(ledger.figure(try indicator("CP6B-NI"), in: june) == .noData)
    #expect(ledger.figure(try indicator("YO2"), in: june) == .noData)
  }

  @Test("Before the records tell everything there is no data, and no change from it")
  func completeFrom() throws {
    let plan = LedgerFact(1, CaseFact(.onPlan, since: day("2020-05-10"), until: nil))
    let ledger = FactLedger(
      [plan], population: nil, completeFrom: june.adding(-11), asAt: day("2021-06-30"))
    let stock = try indicator("CP6B")
    #expect(ledger.figure(stock, in: june.adding(-12)) == .noData)
    #expect(ledger.figure(stock, in: june.adding(-11)) == .count(1))
    let row = try #require(DatasetTable([stock], months: [june], ledger).rows.first)
    #expect(row.change(from: row.yearAgo) == nil)
    #expect(row.average == 1)
  }

  @Test("None of a part is 0 where the whole is known")
  func partOfAKnownWhole() throws {
    let care = LedgerFact(1, CaseFact(.lookedAfter, since: day("2021-05-10"), until: nil))
    let ledger = FactLedger([care], population: nil, asAt: day("2021-06-30"))
    #expect(ledger.figure(try indicator("LAC9 (val)"), in: june) == .count(0))
    #expect(ledger.figure(try indicator("LAC9"), in: june) == .share(0, of: 1))
    #expect(ledger.figure(try indicator("LAC3"), in: june) == .count(0))
    #expect(ledger.figure(try indicator("EH1a"), in: june) == .noData)
  }

  @Test("A share is its names counted, and the rest is missing")
  func names() throws {
    let facts = (1...8).map {
      LedgerFact($0, CaseFact(.onPlan, since: day("2021-01-01"), until: nil))
    }
    let seen = (1...7).map {
      LedgerFact($0, CaseFact(.seenOnPlan, since: day("2021-06-20"), until: day("2021-07-10")))
    }
    let ledger = FactLedger(facts + seen, population: nil, asAt: day("2021-06-30"))
    let visited = try indicator("CP8-QL")
    #expect(ledger.figure(visited, in: june) == .share(7, of: 8))
    #expect(ledger.counted(visited, in: june).map(\.subject) == [1, 2, 3, 4, 5, 6, 7])
    #expect(ledger.missing(visited, in: june)?.map(\.subject) == [8])
  }

  @Test("Contacts that become referrals are a quotient of two counts, so nobody is missing from it")
  func quotient() throws {
    let facts = [
      LedgerFact(1, CaseFact(.contact, on: day("2021-06-01"))),
      LedgerFact(2, CaseFact(.contact, on: day("2021-06-30"))),
      LedgerFact(3, CaseFact(.referral, on: day("2021-06-01"))),
    ]
    let ledger = FactLedger(facts, population: nil, asAt: day("2021-06-30"))
    #expect(ledger.figure(try indicator("M3"), in: june) == .share(1, of: 2))
    #expect(ledger.missing(try indicator("M3"), in: june) == nil)
  }

  @Test("People are counted with those in a fact's measure")
  func people() throws {
    let facts = [
      LedgerFact(1, CaseFact(.earlyHelpCompleted, on: day("2021-06-02"), measure: 2)),
      LedgerFact(2, CaseFact(.earlyHelpCompleted, on: day("2021-06-02"), measure: 0)),
    ]
    let ledger = FactLedger(facts, population: nil, asAt: day("2021-06-30"))
    #expect(ledger.figure(try indicator("EH1b"), in: june) == .count(2))
    #expect(ledger.figure(try indicator("EH1c"), in: june) == .count(4))
  }
}
