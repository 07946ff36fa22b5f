import Casework
import Rulebook
import Testing
import Widgets

@testable import CaseloadApp

/// Brothers and sisters of a test, whose records are told through the gate as in the client.
struct Household {
  static let daniel: ChildID = "C0000001"
  static let grace: ChildID = "C0000002"
  static let ben: ChildID = "C0000003"
  static let now = FormDay.moment("2021-03-30T14:20")

  let rulebook: Rulebook
  private(set) var records: [ChildRecord] = []

  /// Registers children in January 2021.
  init(
    _ children: [(id: ChildID, given: String, born: String?)] = [(daniel, "Daniel", "2014-02-12")]
  )
    throws
  {
    rulebook = try Rulebook.standard()
    for child in children {
      records.append(ChildRecord(id: child.id))
      let born = child.born.map(FormDay.day)
      try add(
        ChildRegistered(
          on: FormDay.day("2021-01-04"), name: PersonName(given: child.given, family: "Okafor"),
          dateOfBirth: born, expectedDateOfBirth: born == nil ? FormDay.day("2021-06-01") : nil,
          sex: .unknown),
        to: child.id)
    }
  }

  /// Daniel, who is 7, and Grace, who is 4.
  static func pair() throws -> Household {
    try Household([(daniel, "Daniel", "2014-02-12"), (grace, "Grace", "2016-05-20")])
  }

  /// The record of a child.
  subscript(child: ChildID) -> ChildRecord {
    records.first { $0.id == child } ?? ChildRecord(id: child)
  }

  /// Puts an event to the gate, recorded at the end of its own day.
  @discardableResult
  mutating func add(_ event: any CaseEvent, to child: ChildID, id: EventID? = nil) throws -> EventID
  {
    let index = try #require(records.firstIndex { $0.id == child })
    let id = id ?? EventID("\(child).\(records[index].revision)")
    let at = Moment(date: event.date, hour: 23)
    try records[index].accept(
      RecordedEvent(id: id, at: at, by: event.usualAuthor, event), using: rulebook)
    return id
  }

  /// Puts an event to the gate for every child.
  mutating func addToAll(_ event: any CaseEvent) throws {
    for record in records { try add(event, to: record.id) }
  }

  /// Takes in one more child.
  mutating func include(_ record: ChildRecord) { records.append(record) }

  /// Puts a proposal to the gate, as the store does.
  mutating func commit(_ entry: ProposedEntry, at moment: Moment = now) throws {
    let author = entry.parts.first?.event.usualAuthor ?? "w1"
    for (child, recorded) in entry.stamped(at: moment, by: author) {
      if !records.contains(where: { $0.id == child }) { records.append(ChildRecord(id: child)) }
      let index = try #require(records.firstIndex { $0.id == child })
      try records[index].accept(recorded, using: rulebook)
    }
  }

  /// What a form looks at when it is opened for the first child on 30 March 2021.
  func context(
    item: EventID? = nil, entry: EntryID = "entry", user: WorkerID = "w1", now: Moment = now
  ) -> FormContext {
    FormContext(
      record: records.first, family: Array(records.dropFirst()), now: now, user: user,
      rulebook: rulebook, entry: entry, newChild: "C0000099", item: item)
  }

  /// What a form looks at when the child has no record yet.
  func contextOfNewChild(newChild: ChildID? = "C0000099") -> FormContext {
    FormContext(
      record: nil, now: Self.now, user: "w1", rulebook: rulebook, entry: "entry",
      newChild: newChild)
  }
}

/// Days and moments written as ISO in the tests of forms.
enum FormDay {
  static func day(_ iso: String) -> CivilDate {
    guard let date = CivilDate(iso) else { preconditionFailure("“\(iso)” is no ISO date") }
    return date
  }

  /// A moment in London's time: "2021-03-30T14:20".
  static func moment(_ iso: String) -> Moment {
    let parts = iso.split(separator: "T")
    let clock = parts[1].split(separator: ":").compactMap { Int($0) }
    return Moment(date: day(String(parts[0])), hour: clock[0], minute: clock[1])
  }
}

extension RecordForm {
  /// What the form proposes when its first answers stand and these are added.
  func proposal(_ typed: FormValues, _ context: FormContext) throws -> ProposedEntry {
    let values = initialValues(context).merging(typed) { $1 }
    switch propose(form(context).answers(values), context) {
    case .success(let entry):
      let declared = Set(events.map { $0.name })
      for part in entry.parts {
        #expect(declared.contains(type(of: part.event).name), "\(id) does not name what it makes")
      }
      return entry
    case .failure(let problems):
      throw ProblemsFound(messages: problems.errors.map { "\($0.field): \($0.message)" })
    }
  }

  /// The errors, by field.
  func errors(
    _ typed: FormValues, _ context: FormContext, keepingDefaults: Bool = true
  ) -> FormValues {
    let values = keepingDefaults ? initialValues(context).merging(typed) { $1 } : typed
    guard case .failure(let problems) = propose(values, context) else { return [:] }
    return FormValues(problems.errors.map { ($0.field, $0.message) }) { first, _ in first }
  }

  /// How a field's answer is read or remarked on.
  func aside(_ field: String, _ typed: FormValues, _ context: FormContext) -> String? {
    form(context)[field]?.aside(initialValues(context).merging(typed) { $1 })
  }
}

/// A test expected a proposal and got errors.
struct ProblemsFound: Error { let messages: [String] }

/// An event of a child, for comparing by value.
struct Told: Hashable, CustomStringConvertible {
  let child: ChildID
  let event: EventBox

  init(_ child: ChildID, _ event: any CaseEvent) {
    self.child = child
    self.event = EventBox(event)
  }

  var description: String { "\(child): \(event.event)" }
}

extension ProposedEntry {
  /// Its events, for comparing by value.
  var values: [Told] { parts.map { Told($0.child, $0.event) } }
}

extension CaseEvent {
  /// Who records it in a test unless said otherwise: nobody decides on their own work.
  var usualAuthor: WorkerID {
    self is AssessmentAuthorised || self is AssessmentReturned || self is WorkAuthorised
      || self is WorkReturned ? "m1" : "w1"
  }
}
