/// Something written down about the child that is not a step of its own: a telephone call, a meeting, what
/// a manager saw.
public struct CaseNote: Hashable, Sendable, Identifiable {
  /// What a note is about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case telephoneCall, meeting, email, letter, managementOversight, supervision, observation
    case familyTime, other

    /// What people call it.
    public var title: String {
      switch self {
      case .telephoneCall: "Telephone call"
      case .meeting: "Meeting"
      case .email: "Email"
      case .letter: "Letter"
      case .managementOversight: "Management oversight"
      case .supervision: "Supervision"
      case .observation: "Observation"
      case .familyTime: "Family time"
      case .other: "Other note"
      }
    }
  }

  /// The event that recorded it.
  public let id: EventID

  /// The day it is about.
  public var date: CivilDate

  /// What it is about.
  public var kind: Kind

  /// Who wrote it.
  public var by: WorkerID

  /// When it was written down.
  public var written: Moment

  /// The note.
  public var text: String

  /// The child's own words.
  public var words: String?

  /// Whether it holds somebody else's information, which is left out when the child or a parent asks to
  /// read the file.
  public var isThirdParty: Bool
}

/// The notes of one child.
public struct CaseNotes: Hashable, Sendable {
  /// Every note, oldest first; notes of one day in the order of recording.
  public internal(set) var all: [CaseNote] = []

  /// The note with an id.
  public func note(_ id: EventID) -> CaseNote? { all.first { $0.id == id } }

  /// The latest note of a kind as at a day: when a manager last looked at the case.
  public func last(_ kind: CaseNote.Kind, on date: CivilDate) -> CaseNote? {
    all.last { $0.kind == kind && $0.date <= date }
  }

  /// Puts a note in its place.
  mutating func insert(_ note: CaseNote) {
    let index = all.firstIndex { $0.date > note.date } ?? all.endIndex
    all.insert(note, at: index)
  }
}
