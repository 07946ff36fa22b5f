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
    var records: [ChildID: ChildRecord] = [:]
    for row in due where records[row.id.child] == nil {
      records[row.id.child] = try casebook.record(row.id.child)
    }
    for row in due {
      guard let record = records[row.id.child],
        let single = Self.single(row, record, casebook.staff, asker.today)
      else { continue }
      add(single, records)
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
    _ row: WorkRow, _ record: ChildRecord, _ staff: Staff, _ today: CivilDate
  ) -> MeetingRow? {
    guard let meeting = Meeting(rule: row.rule) else { return nil }
    let arrangement = row.planned == nil ? nil : meeting.arrangement(of: record)
    let role: Allocation.Role = meeting == .careReview ? .reviewingOfficer : .conferenceChair
    let allocated = record.allocations.worker(role, on: today).map { staff.name(of: $0) }
    return MeetingRow(
      meeting: meeting, rule: row.rule,
      children: [
        MeetingRow.Child(
          id: row.id, family: record.person.name?.family ?? "", called: record.calledName,
          born: record.person.dateOfBirth)
      ], due: row.due, status: row.status, arrangement: arrangement,
      chair: arrangement?.chair ?? allocated)
  }

  /// Adds a child's meeting to that of a brother or sister, where the two are one.
  private mutating func add(_ single: MeetingRow, _ records: [ChildID: ChildRecord]) {
    let together = rows.firstIndex { other in
      other.meeting == single.meeting && other.rule == single.rule
        && other.arrangement?.planned == single.arrangement?.planned
        && (single.arrangement != nil || other.due == single.due)
        && other.children.contains { child in
          single.children.contains { Self.areSiblings(child.id.child, $0.id.child, records) }
        }
    }
    guard let together else {
      rows.append(single)
      return
    }
    rows[together].children += single.children
    rows[together].chair = rows[together].chair ?? single.chair
    if single.due < rows[together].due {
      rows[together].due = single.due
      rows[together].status = single.status
    }
  }

  /// Whether either of two records names the other child as a brother or sister.
  private static func areSiblings(
    _ one: ChildID, _ other: ChildID, _ records: [ChildID: ChildRecord]
  ) -> Bool {
    [(one, other), (other, one)].contains { own, sibling in
      (records[own]?.person.relationships ?? []).contains {
        $0.child == sibling && $0.ended == nil && $0.kind.isSibling
      }
    }
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
