/// What is shown of a child whose records were merged: a fold of the events of both, made anew each time.
///
/// Both journals stay whole. The record that is kept says who the child is; of the other one its names and
/// addresses are added, and what the kept one lacks is taken from it. Everything else of both is folded in the
/// order in which it was recorded.
public struct MergedRecord: Sendable {
  /// The view: under the kept record’s id, with the events of all.
  public let view: ChildRecord

  /// Which record holds an event of the view.
  public let home: [EventID: ChildID]

  /// How many events each record holds: what an entry in it is based on.
  public let revisions: [ChildID: Int]

  /// Folds the records of one child.
  ///
  /// - Parameters:
  ///   - kept: the record that is kept.
  ///   - others: the records that are shown under it.
  public init(kept: ChildRecord, others: [ChildRecord]) {
    var home: [EventID: ChildID] = [:]
    var revisions = [kept.id: kept.revision]
    for record in [kept] + others {
      revisions[record.id] = record.revision
      for recorded in record.events { home[recorded.id] = record.id }
    }
    self.home = home
    self.revisions = revisions
    self.view = Self.fold(kept, others)
  }

  private static func fold(_ kept: ChildRecord, _ others: [ChildRecord]) -> ChildRecord {
    let added = others.flatMap(\.events).filter { !$0.isOfMerger }
    let identity = Set(added.filter(\.saysWhoTheChildIs).map(\.id))
    let ordered =
      Array(kept.events.prefix(1))
      + (Array(kept.events.dropFirst()) + added).enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    let amendments = Amendments(of: ordered)
    var view = ChildRecord(id: kept.id)
    view.superseded = amendments.superseded
    view.events = ordered
    for recorded in amendments.effective where !identity.contains(recorded.id) {
      recorded.event.apply(to: &view, stamp: recorded.stamp)
    }
    for other in others { view.person.add(other.person) }
    return view
  }

  /// Whether an event would be accepted, with all that the view knows of the child: what it changes may stand in
  /// either record. It is then folded into the record to which it belongs, and the view is made anew.
  ///
  /// - Throws: the first rule it breaks.
  public func check(_ recorded: RecordedEvent, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    var copy = view
    return try copy.accept(recorded, using: rulebook)
  }

  /// The record into which an event is to be written: that of the event it amends, else the kept one.
  public func home(of event: any CaseEvent) -> ChildID {
    (event as? any Amendment).flatMap { home[$0.amends] } ?? view.id
  }
}

extension RecordedEvent {
  /// Whether it tells of a merger of two records, or of its end, and of nothing that happened.
  public var isOfMerger: Bool { event is RecordMerged || event is RecordUnmerged }

  /// Whether it says who the child is, which the kept record does.
  fileprivate var saysWhoTheChildIs: Bool {
    event is ChildRegistered || event is NameChanged || event is PersonDetailsChanged
  }
}

extension PersonDetails {
  /// Takes in what another record of the child knows: names and addresses as earlier ones, and what is lacking.
  fileprivate mutating func add(_ other: PersonDetails) {
    let known = names.map(\.value)
    names.insert(contentsOf: other.names.filter { !known.contains($0.value) }, at: 0)
    let homes = addresses.map(\.value)
    let first = other.addresses.filter { $0.from == nil && !homes.contains($0.value) }
    addresses.insert(
      contentsOf: first.map { Dated($0.value, from: nil, to: $0.to ?? nil) }, at: 0)
    if dateOfBirth == nil, let born = other.dateOfBirth {
      dateOfBirth = born
      expectedDateOfBirth = nil
    }
    if dateOfBirth == nil { expectedDateOfBirth = expectedDateOfBirth ?? other.expectedDateOfBirth }
    if sex == .unknown { sex = other.sex }
    ethnicity = ethnicity ?? other.ethnicity
    if disabilities.isEmpty { disabilities = other.disabilities }
    nhsNumber = nhsNumber ?? other.nhsNumber
    if pupilNumber.current == nil, other.pupilNumber.current != nil {
      pupilNumber = other.pupilNumber
    }
  }
}
