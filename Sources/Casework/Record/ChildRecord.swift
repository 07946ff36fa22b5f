/// A child's whole record: the fold of the child's recorded events.
///
/// It is never edited. Events are put to the gate (``accept(_:using:)``), and each area of practice keeps
/// here what its events amount to so far. Leaving events off the end gives the record as it was then.
public struct ChildRecord: Hashable, Sendable, Identifiable {
  /// Names the child.
  public let id: ChildID

  /// Every event recorded for the child, in the order of recording, corrected and withdrawn ones included.
  public internal(set) var events: [RecordedEvent] = []

  /// Who the child is: names, birth, addresses, alerts, relationships.
  public internal(set) var person = PersonDetails()

  /// Contacts and referrals.
  public internal(set) var frontDoor = FrontDoor()

  /// Early help: assessments, plans, teams around families.
  public internal(set) var earlyHelp = EarlyHelp()

  /// Single assessments.
  public internal(set) var assessments = Assessments()

  /// Child in need plans.
  public internal(set) var childInNeed = ChildInNeed()

  /// Strategy discussions, enquiries, conferences and child protection plans.
  public internal(set) var protection = Protection()

  /// Domestic abuse in the child's home.
  public internal(set) var domesticAbuse = DomesticAbuse()

  /// The child's risk of being exploited.
  public internal(set) var exploitation = Exploitation()

  /// What agencies undertook.
  public internal(set) var agencyActions = AgencyActions()

  /// Visits and attempts.
  public internal(set) var visits = Visits()

  /// Care, and what the returns say of care leavers.
  public internal(set) var care = Care()

  /// Oversight of exceptional arrangements.
  public internal(set) var placementOversight = PlacementOversight()

  /// Leaving care.
  public internal(set) var leavingCare = LeavingCare()

  /// Notes.
  public internal(set) var notes = CaseNotes()

  /// Pins and summaries.
  public internal(set) var chronology = Chronology()

  /// Who answers for the child.
  public internal(set) var allocations = Allocations()

  /// The professionals around the child.
  public internal(set) var network = ProfessionalNetwork()

  /// What managers looked at and decided.
  public internal(set) var oversight = Oversight()

  /// Tasks about the child.
  public internal(set) var tasks = CaseTasks()

  /// Concerns of reviewing officers and conference chairs, and what they found good.
  public internal(set) var escalations = Escalations()

  /// Other records of the same child.
  public internal(set) var merging = Merging()

  /// Events that a later one corrected or withdrew, each with that later one's id.
  public internal(set) var superseded: [EventID: EventID] = [:]

  /// An empty record, ready for its first event.
  public init(id: ChildID) { self.id = id }

  /// How many events have been recorded: what an entry is "based on".
  public var revision: Int { events.count }
}
