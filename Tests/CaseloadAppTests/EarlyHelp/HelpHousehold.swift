import Casework

@testable import CaseloadApp

extension Household {
  /// A family whose early help has a plan, a leader and a team, or only has started; a home with risks.
  static func helpContexts() throws -> [FormContext] {
    var started = try pair()
    for record in started.records {
      let help = try started.add(
        EarlyHelpAssessmentStarted(
          on: FormDay.day("2021-02-01"), .education, organisation: "School"), to: record.id)
      try started.add(
        LeadProfessionalNamed(help, from: FormDay.day("2021-02-02"), "Ann", .education),
        to: record.id)
      try started.add(
        FamilyTeamMemberJoined(help, on: FormDay.day("2021-02-02"), "Sam", .family),
        to: record.id)
    }
    var planned = started
    for record in planned.records {
      guard let help = record.earlyHelp.episodes.first?.id else { continue }
      try planned.add(
        EarlyHelpPlanAgreed(
          help, on: FormDay.day("2021-02-08"), goals: [EarlyHelpGoal("On time", who: "Mother")],
          actions: [
            AgreedAction("Club", .education, owner: "Ann", by: FormDay.day("2021-02-20"))
          ]), to: record.id)
    }
    var risks = try pair()
    try risks.addToAll(
      DomesticAbuseReported(
        at: .day(FormDay.day("2021-03-29")), from: .police, account: "Shouting.",
        victim: AbuseParty("Ruth"), perpetrator: AbuseParty("Partner"), judgement: .high,
        reason: "Worse each time."))
    try risks.addToAll(
      ExploitationRiskAssessed(
        on: FormDay.day("2021-03-28"), [.criminal], indicators: [], score: 16, scored: .high,
        judgement: .high, reason: "Afraid."))
    return [started.context(), planned.context(), risks.context(), try missing().context()]
  }
}
