import Casework
import Widgets

/// The forms of people who are no subject children: their names and addresses, to whom they belong, the risk they pose.
enum PersonFileForms {
  static let all: [any RegisterRecordForm] = [tie, change, risk, endRisk, endTie, open]

  static let open = RegisterForm(
    "person-file", "Open a person’s file", saved: "File opened.", in: .person, opens: "P",
    from: { _, context in PersonFileOpened(on: context.today, PersonName(given: "", family: "")) },
    [
      .text(\.person.given, "given", "Given names", whenMissing: "Enter the given name"),
      .text(\.person.family, "family", "Family name", whenMissing: "Enter the family name"),
      .day(
        \.born,
        DateQuestion(
          id: "born", label: "Born", phrase: "date of birth",
          hint: "For example, 22 3 1989; empty if not known", isOptional: true)),
      .choice(
        \.sex, "sex", "Sex", whenMissing: "Select the sex",
        { _ in
          Choice.list([
            (Sex.female, "Female", "f"), (.male, "Male", "m"), (.unknown, "Not known", "n"),
          ])
        }),
      address(\PersonFileOpened.address),
      .text(\.telephone, "telephone", "Telephone"),
      .text(\.email, "email", "Email"),
      .day(\.date, DateQuestion(label: "Opened on", phrase: "date on which it was opened")),
    ])

  static let change = RegisterForm(
    "person-file-change", "Change name, address or numbers", saved: "Change saved.", in: .person,
    whyNot: "Nothing of this file counts any more.",
    from: { record, context in
      record?.person.map { _ in PersonFileChanged(from: context.today) }
    },
    [
      .day(\.date, DateQuestion(label: "From", phrase: "first day on which it is so")),
      name,
      address(\PersonFileChanged.address),
      .text(\.telephone, "telephone", "Telephone"),
      .text(\.email, "email", "Email"),
      .day(
        \.born,
        DateQuestion(
          id: "born", label: "Born", phrase: "date of birth", hint: "Once it is known",
          isOptional: true)),
      .day(
        \.died,
        DateQuestion(
          id: "died", label: "Died", phrase: "date of death", hint: "Leave empty for the living",
          isOptional: true)),
    ])

  static let tie = RegisterForm(
    "person-tie", "Tie the person to a child", saved: "Tie saved.", in: .person,
    unanswered: ["relationship"], whyNot: "Nothing of this file counts any more.",
    from: { record, context in
      record?.person.map { _ in PersonTied(PersonFile.Tie("", .mother), on: context.today) }
    },
    [
      child,
      .choice(
        \.tie.kind, "relationship", "The person is", hint: "What the person is to the child",
        whenMissing: "Select what the person is to the child",
        { _ in Relationship.Kind.allCases.map { Choice(id: $0.rawValue, label: $0.title) } }),
      .yesNo(
        \.tie.parentalResponsibility, "responsibility", "Parental responsibility",
        whenMissing: "Answer yes or no"),
      .day(
        \.tie.from,
        DateQuestion(
          id: "from", label: "Since", phrase: "first day", hint: "Empty for always",
          isOptional: true)),
    ])

  static let endTie = RegisterForm(
    "person-tie-end", "End a tie to a child", saved: "The tie has ended.", in: .person,
    unanswered: ["tie"], whyNot: "The file holds no tie that goes on.",
    from: { record, context in
      record?.person?.ties.last { $0.to == nil }?.id.map { PersonTieEnded($0, on: context.today) }
    },
    [
      item(\PersonTieEnded.tie, "tie", "Tie", "Select the tie") { record in
        (record.person?.ties ?? []).filter { $0.to == nil }.compactMap { tie in
          tie.id.map { ($0, "\(tie.kind.title) of \(tie.child)") }
        }
      },
      .day(\.date, DateQuestion(label: "Last day", phrase: "last day")),
    ])

  static let risk = RegisterForm(
    "person-risk", "Record a risk the person poses", saved: "Risk recorded.", in: .person,
    isForManagers: true, unanswered: ["review"], whyNot: "Nothing of this file counts any more.",
    from: { record, context in
      record?.person.map { _ in
        PersonRiskRecorded(
          on: context.today, "", basis: "",
          agreedBy: context.user.map { context.staff.name(of: $0) } ?? "",
          review: context.today.adding(months: 6))
      }
    },
    [
      .text(\.what, "what", "Risk", hint: "In a line", whenMissing: "Enter what the risk is"),
      .text(
        \.basis, "basis", "What it rests on",
        hint: "A conviction, a finding, what the police say", rows: 2,
        whenMissing: "Enter what it rests on"),
      .text(\.agreedBy, "agreedBy", "Agreed by", whenMissing: "Enter the manager who agreed"),
      .day(
        \.review,
        DateQuestion(
          id: "review", label: "Look again by", phrase: "day by which to look again",
          hint: "For example, +6m", looks: .future)),
      .day(\.date, DateQuestion(phrase: "first day of the risk")),
    ])

  static let endRisk = RegisterForm(
    "person-risk-end", "End a risk", saved: "The risk has ended.", in: .person,
    isForManagers: true, whyNot: "The file holds no risk that goes on.",
    from: { record, context in
      record?.person?.risks.last { $0.to == nil }.map {
        PersonRiskEnded($0.id, on: context.today, reason: "")
      }
    },
    [
      item(\PersonRiskEnded.risk, "risk", "Risk", "Select the risk") { record in
        (record.person?.risks ?? []).filter { $0.to == nil }.map { ($0.id, $0.what) }
      },
      .day(\.date, DateQuestion(label: "Ended on", phrase: "first day without it")),
      .text(\.reason, "reason", "Why", rows: 2, whenMissing: "Enter why it ended"),
    ])

  // MARK: - Questions of their own

  /// One of the things that the file holds.
  private static func item<Event>(
    _ path: any WritableKeyPath<Event, EventID> & Sendable, _ id: String, _ label: String,
    _ whenMissing: String, _ items: @escaping @Sendable (RegisterRecord) -> [(EventID, String)]
  ) -> CorrectionQuestion<Event> {
    CorrectionQuestion(
      fields: { event, context in
        let choices = (context.register.map(items) ?? [])
          .map { Choice(id: $0.rawValue, label: $1) }
        return [
          FormField(
            id: id, label: label,
            kind: .choice(choices.offering([event[keyPath: path].rawValue])),
            whenMissing: whenMissing)
        ]
      },
      tell: { [id: $0[keyPath: path].rawValue] },
      put: { answers, event in
        if let chosen = answers.text(id) { event[keyPath: path] = EventID(chosen) }
      })
  }

  /// The child, by number.
  private static let child = CorrectionQuestion<PersonTied>(
    fields: { _, _ in
      [
        FormField(
          id: "child", label: "Child", hint: "The number of the child’s record, such as C0001234",
          whenMissing: "Enter the number of the child’s record")
      ]
    },
    tell: { ["child": $0.tie.child.rawValue] },
    put: { answers, event in
      guard let typed = answers.text("child") else { return }
      event.tie.child = ChildID(typed.uppercased())
    })

  /// The name from then on, where it changes.
  private static let name = CorrectionQuestion<PersonFileChanged>(
    fields: { _, _ in
      [
        FormField(id: "given", label: "Given names", hint: "Only where the name changes"),
        FormField(id: "family", label: "Family name"),
      ]
    },
    tell: { ["given": $0.person?.given ?? "", "family": $0.person?.family ?? ""] },
    put: { answers, event in
      let known = answers.context.register?.person?.name
      let (given, family) = (answers.text("given"), answers.text("family"))
      guard given != nil || family != nil else {
        event.person = nil
        return
      }
      event.person = PersonName(
        given: given ?? known?.given ?? "", family: family ?? known?.family ?? "")
    })

  /// An address in a line, with its postcode.
  private static func address<Event>(
    _ path: any WritableKeyPath<Event, Address?> & Sendable
  ) -> CorrectionQuestion<Event> {
    CorrectionQuestion(
      fields: { _, _ in
        [
          FormField(
            id: "address", label: "Address", hint: "The lines, separated by semicolons"),
          FormField(id: "postcode", label: "Postcode", width: 10),
        ]
      },
      tell: { event in
        let address = event[keyPath: path]
        return [
          "address": address?.lines.joined(separator: "; ") ?? "",
          "postcode": address?.postcode ?? "",
        ]
      },
      put: { answers, event in
        let lines = (answers.text("address") ?? "").listItems
        let postcode = answers.text("postcode") ?? ""
        guard !lines.isEmpty || !postcode.isEmpty else {
          event[keyPath: path] = nil
          return
        }
        event[keyPath: path] = Address(lines: lines, postcode: postcode)
      })
  }
}
