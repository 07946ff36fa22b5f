import Casework
import Widgets

/// The forms about risks at home and outside it: domestic abuse, exploitation, what agencies undertake.
enum RiskForms {
  /// Domestic abuse.
  static let domesticAbuse: [any RecordForm] = [report, meeting, safetyPlan, help]
  /// Exploitation.
  static let exploitation: [any RecordForm] = [assessExploitation, tellTeam]
  /// Actions of agencies.
  static let actions: [any RecordForm] = [agreeAction, finishAction]

  /// Brothers and sisters who live at home: what happens there happens to them all.
  static func home<Event>(_ verb: String) -> EventForm<Event>.Whom { EarlyHelpForms.family(verb) }

  // MARK: - Domestic abuse

  static let report = EventForm<DomesticAbuseReported>(
    "report-domestic-abuse", "Record a report of domestic abuse", saved: "Report saved.",
    for: home("live in the home"), unanswered: ["agency", "judgement", "presence"],
    from: { record, context in
      DomesticAbuseReported(
        at: .day(context.today), from: .police, account: "", victim: AbuseParty(""),
        perpetrator: AbuseParty(""), highFrom: context.rulebook.practice.dashHighTicks,
        judgement: .standard, reason: "",
        contact: record.frontDoor.contacts.first { $0.id == context.item }?.id)
    },
    [
      .point(\.received, "of the report"),
      .choice(
        \.agency, "agency", "Reported by", whenMissing: "Select who reported it",
        EarlyHelpForms.agencies),
      .day(
        \.incident,
        DateQuestion(
          id: "incident", label: "Incident on", phrase: "date of the incident", isOptional: true)),
      .text(
        \.account, "account", "What happened", rows: 4, whenMissing: "Enter what happened"),
      .text(
        \.victim.name, "victim", "Victim",
        whenMissing: "Enter who was hurt or threatened"),
      .text(
        \.victim.relation, "victimRelation", "Victim is", hint: "To the child: mother, grandfather"),
      .yesNo(
        \.victim.livesInHome, "victimHome", "Victim at home",
        hint: "Whether the victim lives in the child’s home"),
      .text(
        \.perpetrator.name, "perpetrator", "Done by",
        whenMissing: "Enter who is said to have done it, or that it is not known"),
      .text(
        \.perpetrator.relation, "perpetratorRelation", "Who did it is",
        hint: "To the child: mother’s partner"),
      .yesNo(
        \.perpetrator.livesInHome, "perpetratorHome", "Still at home",
        hint: "Whether who did it lives in the child’s home"),
      presence,
      .number(
        \.ticks, "ticks", "DASH ticks", hint: "Leave it where no checklist was filled in",
        aside: { values, context in
          let from = context.rulebook.practice.dashHighTicks
          guard let ticks = values["ticks"].flatMap({ Int($0) }) else {
            return "High from \(from) ticks, or by judgement"
          }
          return ticks >= from ? "High: \(ticks) ticks, high from \(from)" : "Below \(from)"
        }),
      .ticks(
        \.signs, "signs", "What was ticked", hint: "Type words of a sign, Enter ticks it",
        FieldCorrections.titled(DomesticAbuseSign.self) { $0.title }),
      .choice(
        \.judgement, "judgement", "Your judgement", whenMissing: "Select how great the risk is",
        { _ in
          Choice.list([
            (DomesticAbuseRisk.standard, "standard", "s"), (.medium, "medium", "m"),
            (.high, "high", "h"),
          ])
        }),
      .text(\.reason, "reason", "Why", rows: 3, whenMissing: "Enter why the risk is judged so"),
      .text(
        \.victimsVoice, "voice", "Victim says", hint: "What the victim says and wants", rows: 2),
      .childsWords(\.childsWords),
      .text(
        \.safetyPlan, "safetyPlan", "Safety plan",
        hint: "What each does, whom they ring, where they go", rows: 3),
      .lines(\.actions, "actions", "Actions", .actions),
      .item(\.contact, "contact", "Came in by") { record, _ in
        record.frontDoor.contacts.reversed().map {
          RecordItem($0.id, "Contact of \($0.received.medium)")
        }
      },
    ])

  /// Where each child was.
  private static let presence = CorrectionQuestion<DomesticAbuseReported>(
    fields: { _, context in
      let choices = ChildsPresence.allCases.map { Choice(id: $0.rawValue, label: $0.title) }
      let others = context.family.filter { $0.id != context.record?.id }
      let own = others.isEmpty ? "Child" : context.record.map(context.nameInLabels) ?? "Child"
      return [
        FormField(
          id: "presence", label: "\(own) then",
          hint: "Who sees, hears or lives with domestic abuse is a victim of it too",
          kind: .choice(choices), whenMissing: "Select where the child was")
      ]
        + others.map { sibling in
          FormField(
            id: "presence.\(sibling.id)", label: "\(context.nameInLabels(sibling)) then",
            kind: .choice(choices), whenMissing: "Select where \(sibling.calledName) was",
            isShown: { FormChildren.isTicked(sibling.id, $0) })
        }
    },
    tell: { ["presence": $0.childsPresence.rawValue] },
    put: { answers, event in
      let id = answers.child.map { "presence.\($0.id)" } ?? "presence"
      let field = answers.isOwnChild ? "presence" : id
      if let value = answers.choice(field, as: ChildsPresence.self) { event.childsPresence = value }
    })

  /// The reports of a child, the latest first.
  @Sendable private static func reports(_ record: ChildRecord, _ context: FormContext)
    -> [RecordItem<EventID>]
  {
    record.domesticAbuse.reports.sorted { $0.received > $1.received }.map { report in
      RecordItem(
        report.id,
        "\(report.received.medium), \(report.risk.title.loweringFirst): \(report.account.firstLine)"
      )
    }
  }

  @Sendable private static func whyNoReport(_ record: ChildRecord, _ context: FormContext)
    -> String?
  {
    record.domesticAbuse.reports.isEmpty
      ? "No domestic abuse is reported for \(record.calledName). Record the report first." : nil
  }

  static let meeting = EventForm<DomesticAbuseMeetingHeld>(
    "domestic-abuse-meeting", "Record a meeting on high-risk domestic abuse",
    saved: "Meeting saved.", for: home("were discussed"), whyNot: whyNoReport,
    from: { record, context in
      let unanswered = record.domesticAbuse.reports.filter { report in
        report.isHigh && record.domesticAbuse.meeting(answering: report) == nil
      }
      let opened = record.domesticAbuse.reports.filter { $0.id == context.item }
      let about = (opened.isEmpty ? unanswered : opened).map(\.id)
      return DomesticAbuseMeetingHeld(
        at: .day(context.today), [.childrensSocialCare], about: about.isEmpty ? nil : about,
        decision: "")
    },
    [
      .point(\.at, "of the meeting"),
      .ticks(
        \.agencies, "agencies", "Took part", whenMissing: "Select the agencies that took part",
        EarlyHelpForms.agencies),
      .items(\.reports, "reports", "About", reports),
      .text(
        \.decision, "decision", "Decided", rows: 4, whenMissing: "Enter what was decided"),
      .text(\.safetyPlan, "safetyPlan", "Safety plan", rows: 3),
      .lines(\.actions, "actions", "Actions", .actions),
    ])

  static let safetyPlan = EventForm<SafetyPlanAgreed>(
    "safety-plan", "Agree a safety plan", saved: "Safety plan saved.",
    for: home("the plan keeps safe"),
    from: { _, context in SafetyPlanAgreed(on: context.today, "") },
    [
      FieldCorrections.day(\.date, "date the safety plan was agreed"),
      .text(
        \.plan, "plan", "Safety plan", hint: "What each of them does, and whom they ring",
        rows: 5, whenMissing: "Enter how victim and children stay safe"),
    ])

  static let help = EventForm<DomesticAbuseHelpOffered>(
    "offer-domestic-abuse-help", "Record help offered after domestic abuse",
    saved: "Offer saved.", for: home("it is for"), unanswered: ["agency"], whyNot: whyNoReport,
    from: { record, context in
      let last = record.domesticAbuse.reports.max { $0.received < $1.received }
      let opened = record.domesticAbuse.report(context.item ?? "")
      return DomesticAbuseHelpOffered(
        (opened ?? last)?.id, on: context.today, "", by: .domesticAbuseService)
    },
    [
      .item(\.report, "report", "After", hint: "Nothing means all reports", reports),
      FieldCorrections.day(\.date, "date of the offer"),
      .text(\.what, "what", "Offered", whenMissing: "Enter the service or help offered"),
      .choice(
        \.agency, "agency", "By", whenMissing: "Select who offers it", EarlyHelpForms.agencies),
      .yesNo(\.accepted, "accepted", "Accepted", hint: "Leave it while nobody has answered"),
    ])
}
