/// Calls for advice to the front door: a record a call.
public enum AdviceArea: RegisterArea {
  public static let kind = RegisterKind.advice
  public static let title = "Advice calls"
  public static let events: [any RegisterEvent.Type] = [AdviceGiven.self, AdviceFollowedUp.self]

  public static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline] {
    guard let call = record.advice, let day = call.followUp else { return [] }
    let given = Deadline.Trigger(
      what: "Advice given", at: .moment(call.at), event: call.id.rawValue)
    let done = call.followedUp.map { Deadline.Closure.met(on: $0.date, "Followed up") }
    return [
      Deadline(
        rule: "advice.followUp", in: timescales, from: given, agreed: day, closure: done,
        note: call.caller)
    ].compactMap { $0 }
  }

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    guard let call = record.advice else { return nil }
    let isWaiting = call.followUp != nil && call.followedUp == nil
    return RegisterFacts(
      title: call.topic.firstWrittenLine, group: call.agency.title,
      status: isWaiting ? "To be followed up" : call.outcome.title, isOpen: isWaiting,
      workers: [call.by], due: isWaiting ? call.followUp : nil,
      words: [call.topic, call.advice, call.caller ?? "", call.followedUp?.note ?? ""])
  }
}
