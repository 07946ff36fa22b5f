/// People who are no subject children: a record a person.
public enum PersonFileArea: RegisterArea {
  public static let kind = RegisterKind.person
  public static let title = "People"
  public static let events: [any RegisterEvent.Type] = [
    PersonFileOpened.self, PersonFileChanged.self, PersonTied.self, PersonTieEnded.self,
    PersonRiskRecorded.self, PersonRiskEnded.self,
  ]

  public static func deadlines(of record: RegisterRecord, _ timescales: Timescales) -> [Deadline] {
    (record.person?.risks ?? []).compactMap { risk in
      Deadline(
        rule: "person.riskReview", in: timescales,
        from: Deadline.Trigger(
          what: "Risk recorded", at: .day(risk.from), event: risk.id.rawValue),
        agreed: risk.review,
        closure: risk.to.map { Deadline.Closure.ceased(on: $0, "No longer held to pose a risk") },
        note: risk.what)
    }
  }

  public static func facts(of record: RegisterRecord, _ codes: CodeBook) -> RegisterFacts? {
    guard let file = record.person, let name = file.name else { return nil }
    let risks = file.risks.filter { $0.to == nil }
    // Whoever recorded the risk last answers for its review.
    let owner = risks.last.flatMap { risk in record.events.last { $0.id == risk.id }?.by }
    let addresses = file.addresses.map { "\($0.value.oneLine)" }
    return RegisterFacts(
      title: name.listed, status: risks.isEmpty ? "" : "Poses a risk", isOpen: !risks.isEmpty,
      workers: [owner].compactMap { $0 }, due: risks.map(\.review).min(),
      words: file.names.map(\.value.spoken) + addresses + file.telephones.map(\.value)
        + file.emails.map(\.value) + file.ties.map(\.child.rawValue) + risks.map(\.what))
  }
}
