import Casework

/// Enquiries, conferences and child protection plans.
extension StoryTeller {
  mutating func protection() {
    twoDiscussions()
    enquiries()
    postponedConference()
    emotionalPlan()
    neglectPlan()
    plansUnderReview()
    secondPlan()
    transferIn()
    unbornOnPlan()
    planEnded()
  }

  /// A day of a year, for stories whose dates matter.
  func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    CivilDate(year: year, month: month, day: day) ?? today
  }

  /// Two discussions in one enquiry, so that the two readings of the conference's limit differ.
  private mutating func twoDiscussions() {
    let family = family(
      .named(
        "Walsh", in: "Irish and Traveller",
        [("Conor", 5, .male), ("Maeve", 8, .female), ("Finn", 11, .male)]))
    let date = day(2021, 3, 12)
    referred(
      family, on: date, theme: "physical", source: "2A", need: "N1", outcome: .strategyDiscussion)
    allocate(family.children, to: "arahman", from: date, reason: "FCONTA")
    let enquiries = enquire(family.children, on: day(2021, 3, 15), by: "arahman")
    assess(family.children, referred: date, by: "arahman", seenAfter: 1)
    discuss(family.children, on: day(2021, 3, 18), by: "arahman", .enquiryContinues)
    conclude(
      enquiries, family.children, on: day(2021, 3, 25), by: "arahman",
      .substantiatedContinuingRisk, conference: true)
    book(.initial, family.children, on: day(2021, 3, 26), for: day(2021, 4, 9))
    notes(family.children, from: day(2021, 3, 16), to: ago(1), by: "arahman", count: 3)
  }

  /// An enquiry that is open, one that found no continuing risk, and one that found nothing.
  private mutating func enquiries() {
    let open = family(.ages(4, 1, community: "British"))
    let start = back(8)
    referred(
      open, on: start, theme: "domesticAbuse", source: "6", need: "N1",
      outcome: .strategyDiscussion)
    allocate(open.children, to: "bcole", from: start, reason: "FCONTA")
    enquire(open.children, on: start, by: "bcole")
    assess(open.children, referred: start, by: "bcole", seenAfter: 1)

    let late = family(.ages(16))
    let lateStart = back(17)
    referred(
      late, on: lateStart, theme: "exploitation", source: "6", need: "N6",
      outcome: .strategyDiscussion)
    allocate(late.children, to: "dmorgan", from: lateStart, reason: "FCONTA")
    enquire(late.children, on: lateStart, by: "dmorgan", .singleAgency)
    assess(late.children, referred: lateStart, by: "dmorgan", seenAfter: 2)
    concludedEnquiries()
  }

  /// Enquiries without a conference, and the plans that followed.
  private mutating func concludedEnquiries() {
    for (days, finding) in [
      (60, Section47Enquiry.Finding.substantiatedNoContinuingRisk), (44, .notSubstantiated),
    ] {
      let family = family(.ages(chance.number(in: 3...11)))
      let date = back(days)
      referred(
        family, on: date, theme: "physical", source: "3E", need: "N1",
        outcome: .strategyDiscussion)
      allocate(family.children, to: "skerrigan", from: date, reason: "FCONTA")
      let enquiries = enquire(family.children, on: date, by: "skerrigan")
      let assessments = assess(
        family.children, referred: date, by: "skerrigan", end: back(days - 30), seenAfter: 1)
      conclude(
        enquiries, family.children, on: back(days - 11), by: "skerrigan", finding,
        conference: false)
      complete(
        assessments, family.children, on: back(days - 28), by: "skerrigan", .childInNeedPlan,
        factors: ["18C", "3B"], authorised: back(days - 30))
      let plans = startPlan(family.children, on: back(days - 32), by: "skerrigan")
      visits(
        family.children, from: back(days - 32), every: 18, until: back(5), .childInNeed,
        by: "skerrigan")
      if days == 60 { review(plans, family.children, on: back(3), by: "skerrigan") }
    }
  }

  /// A conference that was put off and is now late.
  private mutating func postponedConference() {
    let family = family(.ages(12, 10, community: "Caribbean"))
    let date = back(19)
    referred(
      family, on: date, theme: "emotional", source: "2A", need: "N1", outcome: .strategyDiscussion)
    allocate(family.children, to: "skerrigan", from: date, reason: "FCONTA")
    let enquiries = enquire(family.children, on: date, by: "skerrigan")
    assess(family.children, referred: date, by: "skerrigan", seenAfter: 1)
    conclude(
      enquiries, family.children, on: back(9), by: "skerrigan", .substantiatedContinuingRisk,
      conference: true)
    let bookings = book(.initial, family.children, on: back(8), for: back(4))
    let (told, newDay) = (back(4), today.adding(days: 2))
    let why = draw("conference.postponed")
    let decided = "the chair, with the team manager"
    step(bookings, family.children, by: "hashdown") { _, _, booking in
      ConferencePostponed(
        booking, on: told, to: newDay, reason: why, decidedBy: decided,
        at: TimeAndPlace(TimeOfDay(hour: 14, minute: 0), "By video"))
    }
  }

  /// A plan two weeks old, whose first core group is a day late.
  private mutating func emotionalPlan() {
    let family = family(.named("Hughes", in: "British", [("Ellie", 2, .female)]))
    let date = day(2021, 2, 22)
    referred(
      family, on: date, theme: "domesticAbuse", source: "6", need: "N1",
      outcome: .strategyDiscussion)
    allocate(family.children, to: "arahman", from: date, reason: "FCONTA")
    let enquiries = enquire(family.children, on: day(2021, 2, 23), by: "arahman")
    let assessments = assess(
      family.children, referred: date, by: "arahman", end: day(2021, 3, 12), seenAfter: 1)
    conclude(
      enquiries, family.children, on: day(2021, 3, 5), by: "arahman",
      .substantiatedContinuingRisk, conference: true)
    book(.initial, family.children, on: day(2021, 3, 5), for: day(2021, 3, 15))
    complete(
      assessments, family.children, on: day(2021, 3, 11), by: "arahman", .strategyDiscussion,
      factors: ["3B", "17A"], authorised: day(2021, 3, 12))
    confer(family.children, on: day(2021, 3, 15), "EMO", enquiry: enquiries)
    visit(family.children, on: day(2021, 3, 22), .childProtection, by: "arahman")
  }

  /// Two children on a plan for neglect, and a brother who is not. The visit is late: one attempt failed.
  private mutating func neglectPlan() {
    let family = family(
      .named(
        "Okafor", in: "West African",
        [("Daniel", 7, .male), ("Grace", 4, .female), ("Ben", 16, .male)]))
    let (date, plan) = (day(2020, 12, 8), Array(family.children.prefix(2)))
    register(
      family, on: day(2020, 9, 3), by: "jmarsden",
      at: Moment(date: day(2020, 9, 3), hour: 10, minute: 5))
    contact(
      IncomingConcern(
        theme: "neglect", source: "2A", at: Moment(date: day(2020, 9, 3), hour: 10, minute: 15),
        rating: .green, outcome: .earlyHelp, consent: .given, level: 3),
      about: plan)
    referred(
      family, on: date, theme: "neglect", source: "2A", need: "N1", outcome: .strategyDiscussion,
      register: false, only: plan)
    allocate(plan, to: "arahman", from: date, reason: "FCONTA")
    let enquiries = enquire(plan, on: day(2020, 12, 11), by: "arahman")
    let assessments = assess(
      plan, referred: date, by: "arahman", end: day(2021, 1, 29), seenAfter: 2)
    conclude(
      enquiries, plan, on: day(2020, 12, 22), by: "arahman", .substantiatedContinuingRisk,
      conference: true)
    book(.initial, plan, on: day(2020, 12, 23), for: day(2021, 1, 14))
    let plans = confer(plan, on: day(2021, 1, 14), "NEG", enquiry: enquiries)
    complete(
      assessments, plan, on: day(2021, 1, 27), by: "arahman", .planContinues,
      factors: ["16A", "4B", "1B"], authorised: day(2021, 1, 29))
    followNeglectPlan(plans, plan)
    grandparentsAndFather(of: family)
  }

  /// Three generations: a father who has left, his parents, and the grandmother who has moved in.
  private mutating func grandparentsAndFather(of family: Family) {
    let ties = [
      Relationship(
        .father, name: "Samuel \(family.surname)", sex: .male, telephone: "01632 960744",
        familyTime: "Saturdays, at his mother’s", partnership: .separated, livesWithChild: false),
      Relationship(
        .grandparent, name: "Abena Mensah", sex: .female, side: .maternal,
        telephone: "01632 960745", livesWithChild: true),
      Relationship(
        .grandparent, name: "Adaeze \(family.surname)", sex: .female, side: .paternal,
        livesWithChild: false),
      Relationship(
        .grandparent, name: "Chidi \(family.surname)", sex: .male, side: .paternal,
        livesWithChild: false),
    ]
    let date = day(2021, 1, 18)
    let parts = family.children.flatMap { child in
      ties.map { ProposedEntry.Part(child.id, RelationshipRecorded(on: date, $0)) }
    }
    commit(parts, by: "arahman")
  }

  /// Core groups, visits, a night when the police came, and a dog.
  private mutating func followNeglectPlan(_ plans: Items, _ plan: [InventedChild]) {
    coreGroup(plans, plan, on: day(2021, 1, 26), by: "arahman")
    coreGroup(plans, plan, on: day(2021, 2, 26), by: "arahman", late: 2)
    for date in [day(2021, 1, 22), day(2021, 2, 10), day(2021, 2, 23)] {
      visit(plan, on: date, .childProtection, by: "arahman", late: chance.below(3))
    }
    visit(plan, on: day(2021, 3, 5), .childProtection, by: "arahman", late: 1)
    visit(plan, on: day(2021, 3, 23), .childProtection, by: "arahman", .notSeen)
    contact(
      IncomingConcern(
        theme: "domesticAbuse", source: "6",
        at: Moment(date: day(2021, 3, 24), hour: 23, minute: 52), rating: .amber,
        outcome: .openCase, decidedAfter: 600, level: 4),
      about: plan)
    record(plan, by: "arahman") { story, _ in
      AlertRaised(
        on: story.day(2021, 1, 15), story.stock.phrases["alert"]?.first ?? "Dog at the address",
        review: story.day(2021, 7, 15))
    }
    notes(plan, from: day(2021, 1, 18), to: ago(2), by: "arahman", count: 9)
  }
}
