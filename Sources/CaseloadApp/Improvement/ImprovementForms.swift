import Casework
import Widgets

/// The forms of improvement work: actions of plans, and what scrutiny panels recommend.
enum ImprovementForms {
  static let all: [any RegisterRecordForm] = [
    review, moveTarget, change, evidence, end, report, panel, addAction, addRecommendation,
  ]

  private static let notAnAction = "This is a recommendation, or an action that was given up."
  private static let notARecommendation = "This is an action, or a recommendation off the list."

  private static func action(_ record: RegisterRecord?) -> ImprovementAction? {
    record?.improvement?.action.flatMap { $0.ended == nil ? $0 : nil }
  }

  private static func recommendation(_ record: RegisterRecord?) -> ScrutinyRecommendation? {
    record?.improvement?.recommendation.flatMap { $0.isOnList ? $0 : nil }
  }

  static let addAction = RegisterForm(
    "improvement-action", "Add an action to a plan", saved: "Action added.", in: .improvement,
    opens: "A", unanswered: ["target"],
    from: { _, context in
      ImprovementActionAdded(
        on: context.today, plan: "", action: "", officers: ResponsibleOfficers(),
        target: context.today, measure: PerformanceMeasure(""))
    },
    [
      .text(\.plan, "plan", "Plan", hint: "The name of the plan", whenMissing: "Enter the plan"),
      .text(\.area, "area", "Part of the plan", hint: "Leave empty where it has none"),
      .text(
        \.action, "action", "Action", hint: "What is to be done", rows: 3,
        whenMissing: "Enter what is to be done"),
    ] + officers(\ImprovementActionAdded.officers) + [
      .day(
        \.target,
        DateQuestion(
          id: "target", label: "Target date", phrase: "target date",
          hint: "For example, 30 6 2021 or +3m", looks: .future))
    ] + measure(\ImprovementActionAdded.measure) + [
      .list(\.partners, "partners", "Key partners", hint: "Separated by semicolons"),
      .day(\.date, DateQuestion(label: "Agreed on", phrase: "date on which it was agreed")),
    ])

  static let moveTarget = RegisterForm(
    "improvement-target", "Move the target date", saved: "Target date moved. The first one stays.",
    in: .improvement, unanswered: ["target"], whyNot: notAnAction,
    from: { record, context in
      action(record).map {
        ImprovementActionChanged($0.id, on: context.today, target: $0.target, reason: "")
      }
    }, changes)

  static let change = RegisterForm(
    "improvement-change", "Change wording or officers", saved: "Action changed.",
    in: .improvement, whyNot: notAnAction,
    from: { record, context in
      action(record).map {
        ImprovementActionChanged(
          $0.id, on: context.today, wording: $0.action, officers: $0.officers)
      }
    }, changes)

  /// What a change holds is asked about, and nothing else.
  private static let changes: [CorrectionQuestion<ImprovementActionChanged>] =
    [
      .day(
        \.orToday,
        DateQuestion(
          id: "target", label: "New target date", phrase: "new target date",
          hint: "For example, 30 6 2021 or +3m", looks: .future)
      ).only { $0.target != nil },
      .text(
        \.orWording, "wording", "Action", rows: 3, whenMissing: "Enter what is to be done"
      ).only { $0.wording != nil },
    ]
    + officers(\ImprovementActionChanged.orOfficers).map { question in
      question.only { $0.officers != nil }
    } + [
      .text(
        \.orReason, "reason", "Why", hint: "Both dates and the reason stay on the page", rows: 2,
        whenMissing: "Enter why the date moves"
      ).only { $0.target != nil },
      .text(\.reason, "why", "Why").only { $0.target == nil },
      .day(\.date, DateQuestion(phrase: "date of the change")),
    ]

  static let review = RegisterForm(
    "improvement-review", "Review the action", saved: "Review saved.", in: .improvement,
    unanswered: ["status"], whyNot: notAnAction,
    from: { record, context in
      action(record).map {
        ImprovementActionReviewed(on: context.today, "", status: $0.status ?? .inTrain)
      }
    },
    [
      .day(\.date, DateQuestion(phrase: "date of the review")),
      .text(
        \.review, "review", "What was found", rows: 3, whenMissing: "Enter what was found"),
      .choice(
        \.status, "status", "Status", whenMissing: "Select how far it has come",
        { _ in
          Choice.list(
            zip(ImprovementStatus.allCases, "ipwc").map { ($0, $0.title, $1) })
        }),
    ])

  static let evidence = RegisterForm(
    "improvement-evidence", "Add evidence", saved: "Evidence added.", in: .improvement,
    whyNot: "Nothing of this record counts any more.",
    from: { record, context in
      record?.improvement.map { _ in ImprovementEvidenceAdded(on: context.today, "", link: "") }
    },
    [
      .text(
        \.what, "what", "What it is", hint: "For example, audit of 20 files, July",
        whenMissing: "Enter what it is"),
      .text(
        \.link, "link", "Where it is", hint: "A file, an address of the web, or a record",
        whenMissing: "Enter where it is"),
      .day(\.date, DateQuestion(phrase: "date on which it was added")),
    ])

  static let end = RegisterForm(
    "improvement-end", "Give the action up", saved: "The action is no longer pursued.",
    in: .improvement, whyNot: notAnAction,
    from: { record, context in
      action(record).map { ImprovementActionEnded($0.id, on: context.today, reason: "") }
    },
    [
      .day(\.date, DateQuestion(phrase: "date on which it was given up")),
      .text(
        \.reason, "reason", "Why, and who agreed", rows: 2,
        whenMissing: "Enter why it is given up, and who agreed"),
    ])

  static let addRecommendation = RegisterForm(
    "recommendation", "Add a panel’s recommendation", saved: "Recommendation added.",
    in: .improvement, opens: "R",
    from: { _, context in
      RecommendationMade(
        on: context.today, panel: "", "", proposed: "", officers: ResponsibleOfficers())
    },
    [
      .text(
        \.panel, "panel", "Panel", hint: "The name of the scrutiny panel",
        whenMissing: "Enter the panel"),
      .day(\.date, DateQuestion(label: "Date of the panel", phrase: "date of the panel")),
      .text(\.heading, "heading", "Title", whenMissing: "Enter what it is called"),
      .text(
        \.proposed, "proposed", "Action proposed", rows: 3, whenMissing: "Enter what is to be done"
      ),
    ] + officers(\RecommendationMade.officers))

  static let report = RegisterForm(
    "recommendation-report", "Report what was done", saved: "Report saved.", in: .improvement,
    unanswered: ["status"], whyNot: notARecommendation,
    from: { record, context in
      recommendation(record).map { _ in
        RecommendationUpdated(on: context.today, "", status: .partiallyComplete)
      }
    },
    [
      .day(\.date, DateQuestion(phrase: "date of the report")),
      .text(
        \.taken, "taken", "What was done", rows: 3,
        whenMissing: "Enter what was done, or why it was rejected"),
      .choice(
        \.status, "status", "Status", whenMissing: "Select how far it has come",
        { _ in
          Choice.list(
            zip(RecommendationStatus.allCases, "pcsr").map { ($0, $0.title, $1) })
        }),
    ])

  static let panel = RegisterForm(
    "recommendation-panel", "Record the panel’s decision", saved: "Decision saved.",
    in: .improvement, unanswered: ["outcome"], whyNot: notARecommendation,
    from: { record, context in
      recommendation(record).map { RecommendationConsidered($0.id, on: context.today, .kept) }
    },
    [
      .day(\.date, DateQuestion(label: "Date of the panel", phrase: "date of the panel")),
      .choice(
        \.outcome, "outcome", "Decision", whenMissing: "Select what the panel decided",
        { _ in Choice.list(zip(PanelOutcome.allCases, "akn").map { ($0, $0.title, $1) }) }),
      .text(\.words, "words", "What it said", rows: 2),
    ])

  // MARK: - Questions in common

  /// Who answers: a colleague first, others by name or title.
  private static func officers<Event>(
    _ path: any WritableKeyPath<Event, ResponsibleOfficers> & Sendable
  ) -> [CorrectionQuestion<Event>] {
    [
      CorrectionQuestion(
        fields: { event, context in
          [
            FormField(
              id: "officer", label: "Responsible",
              hint: "A colleague, in whose work it stands; type a part of the name",
              kind: .choice(
                Choice.colleagues(context).offering(
                  [event[keyPath: path].workers.first?.rawValue].compactMap { $0 }))),
            FormField(
              id: "officers", label: "Others responsible",
              hint: "Titles or names, separated by semicolons"),
          ]
        },
        tell: { event in
          let officers = event[keyPath: path]
          return [
            "officer": officers.workers.first?.rawValue ?? "",
            "officers": officers.others.joined(separator: "; "),
          ]
        },
        put: { answers, event in
          let rest = event[keyPath: path].workers.dropFirst()
          let first = answers.text("officer").map { WorkerID($0) }
          let officers = ResponsibleOfficers(
            [first].compactMap { $0 } + rest.filter { $0 != first },
            others: (answers.text("officers") ?? "").listItems)
          if officers.isEmpty {
            answers.refuse("officer", "Select a colleague, or write who answers for it below")
          }
          event[keyPath: path] = officers
        })
    ]
  }

  /// How it is judged: in words, and by a number where the program has one.
  private static func measure<Event>(
    _ path: any WritableKeyPath<Event, PerformanceMeasure> & Sendable
  ) -> [CorrectionQuestion<Event>] {
    [
      CorrectionQuestion(
        fields: { _, _ in
          [
            FormField(
              id: "measure", label: "Measure", hint: "What will show that it worked",
              whenMissing: "Enter how it will be judged"),
            FormField(
              id: "figure", label: "Number", hint: "One that the reports count, or empty",
              kind: .choice(
                ImprovementFigures.all.map { Choice(id: $0.id, label: $0.title) })),
            FormField(
              id: "aim", label: "Aim", hint: "For example, at most 0 or at least 95",
              whenMissing: "Enter the aim", isShown: { $0["figure"]?.isEmpty == false }),
          ]
        },
        tell: { event in
          let measure = event[keyPath: path]
          return [
            "measure": measure.words, "figure": measure.figure?.id ?? "",
            "aim": measure.figure?.aim ?? "",
          ]
        },
        put: { answers, event in
          var figure: PerformanceMeasure.Figure?
          if let id = answers.text("figure") {
            let words = (answers.text("aim") ?? "").lowercased().split(separator: " ")
            if words.count == 3, words[0] == "at", let value = Double(words[2]),
              value.isFinite, words[1] == "most" || words[1] == "least"
            {
              figure = .init(id, words[1] == "most" ? .atMost : .atLeast, value)
            } else {
              answers.refuse("aim", "Aim is written like at most 0 or at least 95")
            }
          }
          event[keyPath: path] = PerformanceMeasure(answers.text("measure") ?? "", figure: figure)
        })
    ]
  }
}

extension ImprovementActionChanged {
  /// The target date, where the questions about it arise.
  fileprivate var orToday: CivilDate {
    get { target ?? date }
    set { target = newValue }
  }

  /// The wording, where it is changed.
  fileprivate var orWording: String {
    get { wording ?? "" }
    set { wording = newValue }
  }

  /// The officers, where they are changed.
  fileprivate var orOfficers: ResponsibleOfficers {
    get { officers ?? ResponsibleOfficers() }
    set { officers = newValue }
  }

  /// The reason, where it is required.
  fileprivate var orReason: String {
    get { reason ?? "" }
    set { reason = newValue }
  }
}
