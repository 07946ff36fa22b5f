import CaseStore
import Casework

/// The meetings of the coming weeks, brothers and sisters together.
struct MeetingList: Hashable, Sendable {
  /// The meetings, by day.
  var rows: [MeetingRow] = []
  /// The last day that was asked for, a Friday.
  var until: CivilDate
  /// Whether there were more than the board shows.
  var isCut = false

  /// Asks the casebook.
  ///
  /// - Parameters:
  ///   - casebook: where the records are.
  ///   - worker: for whose children; nil for all.
  ///   - asker: who asks, as at when.
  ///   - weeks: how many weeks ahead, after the present one.
  ///   - limit: how many deadlines at most, of the coming weeks and of what was due before.
  init(
    from casebook: any Casebook, worker: WorkerID?, _ asker: BoardAsker, weeks: Int, limit: Int
  ) throws {
    let monday = asker.today.monday
    until = monday.adding(days: 7 * (weeks + 1) - 3)
    // What was due long ago must not crowd the coming weeks out, so each is asked for by itself.
    func ask(from first: CivilDate?, until last: CivilDate) throws -> [WorkRow] {
      try casebook.deadlines(
        ofRules: Meeting.rules(casebook.rulebook.timescales), worker: worker, asOf: asker.now,
        from: first, until: last, limit: limit)
    }
    let coming = try ask(from: monday, until: until)
    let before = try ask(from: nil, until: monday.adding(days: -1))
    isCut = coming.count == limit || before.count == limit
    let known = Set(coming.map(\.id))
    let due = before.filter { !known.contains($0.id) } + coming
    let children = Set(due.map(\.id.child)).sorted()
    let facts = Dictionary(
      try casebook.meetingFacts(of: children).map { ($0.child, $0) }, uniquingKeysWith: { $1 })
    let siblings = Self.siblings(facts)
    var places: [ChildID: [Int]] = [:]
    for row in due {
      let child = row.id.child
      guard let own = facts[child], let single = Self.single(row, own, casebook.staff, asker.today)
      else { continue }
      let near = siblings[child, default: []].flatMap { places[$0, default: []] }
      places[child, default: []].append(add(single, besideOneOf: near))
    }
    for index in rows.indices {
      rows[index].children.sort {
        ($0.born ?? .latest, $0.called) < ($1.born ?? .latest, $1.called)
      }
    }
    rows.sort { ($0.day, $0.due, $0.title, $0.names) < ($1.day, $1.due, $1.title, $1.names) }
  }

  /// A meeting for one child.
  private static func single(
    _ row: WorkRow, _ facts: MeetingFacts, _ staff: Staff, _ today: CivilDate
  ) -> MeetingRow? {
    guard let meeting = Meeting(rule: row.rule) else { return nil }
    let arrangement = row.planned == nil ? nil : meeting.arrangement(of: facts)
    let role: Allocation.Role = meeting == .careReview ? .reviewingOfficer : .conferenceChair
    let allocated = facts.worker(role, on: today).map { staff.name(of: $0) }
    return MeetingRow(
      meeting: meeting, rule: row.rule,
      children: [
        MeetingRow.Child(
          id: row.id, family: facts.name?.family ?? "",
          called: ChildRecord.calledName(facts.name, of: row.id.child), born: row.dateOfBirth)
      ], due: row.due, status: row.status, arrangement: arrangement,
      chair: arrangement?.chair ?? allocated)
  }

  /// Adds a child's meeting to that of a brother or sister, where the two are one.
  ///
  /// - Parameter near: the places of the meetings of brothers and sisters.
  /// - Returns: its place.
  private mutating func add(_ single: MeetingRow, besideOneOf near: [Int]) -> Int {
    let together = near.sorted().first { index in
      let other = rows[index]
      return other.meeting == single.meeting && other.rule == single.rule
        && other.arrangement?.planned == single.arrangement?.planned
        && (single.arrangement != nil || other.due == single.due)
    }
    guard let together else {
      rows.append(single)
      return rows.count - 1
    }
    rows[together].children += single.children
    rows[together].chair = rows[together].chair ?? single.chair
    if single.due < rows[together].due {
      rows[together].due = single.due
      rows[together].status = single.status
    }
    return together
  }

  /// The brothers and sisters of each child: whoever the child's record names, or whose record names the child.
  private static func siblings(_ facts: [ChildID: MeetingFacts]) -> [ChildID: Set<ChildID>] {
    var siblings = facts.mapValues { Set($0.siblings) }
    for (child, named) in facts {
      for sibling in named.siblings { siblings[sibling, default: []].insert(child) }
    }
    return siblings
  }

  /// The meeting of a child's deadline.
  func row(of id: WorkRowID) -> MeetingRow? {
    rows.first { row in row.children.contains { $0.id == id } }
  }
}

extension CivilDate {
  /// The Monday of the week.
  var monday: CivilDate { adding(days: -(weekday.rawValue - 1)) }
}
