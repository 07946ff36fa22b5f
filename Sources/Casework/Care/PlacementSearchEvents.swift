/// A search for a home is opened.
public struct PlacementSearchOpened: CaseEvent {
  public static let name = "placementSearchOpened"
  public static let title = "Search for a home"

  /// The day.
  public var date: CivilDate

  /// What the child needs of a home. Required.
  public var needs: String

  /// Opens a search.
  public init(on date: CivilDate, needs: String) {
    self.date = date
    self.needs = needs
  }

  public var text: [String] { [needs] }
  public func headline(_ codes: CodeBook) -> String {
    "Search for a home opened: \(needs.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if needs.isBlank {
      throw RuleBreach(
        "search.needs", "A search says what the child needs of a home.",
        facts: ["Nothing is written for \(date.medium)."],
        remedy: "Write a sentence: near school, with a sibling, no other children.")
    }
    let other = record.care.placementSearches.first { search in
      search.isOpen(on: date) || (search.closed == nil && search.date > date)
    }
    guard let other else { return [] }
    throw RuleBreach(
      "search.open", "One search for a home goes on at a time.",
      facts: ["A search is open since \(other.date.medium)."],
      remedy: "Go on with that search, or close it first.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.care.placementSearches.insert(
      PlacementSearch(id: stamp.id, date: date, needs: needs)
    ) { $0.date }
  }

  public static let example = PlacementSearchOpened(
    on: CivilDate(dayNumber: 18_720), needs: "With his sister, within reach of his school.")
}

/// A provider is asked for a home.
public struct PlacementProviderAsked: CaseEvent {
  public static let name = "placementProviderAsked"
  public static let title = "Provider asked"

  /// The day.
  public var date: CivilDate

  /// The search.
  public var search: EventID

  /// The provider's name.
  public var provider: String

  /// What kind of provider it is.
  public var kind: PlacementSearch.Enquiry.Provider

  /// What was answered at once; nil while the answer is awaited.
  public var answer: PlacementSearch.Enquiry.Answer?

  /// Why, in the provider's words.
  public var reason: String?

  /// Records who was asked.
  public init(
    _ provider: String, _ kind: PlacementSearch.Enquiry.Provider, in search: EventID,
    on date: CivilDate, answer: PlacementSearch.Enquiry.Answer? = nil, reason: String? = nil
  ) {
    self.date = date
    self.search = search
    self.provider = provider
    self.kind = kind
    self.answer = answer
    self.reason = reason
  }

  public var text: [String] { [provider] + [reason].compactMap { $0 } }

  public func headline(_ codes: CodeBook) -> String {
    "Asked for a home: \(provider)" + (answer.map { " (\($0.title.loweringFirst))" } ?? "")
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    if provider.isBlank {
      throw RuleBreach(
        "search.provider", "A line of the search names the provider.",
        facts: ["No provider is named for \(date.medium)."], remedy: "Enter who was asked.")
    }
    _ = try record.care.search(search, goingOn: date, in: record, doing: "Asking")
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.care.placementSearches.firstIndex(where: { $0.id == search }) else {
      return
    }
    record.care.placementSearches[index].enquiries.insert(
      PlacementSearch.Enquiry(
        id: stamp.id, date: date, provider: provider, kind: kind, answer: answer,
        answered: answer == nil ? nil : date, reason: reason)
    ) { $0.date }
  }

  public static let example = PlacementProviderAsked(
    "Invented Fostering", .independentFostering, in: "k3v9q2m7x4u1",
    on: CivilDate(dayNumber: 18_721), answer: .noVacancy, reason: "Carers full until the summer.")
}

/// A provider who was asked answers.
public struct PlacementProviderAnswered: CaseEvent {
  public static let name = "placementProviderAnswered"
  public static let title = "Provider answered"

  /// The day.
  public var date: CivilDate

  /// The event by which the provider was asked.
  public var enquiry: EventID

  /// What was answered.
  public var answer: PlacementSearch.Enquiry.Answer

  /// Why, in the provider's words.
  public var reason: String?

  /// Records an answer.
  public init(
    to enquiry: EventID, _ answer: PlacementSearch.Enquiry.Answer, on date: CivilDate,
    reason: String? = nil
  ) {
    self.date = date
    self.enquiry = enquiry
    self.answer = answer
    self.reason = reason
  }

  public var changes: [EventID] { [enquiry] }
  public var text: [String] { reason.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Search for a home: \(answer.title)" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let place = record.care.place(ofEnquiry: enquiry) else {
      throw RuleBreach(
        "search.unknownEnquiry", "An answer comes from a provider who was asked.",
        facts: ["The record of \(record.id) holds no such enquiry \(enquiry)."],
        remedy: "Record that the provider was asked.")
    }
    let asked = record.care.placementSearches[place.search].enquiries[place.enquiry]
    guard asked.answered == nil, asked.date <= date else {
      throw RuleBreach(
        "search.answer", "A provider answers once, on the day of asking or later.",
        facts: [
          "\(asked.provider) was asked on \(asked.date.medium).",
          asked.answered.map { "The answer came on \($0.medium)." }
            ?? "The answer would be of \(date.medium).",
        ],
        remedy: "Correct the date or the earlier answer; ask again for a new answer.")
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let (search, index) = record.care.place(ofEnquiry: enquiry) else { return }
    record.care.placementSearches[search].enquiries[index].answer = answer
    record.care.placementSearches[search].enquiries[index].answered = date
    record.care.placementSearches[search].enquiries[index].reason = reason
  }

  public static let example = PlacementProviderAnswered(
    to: "k3v9q2m7x4u2", .offered, on: CivilDate(dayNumber: 18_723),
    reason: "Mrs Invented has a room from Friday.")
}

/// A search for a home is closed.
public struct PlacementSearchClosed: CaseEvent {
  public static let name = "placementSearchClosed"
  public static let title = "Search for a home closed"

  /// The day.
  public var date: CivilDate

  /// The search.
  public var search: EventID

  /// How it ended.
  public var outcome: PlacementSearch.Outcome

  /// What decided it.
  public var summary: String?

  /// Closes a search.
  public init(
    _ search: EventID, on date: CivilDate, _ outcome: PlacementSearch.Outcome,
    summary: String? = nil
  ) {
    self.date = date
    self.search = search
    self.outcome = outcome
    self.summary = summary
  }

  public var changes: [EventID] { [search] }
  public var text: [String] { summary.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String {
    "Search for a home closed: \(outcome.title.loweringFirst)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    let open = try record.care.search(search, goingOn: date, in: record, doing: "The end")
    if outcome == .placed, !open.enquiries.contains(where: { $0.answer == .offered }) {
      return [
        Advice("search.noOffer", "A home was found, but no provider is recorded as offering one.")
      ]
    }
    return []
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.care.placementSearches.firstIndex(where: { $0.id == search }) else {
      return
    }
    record.care.placementSearches[index].closed = date
    record.care.placementSearches[index].outcome = outcome
  }

  public static let example = PlacementSearchClosed(
    "k3v9q2m7x4u1", on: CivilDate(dayNumber: 18_727), .placed, summary: "With Mrs Invented.")
}

extension Care {
  /// The search with an id, when it goes on at a day.
  ///
  /// - Throws: `search.notOpen` when it is not known, closed by then or opened later.
  func search(
    _ id: EventID, goingOn date: CivilDate, in record: ChildRecord, doing what: String
  ) throws(RuleBreach) -> PlacementSearch {
    let known = placementSearches.first { $0.id == id }
    if let known, known.date <= date, known.closed.map({ date <= $0 && what != "The end" }) ?? true
    {
      return known
    }
    throw RuleBreach(
      "search.notOpen", "Providers are asked while a search goes on, and it is closed once.",
      facts: [
        known.map { search in
          "The search runs from \(search.date.medium)"
            + (search.closed.map { " to \($0.medium)." } ?? ".")
        } ?? "The record of \(record.id) holds no search \(id).",
        "\(what) is dated \(date.medium).",
      ],
      remedy: "Open a search first, or correct one of the dates.")
  }
}
