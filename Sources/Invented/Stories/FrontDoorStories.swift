import Casework

/// What came in today and yesterday, with every kind of clock running.
extension StoryTeller {
  mutating func frontDoor() {
    redAndLate()
    thirdContact()
    amberRunning()
    greenAndUnborn()
    callInProgress()
    strategyAgreed()
    decidedThisWeek()
    referralsToDecide()
  }

  /// A time today or on an earlier day.
  func at(_ hour: Int, _ minute: Int, daysAgo: Int = 0) -> Moment {
    Moment(date: ago(daysAgo), hour: hour, minute: minute)
  }

  /// The two hours of a red contact have run out.
  private mutating func redAndLate() {
    let family = family(.named("Carter", in: "British", [("Leo", 3, .male)]))
    register(family, on: today, by: "pnair", at: at(11, 38))
    contact(
      IncomingConcern(
        theme: "physical", source: "6", at: at(11, 45), rating: .red, consent: .notSoughtRisk),
      about: family.children)
    record(family.children, by: "pnair") { story, child in
      AlertRaised(on: story.today, story.say("alert", child), review: story.today.adding(days: 90))
    }
  }

  /// A third contact in ninety days; an hour is left.
  private mutating func thirdContact() {
    let family = family(.named("Doyle", in: "Irish and Traveller", [("Niamh", 14, .female)]))
    register(family, on: ago(76), by: "jmarsden", at: at(10, 2, daysAgo: 76))
    contact(
      IncomingConcern(
        theme: "exploitation", source: "2A", at: at(10, 12, daysAgo: 76), rating: .green,
        outcome: .earlyHelp, consent: .given, level: 2),
      about: family.children)
    contact(
      IncomingConcern(
        theme: "exploitation", source: "6", at: at(23, 50, daysAgo: 32), rating: .amber,
        outcome: .earlyHelp, decidedAfter: 1_180, consent: .given, level: 3),
      about: family.children)
    contact(
      IncomingConcern(
        theme: "sexual", source: "2A", at: at(13, 30), rating: .red, consent: .notSoughtRisk),
      about: family.children)
  }

  private mutating func amberRunning() {
    let deniz = family(.named("Yılmaz", in: "Turkish, Kurdish and Arab", [("Deniz", 9, .male)]))
    register(deniz, on: ago(1), by: "jmarsden", at: at(16, 50, daysAgo: 1))
    contact(
      IncomingConcern(
        theme: "parentalIllness", source: "3A", at: at(17, 0, daysAgo: 1), rating: .amber,
        consent: .given),
      about: deniz.children)
    let tia = family(.named("Brown", in: "British", [("Tia", 6, .female)]))
    register(tia, on: today, by: "pnair", at: at(9, 10))
    contact(
      IncomingConcern(
        theme: "neglect", source: "2A", at: at(9, 20), rating: .amber, consent: .refused),
      about: tia.children)
    let late = family(.ages(8, 5, community: "Roma"))
    register(late, on: ago(4), by: "jmarsden", at: at(14, 31, daysAgo: 4))
    contact(
      IncomingConcern(theme: "acute", source: "4", at: at(14, 40, daysAgo: 4), rating: .amber),
      about: late.children)
  }

  /// Decided, and the midwife is still to be told.
  private mutating func greenAndUnborn() {
    let family = family(
      FamilyRequest(
        surname: "Shaw", community: "British",
        children: [.init(age: nil, sex: .unknown, disabilities: [], born: today.adding(days: 74))]))
    register(family, on: today, by: "pnair", at: at(12, 11))
    contact(
      IncomingConcern(
        theme: "unborn", source: "3D", at: at(12, 20), rating: .green, outcome: .earlyHelp,
        decidedAfter: 70, toldAfter: nil, consent: .given, level: 2),
      about: family.children)
  }

  /// Somebody is on the telephone; there is no name yet.
  private mutating func callInProgress() {
    let family = family(.ages(2))
    let child = InventedChild(
      id: family.children[0].id, name: nil, born: nil, sex: .unknown, ethnicity: "NOBT",
      disabilities: [], mother: "the mother", school: "nursery")
    record([child], by: "jmarsden", at: at(14, 13)) { story, _ in
      ChildRegistered(on: story.today, name: nil, dateOfBirth: nil, sex: .unknown)
    }
    contact(
      IncomingConcern(theme: "domesticAbuse", source: "9", at: at(14, 16)), about: [child])
  }

  /// Police and health were spoken to in time; the strategy discussion is still to be held.
  private mutating func strategyAgreed() {
    let family = family(.ages(11, 4, community: "East European"))
    register(family, on: today, by: "pnair", at: at(9, 1))
    contact(
      IncomingConcern(
        theme: "domesticAbuse", source: "6", at: at(9, 5), rating: .red, discussedAfter: 85,
        consent: .notSoughtRisk),
      about: family.children)
  }

  private mutating func decidedThisWeek() {
    let closed: [(days: Int, theme: String, source: ReferralSource, ContactOutcome)] = [
      (6, "information", "6", .noFurtherAction), (5, "information", "1A", .universalServices),
      (1, "acute", "4", .earlyHelp),
    ]
    for (days, theme, source, outcome) in closed {
      let family = family(.ages(chance.number(in: 2...13)))
      register(family, on: ago(days), by: "jmarsden", at: at(10, 20, daysAgo: days))
      contact(
        IncomingConcern(
          theme: theme, source: source, at: at(10, 30, daysAgo: days), rating: .green,
          outcome: outcome, consent: .given, level: 1),
        about: family.children)
    }
  }

  /// Referrals that nobody has decided: one to be decided today, one late, one of this morning.
  private mutating func referralsToDecide() {
    let waiting: [(FamilyRequest, days: Int, theme: String, ReferralSource, PrimaryNeed)] = [
      (.named("Lee", in: "Mixed and other", [("Sam", 9, .male)]), 1, "youngCarer", "2A", "N3"),
      (.ages(12), 4, "acute", "1A", "N4"),
      (.ages(7, community: "Caribbean"), 0, "neglect", "2A", "N1"),
    ]
    for (request, days, theme, source, need) in waiting {
      let family = family(request)
      register(family, on: ago(days), by: "jmarsden", at: at(8, 55, daysAgo: days))
      let contacts = contact(
        IncomingConcern(
          theme: theme, source: source, at: at(9, 5, daysAgo: days), rating: .amber,
          outcome: .singleAssessment, consent: .given, level: 3),
        about: family.children)
      let date = ago(days)
      step(contacts, family.children, by: "pnair") { _, _, contact in
        ReferralReceived(on: date, source: source, primaryNeed: need, contact: contact)
      }
    }
  }
}
