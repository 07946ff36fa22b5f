import Casework
import Widgets

/// The forms of exceptional arrangements: settings that are not registered, placements with parents, temporary
/// approvals.
enum PlacementOversightForms {
  /// In the order in which they are usually needed.
  static let all: [any RecordForm] = [
    found, sought, decided, check, discussed, planned, registered, extended, panel, conditionMet,
  ]

  /// The grades, with the one that the authority asks for marked.
  static func grades(_ kind: @escaping @Sendable (FormContext) -> ExceptionalArrangement.Kind?)
    -> @Sendable (FormContext) -> [Choice]
  {
    { context in
      let standards = context.rulebook.timescales.placementStandards
      let needed = kind(context).map(standards.grade)
      return ApprovalGrade.allCases.map { grade in
        let mark = grade == needed ? ", which stops the clock" : ""
        return Choice(id: grade.rawValue, label: grade.title + mark)
      }
    }
  }

  private static let ownGrades = grades { context in
    context.record.flatMap { ArrangementChoice.own($0, context)?.kind }
  }

  private static func grade(_ kind: ExceptionalArrangement.Kind, _ context: FormContext)
    -> ApprovalGrade
  { context.rulebook.timescales.placementStandards.grade(for: kind) }

  // MARK: - Registration

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

  // MARK: - Approval

  static let sought = EventForm<PlacementApprovalSought>(
    "seek-approval", "Seek approval of a placement", saved: "Approval sought.",
    from: { record, context in
      let own = ArrangementChoice.own(record, context)
      let kind = own?.kind ?? .unregistered
      return PlacementApprovalSought(
        kind, own?.id, from: grade(kind, context), on: context.today)
    },
    [
      ArrangementChoice.question(kind: \.kind, \.arrangement),
      .day(\.date, DateQuestion(phrase: "date on which approval was sought")),
      .choice(
        \.grade, "grade", "Of whom", whenMissing: "Select of whom approval is sought", ownGrades),
      .text(
        \.summary, "summary", "Put to them", hint: "Why here, what else was tried, what is unsafe",
        rows: 4),
    ])

  static let decided = EventForm<PlacementApprovalDecided>(
    "decide-approval", "Approve or refuse a placement", saved: "Decision on the placement saved.",
    isForManagers: true, unanswered: ["isGiven"],
    from: { record, context in
      let own = ArrangementChoice.own(record, context)
      let kind = own?.kind ?? .unregistered
      return PlacementApprovalDecided(
        kind, own?.id, isGiven: false, by: "", grade(kind, context), on: context.today, reason: "")
    },
    [
      ArrangementChoice.question(kind: \.kind, \.arrangement),
      .yesNo(
        \.isGiven, "isGiven", "Approved", hint: "No: it is refused",
        whenMissing: "Select whether it is approved"),
      .day(
        \.date,
        DateQuestion(
          label: "Decided", phrase: "date of the decision",
          remark: { _, _ in "it counts from the day on which it is recorded" })),
      .text(\.approver, "approver", "Decided by", whenMissing: "Enter who decided"),
      .choice(
        \.grade, "grade", "Grade", whenMissing: "Select the grade of whoever decided", ownGrades),
      .text(
        \.reason, "reason", "Why", hint: "What was weighed", rows: 4,
        whenMissing: "Enter why it was decided so"),
    ])

  static let extended = EventForm<TemporaryApprovalExtended>(
    "extend-approval", "Extend a temporary approval (regulation 24)",
    saved: "Temporary approval extended.", isForManagers: true,
    unanswered: ["isStillMostSuitable", "ground", "told"],
    whyNot: { record, context in
      if let why = ArrangementChoice.whyNone(
        record, context, where: { $0.kind == .temporaryApproval })
      {
        return why
      }
      return record.temporaryApproval(on: context.today, context.rulebook.timescales)?.extended.map
      {
        "It was extended on \($0.date.medium) to \($0.until.medium), which can be done once."
      }
    },
    from: { record, context in
      let own = ArrangementChoice.own(record, context, where: { $0.kind == .temporaryApproval })
      guard let own else { return nil }
      let approval = record.temporaryApproval(on: context.today, context.rulebook.timescales)
      return TemporaryApprovalExtended(
        own.id, on: context.today, until: approval?.lastEnd ?? context.today,
        because: .assessmentWillFinish, isStillMostSuitable: true, whySuitable: "", panelViews: "",
        reviewingOfficerTold: context.today, by: "", grade(.temporaryApproval, context))
    },
    [
      ArrangementChoice.question(\.arrangement),
      .yesNo(
        \.isStillMostSuitable, "isStillMostSuitable", "Still the most suitable home",
        whenMissing: "Select whether it is still the most suitable home"),
      .text(
        \.whySuitable, "whySuitable", "Why it is", rows: 3,
        whenMissing: "Enter why it is the most suitable home"),
      .text(
        \.panelViews, "panelViews", "The fostering panel", hint: "What the panel thinks", rows: 2,
        whenMissing: "Enter what the fostering panel thinks"),
      .day(
        \.reviewingOfficerTold,
        DateQuestion(
          id: "told", label: "Reviewing officer told",
          phrase: "day on which the reviewing officer was told")),
      .choice(
        \.ground, "ground", "Ground", whenMissing: "Select on what ground it is extended",
        FieldCorrections.titled(ApprovalExtension.Ground.self) { $0.title }),
      .day(
        \.until,
        DateQuestion(
          id: "until", label: "Extended to", phrase: "last day of the extension",
          hint: "Eight weeks after the first approval at most", looks: .future)),
      .day(\.date, DateQuestion(label: "Decided", phrase: "date of the decision")),
      .text(
        \.approver, "approver", "Nominated officer", whenMissing: "Enter who approves the extension"
      ),
      .choice(
        \.grade, "grade", "Grade", whenMissing: "Select the grade of the officer",
        grades { _ in .temporaryApproval }),
    ])

  // MARK: - Checks and plan

  static let check = EventForm<PlacementCheckMade>(
    "placement-check", "Record a check of a placement", saved: "Check saved.",
    unanswered: ["isSatisfied"],
    from: { record, context in
      let own = ArrangementChoice.own(record, context)
      let standards = context.rulebook.timescales.placementStandards
      let open = own.map { record.checklist(of: $0, on: context.today, standards) } ?? []
      let kind = own?.kind ?? .unregistered
      let first = open.first(where: \.isOpen)?.kind ?? standards.checks[kind]?.first
      return PlacementCheckMade(
        first ?? .premises, of: kind, own?.id, on: context.today, evidence: "")
    },
    [
      ArrangementChoice.question(kind: \.arrangementKind, \.arrangement),
      .choice(\.checked, "checked", "Checked", whenMissing: "Select what was checked") { context in
        let standards = context.rulebook.timescales.placementStandards
        let own = context.record.flatMap { record in
          ArrangementChoice.own(record, context).map {
            record.checklist(of: $0, on: context.today, standards)
          }
        }
        let open = Set((own ?? []).filter(\.isOpen).map(\.kind))
        return PlacementCheck.Kind.allCases.map { kind in
          Choice(id: kind.rawValue, label: kind.title + (open.contains(kind) ? " (open)" : ""))
        }
      },
      .day(\.date, DateQuestion(phrase: "date of the check")),
      .yesNo(
        \.isSatisfied, "isSatisfied", "Satisfied", hint: "No: it stays on the list",
        whenMissing: "Select whether what was found will do"),
      .text(
        \.evidence, "evidence", "What shows it", hint: "What was seen or received, from whom",
        rows: 3, whenMissing: "Enter what was seen or received"),
    ])

  static let discussed = EventForm<ArrangementDiscussed>(
    "arrangement-discussed", "Record the reviewing officer’s view of an arrangement",
    saved: "Discussion saved.",
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map { own in
        let officer = record.reviewingOfficer(on: context.today)?.worker
        return ArrangementDiscussed(
          own.id, with: officer.map { context.staff.name(of: $0) } ?? "", on: context.today,
          summary: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(phrase: "date of the discussion")),
      .text(
        \.officer, "officer", "Reviewing officer", whenMissing: "Enter who the reviewing officer is"
      ),
      .text(
        \.summary, "summary", "What was said", rows: 4, whenMissing: "Enter what the officer thinks"
      ),
    ])

  static let planned = EventForm<ArrangementPlanned>(
    "arrangement-plan", "Plan an exceptional arrangement", saved: "Plan of the arrangement saved.",
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map {
        ArrangementPlanned($0.id, on: context.today, plan: "", contingency: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(phrase: "date of the plan")),
      .text(
        \.plan, "plan", "Plan", hint: "What is to happen, by when, and who does it", rows: 4,
        whenMissing: "Enter what is to happen"),
      .text(
        \.contingency, "contingency", "If that fails", rows: 3,
        whenMissing: "Enter what is done if the plan fails"),
    ])

  // MARK: - Panel

  static let panel = EventForm<PanelDecided>(
    "panel-decision", "Record a decision of the placement panel", saved: "Panel decision saved.",
    isForManagers: true, unanswered: ["outcome"],
    whyNot: { record, context in ArrangementChoice.whyNone(record, context) },
    from: { record, context in
      ArrangementChoice.own(record, context).map { own in
        PanelDecided(
          own.id, on: context.today, .continues, by: "", grade(own.kind, context), reasons: "")
      }
    },
    [
      ArrangementChoice.question(\.arrangement),
      .day(\.date, DateQuestion(label: "Panel of", phrase: "date of the panel")),
      .choice(
        \.outcome, "outcome", "Decided", whenMissing: "Select what the panel decided",
        FieldCorrections.titled(PanelDecision.Outcome.self) { $0.title }),
      .day(
        \.until,
        DateQuestion(
          id: "until", label: "To", phrase: "last day to which it may go on",
          hint: "Where it continues; the panel looks again by then", looks: .future,
          isOptional: true)),
      .text(
        \.reasons, "reasons", "Why", hint: "What the panel weighed", rows: 4,
        whenMissing: "Enter what the panel weighed"),
      .conditions,
      .text(\.approver, "approver", "Approved by", whenMissing: "Enter who approved"),
      .choice(
        \.grade, "grade", "Grade", whenMissing: "Select the grade of whoever approved", ownGrades),
    ])

  /// The conditions that are open, each under the decision's event and its number.
  private static func openConditions(_ record: ChildRecord) -> [(
    decision: PanelDecision, condition: PanelDecision.Condition
  )] {
    record.placementOversight.decisions.flatMap { decision in
      decision.conditions.filter { $0.met == nil }.map { (decision, $0) }
    }
  }

  static let conditionMet = EventForm<PanelConditionMet>(
    "panel-condition-met", "Record that a condition of the panel is met",
    saved: "Condition met.",
    whyNot: { record, _ in
      openConditions(record).isEmpty ? "No condition of the panel is open." : nil
    },
    from: { record, context in
      let open = openConditions(record)
      let own = open.first { $0.decision.id == context.item } ?? open.first
      return own.map {
        PanelConditionMet($0.condition.number, of: $0.decision.id, on: context.today, evidence: "")
      }
    },
    [
      CorrectionQuestion(
        fields: { event, context in
          let open = (context.record.map(openConditions) ?? []).map { decision, condition in
            Choice(
              id: "\(decision.id.rawValue)/\(condition.number)",
              label: condition.what
                + (condition.by.map { ", by \($0.brief(near: context.today))" } ?? ""))
          }
          return [
            FormField(
              id: "condition", label: "Condition",
              kind: .choice(open.offering(["\(event.decision.rawValue)/\(event.condition)"])),
              whenMissing: "Select the condition")
          ]
        },
        tell: { ["condition": "\($0.decision.rawValue)/\($0.condition)"] },
        put: { answers, event in
          let parts = (answers.text("condition") ?? "").split(separator: "/").map(String.init)
          guard parts.count == 2, let number = Int(parts[1]) else { return }
          event.decision = EventID(parts[0])
          event.condition = number
        }),
      .day(\.date, DateQuestion(label: "Met", phrase: "date on which it was met")),
      .text(
        \.evidence, "evidence", "What shows it", rows: 2,
        whenMissing: "Enter what shows that the condition is met"),
    ])
}
