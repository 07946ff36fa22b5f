import Casework

extension CensusChildReader {
  /// An episode of need with its modules, or `nil` where its referral cannot be read; its modules are
  /// then rejected with it.
  mutating func episode(_ element: CensusElement) -> CensusEpisode? {
    noteStrayText(in: element)
    count("CINdetails")
    var reader = open(element)
    let referred = reader.requiredDate("CINreferralDate", rule: "8600")
    let source: ReferralSource? = reader.requiredCode("ReferralSource", rule: "8866")
    let noFurtherAction = reader.requiredFlag("ReferralNFA", rule: "8568")
    let closed = reader.requiredDateIfGiven("CINclosureDate", rule: "8620")
    let closureReason = closureReason(&reader, closed: closed)
    if let referred, let closed, closed < referred {
      reader.refuse(
        .contradiction,
        "CINclosureDate \(closed.medium) is before CINreferralDate \(referred.medium).",
        rule: "8630")
    }
    refuseIfAfterCensus(referred, "CINreferralDate", rule: "8600", &reader)
    refuseIfAfterCensus(closed, "CINclosureDate", rule: "8620", &reader)
    guard reader.fault == nil, let referred, let source, let noFurtherAction else {
      reject(reader.rejection, "CINdetails")
      rejectModules(
        of: element, because: "Its CINdetails was not taken: \(reader.fault?.reason ?? "")")
      return nil
    }
    var episode = CensusEpisode(
      place: reader.place, referred: referred, source: source, closed: closed,
      closureReason: closureReason, noFurtherAction: noFurtherAction)
    episode.primaryNeed = reader.code("PrimaryNeedCode", rule: "8650")
    close(reader)
    episode.conference = conference(in: element)
    episode.assessments = element.all("Assessments").compactMap { assessment($0) }
    episode.plans = element.all("CINPlanDates").compactMap { plan($0) }
    episode.enquiries = element.all("Section47").compactMap { enquiry($0) }
    episode.protectionPlans = element.all("ChildProtectionPlans").compactMap {
      protectionPlan($0)
    }
    for module in element.all("PreProceedingsandFGDM") { rejectPreProceedings(module) }
    return episode
  }

  private func closureReason(
    _ reader: inout CensusElementChecker, closed: CivilDate?
  ) -> ReferralClosureReason? {
    if closed != nil { return reader.requiredCode("ReasonForClosure", rule: "8805") }
    if let text = reader.text("ReasonForClosure"), reader.text("CINclosureDate") == nil {
      reader.remark(
        .valueLeftOut,
        "ReasonForClosure “\(text.shown)” is given without CINclosureDate. It was left out.",
        rule: "8810")
    }
    return nil
  }

  /// The initial conference directly within an element, counted as a module of its own.
  private mutating func conference(in element: CensusElement) -> Cited<CivilDate>? {
    guard let date = element["DateOfInitialCPC"], !date.text.isEmpty else { return nil }
    count("DateOfInitialCPC")
    var reader = open(element)
    let held = reader.requiredDate("DateOfInitialCPC", rule: "8715")
    refuseIfAfterCensus(held, "DateOfInitialCPC", rule: "8715", &reader)
    guard reader.fault == nil else {
      var rejection = reader.rejection
      rejection?.table = "DateOfInitialCPC"
      rejection?.place.line = date.line
      reject(rejection, "DateOfInitialCPC")
      return nil
    }
    return reader.cited(held, "DateOfInitialCPC")
  }

  private mutating func assessment(_ element: CensusElement) -> CensusAssessment? {
    noteStrayText(in: element)
    count("Assessments")
    var reader = open(element)
    let began = reader.requiredDate("AssessmentActualStartDate", rule: "8608")
    let authorised = reader.requiredDateIfGiven("AssessmentAuthorisationDate", rule: "8608")
    refuseIfAfterCensus(began, "AssessmentActualStartDate", rule: "8736", &reader)
    refuseIfAfterCensus(authorised, "AssessmentAuthorisationDate", rule: "8696", &reader)
    if let began, let authorised, authorised < began {
      reader.refuse(
        .contradiction,
        "AssessmentAuthorisationDate \(authorised.medium) is before AssessmentActualStartDate "
          + "\(began.medium).", rule: "8608")
    }
    guard reader.fault == nil, let began else {
      reject(reader.rejection, "Assessments")
      return nil
    }
    var assessment = CensusAssessment(place: reader.place, began: began, authorised: authorised)
    assessment.reviewed = reader.date("AssessmentInternalReviewDate", rule: "8608")
    let factors = element.all("FactorsIdentifiedAtAssessment")
      .flatMap { $0.all("AssessmentFactors") }.filter { !$0.text.isEmpty }
    for factor in factors {
      if let code: AssessmentFactor = reader.code(factor.text, "AssessmentFactors", rule: "8897Q"),
        !assessment.factors.contains(code)
      {
        assessment.factors.append(code)
      }
    }
    close(reader)
    return assessment
  }

  private mutating func plan(_ element: CensusElement) -> CensusPlan? {
    count("CINPlanDates")
    var reader = open(element)
    let began = reader.requiredDate("CINPlanStartDate", rule: "4010")
    let ended = reader.requiredDateIfGiven("CINPlanEndDate", rule: "4013")
    refuseIfAfterCensus(began, "CINPlanStartDate", rule: "4010", &reader)
    refuseIfAfterCensus(ended, "CINPlanEndDate", rule: "4013", &reader)
    if let began, let ended, ended < began {
      reader.refuse(
        .contradiction,
        "CINPlanEndDate \(ended.medium) is before CINPlanStartDate \(began.medium).", rule: "4011")
    }
    guard reader.fault == nil, let began else {
      reject(reader.rejection, "CINPlanDates")
      return nil
    }
    return CensusPlan(place: reader.place, began: began, ended: ended)
  }

  private mutating func enquiry(_ element: CensusElement) -> CensusEnquiry? {
    noteStrayText(in: element)
    count("Section47")
    var reader = open(element)
    let began = reader.requiredDate("S47ActualStartDate", rule: "8615")
    refuseIfAfterCensus(began, "S47ActualStartDate", rule: "8740", &reader)
    var notRequired = false
    if reader.text("ICPCnotRequired") != nil {
      notRequired = reader.requiredFlag("ICPCnotRequired", rule: "8868") ?? false
    }
    guard reader.fault == nil, let began else {
      reject(reader.rejection, "Section47")
      rejectModules(
        of: element, because: "Its Section47 was not taken: \(reader.fault?.reason ?? "")")
      return nil
    }
    return CensusEnquiry(
      place: reader.place, began: began, conference: conference(in: element),
      conferenceNotRequired: notRequired)
  }

  private mutating func rejectPreProceedings(_ element: CensusElement) {
    count(element.name)
    reject(
      Rejection(
        place: SourcePlace(file: file, line: element.line), table: element.name, child: "",
        kind: .refused,
        reason: "Pre-proceedings and family group decision meetings have no place in the record."),
      element.name)
  }

  func refuseIfAfterCensus(
    _ date: CivilDate?, _ name: String, rule: String, _ reader: inout CensusElementChecker
  ) {
    guard let date, date > checker.lastDay else { return }
    reader.refuse(
      .contradiction,
      "\(name) \(date.medium) is after \(checker.lastDay.medium), the last day of the census.",
      rule: rule)
  }
}

extension CensusChildReader {
  fileprivate mutating func protectionPlan(_ element: CensusElement) -> CensusProtectionPlan? {
    noteStrayText(in: element)
    count("ChildProtectionPlans")
    var reader = open(element)
    let began = reader.requiredDate("CPPstartDate", rule: "8720")
    let ended = reader.requiredDateIfGiven("CPPendDate", rule: "8930")
    let initial: AbuseCategory? = reader.requiredCode("InitialCategoryOfAbuse", rule: "8905")
    let latest: AbuseCategory? = reader.requiredCode("LatestCategoryOfAbuse", rule: "8910")
    refuseIfAfterCensus(began, "CPPstartDate", rule: "8720", &reader)
    refuseIfAfterCensus(ended, "CPPendDate", rule: "8930", &reader)
    if let began, let ended, ended <= began {
      reader.refuse(
        .contradiction, "CPPendDate \(ended.medium) is not after CPPstartDate \(began.medium).",
        rule: ended == began ? "8840" : "8925")
    }
    guard reader.fault == nil, let began, let initial, let latest else {
      reject(reader.rejection, "ChildProtectionPlans")
      rejectModules(
        of: element,
        because: "Its ChildProtectionPlans was not taken: \(reader.fault?.reason ?? "")")
      return nil
    }
    var plan = CensusProtectionPlan(
      place: reader.place, began: began, ended: ended, initialCategory: initial,
      latestCategory: latest)
    plan.previousPlans = reader.integer("NumberOfPreviousCPP", rule: "8730")
    close(reader)
    for date in element.all("Reviews").flatMap({ $0.all("CPPreviewDate") }) {
      if let review = review(date) { plan.reviews.append(review) }
    }
    return plan
  }

  /// A review date, which is an element and a row of its own.
  private mutating func review(_ element: CensusElement) -> Cited<CivilDate>? {
    if element.text.isEmpty { return nil }
    count("CPPreviewDate")
    // The checker reads children of an element: here the element is the value itself.
    var holder = CensusElement(name: "CPPreviewDate", line: element.line)
    holder.children = [element]
    var reader = open(holder)
    let date = reader.requiredDate("CPPreviewDate", rule: "8842Q")
    refuseIfAfterCensus(date, "CPPreviewDate", rule: "8842Q", &reader)
    guard reader.fault == nil else {
      reject(reader.rejection, "CPPreviewDate")
      return nil
    }
    return reader.cited(date, "CPPreviewDate")
  }
}
