import Casework

extension CaseStore {
  /// A record that is not a child's.
  /// - Throws: `StoreError.noSuchRecord`, or why it cannot be read.
  public func registerRecord(_ id: RegisterID) throws(StoreError) -> RegisterRecord {
    guard StoreLayout.isSafe(id.identifier), let file = try shelf.load(.register(id)) else {
      throw .noSuchRecord(id: id.description)
    }
    return try EntryCoding.record(id, of: file, path: layout.register(id))
  }

  /// A page of a register.
  public func registers(_ query: RegisterQuery) throws(StoreError) -> Page<RegisterRow> {
    try index().registers(query)
  }

  /// Deadlines of registers that are open at a moment, the most urgent first.
  ///
  /// - Parameters:
  ///   - kind: of which register; nil for all.
  ///   - worker: whose; nil for everybody's.
  ///   - moment: the moment.
  public func registerDeadlines(
    _ kind: RegisterKind? = nil, of worker: WorkerID? = nil, asOf moment: Moment
  ) throws(StoreError) -> [RegisterDeadlineRow] {
    try index().registerDeadlines(kind, of: worker, asOf: moment)
  }

  /// What was recorded in registers after an entry, in the order of recording.
  public func registerChanges(since sequence: Int) throws(StoreError) -> [RegisterEventRow] {
    try index().registerEvents(after: sequence)
  }

  /// An identifier of a register that nobody uses yet: the letter with the next number of four digits or more.
  ///
  /// Another session may take it meanwhile; the gate then refuses to open the record a second time.
  public func freshIdentifier(_ kind: RegisterKind, letter: String) throws(StoreError)
    -> RegisterID
  {
    let digits = "\(try index().lastNumber(in: kind, letter: letter) + 1)"
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return RegisterID(kind, letter + zeros + digits)
  }
}
