import Casework
import Widgets

/// What the yearly return asks of a child who was looked after for the whole year. What the record knows is
/// filled in.
struct YearlyOutcomesForm: RecordForm {
  let id = "yearly-outcomes"
  let title = "Record the outcomes of the year"
  let saved = "Outcomes saved."

  func whyUnavailable(_ context: FormContext) -> String? {
    if let reason = CareStanding.whyNotRecent(context, "The outcomes of a year") { return reason }
    guard years(context).isEmpty else { return nil }
    return "The outcomes of this year and the last are recorded. Correct them if they are wrong."
  }

  /// The years that may be recorded: the one that runs and the one before, unless they are.
  private func years(_ context: FormContext) -> [CollectionYear] {
    let now = CollectionYear(containing: context.today)
    let recorded = Set((context.record?.care.outcomes ?? []).compactMap(\.year))
    return [now, now.previous].filter { !recorded.contains($0) }
  }

  private static func year(_ values: FormValues) -> CollectionYear? {
    values["year"].flatMap { Int($0) }.map { CollectionYear(endYear: $0) }
  }

  func fields(_ context: FormContext) -> [FormField] {
    let person = context.record?.person
    @Sendable func age(_ values: FormValues) -> Int? {
      Self.year(values).flatMap { person?.age(on: $0.end) }
    }
    return [
      FormField(
        id: "year", label: "Year",
        kind: .choice(
          years(context).map { Choice(id: "\($0.endYear)", label: "to 31 March \($0.endYear)") }),
        whenMissing: "Select the year"),
      yesNo(
        "teeth", "Dental check", "a dentist saw the child in the year", heading: "Health"),
      yesNo("health", "Health assessment", "there was a health assessment in the year"),
      yesNo("immunisations", "Immunisations", "the immunisations were up to date"),
      yesNo("checks", "Health promotion", "health promotion checks were up to date") {
        age($0).map { $0 < 5 } ?? false
      },
      yesNo("convicted", "Convicted", "the child was convicted or cautioned", heading: "Conduct") {
        age($0).map { $0 >= 10 } ?? false
      },
      yesNo("substances", "Substance misuse", "a substance misuse problem was identified"),
      yesNo("received", "Help received", "the child received help for it") {
        $0["substances"] == "yes"
      },
      yesNo("offered", "Help offered", "help was offered and refused") {
        $0["substances"] == "yes" && $0["received"] == "no"
      },
    ]
  }

  private func yesNo(
    _ id: String, _ label: String, _ what: String, heading: String? = nil,
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) -> FormField {
    FormField(
      id: id, label: label, hint: "Whether \(what)", kind: .yesNo,
      whenMissing: "Select yes if \(what)", heading: heading, isShown: isShown)
  }

  /// The year that is nearest its end, and what the record holds for it. Only a yes is filled in: that nothing
  /// is recorded does not mean that nothing was done.
  func initialValues(_ context: FormContext) -> FormValues {
    guard let year = years(context).min(by: { isNearer($0, $1, context.today) }),
      let care = context.record?.care
    else { return [:] }
    var values = ["year": "\(year.endYear)"]
    if care.dentalChecks.contains(where: { year.contains($0.date) }) { values["teeth"] = "yes" }
    if care.healthAssessments.contains(where: { year.contains($0.date) }) {
      values["health"] = "yes"
    }
    if let check = care.immunisations.last(where: { year.contains($0.date) }) {
      values["immunisations"] = check.isUpToDate.answer
    }
    return values
  }

  private func isNearer(_ one: CollectionYear, _ other: CollectionYear, _ today: CivilDate) -> Bool
  {
    abs(one.end.days(to: today)) < abs(other.end.days(to: today))
  }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    let answers = Answers(self, values, context)
    guard let child = context.record?.id, let year = Self.year(answers.values) else {
      return answers.result(nil)
    }
    let outcomes = YearlyOutcomes(
      convicted: answers.isYes("convicted"), healthChecksUpToDate: answers.isYes("checks"),
      immunisationsUpToDate: answers.isYes("immunisations"), teethChecked: answers.isYes("teeth"),
      healthAssessed: answers.isYes("health"), substanceMisuse: answers.isYes("substances"),
      interventionReceived: answers.isYes("received"), interventionOffered: answers.isYes("offered")
    )
    var parts = EntryParts(context)
    parts.add(OutcomesRecorded(for: year, on: min(year.end, context.today), outcomes), to: child)
    return answers.result(parts)
  }
}
