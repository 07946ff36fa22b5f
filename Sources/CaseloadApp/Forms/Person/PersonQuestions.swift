import Casework
import Widgets

/// What is asked about a person whose record begins: the name, the birth, the sex.
struct PersonQuestions: Sendable {
  /// How much is known of the birth.
  enum Birth: String, Sendable {
    case date, unborn, unknown
  }

  /// What the form looks at.
  let context: FormContext
  /// Whether the questions arise.
  var arises: @Sendable (FormValues) -> Bool = { _ in true }

  static let born = DateQuestion(
    id: "born", label: "Date of birth", phrase: "date of birth", hint: "For example, 27 3 2014",
    remark: { date, context in
      guard date <= context.today else { return nil }
      let years = date.completedYears(to: context.today)
      return years < 2 ? "\(date.days(to: context.today) / 7) weeks old" : "\(years) years old"
    })

  static let expected = DateQuestion(
    id: "expected", label: "Expected", phrase: "expected date of birth",
    hint: "For example, 27 8 2021", looks: .future)

  // MARK: - Fields

  /// The fields of the name.
  func name(heading: String? = nil, hasPreferred: Bool = true) -> [FormField] {
    let arises = arises
    let preferred = FormField(
      id: "preferred", label: "Likes to be called", hint: "Where that differs from the given name",
      isShown: arises)
    return [
      FormField(id: "given", label: "Given names", heading: heading, isShown: arises),
      FormField(
        id: "family", label: "Family name", hint: "Leave both empty if no name is known yet",
        isShown: arises),
    ] + (hasPreferred ? [preferred] : [])
  }

  /// The fields of the birth.
  var birth: [FormField] {
    let arises = arises
    return [
      FormField(
        id: "birth", label: "Birth",
        kind: .choice(
          Choice.list([
            (Birth.date, "date of birth", "d"), (.unborn, "unborn, expected", "u"),
            (.unknown, "not known", "n"),
          ])), whenMissing: "Select what is known of the birth", isShown: arises),
      Self.born.field(context) { arises($0) && $0["birth"] == Birth.date.rawValue },
      Self.expected.field(context) { arises($0) && $0["birth"] == Birth.unborn.rawValue },
    ]
  }

  /// The field of the sex.
  var sex: FormField {
    let arises = arises
    return Self.sexField { arises($0) && $0["birth"] != Birth.unborn.rawValue }
  }

  /// A field for a sex.
  static func sexField(
    whenMissing: String? = nil,
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) -> FormField {
    FormField(
      id: "sex", label: "Sex",
      kind: .choice(
        Choice.list([
          (Sex.male, "male", "m"), (.female, "female", "f"), (.unknown, "not known", "u"),
        ])), whenMissing: whenMissing, isShown: isShown)
  }

  // MARK: - Reading

  /// The name; nil where none was given.
  static func name(_ answers: Answers) -> PersonName? {
    let names = [answers.text("given"), answers.text("family")].map { $0 ?? "" }
    guard names != ["", ""] else { return nil }
    return PersonName(given: names[0], family: names[1], preferred: answers.text("preferred"))
  }

  /// The expected date of birth, if it is one that a pregnancy of today can have.
  func expected(_ answers: inout Answers) -> CivilDate? {
    guard let date = answers.date(Self.expected) else { return nil }
    // Three weeks overdue at one end, the whole of a pregnancy at the other.
    let (first, last) = (context.today.adding(days: -21), context.today.adding(days: 280))
    guard (first...last).contains(date) else {
      answers.refuse(
        "expected", "Expected date of birth must be between \(first.medium) and \(last.medium)")
      return nil
    }
    return date
  }
}
