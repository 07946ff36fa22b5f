/// A change of the file of a person who is no subject child.
public protocol PersonFileEvent: RegisterEvent {
  /// One line that says what happened.
  var headline: String { get }

  /// Refuses what cannot be.
  func check(against file: PersonFile) throws(RuleBreach)

  /// Writes its effect into the file. Called only for accepted events.
  func apply(to file: inout PersonFile, stamp: Stamp)
}

extension PersonFileEvent {
  public func headline(_ codes: CodeBook) -> String { headline }

  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try check(against: record.person ?? PersonFile(id: PersonID(record.id.identifier)))
    return []
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    var file = record.person ?? PersonFile(id: PersonID(record.id.identifier))
    apply(to: &file, stamp: stamp)
    record.person = file
  }
}

/// A person’s file is opened.
public struct PersonFileOpened: PersonFileEvent {
  public static let name = "personFileOpened"
  public static let title = "Person’s file"
  public static let isOpening = true

  /// The day.
  public var date: CivilDate

  /// The person’s name. Required.
  public var person: PersonName

  /// Date of birth, where it is known.
  public var born: CivilDate?

  /// Sex.
  public var sex: Sex

  /// The address, where it is known.
  public var address: Address?

  /// A telephone number.
  public var telephone: String?

  /// An email address.
  public var email: String?

  /// Opens a file.
  public init(
    on date: CivilDate, _ person: PersonName, born: CivilDate? = nil, sex: Sex = .unknown,
    address: Address? = nil, telephone: String? = nil, email: String? = nil
  ) {
    self.date = date
    self.person = person
    self.born = born
    self.sex = sex
    self.address = address
    self.telephone = telephone
    self.email = email
  }

  public var headline: String { "File begins: \(person.spoken)" }

  public func check(against file: PersonFile) throws(RuleBreach) {
    if person.spoken.isBlank {
      throw RuleBreach(
        "personFile.name", "A person’s file has a name.", facts: ["None was given."],
        remedy: "Enter a name, or what is known of it.")
    }
    guard let name = file.name else { return }
    throw RuleBreach(
      "personFile.twice", "A person’s file begins once.",
      facts: ["It is the file of \(name.spoken)."], remedy: "Change what is new in it.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    file.names = [Dated(person, from: nil)]
    file.born = born
    file.sex = sex
    file.addresses = address.map { [Dated($0, from: nil)] } ?? []
    file.telephones = telephone.map { [Dated($0, from: nil)] } ?? []
    file.emails = email.map { [Dated($0, from: nil)] } ?? []
  }

  public static let example = PersonFileOpened(
    on: CivilDate(dayNumber: 18_680), PersonName(given: "Ruth", family: "Okafor"),
    born: CivilDate(dayNumber: 7_020), sex: .female,
    address: Address(lines: ["12 Invented Row", "Exampleton"], postcode: "ZZ9 9ZZ"),
    telephone: "01632 960120", email: "ruth.okafor@mail.example")
}

/// A person has another name, address or number from a day on; what was is kept.
public struct PersonFileChanged: PersonFileEvent {
  public static let name = "personFileChanged"
  public static let title = "Change in a person’s file"

  /// The first day on which it is so.
  public var date: CivilDate

  /// The name from then on; nil where it stays.
  public var person: PersonName?

  /// The address from then on; nil where it stays.
  public var address: Address?

  /// The telephone number from then on; nil where it stays.
  public var telephone: String?

  /// The email address from then on; nil where it stays.
  public var email: String?

  /// The date of birth, once it is known.
  public var born: CivilDate?

  /// The date of death.
  public var died: CivilDate?

  /// Changes a file.
  public init(
    from date: CivilDate, name: PersonName? = nil, address: Address? = nil,
    telephone: String? = nil, email: String? = nil, born: CivilDate? = nil, died: CivilDate? = nil
  ) {
    self.date = date
    self.person = name
    self.address = address
    self.telephone = telephone
    self.email = email
    self.born = born
    self.died = died
  }

  public var headline: String {
    let parts = [
      person.map { "now \($0.spoken)" }, address.map { "now at \($0.oneLine)" },
      telephone.map { "telephone \($0)" }, email.map { "email \($0)" },
      born.map { "born \($0.medium)" }, died.map { "died \($0.medium)" },
    ].compactMap { $0 }
    return parts.joined(separator: "; ").capitalisingFirst
  }

  public func check(against file: PersonFile) throws(RuleBreach) {
    if headline.isEmpty {
      throw RuleBreach(
        "personFile.unchanged", "A change says what is new.", facts: ["Nothing new is given."],
        remedy: "Enter what has changed.")
    }
    if let born = born ?? file.born, let died = died ?? file.died, died < born {
      throw RuleBreach(
        "personFile.died", "A person dies after their birth.",
        facts: ["Born \(born.medium).", "Died \(died.medium)."], remedy: "Correct one of the dates."
      )
    }
    guard let born, let known = file.born, known != born else { return }
    throw RuleBreach(
      "personFile.born", "A date of birth is corrected, not changed.",
      facts: ["Recorded: \(known.medium).", "Now given: \(born.medium)."],
      remedy: "Correct the entry that has the wrong one, with the reason.")
  }

  public func apply(to file: inout PersonFile, stamp: Stamp) {
    if let person { file.names.follow(with: person, from: date) }
    if let address { file.addresses.follow(with: address, from: date) }
    if let telephone { file.telephones.follow(with: telephone, from: date) }
    if let email { file.emails.follow(with: email, from: date) }
    file.born = born ?? file.born
    file.died = died ?? file.died
  }

  public static let example = PersonFileChanged(
    from: CivilDate(dayNumber: 18_700), name: PersonName(given: "Ruth", family: "Hale"),
    address: Address(lines: ["3 Pretend Close", "Exampleton"], postcode: "ZZ9 9ZY"),
    telephone: "01632 960121", email: "ruth.hale@mail.example",
    born: CivilDate(dayNumber: 7_020), died: CivilDate(dayNumber: 18_760))
}

extension Array {
  /// Ends the last of some dated values the day before another begins, which follows it.
  mutating func follow<Value>(with value: Value, from date: CivilDate)
  where Element == Dated<Value> {
    if let last = indices.last, self[last].to == nil { self[last].to = date.adding(days: -1) }
    append(Dated(value, from: date))
  }
}
