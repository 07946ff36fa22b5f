import Casework
import Widgets

// Approval of an arrangement, and its extension.
extension PlacementOversightForms {
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
}
