/// What tells one child from another: the facts that a search for duplicates compares.
public struct IdentityFacts: Hashable, Sendable, Codable, Identifiable {
  /// The record.
  public let id: ChildID

  /// Names, the present one last.
  public var names: [PersonName]

  /// Date of birth.
  public var born: CivilDate?

  /// Expected date of birth, while not born as far as the record knows.
  public var expected: CivilDate?

  /// Sex.
  public var sex: Sex

  /// NHS number.
  public var nhsNumber: String?

  /// Unique pupil numbers, the present and the former.
  public var pupilNumbers: [String]

  /// Postcodes without blanks, past ones included.
  public var postcodes: Set<String>

  /// Facts from anywhere.
  public init(
    id: ChildID, names: [PersonName] = [], born: CivilDate? = nil, expected: CivilDate? = nil,
    sex: Sex = .unknown, nhsNumber: String? = nil, pupilNumbers: [String] = [],
    postcodes: Set<String> = []
  ) {
    self.id = id
    self.names = names
    self.born = born
    self.expected = expected
    self.sex = sex
    self.nhsNumber = nhsNumber
    self.pupilNumbers = pupilNumbers
    self.postcodes = postcodes
  }

  /// The facts of a record.
  public init(_ record: ChildRecord) {
    let person = record.person
    self.init(
      id: record.id, names: person.names.map(\.value), born: person.dateOfBirth,
      expected: person.expectedDateOfBirth, sex: person.sex, nhsNumber: person.nhsNumber,
      pupilNumbers: [person.pupilNumber.former, person.pupilNumber.current].compactMap { $0 },
      postcodes: Set(
        person.addresses.map { Self.postcode($0.value.postcode) }.filter { !$0.isEmpty }))
  }

  /// A postcode as it is compared.
  public static func postcode(_ typed: String) -> String {
    typed.uppercased().filter { !$0.isWhitespace }
  }

  /// The present name.
  var name: PersonName? { names.last }

  /// The keys under which an index keeps a record, so that a search need not read every record.
  public var keys: Set<String> {
    var keys: Set<String> = []
    if let nhsNumber { keys.insert("nhs:\(nhsNumber)") }
    for number in pupilNumbers { keys.insert("upn:\(number)") }
    if let born { keys.insert("born:\(born)") }
    // A name alone is no reason: a city has a hundred children of one. It counts beside a birthday, or where the date
    // of birth is not known.
    let birthday = born.map { "\($0.month)-\($0.day)" } ?? ""
    for name in names {
      let sounds = Self.sounds(name)
      if sounds.count > 1 { keys.insert("name:\(sounds.joined(separator: "+"))/\(birthday)") }
    }
    // Both names have their initial, for they may stand in each other's place.
    let words = name.map { [$0.given, $0.family].compactMap { NameForms.words($0).first?.first } }
    for initial in words ?? [] {
      for postcode in postcodes { keys.insert("home:\(postcode)/\(initial)") }
    }
    if let expected { keys.formUnion(Self.months(around: expected).map { "due:\($0)" }) }
    return keys
  }

  /// The keys by which those who could be the same child are found: its own, and those of the days with which a date of
  /// birth is mixed up.
  public var probes: Set<String> {
    var probes = keys
    if let born {
      let near = [born.adding(days: -1), born.adding(days: 1), born.swapped].compactMap { $0 }
      probes.formUnion(near.map { "born:\($0)" })
      probes.formUnion(Self.months(around: born).map { "due:\($0)" })
    }
    return probes
  }

  /// The sounds of first given and last family name, in an order that does not tell which is which.
  static func sounds(_ name: PersonName) -> [String] {
    [NameForms.words(name.given).first, NameForms.words(name.family).last].compactMap { $0 }
      .map(NameForms.soundex).sorted()
  }

  private static func months(around date: CivilDate) -> Set<String> {
    Set([-14, 0, 14].map { date.adding(days: $0) }.map { "\($0.year)-\($0.month)" })
  }
}

extension CivilDate {
  /// The date with day and month exchanged, where that is another one.
  var swapped: CivilDate? {
    day == month ? nil : CivilDate(year: year, month: day, day: month)
  }
}
