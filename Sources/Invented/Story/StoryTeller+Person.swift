import Casework

extension StoryTeller {
  /// Registers the children of a family, with their parents and with each other.
  ///
  /// - Parameters:
  ///   - family: the family.
  ///   - date: the day the records begin.
  ///   - author: who registers them.
  ///   - children: those who are registered; all of the family when left out.
  mutating func register(
    _ family: Family, on date: CivilDate, by author: WorkerID, at moment: Moment? = nil,
    only children: [InventedChild]? = nil
  ) {
    let children = children ?? family.children
    record(children, by: author, at: moment) { story, child in
      ChildRegistered(
        on: date, name: child.name, dateOfBirth: child.born,
        expectedDateOfBirth: child.expected, sex: child.sex, ethnicity: child.ethnicity,
        disabilities: child.disabilities, pupilNumber: story.pupilNumber(of: child, on: date),
        nhsNumber: child.born.map { _ in story.nhsNumber() }, address: family.address)
    }
    relate(family, children, on: date, by: author, at: moment)
  }

  /// Records parents, and brothers and sisters in both directions, in one entry.
  private mutating func relate(
    _ family: Family, _ children: [InventedChild], on date: CivilDate, by author: WorkerID,
    at moment: Moment?
  ) {
    var parts: [ProposedEntry.Part] = []
    for child in children {
      var ties = [
        Relationship(
          .mother, name: family.mother, sex: .female, parentalResponsibility: true,
          source: .birthMother, telephone: family.telephone, livesWithChild: true)
      ]
      if let father = family.father {
        ties.append(
          Relationship(.father, name: father, parentalResponsibility: chance.happens(80)))
      }
      for sibling in children where sibling.id != child.id {
        ties.append(
          Relationship(
            .sibling, name: sibling.name?.spoken ?? "Not known", child: sibling.id,
            sex: sibling.sex))
      }
      parts += ties.map { ProposedEntry.Part(child.id, RelationshipRecorded(on: date, $0)) }
    }
    commit(parts, by: author, at: moment)
  }

  /// A number for a child of school age, with the right check letter.
  private mutating func pupilNumber(of child: InventedChild, on date: CivilDate) -> PupilNumber {
    guard let born = child.born, born.completedYears(to: date) >= 5 else {
      return PupilNumber(unknownReason: "UN1")
    }
    let digits = "999" + chance.digits(9)
    let letters = Array("ABCDEFGHJKLMNPQRTUVWXYZ")
    var sum = 0
    for (index, digit) in digits.enumerated() { sum += (digit.wholeNumberValue ?? 0) * (index + 2) }
    return PupilNumber(current: "\(letters[sum % 23])\(digits)")
  }

  /// A number from the range 999, which no patient has, with the right check digit.
  private mutating func nhsNumber() -> String {
    while true {
      let digits = "999" + chance.digits(6)
      var sum = 0
      for (index, digit) in digits.enumerated() {
        sum += (digit.wholeNumberValue ?? 0) * (10 - index)
      }
      let check = (11 - sum % 11) % 11
      if check < 10 { return digits + "\(check)" }
    }
  }
}
