/// A person is tied to a child.
public struct PersonTied: PersonFileEvent {
  public static let name = "personTied"
  public static let title = "Tie to a child"

  /// The day on which it was recorded.
  public var date: CivilDate

  /// What the person is to which child.
  public var tie: PersonFile.Tie

  /// Ties a person to a child.
  public init(_ tie: PersonFile.Tie, on date: CivilDate) {
    self.tie = tie
    self.date = date
  }

  public var headline: String { "\(tie.kind.title) of \(tie.child)" }

  public func check(against file: PersonFile) throws(RuleBreach) {
    let twin = file.ties.first {
      $0.child == tie.child && $0.kind == tie.kind && $0.to == nil
    }
    guard twin != nil else { return }
    throw RuleBreach(
      "personFile.tiedTwice", "A tie to a child is recorded once.",
      facts: ["\(tie.kind.title) of \(tie.child) is recorded."],
      remedy: "End that one first, if it was otherwise.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    var own = tie
    own.id = stamp.id
    file.ties.append(own)
  }

  public static let example = PersonTied(
    PersonFile.Tie(
      "C0001234", .mother, parentalResponsibility: true, from: CivilDate(dayNumber: 16_113)),
    on: CivilDate(dayNumber: 18_680))
}

/// A person’s tie to a child is over.
public struct PersonTieEnded: PersonFileEvent {
  public static let name = "personTieEnded"
  public static let title = "End of a tie"

  /// The last day.
  public var date: CivilDate

  /// The tie.
  public var tie: EventID

  /// Ends a tie.
  public init(_ tie: EventID, on date: CivilDate) {
    self.tie = tie
    self.date = date
  }

  public var changes: [EventID] { [tie] }

  public var headline: String { "Tie to a child ended" }

  public func check(against file: PersonFile) throws(RuleBreach) {
    let own = file.ties.first { $0.id == tie }
    guard own == nil || own?.to != nil || (own?.from).map({ date < $0 }) == true else { return }
    throw RuleBreach(
      "personFile.tieEnd", "A tie ends once, on its first day or later.",
      facts: [
        own.map { tie in
          "\(tie.kind.title) of \(tie.child)" + (tie.to.map { ", until \($0.medium)." } ?? ".")
        } ?? "The file holds no tie \(tie)."
      ],
      remedy: "Choose the tie in the person’s file, and check the date.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    guard let index = file.ties.firstIndex(where: { $0.id == tie }) else { return }
    file.ties[index].to = date
  }

  public static let example = PersonTieEnded("k3v9q2m7x4t2", on: CivilDate(dayNumber: 18_690))
}

/// A person poses a risk to children. A manager agrees, and it is looked at again.
public struct PersonRiskRecorded: PersonFileEvent {
  public static let name = "personRiskRecorded"
  public static let title = "Person who poses a risk"

  /// The first day.
  public var date: CivilDate

  /// What the risk is, in a line. Required.
  public var what: String

  /// What it rests on. Required.
  public var basis: String

  /// The manager who agreed. Required.
  public var agreedBy: String

  /// The day by which it is to be looked at again.
  public var review: CivilDate

  /// Records a risk.
  public init(
    on date: CivilDate, _ what: String, basis: String, agreedBy: String, review: CivilDate
  ) {
    self.date = date
    self.what = what
    self.basis = basis
    self.agreedBy = agreedBy
    self.review = review
  }

  public var text: [String] { [what, basis] }

  public var headline: String { "Poses a risk: \(what.firstWrittenLine)" }

  public func check(against file: PersonFile) throws(RuleBreach) {
    if [what, basis, agreedBy].contains(where: \.isBlank) {
      throw RuleBreach(
        "personFile.risk", "A risk says what it is, what it rests on and which manager agreed.",
        facts: ["One of the three is blank."],
        remedy: "Enter all three: it follows somebody for years.")
    }
    guard review <= date else { return }
    throw RuleBreach(
      "personFile.riskReview", "A risk is looked at again on a later day.",
      facts: ["Recorded \(date.medium).", "To be looked at again by \(review.medium)."],
      remedy: "Enter a day to come.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    file.risks.append(
      PersonFile.Risk(
        id: stamp.id, what: what, basis: basis, agreedBy: agreedBy, from: date, review: review))
  }

  public static let example = PersonRiskRecorded(
    on: CivilDate(dayNumber: 18_690), "Violence towards partners",
    basis: "Convicted in 2018; police disclosure of 1 March.", agreedBy: "Hana Ashdown",
    review: CivilDate(dayNumber: 18_870))
}

/// A person no longer poses a risk.
public struct PersonRiskEnded: PersonFileEvent {
  public static let name = "personRiskEnded"
  public static let title = "End of a risk"

  /// The first day without it.
  public var date: CivilDate

  /// The risk.
  public var risk: EventID

  /// Why. Required.
  public var reason: String

  /// Ends a risk.
  public init(_ risk: EventID, on date: CivilDate, reason: String) {
    self.risk = risk
    self.date = date
    self.reason = reason
  }

  public var changes: [EventID] { [risk] }

  public var text: [String] { [reason] }

  public var headline: String { "No longer held to pose a risk: \(reason.firstWrittenLine)" }

  public func check(against file: PersonFile) throws(RuleBreach) {
    let own = file.risks.first { $0.id == risk }
    if let own, own.to == nil, own.from <= date, !reason.isBlank { return }
    throw RuleBreach(
      "personFile.riskEnd", "A risk ends once, on its first day or later, for a reason.",
      facts: [
        own.map { "Recorded \($0.from.medium)" + ($0.to.map { ", ended \($0.medium)." } ?? ".") }
          ?? "The file holds no risk \(risk)."
      ],
      remedy: "Choose the risk in the person’s file, and write why it ended.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    guard let index = file.risks.firstIndex(where: { $0.id == risk }) else { return }
    file.risks[index].to = date
  }

  public static let example = PersonRiskEnded(
    "k3v9q2m7x4t3", on: CivilDate(dayNumber: 18_860), reason: "The finding was set aside.")
}
