import CaseStore
import Casework

/// What the client asks about records that are not children's.
public protocol RegisterCasebook {
  /// A record; nil when there is none of this name.
  func registerRecord(_ id: RegisterID) throws -> RegisterRecord?

  /// The records that a list shows, all of them whatever the query's limit.
  func registers(_ query: RegisterQuery) throws -> [RegisterRow]

  /// An identifier that nobody uses yet: a letter with the next number.
  func freshRegister(_ kind: RegisterKind, letter: String) throws -> RegisterID

  /// What is due in registers at a moment, the most urgent first; of everybody where no worker is named.
  func registerDuties(of worker: WorkerID?, asOf moment: Moment) throws -> [RegisterDuty]
}

extension StoreCasebook: RegisterCasebook {
  public func registerRecord(_ id: RegisterID) throws -> RegisterRecord? {
    do throws(StoreError) {
      return try store.registerRecord(id)
    } catch {
      guard case .noSuchRecord = error else { throw error }
      return nil
    }
  }

  public func registers(_ query: RegisterQuery) throws -> [RegisterRow] {
    var query = query
    query.limit = 1_000
    var rows: [RegisterRow] = []
    repeat {
      let page = try store.registers(query)
      rows += page.rows
      query.start = page.next
    } while query.start != nil
    return rows
  }

  public func registerDuties(of worker: WorkerID?, asOf moment: Moment) throws
    -> [RegisterDuty]
  {
    try store.registerDeadlines(of: worker, asOf: moment).map {
      RegisterDuty(
        register: $0.register, name: $0.name, title: $0.title, due: $0.due, status: $0.status)
    }
  }

  public func freshRegister(_ kind: RegisterKind, letter: String) throws -> RegisterID {
    try store.freshIdentifier(kind, letter: letter)
  }
}
