import Casework

/// Turns `Child` elements into typed children, counting every module and keeping every fault.
struct CensusChildReader {
  let file: String
  let checker: ValueChecker
  private(set) var counts: [String: (read: Int, rejected: Int)] = [:]
  private(set) var rejections: [Rejection] = []
  private(set) var remarks: [Remark] = []
  /// The identifier of the child that is being read, as written.
  private var childText = ""

  init(file: String, checker: ValueChecker) {
    self.file = file
    self.checker = checker
  }

  /// The child, or `nil` where its identifiers cannot be read; its modules are then rejected with it.
  mutating func read(_ element: CensusElement) -> CensusChild? {
    let empty = CensusElement(name: "ChildIdentifiers", line: element.line)
    let identifiers = element["ChildIdentifiers"] ?? empty
    let characteristics = element["ChildCharacteristics"] ?? empty
    childText = identifiers["LAchildID"]?.text ?? ""
    for part in [element, identifiers, characteristics] { noteStrayText(in: part) }
    count("Child")
    guard var child = person(identifiers, characteristics, of: element) else {
      rejectModules(
        of: element, because: "Its child was not taken: \(rejections.last?.reason ?? "")")
      return nil
    }
    child.details = element.all("CINdetails").compactMap { episode($0) }
    return child
  }

  private mutating func person(
    _ identifiers: CensusElement, _ characteristics: CensusElement, of element: CensusElement
  ) -> CensusChild? {
    var reader = open(identifiers)
    let id = reader.childID()
    let born = reader.requiredDateIfGiven("PersonBirthDate", rule: "8525")
    let expected = reader.date("ExpectedPersonBirthDate", rule: "8525")
    let sexElement = identifiers["Sex"] == nil ? "GenderCurrent" : "Sex"
    let sex = reader.requiredSex(sexElement, rule: "4180")
    if let id, let sex, reader.fault == nil {
      var child = CensusChild(
        place: SourcePlace(file: file, line: element.line), id: id, dateOfBirth: born, sex: sex)
      child.expectedDateOfBirth = born == nil ? expected : nil
      if born != nil, expected != nil {
        reader.remark(
          .valueLeftOut,
          "ExpectedPersonBirthDate is given beside PersonBirthDate. It was left out.", rule: "8525Q"
        )
      }
      child.pupilNumber = pupilNumber(&reader)
      if identifiers["PersonDeathDate"] != nil { count("PersonDeathDate") }
      child.died = reader.cited(
        reader.date("PersonDeathDate", rule: "8535Q"), "PersonDeathDate")
      if identifiers["PersonDeathDate"] != nil, child.died == nil {
        rejectDeath(identifiers)
      }
      close(reader)
      readCharacteristics(characteristics, of: &child)
      return child
    }
    var rejection = reader.rejection
    rejection?.table = "Child"
    reject(rejection, "Child")
    return nil
  }

  private mutating func rejectDeath(_ identifiers: CensusElement) {
    guard let element = identifiers["PersonDeathDate"] else { return }
    reject(
      Rejection(
        place: SourcePlace(file: file, line: element.line), table: element.name, child: childText,
        kind: element.text.isEmpty ? .missingValue : .malformedValue,
        reason: element.text.isEmpty
          ? "PersonDeathDate is empty." : "PersonDeathDate “\(element.text.shown)” is not a date.",
        rule: "CIN rule 8535Q"), element.name)
  }

  private func pupilNumber(_ reader: inout CensusElementChecker) -> PupilNumber? {
    var number = PupilNumber(former: reader.text("FormerUPN"))
    if let text = reader.text("UPN")?.uppercased() {
      if text.utf8.count == 13 {
        number.current = text
      } else {
        reader.remark(
          .valueLeftOut, "UPN “\(text.shown)” has not 13 characters. It was left out.",
          rule: "1540")
      }
    }
    if number.current == nil {
      number.unknownReason = reader.code("UPNunknown", rule: "8770Q")
    } else if let reason = reader.text("UPNunknown") {
      reader.remark(
        .valueLeftOut, "UPNunknown “\(reason.shown)” is given beside a UPN. It was left out.",
        rule: "8770Q")
    }
    return number == PupilNumber() ? nil : number
  }

  private mutating func readCharacteristics(
    _ element: CensusElement, of child: inout CensusChild
  ) {
    var reader = open(element)
    child.ethnicity = reader.code("Ethnicity", rule: "4220")
    for disability in element.all("Disabilities").flatMap({ $0.all("Disability") }) {
      if let code: Disability = reader.code(disability.text, "Disability", rule: "8540"),
        !child.disabilities.contains(code)
      {
        child.disabilities.append(code)
      }
    }
    if child.disabilities.count > 1, child.disabilities.contains(.none) {
      child.disabilities.removeAll { $0 == .none }
      reader.remark(
        .valueLeftOut, "Disability NONE is given beside others. It was left out.", rule: "8790")
    }
    close(reader)
  }

  // MARK: Counting

  mutating func count(_ module: String) { counts[module, default: (0, 0)].read += 1 }

  mutating func reject(_ rejection: Rejection?, _ module: String) {
    guard let rejection else { return }
    counts[module, default: (0, 0)].rejected += 1
    rejections.append(rejection)
  }

  func open(_ element: CensusElement) -> CensusElementChecker {
    CensusElementChecker(element, file: file, child: childText, checker: checker)
  }

  mutating func close(_ reader: CensusElementChecker) { remarks += reader.remarks }

  mutating func noteStrayText(in element: CensusElement) {
    var reader = open(element)
    reader.remarkOnStrayText()
    close(reader)
  }

  /// Counts and rejects every module inside an element that was not taken.
  mutating func rejectModules(of element: CensusElement, because reason: String) {
    for part in element.children {
      if CensusReturn.modules.contains(part.name) {
        count(part.name)
        reject(
          Rejection(
            place: SourcePlace(file: file, line: part.line), table: part.name, child: childText,
            kind: .dependsOnRejected, reason: reason), part.name)
      }
      rejectModules(of: part, because: reason)
    }
  }
}
