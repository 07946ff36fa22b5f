import Casework
import Rulebook

/// A register's record told in a test, a line an event: each is put to the gate as it would be in the client.
struct RegisterCase {
  private(set) var record: RegisterRecord
  private(set) var advice: [Advice] = []
  let rulebook: Rulebook
  private var count = 0

  init(_ id: RegisterID = RegisterID(.improvement, "A0001")) throws {
    record = RegisterRecord(id: id)
    rulebook = try Rulebook.standard()
  }

  /// Puts an event to the gate, recorded on its own day unless said otherwise.
  @discardableResult
  mutating func add(_ event: any RegisterEvent, recorded: CivilDate? = nil, id: EventID? = nil)
    throws -> EventID
  {
    count += 1
    let id = id ?? EventID("e\(count)")
    let at = Moment(date: recorded ?? event.date, hour: 23)
    advice = try record.accept(
      RecordedRegisterEvent(id: id, at: at, by: "w1", event), using: rulebook)
    return id
  }

  /// The rule that an event breaks, or nothing when it is accepted. The case stays as it was.
  func breach(_ event: any RegisterEvent, recorded: CivilDate? = nil) -> String? {
    var copy = self
    do {
      try copy.add(event, recorded: recorded)
      return nil
    } catch {
      return (error as? RuleBreach)?.rule
    }
  }

  /// The deadlines under one rule.
  func deadlines(_ rule: String) -> [Deadline] {
    record.deadlines(rulebook.timescales).filter { $0.rule == rule }
  }
}
