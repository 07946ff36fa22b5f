/// A single assessment starts.
///
/// Brothers and sisters who are assessed together are parts of one entry: each has an assessment.
public struct AssessmentStarted: ReferredWork {
  public static let name = "assessmentStarted"
  public static let title = "Assessment started"

  /// The day it started (CIN `AssessmentActualStartDate`).
  public var date: CivilDate

  /// What it is to look at.
  public var note: String?

  /// Starts an assessment.
  public init(on date: CivilDate, note: String? = nil) {
    self.date = date
    self.note = note
  }

  public var text: [String] { note.map { [$0] } ?? [] }
  public func headline(_ codes: CodeBook) -> String { "Single assessment started" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    _ = try record.referral(
      covering: date, for: "The assessment", reference: "CIN census 1103, 8565")
    guard let other = record.assessments.all.first(inTheWayOf: date) else { return [] }
    throw RuleBreach(
      "assessment.oneOpen", "A child has one open assessment at a time.",
      facts: [
        "The other assessment \(other.standing).", "This one would start on \(date.medium).",
      ],
      remedy: "Finish and authorise the other first, or go on in that one.",
      reference: "CIN census 8863, 8896")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    record.assessments.all.append(
      Assessment(
        id: stamp.id, start: date, referral: record.frontDoor.referral(covering: date)?.id))
  }

  public static let example = AssessmentStarted(
    on: CivilDate(dayNumber: 18_662), note: "Neglect; the bruise of 1 February.")
}
