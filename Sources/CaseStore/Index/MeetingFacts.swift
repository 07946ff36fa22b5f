import Casework
import FoundationEssentials
import GRDB

/// What a list of conferences and reviews shows of a child beside the deadline, so that no record is read for it.
public struct MeetingFacts: Hashable, Sendable, Codable {
  /// Somebody who chairs the child's meetings, over a span of days.
  struct Chair: Hashable, Sendable, Codable {
    var role: Allocation.Role
    var worker: WorkerID
    var from: CivilDate
    var to: CivilDate?
  }

  /// The child.
  public var child: ChildID
  /// The child's name.
  public var name: PersonName?
  /// Brothers and sisters that the record names.
  public var siblings: [ChildID]
  /// The initial conference that is booked and still to come.
  public var initial: ConferenceBooking?
  /// The review conference that is booked and still to come.
  public var review: ConferenceBooking?
  /// The bookings of care reviews of which the last is still to come, since the last review that was held; none
  /// while none is.
  public var careReviews: [CareReviewBooking]
  private var chairs: [Chair]

  /// Gathers what a record tells.
  public init(_ record: ChildRecord) {
    child = record.id
    name = record.person.name
    siblings = record.person.relationships.filter { $0.ended == nil && $0.kind.isSibling }
      .compactMap(\.child).sorted()
    initial = record.protection.booking(.initial)
    review = record.protection.booking(.review)
    let held = record.care.reviews.map(\.date).max() ?? .earliest
    careReviews =
      record.care.reviewBooking == nil
      ? [] : record.care.reviewBookings.filter { held < $0.booked }
    chairs = [Allocation.Role.conferenceChair, .reviewingOfficer].flatMap { role in
      record.allocations.all(role).map {
        Chair(role: role, worker: $0.worker, from: $0.from, to: $0.to)
      }
    }
  }

  /// Who chairs the child's conferences, or reviews the child's care, on a day.
  public func worker(_ role: Allocation.Role, on date: CivilDate) -> WorkerID? {
    chairs.last { chair in
      chair.role == role && chair.from <= date && chair.to.map { date < $0 } ?? true
    }?.worker
  }

  /// The facts as the index keeps them; nil where no meeting of the child is to come.
  ///
  /// - Parameters:
  ///   - record: the child.
  ///   - deadlines: the child's deadlines.
  static func kept(of record: ChildRecord, _ deadlines: [Deadline]) -> String? {
    let last = record.events.last?.at ?? Moment(secondsSinceEpoch: 0)
    let isWaiting = deadlines.contains { deadline in
      (deadline.rule.hasPrefix("conference.") || deadline.rule.hasPrefix("care.review."))
        && !(deadline.closure.map { $0.at.date <= last.date } ?? false)
    }
    guard isWaiting, let bytes = try? EntryCoding.encoder().encode(MeetingFacts(record)) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CaseIndex {
  /// What is kept of the meetings of some children, where any is to come.
  func meetingFacts(of children: [ChildID]) throws(StoreError) -> [MeetingFacts] {
    let ids = "[" + children.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    let text = try read { database in
      try String.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT '[' || ifnull(group_concat(facts), '') || ']'
            FROM json_each(?) AS wanted JOIN child ON child.id = wanted.value
            JOIN meeting ON meeting.child = child.row
            """), arguments: [ids])
    }
    do {
      // In one call, since each call of the decoder takes as long to prepare as a child's facts take to read.
      return try JSONDecoder().decode([MeetingFacts].self, from: Data((text ?? "[]").utf8))
    } catch {
      throw .indexFailed(what: "The facts of a meeting cannot be read")
    }
  }
}

extension CaseStore {
  /// What is kept of the meetings of some children. A child of whom no meeting is to come is left out.
  public func meetingFacts(of children: [ChildID]) throws(StoreError) -> [MeetingFacts] {
    try index().meetingFacts(of: children)
  }
}
