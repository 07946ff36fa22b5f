/// A search for a home for a child: who was asked, and what they answered.
public struct PlacementSearch: Hashable, Sendable, Identifiable {
  /// How a search ends.
  public enum Outcome: String, Hashable, Sendable, Codable, CaseIterable {
    case placed, staysWherePlaced, noLongerNeeded, nothingFound

    /// What people call it.
    public var title: String {
      switch self {
      case .placed: "Home found"
      case .staysWherePlaced: "Child stays where they are"
      case .noLongerNeeded: "No longer needed"
      case .nothingFound: "Ended without a home"
      }
    }
  }

  /// The event that opened it.
  public let id: EventID

  /// The day it was opened.
  public let date: CivilDate

  /// What the child needs of a home.
  public let needs: String

  /// Who was asked, in the order of asking.
  public internal(set) var enquiries: [Enquiry] = []

  /// The day it was closed; nil while it goes on.
  public internal(set) var closed: CivilDate?

  /// How it ended.
  public internal(set) var outcome: Outcome?

  /// One provider who was asked.
  public struct Enquiry: Hashable, Sendable, Identifiable {
    /// Who may offer a home.
    public enum Provider: String, Hashable, Sendable, Codable, CaseIterable {
      case inHouse, independentFostering, connectedPerson, childrensHome, supportedAccommodation,
        other

      /// What people call it.
      public var title: String {
        switch self {
        case .inHouse: "In-house fostering"
        case .independentFostering: "Independent fostering agency"
        case .connectedPerson: "Family or friends"
        case .childrensHome: "Children’s home"
        case .supportedAccommodation: "Supported accommodation"
        case .other: "Other"
        }
      }
    }

    /// What a provider answers.
    public enum Answer: String, Hashable, Sendable, Codable, CaseIterable {
      case offered, noVacancy, notSuited, refused, noAnswer

      /// What people call it.
      public var title: String {
        switch self {
        case .offered: "Offered a home"
        case .noVacancy: "No vacancy"
        case .notSuited: "Not suited to the child"
        case .refused: "Refused"
        case .noAnswer: "No answer"
        }
      }
    }

    /// The event that recorded it.
    public let id: EventID

    /// The day the provider was asked.
    public let date: CivilDate

    /// The provider's name.
    public let provider: String

    /// What kind of provider it is.
    public let kind: Provider

    /// What was answered; nil while the answer is awaited.
    public internal(set) var answer: Answer?

    /// The day of the answer.
    public internal(set) var answered: CivilDate?

    /// Why, in the provider's words.
    public internal(set) var reason: String?
  }

  /// Whether it goes on at the end of a day.
  public func isOpen(on date: CivilDate) -> Bool {
    self.date <= date && (closed.map { date < $0 } ?? true)
  }

  /// How many calendar days it has gone on, or went on.
  public func days(asOf day: CivilDate) -> Int { date.days(to: min(closed ?? day, day)) }

  /// Those who were asked and have not answered by a day.
  public func waiting(on day: CivilDate) -> [Enquiry] {
    enquiries.filter { $0.date <= day && ($0.answered.map { day < $0 } ?? true) }
  }

  /// How it stands on a day, in words: "day 12, 5 asked, 1 offer, 2 awaited".
  public func words(on day: CivilDate) -> String {
    let asked = enquiries.filter { $0.date <= day }
    let offers = asked.count { $0.answer == .offered && ($0.answered.map { $0 <= day } ?? false) }
    let offered = offers == 1 ? "1 offer" : "\(offers) offers"
    let start = closed.map { $0 <= day } ?? false ? "closed" : "day \(days(asOf: day))"
    return "\(start), \(asked.count) asked, \(offered), \(waiting(on: day).count) awaited"
  }
}

extension Care {
  /// The search that goes on at the end of a day.
  public func placementSearch(on date: CivilDate) -> PlacementSearch? {
    placementSearches.last { $0.isOpen(on: date) }
  }

  /// The place of an enquiry among the searches.
  func place(ofEnquiry id: EventID) -> (search: Int, enquiry: Int)? {
    for (index, search) in placementSearches.enumerated() {
      if let found = search.enquiries.firstIndex(where: { $0.id == id }) { return (index, found) }
    }
    return nil
  }
}
