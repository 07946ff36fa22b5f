/// How far a family group conference has got: thought of, offered, held. In it the wider family finds its own
/// way to help.
public struct FamilyGroupConference: Hashable, Sendable {
  /// Whether it was thought of, and what was thought.
  public internal(set) var considered: Considered?

  /// The last offer to the family.
  public internal(set) var offered: Offer?

  /// The conference.
  public internal(set) var held: Held?

  /// What was thought of a family group conference.
  public struct Considered: Hashable, Sendable {
    /// When.
    public var date: CivilDate

    /// Whether the family is to be offered one.
    public var isWanted: Bool

    /// Why.
    public var reason: String
  }

  /// An offer of a family group conference.
  public struct Offer: Hashable, Sendable {
    /// When.
    public var date: CivilDate

    /// Whether the family accepted; nil while it has not answered.
    public var isAccepted: Bool?
  }

  /// A family group conference that was held.
  public struct Held: Hashable, Sendable {
    /// When.
    public var date: CivilDate

    /// The family's own plan.
    public var plan: String

    /// What the child said.
    public var childsWords: String?
  }

  /// The furthest step that was taken.
  public enum Stage: String, Hashable, Sendable, CaseIterable {
    case notConsidered, considered, offered, held

    /// What people call it.
    public var title: String {
      switch self {
      case .notConsidered: "Not considered"
      case .considered: "Considered"
      case .offered: "Offered"
      case .held: "Held"
      }
    }
  }

  /// The furthest step that was taken.
  public var stage: Stage {
    held != nil
      ? .held : offered != nil ? .offered : considered != nil ? .considered : .notConsidered
  }

  /// Where it stands, in a sentence part: "offered on 3 Mar 2021, accepted".
  public var standing: String {
    if let held { return "held on \(held.date.medium)" }
    if let offered {
      let answer = offered.isAccepted.map { $0 ? "accepted" : "refused" } ?? "not answered"
      return "offered on \(offered.date.medium), \(answer)"
    }
    if let considered {
      return "considered on \(considered.date.medium)"
        + (considered.isWanted ? ", to be offered" : ", not wanted: \(considered.reason)")
    }
    return "not considered"
  }
}
