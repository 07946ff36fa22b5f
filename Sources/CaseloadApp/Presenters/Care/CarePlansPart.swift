import Casework
import Terminal

/// Plans and checks in one list, the newest first: what was agreed, found or scored.
enum CarePlansPart {
  private struct Step {
    let id: EventID
    let date: CivilDate
    let what: String
    let text: String
  }

  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let steps = steps(reading).sorted { ($1.date, $1.id) < ($0.date, $0.id) }
    guard !steps.isEmpty else { return }
    page.heading("Plans and checks")
    for step in steps {
      page.item(
        .event(step.id), lead: [(StyledText(step.date.medium), 11), (StyledText(step.what), 18)],
        text: StyledText(step.text))
    }
  }

  private static func steps(_ reading: Reading) -> [Step] {
    let (care, codes) = (reading.record.care, reading.codes)
    let plain: [(String, [CareStep])] = [
      ("Care plan", care.plans), ("Education plan", care.educationPlans),
      ("Dental check", care.dentalChecks),
    ]
    var steps = plain.flatMap { what, steps in
      steps.map {
        Step(id: $0.id, date: $0.date, what: what, text: $0.summary?.firstLine ?? "")
      }
    }
    steps += care.placementPlans.map {
      Step(id: $0.id, date: $0.date, what: "Placement plan", text: $0.summary?.firstLine ?? "")
    }
    steps += care.permanencePlans.map {
      Step(id: $0.id, date: $0.date, what: "Permanence plan", text: codes.label(for: $0.plan))
    }
    steps += care.healthAssessments.map {
      Step(id: $0.id, date: $0.date, what: "Health", text: $0.kind.title)
    }
    steps += care.immunisations.map {
      Step(
        id: $0.id, date: $0.date, what: "Immunisations",
        text: $0.isUpToDate ? "Up to date" : "Not up to date")
    }
    steps += care.questionnaires.map { questionnaire in
      let reason = questionnaire.reason.map { "No score: \(codes.shortLabel(for: $0))" }
      return Step(
        id: questionnaire.id, date: questionnaire.date, what: "SDQ",
        text: questionnaire.score.map { "Score \($0) of 40" } ?? reason ?? "")
    }
    steps += care.outcomes.compactMap { outcomes in
      guard let id = outcomes.id, let year = outcomes.year else { return nil }
      return Step(
        id: id, date: min(year.end, reading.today), what: "Yearly outcomes", text: year.name)
    }
    return steps.filter { $0.date <= reading.today }
  }
}
