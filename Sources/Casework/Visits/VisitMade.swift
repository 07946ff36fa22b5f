/// A worker visited the child, or tried to.
public struct VisitMade: CaseEvent {
  public static let name = "visitMade"
  public static let title = "Visit"

  /// The day of the visit.
  public var date: CivilDate

  /// What it was made for.
  public var kind: Visit.Kind

  /// Whether the child was seen; before the birth, whether the expectant mother was.
  public var seen: Bool

  /// Whether the child was seen alone.
  public var seenAlone: Bool

  /// Why a child who was seen was not seen alone. Required then.
  public var whyNotAlone: String?

  /// Why the child was not seen. Required then.
  public var whyNotSeen: String?

  /// Whether the child's bedroom was seen; nil where it was not noted.
  public var bedroomSeen: Bool?

  /// Where the visit took place.
  public var place: String?

  /// Who was there beside the child.
  public var present: [String]

  /// The child's own words, as the child said them.
  public var words: String?

  /// What happened.
  public var account: String

  /// What the visit was to find out or do.
  public var purpose: String?

  /// Records a visit.
  public init(
    on date: CivilDate, _ kind: Visit.Kind, seen: Bool, seenAlone: Bool = false,
    whyNotAlone: String? = nil, whyNotSeen: String? = nil, bedroomSeen: Bool? = nil,
    place: String? = nil, present: [String] = [], words: String? = nil, account: String,
    purpose: String? = nil
  ) {
    self.date = date
    self.kind = kind
    self.seen = seen
    self.seenAlone = seenAlone
    self.whyNotAlone = whyNotAlone
    self.whyNotSeen = whyNotSeen
    self.bedroomSeen = bedroomSeen
    self.place = place
    self.present = present
    self.words = words
    self.account = account
    self.purpose = purpose
  }

  public var text: [String] {
    [purpose, account, words, whyNotSeen, whyNotAlone].compactMap { $0 }.filter { !$0.isBlank }
  }

  public func headline(_ codes: CodeBook) -> String {
    let outcome = !seen ? "child not seen" : seenAlone ? "seen alone" : "seen, not alone"
    return "\(kind.title): \(outcome)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let born = record.person.dateOfBirth.map { $0 <= date } ?? !record.person.isUnborn
    try checkWhoWasSeen(born: born)
    if account.isBlank {
      throw RuleBreach(
        "visit.account", "A visit says what happened.",
        facts: ["Nothing is written for the visit of \(date.medium)."],
        remedy: "Write at least a sentence; more can be added as a note.")
    }
    return advice(on: record, born: born)
  }

  private func checkWhoWasSeen(born: Bool) throws(RuleBreach) {
    if seenAlone, !seen {
      throw RuleBreach(
        "visit.aloneNotSeen", "A child who was seen alone was seen.",
        facts: ["“Seen” is no.", "“Seen alone” is yes."], remedy: "Correct one of the two answers.")
    }
    if !seen, whyNotSeen?.isBlank ?? true {
      throw RuleBreach(
        "visit.whyNotSeen", "A visit without seeing the child says why.",
        facts: ["The child was not seen on \(date.medium).", "No reason is given."],
        remedy: "Write why; the clock goes on until the child is seen.")
    }
    if seen, !seenAlone, born, whyNotAlone?.isBlank ?? true {
      throw RuleBreach(
        "visit.whyNotAlone", "A visit at which the child was not seen alone says why.",
        facts: ["The child was seen on \(date.medium), but not alone.", "No reason is given."],
        remedy: "Write why: too young, refused, somebody would not leave the room.")
    }
  }

  private func advice(on record: ChildRecord, born: Bool) -> [Advice] {
    var advice: [Advice] = []
    if !born, seen {
      advice.append(
        Advice(
          "visit.unborn",
          "The child was not yet born on \(date.medium): “seen” is taken to mean the mother."))
    }
    if record.visits.all.contains(where: { $0.date == date && $0.kind == kind }) {
      advice.append(
        Advice(
          "visit.sameDay",
          "Another \(kind.title.lowercased()) is recorded on \(date.medium): is it the same one?"))
    }
    return advice
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.visits.insert(
      Visit(
        id: stamp.id, date: date, kind: kind, by: stamp.by, isSeen: seen, isSeenAlone: seenAlone,
        whyNotAlone: whyNotAlone, whyNotSeen: whyNotSeen, isBedroomSeen: bedroomSeen, place: place,
        present: present, words: words, account: account, purpose: purpose))
  }

  public static let example = VisitMade(
    on: CivilDate(dayNumber: 18_700), .childProtection, seen: true, seenAlone: false,
    whyNotAlone: "Did not want her aunt to leave the room", bedroomSeen: true,
    place: "12 Invented Row", present: ["Aunt"], words: "I like it when the door is shut.",
    account: "Food in the house, the bedroom is warm and has a lock that works.",
    purpose: "Look at the new bedroom")
}
