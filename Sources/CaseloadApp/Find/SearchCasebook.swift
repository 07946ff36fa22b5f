import Casework

/// What the search asks of the casebook.
public protocol SearchCasebook {
  /// Children by anything that people know of them, and events by what was written in them.
  ///
  /// - Parameters:
  ///   - text: what was typed.
  ///   - today: the day from which a date without a year is read.
  func search(_ text: String, today: CivilDate) throws -> SearchResults
}

/// What a search found.
public struct SearchResults: Hashable, Sendable {
  /// How many children and how many passages are told at most.
  public static let mostChildren = 30
  public static let mostPassages = 20
  /// How many records of each register are told at most.
  static let mostOfARegister = 5

  /// Children, in the order of their names.
  public var children: [FoundChild]
  /// Events in whose text the words stand, those recorded last first.
  public var passages: [FoundPassage]
  /// Records of registers.
  public var registers: [FoundRegister] = []

  /// Makes results.
  public init(children: [FoundChild] = [], passages: [FoundPassage] = []) {
    self.children = children
    self.passages = passages
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { children.isEmpty && passages.isEmpty && registers.isEmpty }
}

/// A child that a search found, whether or not anything is open.
public struct FoundChild: Hashable, Sendable {
  /// The child.
  public var id: ChildID
  /// The name for lists.
  public var name: String
  /// Date of birth.
  public var dateOfBirth: CivilDate?
  /// Where the child stands, as a word: "Protection plan", "Closed".
  public var status: String
  /// The child's worker.
  public var worker: WorkerID?
  /// What matched: "name", "postcode ZZ99 3VZ".
  public var reason: String

  /// Makes a found child.
  public init(
    id: ChildID, name: String, dateOfBirth: CivilDate?, status: String, worker: WorkerID?,
    reason: String
  ) {
    self.id = id
    self.name = name
    self.dateOfBirth = dateOfBirth
    self.status = status
    self.worker = worker
    self.reason = reason
  }
}

/// An event in whose text a search found its words.
public struct FoundPassage: Hashable, Sendable {
  /// The child.
  public var child: ChildID
  /// The name for lists.
  public var name: String
  /// The event.
  public var event: EventID
  /// The day it happened.
  public var date: CivilDate?
  /// What happened, in a line.
  public var headline: String
  /// Everything written in it.
  public var text: [String]
  /// Whether it was later corrected or withdrawn.
  public var isSuperseded: Bool

  /// Makes a found passage.
  public init(
    child: ChildID, name: String, event: EventID, date: CivilDate?, headline: String,
    text: [String], isSuperseded: Bool
  ) {
    self.child = child
    self.name = name
    self.event = event
    self.date = date
    self.headline = headline
    self.text = text
    self.isSuperseded = isSuperseded
  }
}
