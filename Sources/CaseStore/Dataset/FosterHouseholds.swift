import Casework

/// Foster households as facts: they are few, so their records are read when they are asked for.
struct FosterHouseholds: Sendable {
  /// The facts.
  private(set) var facts: [LedgerFact] = []

  /// Whose they are. The numbers are below nought, so that no child has one.
  private(set) var subjects: [Int64: FactSubject] = [:]

  /// The first day that is told of.
  var firstDays: [CaseFact.Kind: CivilDate] {
    facts.map(\.fact.since).min().map { [.fosterHousehold: $0] } ?? [:]
  }

  /// Reads the register of carers and providers.
  ///
  /// - Parameter moment: what was recorded later is left out; nil for all.
  init(_ store: CaseStore, asKnown moment: Moment?) throws(StoreError) {
    var records: [RegisterRecord] = []
    for id in try store.shelf.registerIdentifiers().sorted() where id.kind == .fostering {
      let record = try store.registerRecord(id)
      records.append(
        moment.map { known in
          RegisterRecord(id: id, replaying: record.events.filter { $0.at <= known })
        } ?? record)
    }
    let own = Set(
      records.filter { $0.fostering.providers.contains { $0.kind == .inHouse } }.map(\.id))
    for record in records {
      for household in record.fostering.households {
        let number = Int64(-1 - subjects.count)
        subjects[number] = FactSubject(record: .register(record.id), name: household.carers)
        facts.append(
          LedgerFact(
            number,
            CaseFact(
              .fosterHousehold, since: household.approved, until: household.ended,
              own.contains(household.provider) ? .ownService : [], event: household.id)))
      }
    }
  }
}
