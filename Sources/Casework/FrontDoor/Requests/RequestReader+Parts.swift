// The parts of a request: who asks, consent, a child, and what else is said.

extension RequestReader {
  /// What the form says beyond the concern.
  mutating func details(_ kind: ServiceRequest.ReferrerKind?) -> ServiceRequest? {
    let service: ServiceRequest.Service? = choice(.service)
    let danger = yesNo(.immediateDanger)
    let whereabouts = text(.whereaboutsNow)
    let wanted = text(.outcomeWanted)
    let aware = yesNo(.familyAware)
    let level = wholeNumber(.level)
    if let level, !(1...4).contains(level) {
      note(.level, "\(level) is no level of need. Enter 1, 2, 3 or 4, or leave it out.")
    }
    let levelReason =
      level == nil
      ? text(.levelReason) : needed(.levelReason, because: "a level of need is given")
    let (safety, well) = (text(.workerSafety), text(.workingWell))
    let (done, checklists) = (text(.doneSoFar), texts(.checklists))
    guard let service, let kind, let danger, let whereabouts, let wanted, let aware else {
      return nil
    }
    return ServiceRequest(
      service: service, referrerKind: kind, immediateDanger: danger, whereaboutsNow: whereabouts,
      outcomeWanted: wanted, familyAware: aware, workerSafety: safety, level: level,
      levelReason: levelReason, workingWell: well, doneSoFar: done, checklists: checklists)
  }

  /// Who asks. A professional is named, because they are owed an answer; somebody else may stay unnamed.
  mutating func referrer(_ kind: ServiceRequest.ReferrerKind?) -> Referrer? {
    guard let kind else { return nil }
    guard kind == .professional else {
      return Referrer(
        name: text(.referrerName), agency: text(.referrerAgency),
        telephone: text(.referrerTelephone), isProfessional: false)
    }
    let reason = "a professional is told what is decided"
    let name = needed(.referrerName, because: reason)
    let agency = needed(.referrerAgency, because: reason)
    let telephone = needed(.referrerTelephone, because: reason)
    return Referrer(name: name, agency: agency, telephone: telephone, isProfessional: true)
  }

  /// Consent, with who gave it or why it is done without.
  mutating func consent() -> (consent: Consent, by: String?, reason: String?)? {
    guard let consent: Consent = choice(.consent) else { return nil }
    switch consent {
    case .given:
      return (consent, needed(.consentBy, because: "consent was given"), text(.consentReason))
    case .dispensed, .notSoughtRisk:
      let reason = needed(.consentReason, because: "consent was not asked for")
      return (consent, text(.consentBy), reason)
    case .refused, .notYetAsked:
      return (consent, text(.consentBy), text(.consentReason))
    }
  }

  /// The code of the source: the one that is given, or the one that who asks makes plain.
  mutating func source(
    _ kind: ServiceRequest.ReferrerKind?, on date: CivilDate, using rulebook: Rulebook
  ) -> ReferralSource? {
    if let written = text(.source) {
      let code = ReferralSource(written)
      do throws(RuleBreach) {
        try rulebook.require(code, on: date, as: "source of the contact")
        return code
      } catch {
        note(.source, "“\(written)” is no code of a source in use then. \(error.remedy)")
        return nil
      }
    }
    switch kind {
    case .parentOrCarer: return "1A"
    case .child: return "1C"
    case .publicMember: return has(.referrerName) ? "1D" : "9"
    case .professional:
      note(
        .source,
        "It is left out, and a professional asks. Enter the census’s code of the agency, such as 2A for a school."
      )
      return nil
    case nil: return nil
    }
  }

  /// A child.
  mutating func child(on received: CivilDate) -> RequestForService.Child? {
    let (given, family) = (text(.given), text(.family))
    let (born, expected) = (date(.dateOfBirth), date(.expectedDateOfBirth))
    if has(.dateOfBirth) == has(.expectedDateOfBirth) {
      note(
        .dateOfBirth,
        born == nil
          ? "Neither a date of birth nor an expected one can be read. Enter one of the two."
          : "A child has a date of birth or an expected one. Take one of the two out.")
    }
    if let born, received < born {
      note(
        .dateOfBirth,
        "\(born.medium) lies after the request of \(received.medium). "
          + "Correct the date, or enter it as the expected one.")
    }
    let sex: Sex? = choice(.sex)
    let lines = texts(.addressLines)
    let postcode = text(.postcode)
    let number = text(.nhsNumber).map { $0.filter { !$0.isWhitespace } }
    if let number, number.count != 10 || !number.allSatisfy({ $0.isASCII && $0.isNumber }) {
      note(.nhsNumber, "“\(number)” is no NHS number. Enter its ten digits, or leave it out.")
    }
    let views = text(.childsViews)
    guard let given, let family, let sex, problems.isEmpty else { return nil }
    let address =
      lines == nil && postcode == nil
      ? nil : Address(lines: lines ?? [], postcode: (postcode ?? "").uppercased())
    return RequestForService.Child(
      name: PersonName(given: given, family: family), dateOfBirth: born,
      expectedDateOfBirth: expected, sex: sex, address: address, nhsNumber: number, views: views)
  }
}
