import Casework
import Terminal
import Widgets

/// Health and education in a strip: of each check when it was done last and when it is due next.
struct CareHealthPart {
  /// The period of care that goes on.
  let period: PeriodOfCare
  /// The record being read.
  let reading: Reading

  /// A line of the strip.
  private struct Row {
    let title: String
    var last: (text: String, event: EventID?)?
    var next: (text: StyledText, deadline: String?)?
  }

  private var care: Care { reading.record.care }

  func add(to page: inout DocumentBuilder) {
    page.heading("Health and education")
    let widths = isNarrow ? (title: 13, last: 15) : (title: 20, last: 20)
    let rest = max(6, page.width - widths.title - widths.last - 4)
    page.row([
      (StyledText("", .label), widths.title, nil, false),
      (StyledText("Last", .label), widths.last, nil, false),
      (StyledText("Next, must by", .label), rest, nil, false),
    ])
    for row in [assessment, dental, immunisations, questionnaire, education] {
      page.row([
        (StyledText(row.title), widths.title, nil, false),
        (
          StyledText(row.last?.text ?? "not recorded"), widths.last,
          row.last?.event.map { .event($0) }, false
        ),
        (
          row.next?.text ?? StyledText("-"), rest,
          row.next?.deadline.map { .deadline($0) }, false
        ),
      ])
    }
  }

  private var isNarrow: Bool { reading.width < 70 }

  private func next(_ rule: String) -> (StyledText, String?)? {
    reading.openDeadline(rule).map { deadline in
      var text = reading.statusText(deadline)
      text.append("  \(deadline.due.brief(near: reading.today))")
      return (text, deadline.id)
    }
  }

  /// What a return says was done in a year, where no day is known.
  private func year(_ answer: KeyPath<YearlyOutcomes, Bool?>) -> (String, EventID?)? {
    care.outcomes.last { $0[keyPath: answer] == true }.flatMap { outcomes in
      outcomes.year.map { ("in \($0.name)", outcomes.id) }
    }
  }

  private var assessment: Row {
    let last = care.healthAssessments.last { $0.date <= reading.today }
    return Row(
      title: isNarrow ? "Health" : "Health assessment",
      last: last.map {
        ("\($0.date.medium)\(isNarrow ? "" : ", \($0.kind.rawValue)")", $0.id)
      } ?? year(\.healthAssessed), next: next("care.health"))
  }

  private var dental: Row {
    let last = care.dentalChecks.last { $0.date <= reading.today }
    return Row(
      title: "Dental check", last: last.map { ($0.date.medium, $0.id) } ?? year(\.teethChecked),
      next: next("care.dental"))
  }

  private var immunisations: Row {
    let last = care.immunisations.last { $0.date <= reading.today }
    let words = last.map { $0.isUpToDate ? "Up to date then" : "Not up to date then" }
    let mark = last?.isUpToDate == false ? Status.dueSoon : Status.none
    return Row(
      title: "Immunisations",
      last: last.map { ($0.date.medium, $0.id) } ?? year(\.immunisationsUpToDate),
      next: words.map { (mark.text($0, glyphs: reading.glyphs), nil) })
  }

  /// The return asks for a score in each year from four to sixteen.
  private var questionnaire: Row {
    let last = care.questionnaires.last { $0.date <= reading.today }
    var row = Row(
      title: isNarrow ? "SDQ" : "SDQ score",
      last: last.map { ($0.date.medium + ($0.score.map { ": \($0)" } ?? ": -"), $0.id) })
    let due = (last?.date ?? period.start).adding(months: 12)
    guard let age = reading.person.age(on: due), QuestionnaireForm.ages.contains(age) else {
      row.next = (StyledText("for ages 4 to 16"), nil)
      return row
    }
    let status = due < reading.today ? Status.overdue : Status.onTrack
    row.next = (
      status.text("once a year  \(due.brief(near: reading.today))", glyphs: reading.glyphs), nil
    )
    return row
  }

  private var education: Row {
    let last = care.educationPlans.last { $0.date <= reading.today }
    let isYoung = reading.person.age(on: reading.today).map { $0 < 3 } ?? false
    return Row(
      title: isNarrow ? "PEP" : "Education plan (PEP)",
      last: last.map { ($0.date.medium, $0.id) },
      next: next("care.personalEducationPlan")
        ?? (isYoung ? (StyledText("from the third birthday"), nil) : nil))
  }
}
