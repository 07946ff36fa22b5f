import Casework
import Widgets

/// The professionals around a child: who joins, changes, was spoken with and leaves.
enum NetworkForms {
  /// All of them, in the order in which they are usually needed.
  static let all: [any RecordForm] = [added, contacted, changed, ended]

  static let added = EventForm<ProfessionalAdded>(
    "add-professional", "Add a professional to the network", saved: "Added to the network.",
    from: { _, context in ProfessionalAdded(from: context.today, "") },
    [
      .text(
        \.role, "role", "Role", hint: "What they are to the child: health visitor, head of year",
        whenMissing: "Enter what they are to the child"),
      .text(\.person, "name", "Name"),
      .text(\.agency, "agency", "Agency or service", hint: "The surgery, the school, the team"),
      .text(\.telephone, "telephone", "Telephone"), .text(\.email, "email", "Email"),
      FieldCorrections.day(\.date, "date from which they work with the child", label: "Since"),
    ])

  static let contacted = EventForm<ProfessionalContacted>(
    "professional-contacted", "Record a contact with a professional", saved: "Contact recorded.",
    whyNot: whyNot,
    from: { record, context in ProfessionalContacted(own(record, context), on: context.today) },
    [
      professional(\.professional),
      .text(\.note, "note", "About", hint: "In a line; a longer account is a note", rows: 2),
      FieldCorrections.day(\.date, "date of the contact"),
    ])

  static let changed = EventForm<ProfessionalChanged>(
    "change-professional", "Change a professional’s details", saved: "Details changed.",
    whyNot: whyNot,
    from: { record, context in ProfessionalChanged(own(record, context), on: context.today) },
    [
      professional(\.professional),
      .text(\.person, "name", "Name now", hint: "Leave empty what stays as it is"),
      .text(\.agency, "agency", "Agency now"), .text(\.telephone, "telephone", "Telephone now"),
      .text(\.email, "email", "Email now"),
      FieldCorrections.day(\.date, "date of the change", label: "From"),
    ])

  static let ended = EventForm<ProfessionalEnded>(
    "end-professional", "A professional leaves the network", saved: "No longer in the network.",
    whyNot: whyNot,
    from: { record, context in ProfessionalEnded(own(record, context), on: context.today) },
    [
      professional(\.professional),
      .text(\.reason, "reason", "Why", hint: "Who follows them, if anybody does"),
      FieldCorrections.day(\.date, "first day without them", label: "Since"),
    ])

  private static func whyNot(_ record: ChildRecord, _ context: FormContext) -> String? {
    record.network.members(on: context.today).isEmpty
      ? "Nobody is in \(record.calledName)’s network: use “\(added.title)” first." : nil
  }

  /// The professional for whom the form was opened, or the only one; else nobody is chosen yet.
  private static func own(_ record: ChildRecord, _ context: FormContext) -> EventID {
    let members = record.network.members(on: context.today)
    if let item = context.item, members.contains(where: { $0.id == item }) { return item }
    return members.count == 1 ? members[0].id : ""
  }

  private static func professional<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<EventID>
  ) -> CorrectionQuestion<Event> {
    CorrectionQuestion(
      fields: { event, context in
        let members = context.record?.network.members(on: context.today) ?? []
        let choices = members.map { Choice(id: $0.id.rawValue, label: $0.oneLine) }
        return [
          FormField(
            id: "professional", label: "Professional",
            kind: .choice(choices.offering([event[keyPath: path].rawValue])),
            whenMissing: "Select the professional")
        ]
      },
      tell: { event in
        let id = event[keyPath: path].rawValue
        return id.isEmpty ? [:] : ["professional": id]
      },
      put: { answers, event in
        if let id = answers.text("professional") { event[keyPath: path] = EventID(id) }
      })
  }
}
