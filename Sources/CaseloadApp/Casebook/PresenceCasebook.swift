import Casework

/// What the client tells other sessions about the forms it has open, and what they tell.
///
/// It locks nothing: two people may fill in the same form, and the second to save sees both versions.
public protocol PresenceCasebook {
  /// Tells which forms are open here; none takes back what was told.
  func announce(_ forms: [OpenForm]) throws

  /// The forms that other sessions have open.
  func formsOpenElsewhere() throws -> [OpenForm]

  /// The forms that were open when sessions of this user were killed or cut off, the latest first. Each
  /// is told once.
  func interruptedForms() throws -> [OpenForm]
}

/// A form that somebody has open.
public struct OpenForm: Hashable, Sendable, Codable {
  /// Who has it open; nil when the store does not know them.
  public var worker: WorkerID?
  /// Which form, of which child, about which item.
  public var key: FormDraft.Key
  /// What the form is called.
  public var title: String
  /// Since when.
  public var since: Moment

  /// Makes one.
  public init(worker: WorkerID?, key: FormDraft.Key, title: String, since: Moment) {
    self.worker = worker
    self.key = key
    self.title = title
    self.since = since
  }
}
