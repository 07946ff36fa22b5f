import Casework
import Rulebook
import Testing

/// A child's case told in a test, a line an event: each is put to the gate as it would be in the client.
struct Case {
  private(set) var record: ChildRecord
  private(set) var advice: [Advice] = []
  let rulebook: Rulebook
  private var count = 0

  /// Begins with a registered child.
  init(
    _ id: ChildID = "C0000001", born: CivilDate? = day("2014-02-12"), expected: CivilDate? = nil,
    registered: CivilDate = day("2021-01-04")
  ) throws {
    self.record = ChildRecord(id: id)
    self.rulebook = try Rulebook.standard()
    try add(
      ChildRegistered(
        on: registered, name: PersonName(given: "Daniel", family: "Okafor"), dateOfBirth: born,
        expectedDateOfBirth: expected, sex: born == nil ? .unknown : .male))
  }

  /// Begins with nothing, so that the registration is an event of the test.
  init(empty id: ChildID) throws {
    self.record = ChildRecord(id: id)
    self.rulebook = try Rulebook.standard()
  }

  /// Puts an event to the gate, recorded on its own day unless said otherwise.
  @discardableResult
  mutating func add(
    _ event: any CaseEvent, recorded: CivilDate? = nil, id: EventID? = nil,
    by: WorkerID? = nil
  ) throws -> EventID {
    count += 1
    let id = id ?? EventID("e\(count)")
    let at = Moment(date: recorded ?? event.date, hour: 23, minute: 0, second: 0)
    advice = try record.accept(
      RecordedEvent(id: id, at: at, by: by ?? event.usualAuthor, event), using: rulebook)
    return id
  }

  /// The rule that an event breaks, or nothing when it is accepted. The case stays as it was.
  func breach(_ event: any CaseEvent, recorded: CivilDate? = nil, by: WorkerID? = nil)
    -> RuleBreach?
  {
    var copy = self
    do {
      try copy.add(event, recorded: recorded, by: by)
      return nil
    } catch {
      return error as? RuleBreach
    }
  }

  /// The child's deadlines under one rule.
  func deadlines(_ rule: String) -> [Deadline] {
    record.deadlines(rulebook.timescales).filter { $0.rule == rule }
  }
}

/// A day written as ISO in a test.
func day(_ iso: String) -> CivilDate {
  guard let date = CivilDate(iso) else { preconditionFailure("“\(iso)” is no ISO date") }
  return date
}

/// A moment written as ISO in a test, in London's time: "2021-03-30T14:22".
func moment(_ iso: String) -> Moment {
  let parts = iso.split(separator: "T")
  let clock = parts[1].split(separator: ":").compactMap { Int($0) }
  return Moment(date: day(String(parts[0])), hour: clock[0], minute: clock[1], second: 0)
}

extension CaseEvent {
  /// Who records it in a test unless said otherwise: nobody decides on their own work.
  var usualAuthor: WorkerID {
    self is AssessmentAuthorised || self is AssessmentReturned || self is WorkAuthorised
      || self is WorkReturned ? "m1" : "w1"
  }
}
