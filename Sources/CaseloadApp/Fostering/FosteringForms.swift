import Casework
import Widgets

/// The forms of carers and providers: from the first enquiry to approval, its reviews and its end.
enum FosteringForms {
  static let all: [any RegisterRecordForm] = [
    advance, stop, approve, review, end, enquiry, provider,
  ]

  private static let notOpen = "This enquiry is over, or the record is not an enquiry."
  private static let notApproved = "Nobody is approved in this record now."

  private static func open(_ record: RegisterRecord?) -> FosteringEnquiry? {
    record?.fostering.enquiries.last.flatMap { enquiry in
      enquiry.closed == nil && enquiry.steps.last?.stage != .approved ? enquiry : nil
    }
  }

  private static func approved(_ record: RegisterRecord?) -> FosteringHousehold? {
    record?.fostering.households.last { $0.ended == nil }
  }

  static let enquiry = RegisterForm(
    "fostering-enquiry", "Record an enquiry about fostering", saved: "Enquiry saved.",
    in: .fostering, opens: "F",
    from: { _, context in
      FosteringEnquiryReceived(on: context.today, from: "", worker: context.user)
    },
    [
      .text(
        \.household, "household", "Who asked", hint: "For example, Mr and Mrs Invented",
        whenMissing: "Enter who asked"),
      .day(\.date, DateQuestion(phrase: "date of the enquiry")),
      .text(\.source, "source", "How they came to ask", hint: "A friend, the website, an event"),
      .worker(\.worker, "worker", "Who follows it"),
    ])

  static let advance = RegisterForm(
    "fostering-step", "Move the enquiry on", saved: "The enquiry has moved on.", in: .fostering,
    unanswered: ["stage"], whyNot: notOpen,
    from: { record, context in
      open(record).map { FosteringEnquiryAdvanced($0.id, to: .panel, on: context.today) }
    },
    [
      .choice(
        \.stage, "stage", "Stage reached", whenMissing: "Select the stage",
        { context in
          let now = open(context.register)?.steps.last?.stage ?? .enquiry
          return FosteringEnquiry.Stage.allCases.filter { now < $0 && $0 != .approved }
            .map { Choice(id: $0.rawValue, label: $0.title) }
        }),
      .day(\.date, DateQuestion(phrase: "date on which it was reached")),
      .text(\.summary, "summary", "What was found", rows: 2),
    ])

  static let stop = RegisterForm(
    "fostering-stop", "The enquiry does not go on", saved: "The enquiry is closed.",
    in: .fostering, unanswered: ["reason"], whyNot: notOpen,
    from: { record, context in
      open(record).map {
        FosteringEnquiryNotProgressed($0.id, on: context.today, because: .noSpareRoom)
      }
    },
    [
      .choice(
        \.reason, "reason", "Why", hint: "It is counted and reported",
        whenMissing: "Select why it does not go on",
        { _ in
          FosteringEnquiry.NotProgressed.allCases.map { Choice(id: $0.rawValue, label: $0.title) }
        }),
      .text(\.summary, "summary", "In words", hint: "Required for another reason", rows: 2),
      .day(\.date, DateQuestion(phrase: "date on which it stopped")),
    ])

  static let approve = RegisterForm(
    "fostering-approval", "Record an approval to foster", saved: "Approval saved.",
    in: .fostering, opens: "F", looksAt: .fostering, unanswered: ["provider"],
    whyNot: "The household is approved, or the enquiry is over.",
    check: { answers, event in
      if event.terms.ages.upperBound < event.terms.ages.lowerBound {
        answers.refuse("oldest", "The oldest age is the youngest or more")
      }
    },
    from: { record, context in
      let enquiry = open(record)
      guard record == nil || enquiry != nil || record?.fostering.households.last?.ended != nil
      else { return nil }
      return FosteringHouseholdApproved(
        enquiry?.household ?? record?.fostering.households.last?.carers ?? "",
        for: RegisterID(.fostering, ""), from: context.today, .init(places: 1),
        enquiry: enquiry?.id, worker: enquiry?.worker ?? context.user)
    },
    [
      .text(
        \.carers, "carers", "Carers", hint: "As the children know them",
        whenMissing: "Enter the carers"),
      provider(\FosteringHouseholdApproved.provider),
      .day(\.date, DateQuestion(label: "Approved from", phrase: "first day of the approval")),
      .number(
        \.terms.places, "places", "Children at most", whenMissing: "Enter the number of children"),
      ages,
      .text(\.terms.note, "note", "Conditions", hint: "For example, siblings only"),
      .yesNo(
        \.isConnected, "connected", "Knew the child before",
        hint: "Family and friends who foster a child they knew", whenMissing: "Answer yes or no"),
      .worker(\.worker, "worker", "Supervising worker"),
    ])

  static let review = RegisterForm(
    "fostering-review", "Record the review of carers", saved: "Review saved.", in: .fostering,
    whyNot: notApproved,
    from: { record, context in
      approved(record).map { FosteringApprovalReviewed($0.id, on: context.today, "") }
    },
    [
      .day(\.date, DateQuestion(phrase: "date of the review")),
      .text(
        \.summary, "summary", "What was found",
        hint: "Children, training, health, what carers and children say", rows: 3,
        whenMissing: "Enter what was found"),
    ])

  static let end = RegisterForm(
    "fostering-end", "End the approval", saved: "The approval has ended.", in: .fostering,
    unanswered: ["reason"], whyNot: notApproved,
    from: { record, context in
      approved(record).map { FosteringApprovalEnded($0.id, on: context.today, because: .resigned) }
    },
    [
      .day(\.date, DateQuestion(phrase: "date of the end")),
      .choice(
        \.reason, "reason", "Why", whenMissing: "Select why it ends",
        { _ in
          FosteringHousehold.EndReason.allCases.map { Choice(id: $0.rawValue, label: $0.title) }
        }),
      .text(\.summary, "summary", "In words", rows: 2),
    ])

  static let provider = RegisterForm(
    "fostering-provider", "Add a provider of homes", saved: "Provider added.", in: .fostering,
    opens: "P", looksAt: .fostering, unanswered: ["kind"],
    check: { answers, event in
      let own = answers.context.register?.id
      let twin = answers.context.registers.first { record in
        record.id != own && event.registration != nil
          && record.fostering.providers.contains { $0.registration == event.registration }
      }
      if let twin {
        answers.refuse("registration", "Registration is that of \(twin.id.identifier) already")
      }
    },
    from: { _, context in PlacementProviderRecorded("", .inHouse, from: context.today) },
    [
      .text(\.provider, "provider", "Name", whenMissing: "Enter the name of the provider"),
      .choice(
        \.kind, "kind", "Kind", whenMissing: "Select what kind of provider it is",
        { _ in
          PlacementProviderEntry.Kind.allCases.map { Choice(id: $0.rawValue, label: $0.title) }
        }),
      .text(\.registration, "registration", "Ofsted number (URN)"),
      .day(\.date, DateQuestion(label: "Used from", phrase: "first day of use")),
    ])

  // MARK: - Questions of their own

  /// The provider, by the records of the register.
  private static func provider<Event>(
    _ path: any WritableKeyPath<Event, RegisterID> & Sendable
  ) -> CorrectionQuestion<Event> {
    CorrectionQuestion(
      fields: { event, context in
        let providers = context.registers.flatMap { record in
          record.fostering.providers.map { (record.id, $0) }
        }.sorted { ($0.1.name, $0.0) < ($1.1.name, $1.0) }
        let choices = providers.map {
          Choice(id: $0.identifier, label: "\($1.name) (\($1.kind.title.loweringFirst))")
        }
        return [
          FormField(
            id: "provider", label: "Provider",
            hint: "For whom they foster; add the provider first where it is not here",
            kind: .choice(choices.offering([event[keyPath: path].identifier])),
            whenMissing: "Select the provider")
        ]
      },
      tell: { ["provider": $0[keyPath: path].identifier] },
      put: { answers, event in
        if let id = answers.text("provider") { event[keyPath: path] = RegisterID(.fostering, id) }
      })
  }

  /// The youngest and the oldest age of a child.
  private static let ages = CorrectionQuestion<FosteringHouseholdApproved>(
    fields: { _, _ in
      [
        FormField(
          id: "youngest", label: "Ages from", whenMissing: "Enter the youngest age", width: 5),
        FormField(id: "oldest", label: "Ages to", whenMissing: "Enter the oldest age", width: 5),
      ]
    },
    tell: {
      ["youngest": "\($0.terms.ages.lowerBound)", "oldest": "\($0.terms.ages.upperBound)"]
    },
    put: { answers, event in
      guard let youngest = answers.text("youngest"), let oldest = answers.text("oldest") else {
        return
      }
      guard let low = Int(youngest), let high = Int(oldest), (0...17).contains(low),
        (low...17).contains(high)
      else {
        answers.refuse("oldest", "Ages are whole years from 0 to 17, the youngest first")
        return
      }
      event.terms.ages = low...high
    })
}
