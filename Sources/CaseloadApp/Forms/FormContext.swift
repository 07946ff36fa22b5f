import Casework

/// Everything a form may look at: the child as recorded, who is asking, when, and the rules.
///
/// A form is a set of functions of this value, so it can be tested without a screen or a store.
public struct FormContext: Sendable {
  /// The child's record as it is on the screen; nil for a form about a child who has none yet.
  public var record: ChildRecord?
  /// The records of the child's brothers and sisters, for what is recorded for several at once.
  public var family: [ChildRecord]
  /// Who else is around the child, for the forms that look at them.
  public var neighbours = Neighbours()
  /// The moment at which the form was opened; its day is the form's "today".
  public var now: Moment
  /// Who records; nil when nobody is known to the store under this operating-system user.
  public var user: WorkerID?
  /// Everybody who works with the records.
  public var staff: Staff
  /// Timescales, working days and code sets.
  public var rulebook: Rulebook
  /// The id of the entry that saving will make: the same however often Ctrl-S is pressed, so that a
  /// form can never be recorded twice.
  public var entry: EntryID
  /// The id that a child without a record will have.
  public var newChild: ChildID?
  /// The item the form was opened on: a contact to decide, an enquiry to conclude.
  public var item: EventID?
  /// Whether the form was opened for children that were marked together; they are the family then.
  public var isTogether = false
  /// What each worker carries; empty for a form that does not ask.
  public var workloads: [WorkerID: Workload] = [:]
  /// The children on record who may be the one that the form describes, the likeliest first.
  public var likely: [LikelyMatch] = []

  /// The record of a register that the form is about; nil while there is none yet, and in a form about a child.
  public var register: RegisterRecord?
  /// The record of a register that saving changes or opens.
  public var registerID: RegisterID?
  /// The other records of the register, for forms that look at them.
  public var registers: [RegisterRecord] = []

  /// Today, in London.
  public var today: CivilDate { now.date }

  /// Makes a context.
  public init(
    record: ChildRecord?, family: [ChildRecord] = [], now: Moment, user: WorkerID?,
    staff: Staff = Staff(), rulebook: Rulebook, entry: EntryID, newChild: ChildID? = nil,
    item: EventID? = nil
  ) {
    self.record = record
    self.family = family
    self.now = now
    self.user = user
    self.staff = staff
    self.rulebook = rulebook
    self.entry = entry
    self.newChild = newChild
    self.item = item
  }

  /// What saving will ask the store to record in a register.
  ///
  /// - Parameter events: what happened to the record.
  /// - Returns: nil where it is not known which record that is.
  func proposal(registers events: [any RegisterEvent]) -> ProposedEntry? {
    guard let id = register?.id ?? registerID, !events.isEmpty else { return nil }
    return ProposedEntry(
      id: entry, registers: events.map { ProposedEntry.RegisterPart(id, $0) },
      registersBasedOn: register.map { [id: $0.revision] } ?? [:])
  }

  /// What saving will ask the store to record.
  ///
  /// - Parameters:
  ///   - events: what happened, each with the child it happened to.
  ///   - reason: why, where a reason is wanted.
  /// - Returns: a proposal based on the revisions of the records in this context, so that a change
  ///   made meanwhile is noticed.
  public func proposal(
    _ events: [(child: ChildID, event: any CaseEvent)], reason: String? = nil
  ) -> ProposedEntry {
    let known = [record].compactMap { $0 } + family + neighbours.all
    let touched = Set(events.map(\.child))
    var basedOn: [ChildID: Int] = [:]
    for record in known where touched.contains(record.id) { basedOn[record.id] = record.revision }
    return ProposedEntry(
      id: entry, parts: events.map { ProposedEntry.Part($0.child, $0.event) }, basedOn: basedOn,
      reason: reason)
  }
}
