/// It became known that a setting in which the child lives, or is about to, is not registered with Ofsted.
public struct SettingFoundUnregistered: CaseEvent {
  public static let name = "settingFoundUnregistered"
  public static let title = "Setting not registered with Ofsted"

  /// The day on which it was known.
  public var date: CivilDate

  /// The event that began the placement; the placement of that day where it is left out.
  public var placement: EventID?

  /// The day from which the setting was not registered; left out where it was not from the child's first day.
  public var since: CivilDate?

  /// What kind of setting it is and why the child is there. Required.
  public var summary: String

  /// Records that a setting is not registered.
  public init(
    on date: CivilDate, _ placement: EventID? = nil, since: CivilDate? = nil, summary: String
  ) {
    self.date = date
    self.placement = placement
    self.since = since
    self.summary = summary
  }

  public var text: [String] { [summary] }
  public func headline(_ codes: CodeBook) -> String {
    "Setting not registered with Ofsted: \(summary.firstWrittenLine)"
  }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let stay = stay(in: record) else {
      throw RuleBreach(
        "placement.unknownSetting", "The setting is one in which the child is placed.",
        facts: [
          placement.map { "The record of \(record.id) holds no placement \($0)." }
            ?? "The child has no placement on \(date.medium)."
        ],
        remedy: "Record the placement first, or correct the date.")
    }
    if summary.isBlank {
      throw RuleBreach(
        "placement.whyUnregistered", "The record says why the child lives in such a setting.",
        facts: ["Nothing is written for \(date.medium)."], remedy: "Write a sentence.")
    }
    let open = record.placementOversight.settings.first { setting in
      setting.registered == nil && stay.placements.contains { $0.id == setting.placement }
    }
    guard let open else { return [] }
    throw RuleBreach(
      "placement.unregisteredTwice", "A setting is found unregistered once.",
      facts: ["It has been known since \(open.date.medium)."],
      remedy: "Nothing to do; correct that entry if it says something wrong.")
  }

  private func stay(in record: ChildRecord) -> PlacementStay? {
    guard let id = placement ?? record.care.placement(on: date)?.id else { return nil }
    return record.care.periods.flatMap { PlacementStay.all(in: $0) }.first { stay in
      stay.placements.contains { $0.id == id } && (stay.end.map { date <= $0 } ?? true)
    }
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let id = placement ?? record.care.placement(on: date)?.id else { return }
    record.placementOversight.settings.append(
      UnregisteredSetting(id: stamp.id, date: date, placement: id, since: since))
  }

  public static let example = SettingFoundUnregistered(
    on: CivilDate(dayNumber: 18_740), "k3v9q2m7x4t5",
    summary: "A rented flat with two agency staff; nobody else would take him tonight.")
}

/// A setting was registered with Ofsted while the child lives there.
public struct SettingRegistered: CaseEvent {
  public static let name = "settingRegistered"
  public static let title = "Setting registered with Ofsted"

  /// The day of the registration.
  public var date: CivilDate

  /// The event that found it unregistered.
  public var setting: EventID

  /// What shows it in writing. Required.
  public var evidence: String

  /// Records a registration.
  public init(_ setting: EventID, on date: CivilDate, evidence: String) {
    self.date = date
    self.setting = setting
    self.evidence = evidence
  }

  public var changes: [EventID] { [setting] }
  public var text: [String] { [evidence] }
  public func headline(_ codes: CodeBook) -> String { "Setting registered with Ofsted" }

  public func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    guard let known = record.placementOversight.settings.first(where: { $0.id == setting }) else {
      throw RuleBreach(
        "placement.notUnregistered", "Only a setting that was found unregistered is registered.",
        facts: ["The record of \(record.id) holds no such setting \(setting)."],
        remedy: "Nothing to do for a setting that was registered all along.")
    }
    let begun = known.since ?? .earliest
    guard known.registered == nil, begun <= date else {
      throw RuleBreach(
        "placement.registeredTwice", "A setting is registered once, after it was not.",
        facts: [
          known.registered.map { "It was registered on \($0.medium)." }
            ?? "It has not been registered since \(begun.medium).",
          "The registration would be of \(date.medium).",
        ],
        remedy: "Correct one of the dates.")
    }
    guard evidence.isBlank else { return [] }
    throw RuleBreach(
      "placement.registrationEvidence", "A registration is verified in writing.",
      facts: ["No evidence is given."],
      remedy: "Enter what you have seen: the certificate, the entry in the register, a letter.")
  }

  public func apply(to record: inout ChildRecord, stamp: Stamp) {
    guard let index = record.placementOversight.settings.firstIndex(where: { $0.id == setting })
    else { return }
    record.placementOversight.settings[index].registered = date
  }

  public static let example = SettingRegistered(
    "k3v9q2m7x4v1", on: CivilDate(dayNumber: 18_765), evidence: "Certificate seen, URN 9000003.")
}
