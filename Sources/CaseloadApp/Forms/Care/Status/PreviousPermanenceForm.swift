import Casework
import Widgets

/// Whether the child had been adopted or under a guardianship order before coming into care.
struct PreviousPermanenceForm: RecordForm {
  let id = "previous-permanence"
  let title = "Record a previous permanence order"
  let saved = "Previous permanence saved."

  private static let date = DateQuestion(
    label: "Known since", phrase: "date from which it is known")
  private static let option = CodeQuestion<CodeSets.PreviousPermanence>(
    id: "option", label: "What it was", phrase: "permanence option the child had before")

  func whyUnavailable(_ context: FormContext) -> String? {
    CareStanding.whyNotRecent(context, "A previous permanence order")
  }

  /// Authorities in England by their numbers, then the codes for elsewhere.
  private func authorities(_ codes: CodeBook) -> [Choice] {
    let england = codes.set(CodeSets.LocalAuthority.id)?.entries ?? []
    let elsewhere = codes.entries(of: CodeSets.PreviousPermanenceAuthority.self)
    return (elsewhere + england).map { Choice(id: $0.code, label: $0.label) }
  }

  private static func hadOrder(_ values: FormValues) -> Bool {
    ["P1", "P2", "P3"].contains(values["option"] ?? "")
  }

  func fields(_ context: FormContext) -> [FormField] {
    [
      Self.option.field(context),
      FormField(
        id: "authority", label: "Authority", hint: "Where the order was made; type a word of it",
        kind: .choice(authorities(context.rulebook.codes)), isShown: { Self.hadOrder($0) }),
      FormField(
        id: "ordered", label: "Made in",
        hint: "As far as it is known: 2015, apr 2015 or 12 4 2015", width: 14,
        aside: { values in
          PartialDateInput.parse(values["ordered"] ?? "").map(\.description)
        }, isShown: { Self.hadOrder($0) }),
      Self.date.field(context),
    ]
  }

  func initialValues(_ context: FormContext) -> FormValues { ["date": "today"] }

  func propose(_ values: FormValues, _ context: FormContext) -> Result<
    ProposedEntry, FieldProblems
  > {
    var answers = Answers(self, values, context)
    guard let child = context.record?.id, let date = answers.date(Self.date),
      let option = Self.option.read(&answers, on: date)
    else { return answers.result(nil) }
    var ordered: PartialDate?
    if let typed = answers.text("ordered") {
      ordered = PartialDateInput.parse(typed)
      if ordered == nil {
        answers.refuse("ordered", "Made in must be a year, a month or a day, like apr 2015")
      } else if let year = ordered?.year, year > context.today.year {
        answers.refuse("ordered", "Made in must be this year or before")
      }
    }
    var parts = EntryParts(context)
    parts.add(
      PreviousPermanenceRecorded(
        on: date, option,
        authority: answers.text("authority").map { PreviousPermanenceAuthority($0) },
        ordered: ordered), to: child)
    return answers.result(parts)
  }
}

/// Reads a date of which perhaps only the month or the year is known: `2015`, `apr 2015`, `4 2015`, `12/4/2015`.
enum PartialDateInput {
  /// The date; nil when the text is none.
  static func parse(_ typed: String) -> PartialDate? {
    let parts = typed.lowercased().split { " /.-,".contains($0) }.map(String.init)
    guard (1...3).contains(parts.count), let last = parts.last, last.count == 4,
      let year = Int(last), (1900...2199).contains(year)
    else { return nil }
    if parts.count == 1 { return PartialDate(year: year) }
    guard let month = month(parts[parts.count - 2]) else { return nil }
    if parts.count == 2 { return PartialDate(year: year, month: month) }
    guard let day = Int(parts[0]), CivilDate(year: year, month: month, day: day) != nil else {
      return nil
    }
    return PartialDate(year: year, month: month, day: day)
  }

  private static func month(_ typed: String) -> Int? {
    if let number = Int(typed) { return (1...12).contains(number) ? number : nil }
    guard typed.count >= 3,
      let index = CivilDate.monthNames.firstIndex(where: { $0.lowercased().hasPrefix(typed) })
    else { return nil }
    return index + 1
  }
}
