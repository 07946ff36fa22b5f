/// What is left out of a family's copy, as the page names it.
enum FamilyOmission: Int, Hashable, Sendable, CaseIterable {
  /// A note that is marked as somebody else's information.
  case note
  /// A warning for workers.
  case alert
  /// Who told, and what they said.
  case whoTold
  /// What other agencies were asked and what they answered.
  case agency
  /// Who gave or refused consent, and why it was done without.
  case consent
  /// What managers and workers write to each other.
  case amongWorkers
  /// Somebody else's telephone number.
  case telephone
  /// Where somebody lives.
  case address
  /// What no decision was made about.
  case undecided

  /// A number of them, in words.
  func counted(_ count: Int) -> String {
    let words =
      switch self {
      case .note: ("note about somebody else", "notes about somebody else")
      case .alert: ("alert for workers", "alerts for workers")
      case .whoTold: ("account of who told us", "accounts of who told us")
      case .agency: ("exchange with another agency", "exchanges with other agencies")
      case .consent: ("account of consent", "accounts of consent")
      case .amongWorkers: ("comment among workers", "comments among workers")
      case .telephone: ("telephone number", "telephone numbers")
      case .address: ("address", "addresses")
      case .undecided: ("other entry", "other entries")
      }
    return "\(count) \(count == 1 ? words.0 : words.1)"
  }
}
