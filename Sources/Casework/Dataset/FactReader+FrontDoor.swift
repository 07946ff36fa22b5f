/// Contacts, referrals and assessments.
extension FactReader {
  /// Each contact on the day it came in, and those that led to a referral on the day they were decided.
  var contacts: [CaseFact] {
    record.frontDoor.contacts.flatMap { contact -> [CaseFact] in
      let received = contact.received.date
      var facts = [CaseFact(.contact, on: received, event: contact.id)]
      if let decision = contact.decision, decision.outcome.leadsToReferral {
        let days = workingDays(from: received, to: decision.at.date)
        // The paper leaves open whether 24 hours or one working day is meant: either will do.
        let isInTime = contact.received.minutes(to: decision.at) <= 24 * 60 || days <= 1
        facts.append(
          CaseFact(
            .mashDecision, on: decision.at.date, measure: days, isInTime ? .inTime : [],
            event: contact.id))
      }
      return facts
    }
  }

  /// Referrals that were not closed without further action, with what they follow.
  var referrals: [CaseFact] {
    accepted.map { referral in
      CaseFact(.referral, on: referral.received, marks(of: referral), event: referral.id)
    }
  }

  private var accepted: [Referral] { record.frontDoor.referrals.filter { !$0.isNoFurtherAction } }

  private func marks(of referral: Referral) -> CaseFact.Marks {
    var marks: CaseFact.Marks = []
    let year = referral.received.adding(months: -12)..<referral.received
    if record.assessments.all.contains(where: { $0.needsServices == false && isEnd($0, in: year) })
    {
      marks.insert(.afterClosure)
    }
    if accepted.contains(where: { $0.id != referral.id && year.contains($0.received) }) {
      marks.insert(.afterReferral)
    }
    if let age = record.person.age(on: referral.received), age >= 13,
      record.assessments.all.contains(where: { assessment in
        self.referral(of: assessment)?.id == referral.id && assessment.factors.contains("11A")
      })
    {
      marks.insert(.sexualExploitation)
    }
    return marks
  }

  private func isEnd(_ assessment: Assessment, in days: Range<CivilDate>) -> Bool {
    assessment.authorisation.map { days.contains($0.date) } ?? false
  }

  /// The referral that an assessment belongs to: the one it names, or the one that was open when it started.
  private func referral(of assessment: Assessment) -> Referral? {
    assessment.referral.flatMap { record.frontDoor.referral($0) }
      ?? record.frontDoor.referral(covering: assessment.start)
  }

  /// Assessments on the day they were authorised. One without a referral counts from its own start.
  var assessments: [CaseFact] {
    record.assessments.all.flatMap { assessment -> [CaseFact] in
      guard let end = assessment.authorisation?.date else { return [] }
      let start = referral(of: assessment)?.received ?? assessment.start
      return [
        CaseFact(
          .assessment, on: end, measure: workingDays(from: start, to: end), event: assessment.id),
        CaseFact(
          .assessmentFromStart, on: end, measure: workingDays(from: assessment.start, to: end),
          event: assessment.id),
      ]
    }
  }

  /// The days with an open referral.
  var referredDays: DaySpans {
    DaySpans(
      accepted.map { DaySpans.Span(since: $0.received, until: $0.closure?.date) }
    ).before(endOfRecord)
  }
}
