/// A request for services that the council looked at: an episode of need of the CIN census
/// (`CINdetails`), from referral to closure.
public struct Referral: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day it was received (CIN `CINreferralDate`): day 0 of the assessment clock.
  public var received: CivilDate

  /// Who referred (CIN `ReferralSource`).
  public var source: ReferralSource

  /// The main reason for services (CIN `PrimaryNeedCode`).
  public var primaryNeed: PrimaryNeed?

  /// The contact it came from.
  public var contact: EventID?

  /// The decision on what to do.
  public var decision: ReferralDecision?

  /// When and why the case was closed.
  public var closure: ReferralClosure?

  /// Whether it was decided to do nothing (CIN `ReferralNFA`).
  public var isNoFurtherAction: Bool { decision?.kind == .noFurtherAction }

  /// Whether work on a day can be done under it.
  public func covers(_ date: CivilDate) -> Bool {
    received <= date && !isNoFurtherAction && (closure.map { date <= $0.date } ?? true)
  }

  /// Whether the case is open at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    received <= date && !isNoFurtherAction && (closure.map { date < $0.date } ?? true)
  }

  /// The last day it takes up: its closure, or its decision when that was to do nothing.
  public var lastDay: CivilDate? {
    closure?.date ?? (isNoFurtherAction ? decision?.date : nil)
  }
}

/// What was decided on a referral.
public struct ReferralDecision: Hashable, Sendable {
  /// Services, or nothing.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, noFurtherAction

    /// What people call it.
    public var title: String { self == .accepted ? "Accepted" : "No further action" }
  }

  /// When it was decided.
  public var date: CivilDate

  /// What was decided.
  public var kind: Kind
}

/// The end of a case.
public struct ReferralClosure: Hashable, Sendable {
  /// When (CIN `CINclosureDate`).
  public var date: CivilDate

  /// Why (CIN `ReasonForClosure`).
  public var reason: ReferralClosureReason
}
