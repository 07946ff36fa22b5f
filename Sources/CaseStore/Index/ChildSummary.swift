import Casework

/// What lists show of a child, as the index keeps it.
public struct ChildSummary: Hashable, Sendable, Identifiable {
  /// Where a child stands, from the least to the most that is being done.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Known, but nothing is open.
    case closed
    /// A contact awaits its decision.
    case contact
    /// A referral is open.
    case openCase
    /// A child in need plan is open.
    case childInNeed
    /// A child protection plan is open.
    case protectionPlan
    /// The child is looked after.
    case lookedAfter

    /// The status as a word.
    public var word: String {
      switch self {
      case .closed: "Closed"
      case .contact: "Contact"
      case .openCase: "Open case"
      case .childInNeed: "Child in need"
      case .protectionPlan: "Protection plan"
      case .lookedAfter: "Looked after"
      }
    }
  }

  /// The child.
  public var id: ChildID
  /// How many events are recorded.
  public var revision: Int
  /// The name for lists, "Okafor, Daniel"; the identifier where no name is known.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// Expected date of birth of an unborn child.
  public var expected: CivilDate?
  /// Sex.
  public var sex: Sex
  /// Unique pupil number.
  public var pupilNumber: String?
  /// NHS number.
  public var nhsNumber: String?
  /// The postcode of the present home.
  public var postcode: String?
  /// How many alerts are in force.
  public var alerts: Int
  /// The day of death or adoption.
  public var ended: CivilDate?
  /// Where the child stands.
  public var status: Status
  /// The day the open case was referred.
  public var opened: CivilDate?
  /// How many contacts await a decision.
  public var openContacts: Int
  /// The legal status of a looked-after child.
  public var legalStatus: String?
  /// The category of the child protection plan.
  public var planCategory: String?
  /// The allocated worker.
  public var worker: WorkerID?
  /// The allocated team.
  public var team: TeamID?
  /// When the child was last seen.
  public var lastSeen: CivilDate?
  /// When anything was last recorded.
  public var lastRecorded: Moment
}

extension ChildSummary {
  /// What a record amounts to in a list: the one place to widen when a new area of practice has
  /// something to show there.
  init(_ record: ChildRecord) {
    let person = record.person
    let referral = record.frontDoor.referrals.last {
      !$0.isNoFurtherAction && $0.closure == nil
    }
    id = record.id
    revision = record.revision
    name = person.name?.listed ?? record.id.rawValue
    dateOfBirth = person.dateOfBirth
    expected = person.expectedDateOfBirth
    sex = person.sex
    pupilNumber = person.pupilNumber.current
    nhsNumber = person.nhsNumber
    postcode = person.addresses.last { $0.value.kind == .home && $0.to == nil }?.value.postcode
    alerts = person.alerts.count { $0.ended == nil }
    ended = person.endOfRecord?.date
    openContacts = record.frontDoor.contacts.count { $0.decision == nil }
    opened = referral?.received
    let plan = record.protection.plans.last { $0.end == nil }
    planCategory = plan?.latestCategory.rawValue
    legalStatus = record.care.legalStatus(on: .latest)?.status.rawValue
    status =
      if record.care.isLookedAfter(on: .latest) {
        .lookedAfter
      } else if plan != nil {
        .protectionPlan
      } else if record.childInNeed.plans.contains(where: { $0.end == nil }) {
        .childInNeed
      } else if referral != nil {
        .openCase
      } else {
        openContacts > 0 ? .contact : .closed
      }
    // Allocations and visits are never dated ahead, so what holds after all of them holds now.
    let allocation = record.allocations.all(.socialWorker).last { $0.to == nil }
    worker = allocation?.worker
    team = allocation?.team
    lastSeen = record.visits.lastSeen(on: .latest)?.date
    lastRecorded = record.events.last?.at ?? Moment(secondsSinceEpoch: 0)
  }

  /// Everything by which a child can be found: each name ever borne, numbers and postcodes.
  static func searchWords(_ record: ChildRecord) -> String {
    let person = record.person
    var words = [record.id.rawValue] + record.merging.merged.map(\.other.rawValue)
    for name in person.names.map(\.value) {
      words += [name.given, name.family, name.preferred].compactMap { $0 }.map(SearchText.words)
    }
    words += [person.pupilNumber.current, person.pupilNumber.former, person.nhsNumber]
      .compactMap { $0 }
    for address in person.addresses.map(\.value) {
      words += [address.postcode, address.postcode.filter { $0 != " " }]
      words += [address.telephone].compactMap(SearchText.number)
    }
    words += person.relationships.compactMap { SearchText.number($0.telephone) }
    if let born = person.dateOfBirth { words.append(born.description) }
    return words.joined(separator: " ")
  }
}
