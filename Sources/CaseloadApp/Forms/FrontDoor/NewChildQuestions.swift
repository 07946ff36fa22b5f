import Casework
import Widgets

/// What is asked about a child who has no record yet. On the telephone little of it may be known.
struct NewChildQuestions {
  /// A child as far as the caller could tell.
  struct Newcomer {
    /// The id that the child will have.
    let id: ChildID
    fileprivate var name: PersonName?
    fileprivate var born: CivilDate?
    fileprivate var expected: CivilDate?
    fileprivate var sex = Sex.unknown
    fileprivate var address: Address?
    /// The age that was told; a date of birth is not made up from it.
    fileprivate(set) var statedAge: String?

    /// The event with which the child's record begins.
    func registered(on date: CivilDate) -> ChildRegistered {
      ChildRegistered(
        on: date, name: name, dateOfBirth: born, expectedDateOfBirth: expected, sex: sex,
        address: address)
    }
  }

  /// How much is known of the birth.
  private enum Birth: String {
    case date, age, unborn, unknown
  }

  private let context: FormContext

  private static let born = DateQuestion(
    id: "born", label: "Date of birth", phrase: "date of birth", hint: "For example, 27 3 2014",
    remark: { date, context in
      let days = date.days(to: context.today)
      guard days >= 0 else { return nil }
      let years = date.completedYears(to: context.today)
      return years < 2 ? "\(days / 7) weeks old" : "\(years) years old"
    })

  private static let expected = DateQuestion(
    id: "expected", label: "Expected", phrase: "expected date of birth",
    hint: "For example, 27 8 2021", looks: .future)

  /// Questions about a new child.
  init(_ context: FormContext) { self.context = context }

  /// What the records are searched for, from the answers so far.
  func likelyChild(_ values: FormValues) -> LikelyChild {
    let names = [values["given"], values["family"]].compactMap { $0 }.filter { !$0.isBlank }
    let born = values["born"].flatMap { try? Self.born.read($0, in: context).get() }
    return LikelyChild(
      name: names.joined(separator: " "), dateOfBirth: born,
      age: values["age"].flatMap { Int($0) },
      postcode: values["postcode"].flatMap { Postcode.written($0) })
  }

  // MARK: - Fields

  /// The fields.
  var fields: [FormField] {
    let isBorn: @Sendable (FormValues) -> Bool = { $0["birth"] != Birth.unborn.rawValue }
    return [
      FormField(id: "given", label: "Given names", heading: "The child"),
      FormField(
        id: "family", label: "Family name", hint: "Leave both empty if no name is known yet"),
      FormField(
        id: "birth", label: "Birth",
        kind: .choice(
          Choice.list([
            (Birth.date, "date of birth", "d"), (.age, "age only", "a"),
            (.unborn, "unborn, expected", "u"), (.unknown, "not known", "n"),
          ])), whenMissing: "Select what is known of the birth"),
      Self.born.field(context) { $0["birth"] == Birth.date.rawValue },
      FormField(
        id: "age", label: "Age",
        hint: "In years, for example 7; it is kept with the contact until the birth is known",
        whenMissing: "Enter the age", width: 6, isShown: { $0["birth"] == Birth.age.rawValue }),
      Self.expected.field(context) { $0["birth"] == Birth.unborn.rawValue },
      FormField(
        id: "sex", label: "Sex",
        kind: .choice(
          Choice.list([
            (Sex.male, "male", "m"), (.female, "female", "f"), (.unknown, "not known", "u"),
          ])), isShown: isBorn),
      FormField(id: "address", label: "Address", hint: "House, street and town, commas between"),
      FormField(
        id: "postcode", label: "Postcode", width: 10, isShown: { $0["address"]?.isBlank == false }),
    ]
  }

  // MARK: - Reading

  /// The child as answered; nil when an answer could not be read.
  func read(_ answers: inout Answers) -> Newcomer? {
    guard let id = context.newChild else {
      answers.refuse("concern", "Go back and open the form again: there is no number for the child")
      return nil
    }
    var child = Newcomer(id: id)
    let names = [answers.text("given"), answers.text("family")].map { $0 ?? "" }
    if names != ["", ""] { child.name = PersonName(given: names[0], family: names[1]) }
    child.sex = answers.choice("sex", as: Sex.self) ?? .unknown
    child.born = answers.date(Self.born)
    child.expected = expected(&answers)
    child.statedAge = age(&answers).map { "\($0)" }
    child.address = address(&answers)
    return child
  }

  private func expected(_ answers: inout Answers) -> CivilDate? {
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

  private func age(_ answers: inout Answers) -> Int? {
    guard let typed = answers.text("age") else { return nil }
    guard let age = Int(typed), (0...25).contains(age) else {
      answers.refuse("age", "Age must be a number between 0 and 25, like 7")
      return nil
    }
    return age
  }

  private func address(_ answers: inout Answers) -> Address? {
    guard let typed = answers.text("address") else { return nil }
    let postcode = answers.text("postcode").map { Postcode.written($0) } ?? ""
    guard let postcode else {
      answers.refuse("postcode", "Postcode must be a whole postcode, like ZZ9 9ZZ")
      return nil
    }
    return Address(lines: typed.listed, postcode: postcode)
  }
}

/// The form in which postcodes are kept.
enum Postcode {
  /// A typed postcode in capitals with its space; nil when it has not the form of one.
  static func written(_ typed: String) -> String? {
    let kept = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    guard kept.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else { return nil }
    let (outward, inward) = (kept.dropLast(3), Array(kept.suffix(3)))
    guard (2...4).contains(outward.count), outward.first?.isLetter == true, inward.count == 3,
      inward[0].isNumber, inward[1].isLetter, inward[2].isLetter
    else { return nil }
    return "\(outward) \(String(inward))"
  }
}
