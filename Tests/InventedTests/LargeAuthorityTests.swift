import Casework
import Invented
import Rulebook
import Testing

@Suite struct LargeAuthorityTests {
  private func made() throws -> (entries: [InventedEntry], rulebook: Casework.Rulebook) {
    let rulebook = try Rulebook.standard()
    return (Array(try InventedAuthority.large(children: 300, rulebook: rulebook)), rulebook)
  }

  @Test func threeHundredChildrenPassTheGate() throws {
    let (entries, rulebook) = try made()
    let (records, refused) = Sample.fold(entries, rulebook)
    #expect(refused == [])
    #expect(records.count == 300)
    let events = records.values.reduce(0) { $0 + $1.events.count }
    #expect((10...17).contains(events / 300))
  }

  @Test func theirDeadlinesCanBeComputed() throws {
    let (entries, rulebook) = try made()
    let records = Sample.fold(entries, rulebook).records
    let open = records.values.flatMap { $0.deadlines(rulebook.timescales) }
      .filter { $0.isOpen(asOf: InventedAuthority.now) }
    let overdue = open.filter { $0.status(asOf: InventedAuthority.now) == .overdue }
    #expect(open.count > 60)
    #expect(!overdue.isEmpty && overdue.count < open.count)
  }

  @Test func theFirstChildHasALongRecord() throws {
    let (entries, rulebook) = try made()
    let record = try #require(Sample.fold(entries, rulebook).records["C0000001"])
    #expect((480...520).contains(record.events.count))
  }

  @Test func theSameSeedGivesTheSameAuthority() throws {
    let rulebook = try Rulebook.standard()
    func ids(_ seed: UInt64) throws -> [String] {
      try InventedAuthority.large(children: 40, rulebook: rulebook, seed: seed).flatMap { entry in
        entry.proposal.parts.map { "\($0.child) \($0.event)" }
      }
    }
    #expect(try ids(3) == ids(3))
    #expect(try ids(3) != ids(4))
  }
}
