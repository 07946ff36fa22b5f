import Casework

/// Maps enquiries, initial conferences and child protection plans of an episode of need to events.
struct CensusProtectionMapping {
  let episode: CensusEpisode
  /// The ledger's row of the episode.
  let referral: RowLedger.ID
  let year: CollectionYear

  func collect(into mapping: inout CensusPlanner) {
    var plans = episode.protectionPlans.map { plan in
      (plan: plan, row: mapping.enter(plan.place, "ChildProtectionPlans"), isTaken: false)
    }
    func plan(on date: CivilDate) -> (plan: CensusProtectionPlan, row: RowLedger.ID)? {
      guard let index = plans.firstIndex(where: { $0.plan.began == date && !$0.isTaken }) else {
        return nil
      }
      plans[index].isTaken = true
      return (plans[index].plan, plans[index].row)
    }
    for enquiry in episode.enquiries {
      let row = mapping.enter(enquiry.place, "Section47")
      collect(enquiry, row, &mapping)
      guard let held = enquiry.conference else { continue }
      collectConference(
        held, of: enquiry, enquiryRow: row, plan: plan(on: held.value), &mapping)
    }
    if let held = episode.conference {
      collectConference(held, of: nil, enquiryRow: nil, plan: plan(on: held.value), &mapping)
    }
    for (plan, row, isTaken) in plans {
      if !isTaken { collectEarlier(plan, row, &mapping) }
      collectLife(of: plan, row, &mapping)
    }
  }

  // MARK: Enquiry and conference

  private func collect(
    _ enquiry: CensusEnquiry, _ row: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    let key = mapping.planner.key("enquiry", enquiry.began)
    let referral = referral
    mapping.on(enquiry.began, .beginning) { mapping in
      guard mapping.rests(row, on: referral),
        mapping.planner.put(
          Section47EnquiryStarted(on: enquiry.began, .notRecorded), key, from: row),
        enquiry.conferenceNotRequired, enquiry.conference == nil
      else { return }
      mapping.planner.put(
        Section47EnquiryConcluded(
          key.id, on: enquiry.began, .notRecorded, isConferenceRequired: false, rationale: "",
          isDateKnown: false), mapping.planner.key("enquiry.concluded", enquiry.began), from: row)
    }
    if enquiry.conferenceNotRequired, enquiry.conference != nil {
      mapping.planner.ledger.remark(
        row, .valueLeftOut,
        "ICPCnotRequired is set and a conference was held. The conference counts.",
        rule: "CIN rule 8868")
    }
  }

  private func collectConference(
    _ held: Cited<CivilDate>, of enquiry: CensusEnquiry?, enquiryRow: RowLedger.ID?,
    plan: (plan: CensusProtectionPlan, row: RowLedger.ID)?, _ mapping: inout CensusPlanner
  ) {
    let row = mapping.enter(held.place, "DateOfInitialCPC")
    let key = mapping.planner.key("conference", held.value)
    let enquiryKey = enquiry.map { mapping.planner.key("enquiry", $0.began) }
    let referral = referral
    mapping.on(held.value, .conference) { mapping in
      if let enquiryRow, let enquiryKey, mapping.planner.recorded(enquiryKey) == nil {
        mapping.reject(row, and: plan?.row, with: enquiryRow, "Section47")
        return
      }
      guard mapping.rests(row, on: referral) else {
        if let plan { mapping.reject(plan.row, and: nil, with: row, "DateOfInitialCPC") }
        return
      }
      let event = ConferenceHeld(
        on: held.value, plan: plan?.plan.initialCategory, enquiry: enquiryKey?.id,
        previousPlans: plan?.plan.previousPlans)
      let outcome = mapping.planner.attempt(event, key, from: row)
      mapping.planner.note(outcome, of: event, for: row)
      guard let plan else { return }
      switch outcome {
      case .added: mapping.planner.ledger.add(plan.row)
      case .there: break
      case .different, .refused:
        mapping.reject(plan.row, and: nil, with: row, "DateOfInitialCPC")
      }
    }
  }

  /// A plan of which this census does not hold the conference: one that an earlier census brought, or
  /// that began before the records do. Any other has no conference, and no plan begins without one.
  private func collectEarlier(
    _ plan: CensusProtectionPlan, _ row: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    let (referral, year) = (referral, year)
    mapping.on(plan.began, .takingOver) { mapping in
      if mapping.plan(of: plan) != nil { return }
      guard mapping.rests(row, on: referral) else { return }
      guard plan.began < year.start else {
        mapping.planner.ledger.reject(
          row, .refused,
          "The plan began on \(plan.began.medium), and no initial conference of that day is given.",
          rule: "CIN rule 2885")
        return
      }
      mapping.planner.put(
        ProtectionPlanTakenOver(
          on: plan.began, .beforeRecords, initialCategory: plan.initialCategory,
          previousPlans: plan.previousPlans,
          note:
            "The initial conference was held before \(year.start.medium), where the census begins."
        ), mapping.planner.key("protection", plan.began), from: row)
    }
  }

  // MARK: Reviews, category and end

  private func collectLife(
    of plan: CensusProtectionPlan, _ row: RowLedger.ID, _ mapping: inout CensusPlanner
  ) {
    for review in plan.reviews {
      let reviewRow = mapping.enter(review.place, "CPPreviewDate")
      mapping.on(review.value, .review) { mapping in
        guard let id = mapping.plan(of: plan) else {
          mapping.reject(reviewRow, and: nil, with: row, "ChildProtectionPlans")
          return
        }
        let key = mapping.planner.key("protection.review", plan.began, review.value)
        mapping.planner.put(
          ReviewConferenceHeld(id, on: review.value, .planContinues), key, from: reviewRow)
      }
    }
    let dates = plan.reviews.map(\.value).filter { $0 > plan.began }
    mapping.on(dates.max() ?? plan.began, .planEnd) { mapping in
      mapping.changeCategory(of: plan, row)
    }
    guard let ended = plan.ended else { return }
    mapping.on(ended, .planEnd) { mapping in
      guard let id = mapping.plan(of: plan) else { return }
      let decided = dates.contains(ended)
      mapping.planner.put(
        ProtectionPlanEnded(id, on: ended, decided ? .conferenceDecision : .notRecorded),
        mapping.planner.key("protection.end", plan.began), from: row)
    }
  }
}

extension CensusPlanner {
  /// The record's plan that a module speaks of.
  func plan(of module: CensusProtectionPlan) -> EventID? {
    planner.record.protection.plans.last { $0.start == module.began }?.id
  }

  /// Rejects modules because the one that they rest on was.
  fileprivate mutating func reject(
    _ row: RowLedger.ID, and other: RowLedger.ID?, with cause: RowLedger.ID, _ name: String
  ) {
    let why = planner.ledger.rejection(of: cause)
    let reason =
      "Its \(name) on line \(planner.ledger.place(of: cause).line) was not taken"
      + (why.map { ": \($0.reason.firstSentence)" } ?? ".")
    for row in [row, other].compactMap({ $0 }) {
      planner.ledger.reject(row, .dependsOnRejected, reason)
    }
  }

  /// Records that the category changed. The census does not say when: the last review is taken, or the
  /// first day where there was none.
  fileprivate mutating func changeCategory(
    of module: CensusProtectionPlan, _ row: RowLedger.ID
  ) {
    guard let id = plan(of: module), let plan = planner.record.protection.plan(id) else { return }
    let key = planner.key("protection.category", module.began, module.latestCategory)
    guard plan.latestCategory != module.latestCategory, planner.recorded(key) == nil else { return }
    let reviews = plan.reviews.filter { review in plan.end.map { review <= $0 } ?? true }
    let date = reviews.max() ?? plan.start
    let change = PlanCategoryChanged(id, on: date, to: module.latestCategory)
    guard planner.put(change, key, from: row) else { return }
    planner.ledger.remark(
      row, .unusual,
      "The census does not say since when LatestCategoryOfAbuse is \(module.latestCategory). "
        + "It was recorded for \(date.medium).")
  }
}
