import Casework
import Widgets

// Whether a setting is registered with Ofsted.
extension PlacementOversightForms {
  static let found = EventForm<SettingFoundUnregistered>(
    "setting-unregistered", "Record that a setting is not registered",
    saved: "Setting not registered saved.",
    whyNot: { record, context in
      guard record.care.placement(on: context.today) == nil else { return nil }
      return "\(record.calledName) is in no placement. Record the start of care or the move first."
    },
    from: { record, context in
      let known = record.care.periods.flatMap(\.placements).first { $0.id == context.item }
      return SettingFoundUnregistered(on: context.today, known?.id, summary: "")
    },
    [
      .day(
        \.date, DateQuestion(label: "Known since", phrase: "day on which it became known")),
      .day(
        \.since,
        DateQuestion(
          id: "since", label: "Not registered since",
          phrase: "day since which it is not registered",
          hint: "Only where it was registered on the child’s first day", isOptional: true)),
      .text(
        \.summary, "summary", "What and why",
        hint: "What kind of setting it is, and why the child is there", rows: 4,
        whenMissing: "Enter what kind of setting it is and why the child is there"),
    ])

  static let registered = EventForm<SettingRegistered>(
    "setting-registered", "Record that a setting is registered now",
    saved: "Registration saved.",
    whyNot: { record, _ in
      record.placementOversight.settings.contains { $0.registered == nil }
        ? nil : "No setting of \(record.calledName) is known to be unregistered."
    },
    from: { record, context in
      let open = record.placementOversight.settings.filter { $0.registered == nil }
      let own = open.first { $0.id == context.item } ?? open.last
      return own.map { SettingRegistered($0.id, on: context.today, evidence: "") }
    },
    [
      .item(\.setting, "setting", "Setting", whenMissing: "Select the setting") { record, _ in
        record.placementOversight.settings.filter { $0.registered == nil }
          .map { ($0.id, "Known since \($0.date.medium)") }
      },
      .day(\.date, DateQuestion(label: "Registered", phrase: "date of the registration")),
      .text(
        \.evidence, "evidence", "Seen in writing",
        hint: "The certificate, the entry in the register, a letter", rows: 2,
        whenMissing: "Enter what shows the registration"),
    ])
}
