import Casework
import Widgets

/// Who the other person of a tie is: a child with a record, one who gets a record now, or somebody without.
struct RelativeChoice: Sendable {
  /// The ways in which somebody without a record on offer is named.
  enum Way: String, Sendable {
    case person, newChild, byNumber
  }

  /// The other person as answered.
  struct Other {
    /// The name for the child's record.
    var name: String
    /// The child's id, where they have a record or get one.
    var id: ChildID?
    /// Their sex.
    var sex: Sex?
    /// Date of birth, where there is no record to know it.
    var born: CivilDate?
    /// Expected date of birth, where there is no record to know it.
    var expected: CivilDate?
    /// What begins their record, where they get one.
    var registered: ChildRegistered?
  }

  /// What the form looks at.
  let context: FormContext

  static let field = "who"

  private var candidates: [ChildRecord] { context.neighbours.candidates }

  /// Whether the other person is named by a way.
  static func isNamed(_ ways: Way..., by values: FormValues) -> Bool {
    values[field].flatMap(Way.init(rawValue:)).map { ways.contains($0) } ?? false
  }

  // MARK: - Fields

  /// The question who it is.
  var who: FormField {
    let known = candidates.map { record in
      let home = context.record?.person.address(on: context.today)
      let other = record.person.address(on: context.today)
      let isHere = home.flatMap { own in other.map { own.isSamePlace(as: $0) } } ?? false
      return Choice(
        id: record.id.rawValue,
        label: "\(record.fullName), \(record.person.spokenAge(on: context.today)), \(record.id)"
          + (isHere ? ", same home" : ""))
    }
    let ways = [
      Choice(id: Way.person.rawValue, label: "somebody without a record here"),
      Choice(id: Way.newChild.rawValue, label: "a child who needs a record: it is made now"),
      Choice(id: Way.byNumber.rawValue, label: "another child with a record, by number"),
    ]
    return FormField(
      id: Self.field, label: "Who",
      hint: "Type a part of the name; all who may be of the family are here",
      kind: .choice(ways + known), whenMissing: "Select who the person is")
  }

  /// The questions about them. Which arise depends on who they are and what they are to the child.
  var fields: [FormField] {
    let isChildLike: @Sendable (FormValues) -> Bool = { values in
      let kind = values["kind"].flatMap(Relationship.Kind.init(rawValue:))
      return kind.map { $0.isSibling || $0 == .child || $0 == .stepChild } ?? false
    }
    let isBirthAsked: @Sendable (FormValues) -> Bool = { values in
      Self.isNamed(.newChild, by: values)
        || (Self.isNamed(.person, by: values) && isChildLike(values))
    }
    let new = PersonQuestions(context: context) { Self.isNamed(.newChild, by: $0) }
    let birth = PersonQuestions(context: context, arises: isBirthAsked)
    return [
      FormField(
        id: "number", label: "Number", hint: "Of the other child’s record",
        whenMissing: "Enter the number of the other child", width: 16,
        isShown: { Self.isNamed(.byNumber, by: $0) }),
      FormField(
        id: "name", label: "Name", hint: "Or what the child calls them",
        whenMissing: "Enter the name",
        isShown: { Self.isNamed(.person, .byNumber, by: $0) }),
    ] + new.name(hasPreferred: false) + birth.birth
      + [
        PersonQuestions.sexField { values in
          Self.isNamed(.person, .newChild, .byNumber, by: values)
            && values["birth"] != PersonQuestions.Birth.unborn.rawValue
        }
      ]
  }

  // MARK: - Reading

  /// The other person; nil when an answer could not be read.
  func read(_ answers: inout Answers, on date: CivilDate, livesHere: Bool?) -> Other? {
    guard let who = answers.text(Self.field) else { return nil }
    if let record = candidates.first(where: { $0.id.rawValue == who }) {
      return Other(name: record.fullName, id: record.id, sex: record.person.sex)
    }
    let (born, expected) = (
      answers.date(PersonQuestions.born), PersonQuestions(context: context).expected(&answers)
    )
    let sex = answers.choice("sex", as: Sex.self)
    switch Way(rawValue: who) {
    case .person:
      return answers.text("name").map { Other(name: $0, sex: sex, born: born, expected: expected) }
    case .byNumber:
      guard let name = answers.text("name"), let number = answers.text("number") else { return nil }
      let id = ChildID(number.uppercased())
      if id == context.record?.id {
        answers.refuse("number", "Number must be that of another child")
        return nil
      }
      let known = context.neighbours.all.first { $0.id == id }
      return Other(name: known?.fullName ?? name, id: id, sex: known?.person.sex ?? sex)
    case .newChild: return newChild(answers, born, expected, sex, on: date, livesHere)
    case nil: return nil
    }
  }

  private func newChild(
    _ answers: Answers, _ born: CivilDate?, _ expected: CivilDate?, _ sex: Sex?,
    on date: CivilDate, _ livesHere: Bool?
  ) -> Other? {
    guard let id = context.newChild else { return nil }
    let name = PersonQuestions.name(answers)
    let home = context.record?.person.address(on: context.today)
    let spoken = name?.spoken ?? (expected == nil ? "Child \(id)" : "Unborn child")
    return Other(
      name: spoken, id: id, sex: sex,
      registered: ChildRegistered(
        on: date, name: name, dateOfBirth: born, expectedDateOfBirth: expected,
        sex: sex ?? .unknown, address: livesHere == true ? home : nil))
  }
}
