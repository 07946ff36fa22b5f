import CaseStore
import Casework
import Rulebook

@testable import CaseloadApp

extension MemoryCasebook {
  func dataset(touching days: ClosedRange<CivilDate>, at moment: Moment) throws -> DatasetSource {
    let all = records.values.sorted { $0.id < $1.id }
    let facts = all.enumerated().flatMap { place, record in
      FactReader(record, rulebook).facts.map { LedgerFact(Int64(place), $0) }
    }
    return DatasetSource(
      FactLedger(facts, population: 50_860, asAt: moment.date), asAt: moment, isAsRecorded: false
    ) { places, date in
      Dictionary(
        uniqueKeysWithValues: places.map { place in
          let record = all[Int(place)]
          let allocation = record.allocations.current(.socialWorker, on: date)
          return (
            place,
            FactSubject(
              record: .child(record.id), name: record.person.name?.listed ?? record.id.rawValue,
              worker: allocation?.worker, team: allocation?.team)
          )
        })
    }
  }

  func benchmarks() throws -> Benchmarks { try IndicatorFile.benchmarks() }
}
