import Casework
import Terminal

/// Adoption, liberty, what the child had before care and what became of the young person after it.
enum CareStatusPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    addAdoption(to: &page, reading)
    addLiberty(to: &page, reading)
    addBefore(to: &page, reading)
    addAfter(to: &page, reading)
  }

  private static func item(
    _ id: EventID, _ date: CivilDate, _ text: String, more: String = "",
    to page: inout DocumentBuilder
  ) {
    page.item(
      .event(id), lead: [(StyledText(date.medium), 11)], text: StyledText(text), more: [more])
  }

  private static func addAdoption(to page: inout DocumentBuilder, _ reading: Reading) {
    let (care, codes) = (reading.record.care, reading.codes)
    guard !care.adoptionDecisions.isEmpty || care.adopters != nil else { return }
    page.heading("Adoption")
    if let match = care.adopters, let id = match.id {
      let who = [
        match.sexes.map { codes.shortLabel(for: $0) },
        match.legalStatus.map { codes.shortLabel(for: $0).loweringFirst },
        match.isByFosterCarers == true ? "the child’s foster carers" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      item(id, match.matched ?? reading.today, "Matched with adopters", more: who, to: &page)
    }
    for decision in care.adoptionDecisions.reversed() {
      let reversed = decision.reversed.map { date in
        "Reversed \(date.medium)"
          + (decision.reversalReason.map { ": \(codes.shortLabel(for: $0).loweringFirst)" } ?? "")
          + "."
      }
      item(
        decision.id, decision.date, "Should be placed for adoption", more: reversed ?? "",
        to: &page)
    }
  }

  private static func addLiberty(to page: inout DocumentBuilder, _ reading: Reading) {
    let orders = reading.record.care.deprivations
    guard !orders.isEmpty else { return }
    page.heading("Deprivation of liberty")
    for order in orders.reversed() {
      item(order.id, order.start, order.end.map { "to \($0.medium)" } ?? "goes on", to: &page)
    }
  }

  private static func addBefore(to page: inout DocumentBuilder, _ reading: Reading) {
    let record = reading.record
    guard
      record.care.previousPermanence != nil || record.person.unaccompanied != nil
        || !record.care.ageAssessments.isEmpty
    else {
      return
    }
    page.heading("Before care")
    if let before = record.care.previousPermanence {
      let ordered = before.ordered.map { ", \($0)" } ?? ""
      page.field("Permanence", reading.codes.shortLabel(for: before.option) + ordered)
    }
    if let status = record.person.unaccompanied {
      let from = status.from.map { "from \($0.medium)" } ?? ""
      let until = status.to.map { " until \($0.medium)" } ?? ""
      page.field("Unaccompanied", "Asylum-seeking child \(from)\(until)")
    }
    for age in record.care.ageAssessments.reversed() where age.date <= reading.today {
      let born = age.assessedDateOfBirth.map { ", born \($0.medium)" } ?? ""
      item(age.id, age.date, age.standing.title + born, to: &page)
    }
  }

  private static func addAfter(to page: inout DocumentBuilder, _ reading: Reading) {
    let (outcomes, codes) = (reading.record.care.leaverOutcomes, reading.codes)
    guard !outcomes.isEmpty else { return }
    page.heading("After care")
    for outcome in outcomes.reversed() {
      let life = [
        outcome.activity.map { codes.shortLabel(for: $0) },
        outcome.accommodation.map { codes.shortLabel(for: $0) },
      ].compactMap { $0 }.joined(separator: "; ")
      item(outcome.id, outcome.date, codes.shortLabel(for: outcome.inTouch), more: life, to: &page)
    }
  }
}
