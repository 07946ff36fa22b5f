/// Domestic abuse: reports with DASH and judgement, meetings on high risks, safety plans, offers of help.
public enum DomesticAbuseArea: PracticeArea {
  public static let title = "Domestic abuse"
  public static let events: [any CaseEvent.Type] = [
    DomesticAbuseReported.self, DomesticAbuseMeetingHeld.self, SafetyPlanAgreed.self,
    DomesticAbuseHelpOffered.self,
  ]

  /// A high risk goes to the next daily meeting. The closure of a case stops no such clock, because a danger
  /// does not end with it.
  public static func deadlines(of record: ChildRecord, _ timescales: Timescales) -> [Deadline] {
    let ended = record.person.endOfRecord.map {
      Deadline.Closure.ceased(on: $0.date, "Child’s \($0.cause.title)")
    }
    return record.domesticAbuse.reports.filter(\.isHigh).compactMap { report in
      let met = record.domesticAbuse.meeting(answering: report).map {
        Deadline.Closure(kind: .met, at: $0.at, what: "Meeting held")
      }
      return Deadline(
        rule: "domesticAbuse.meeting", in: timescales,
        from: Deadline.Trigger(
          what: "High-risk domestic abuse reported", at: report.received, event: report.id.rawValue),
        closure: .earliest(met, ended))
    }
  }
}
