import Casework

/// What makes the front door of today whole: agencies that are waited for, a case that closed not long ago,
/// a call that is being taken.
extension StoryTeller {
  mutating func frontDoorToday() {
    agenciesAsked()
    closedLately()
    nameOnly()
  }

  /// With the mother's consent school and health were asked; health is waited for.
  private mutating func agenciesAsked() {
    let family = family(.named("Reid", in: "Caribbean", [("Jaden", 8, .male)]))
    register(family, on: today, by: "pnair", at: at(9, 31))
    let contacts = contact(
      IncomingConcern(
        theme: "neglect", source: "3B", at: at(9, 40), rating: .amber, consent: .notYetAsked),
      about: family.children)
    let (consented, asked, answered) = (at(9, 50), at(9, 52), at(11, 20))
    step(contacts, family.children, by: "pnair", at: consented) { _, _, contact in
      ContactConsentRecorded(contact, at: consented, .given, by: "Mother")
    }
    step(contacts, family.children, by: "pnair", at: asked) { _, _, contact in
      AgenciesAsked(contact, at: asked, [.education, .health])
    }
    step(contacts, family.children, by: "pnair", at: answered) { _, _, contact in
      AgencyAnswered(
        contact, at: answered, .education,
        answer: "Attendance 84 %. Tired in the mornings; no injury seen. Mother comes to meetings.")
    }
  }

  /// A case closed forty-one days ago; a younger brother is being assessed; consent was refused.
  private mutating func closedLately() {
    let family = family(
      .named("Walsh", in: "Irish and Traveller", [("Aoife", 10, .female), ("Cian", 4, .male)]))
    let (older, younger) = ([family.children[0]], [family.children[1]])
    register(family, on: ago(160), by: "jmarsden", at: at(9, 2, daysAgo: 160))
    referred(
      family, on: ago(160), theme: "emotional", source: "2A", need: "N5", register: false,
      only: older)
    close(older, on: ago(41), reason: "RC7")
    referred(
      family, on: ago(13), theme: "neglect", source: "3B", need: "N1", register: false,
      only: younger)
    record(younger, by: "arahman") { story, _ in AssessmentStarted(on: story.ago(12)) }
    let contacts = contact(
      IncomingConcern(
        theme: "emotional", source: "2A", at: at(12, 50), rating: .amber, consent: .notYetAsked),
      about: older)
    let dispensed = at(13, 5)
    step(contacts, older, by: "pnair", at: dispensed) { _, _, contact in
      ContactConsentRecorded(
        contact, at: dispensed, .dispensed, by: "Mother",
        reason: "She refused; school and the assessment of Cian point the same way.")
    }
  }

  /// Somebody rang three minutes ago. There is a name, and the caller is still talking.
  private mutating func nameOnly() {
    let family = family(.named("Marsh", in: "British", [("Kayden", 12, .male)]))
    let child = family.children[0]
    record([child], by: "jmarsden", at: at(14, 11)) { story, child in
      ChildRegistered(on: story.today, name: child.name, dateOfBirth: nil, sex: .unknown)
    }
    let received = at(14, 17)
    record([child], by: "jmarsden", at: at(14, 13)) { _, _ in
      ContactReceived(
        at: received, source: "10", referrer: Referrer(isProfessional: false), concern: "",
        isBeingTaken: true)
    }
  }
}
