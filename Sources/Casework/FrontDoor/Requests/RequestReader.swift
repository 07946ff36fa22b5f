extension RequestForService {
  /// Reads a request from the values of a file.
  ///
  /// - Parameters:
  ///   - form: the whole file.
  ///   - now: the moment of reading, before which the request was made.
  ///   - rulebook: the codes of the sources.
  /// - Throws: ``RequestProblems`` with every fault; nothing of such a form is taken over.
  public init(reading form: FormValue, asOf now: Moment, using rulebook: Rulebook)
    throws(RequestProblems)
  {
    guard case .object(let members) = form else {
      throw RequestProblems(problems: [
        .init(
          field: "file",
          message: "The form is \(form.kind). Send one JSON object with the fields of the form.")
      ])
    }
    var reader = RequestReader(members)
    reader.refuseUnknown(in: members, of: RequestField.allCases.filter { !$0.isOfChild })
    let kind: ServiceRequest.ReferrerKind? = reader.choice(.referrerKind)
    let details = reader.details(kind)
    let referrer = reader.referrer(kind)
    let consent = reader.consent()
    let received = reader.received(asOf: now)
    let source = reader.source(
      kind, on: received?.date ?? now.date, using: rulebook)
    let concern = reader.text(.concern)
    let children = reader.children(on: received?.date ?? now.date)
    guard reader.problems.isEmpty, let details, let referrer, let consent, let received,
      let source, let concern, let children
    else { throw RequestProblems(problems: reader.problems) }
    self.init(
      received: received, source: source, referrer: referrer, concern: concern,
      consent: consent.consent, consentBy: consent.by, consentReason: consent.reason,
      children: children, details: details)
  }
}

/// Reads the fields of a request one by one and keeps every fault that it finds.
struct RequestReader {
  /// The faults so far, in the order in which they were found.
  var problems: [RequestProblems.Problem] = []

  private let members: [String: FormValue]

  /// What stands before a field's name: "children[2]." in a child's object.
  private let prefix: String

  init(_ members: [String: FormValue], prefix: String = "") {
    self.members = members
    self.prefix = prefix
  }

  /// Notes a fault of a field.
  mutating func note(_ field: RequestField, _ message: String) {
    problems.append(.init(field: prefix + field.rawValue, message: message))
  }

  /// Refuses fields that the form does not have, as a name that is misspelt would be.
  mutating func refuseUnknown(in members: [String: FormValue], of known: [RequestField]) {
    let names = Set(known.map(\.rawValue))
    for name in members.keys.sorted() where !names.contains(name) {
      problems.append(
        .init(
          field: prefix + name,
          message: "The form has no such field. Correct its name or take it out; it has "
            + known.map(\.rawValue).joined(separator: ", ") + "."))
    }
  }

  /// The value of a field; nil where it is left out, empty or blank.
  private func value(_ field: RequestField) -> FormValue? {
    switch members[field.rawValue] {
    case nil, .empty: nil
    case .text(let text) where text.isBlank: nil
    case .some(let value): value
    }
  }

  /// Whether a field holds anything.
  func has(_ field: RequestField) -> Bool { value(field) != nil }

  private mutating func missing(_ field: RequestField) {
    let choices = field.choices
    let example =
      choices.isEmpty ? field.kind.wanted : "one of " + choices.joined(separator: ", ")
    note(field, "It is left out. Enter \(field.label.loweringFirst): \(example).")
  }

  private mutating func wrongKind(_ field: RequestField, _ found: FormValue) {
    note(field, "It is \(found.kind), where the form has \(field.kind.wanted). Correct it.")
  }

  /// A text; a fault is noted where one is always needed and not there.
  mutating func text(_ field: RequestField) -> String? {
    guard let found = value(field) else {
      if field.need == .always { missing(field) }
      return nil
    }
    guard case .text(let text) = found else {
      wrongKind(field, found)
      return nil
    }
    return text.trimmed
  }

  /// A text that a case like this one needs.
  mutating func needed(_ field: RequestField, because reason: String) -> String? {
    guard has(field) else {
      note(field, "It is left out, and \(reason). Enter \(field.label.loweringFirst).")
      return nil
    }
    return text(field)
  }

  /// True or false.
  mutating func yesNo(_ field: RequestField) -> Bool? {
    guard let found = value(field) else {
      missing(field)
      return nil
    }
    guard case .yesNo(let flag) = found else {
      wrongKind(field, found)
      return nil
    }
    return flag
  }

  /// A whole number.
  mutating func wholeNumber(_ field: RequestField) -> Int? {
    guard let found = value(field) else { return nil }
    guard case .number(let number) = found, let whole = Int(exactly: number) else {
      wrongKind(field, found)
      return nil
    }
    return whole
  }

  /// A list of texts.
  mutating func texts(_ field: RequestField) -> [String]? {
    guard let found = value(field) else { return nil }
    guard case .list(let elements) = found else {
      wrongKind(field, found)
      return nil
    }
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element else {
        wrongKind(field, element)
        return nil
      }
      if !text.isBlank { texts.append(text.trimmed) }
    }
    return texts
  }

  /// A date.
  mutating func date(_ field: RequestField) -> CivilDate? {
    guard let written = text(field) else { return nil }
    guard let date = CivilDate(written) else {
      note(field, "“\(written)” is no date. Write it like 2021-03-30.")
      return nil
    }
    return date
  }

  /// One of the choices of a field.
  mutating func choice<Choice: RawRepresentable<String>>(_ field: RequestField) -> Choice? {
    guard has(field) else {
      missing(field)
      return nil
    }
    guard let written = text(field) else { return nil }
    guard let choice = Choice(rawValue: written) else {
      note(
        field,
        "“\(written)” is none of the choices. Enter one of "
          + field.choices.joined(separator: ", ") + ".")
      return nil
    }
    return choice
  }

  /// When the request was made.
  mutating func received(asOf now: Moment) -> Moment? {
    guard let written = text(.received) else { return nil }
    guard let moment = Moment(written) else {
      note(
        .received,
        "“\(written)” is no time with its offset. Write it like 2021-03-30T14:22:00+01:00.")
      return nil
    }
    guard moment <= now else {
      note(
        .received,
        "It lies after \(now.medium), when the form was read. Correct the time of the request.")
      return nil
    }
    return moment
  }

  /// The children, each with every fault of its own.
  mutating func children(on received: CivilDate) -> [RequestForService.Child]? {
    guard let found = value(.children) else {
      missing(.children)
      return nil
    }
    guard case .list(let elements) = found, !elements.isEmpty else {
      note(.children, "No child is named. Enter an object for each child.")
      return nil
    }
    var children: [RequestForService.Child] = []
    for (index, element) in elements.enumerated() {
      let place = "children[\(index + 1)]"
      guard case .object(let members) = element else {
        problems.append(
          .init(
            field: place, message: "It is \(element.kind). Enter an object with the child’s fields."
          ))
        continue
      }
      var reader = RequestReader(members, prefix: place + ".")
      reader.refuseUnknown(in: members, of: RequestField.allCases.filter(\.isOfChild))
      if let child = reader.child(on: received) { children.append(child) }
      problems += reader.problems
    }
    return children.count == elements.count ? children : nil
  }
}
