import Casework

/// One young person from early help through protection and care to leaving it: every duty of the way arises and is
/// met, most of them in time.
extension StoryTeller {
  mutating func wholeJourney() {
    var request = FamilyRequest.named("Whitlock", in: "British", [("Jade", 18, .female)])
    request.children[0].born = day(2003, 2, 5)
    let family = family(request)
    let plans = protectionAfterEarlyHelp(family, earlyHelpBeforeProtection(family))
    careAfterProtection(family, plans)
    exploitedInCare(family)
    towardsLeavingCare(family)
    afterCare(family)
  }

  /// The school asks for help for the family; it is not enough.
  private mutating func earlyHelpBeforeProtection(_ family: Family) -> Items {
    let (children, worker) = (family.children, WorkerID("kasante"))
    register(family, on: day(2016, 1, 12), by: worker)
    let episodes = record(children, by: worker) { story, child in
      EarlyHelpAssessmentStarted(
        on: story.day(2016, 1, 12), .education, organisation: child.school,
        consentBy: child.mother, adults: 1)
    }
    step(episodes, children, by: worker) { story, child, episode in
      LeadProfessionalNamed(
        episode, from: story.day(2016, 1, 14), "Hollie Mercer", .education,
        organisation: child.school)
    }
    step(episodes, children, by: worker) { story, child, episode in
      EarlyHelpAssessmentCompleted(
        episode, on: story.day(2016, 2, 9),
        summary:
          "Often late and tired at school; her mother drinks in the evenings and wants help.",
        need: NeedJudgement(level: 3, reason: "Several needs, and nobody yet joins the help up."),
        childsWords: "I get up on my own. I like it when Mum is up too.")
    }
    step(episodes, children, by: worker) { story, _, episode in
      FamilyGroupConferenceConsidered(
        episode, on: story.day(2016, 2, 9), isWanted: false,
        reason: "There is nobody else in the family whom her mother would ask.")
    }
    step(episodes, children, by: worker) { story, _, episode in
      EarlyHelpPlanAgreed(
        episode, on: story.day(2016, 2, 16),
        goals: [EarlyHelpGoal("In school by nine on four days of five", who: "Mother and school")])
    }
    let reviews: [(CivilDate, String, EarlyHelpReview.Decision)] = [
      (day(2016, 3, 22), "Three good weeks, then two without a single morning in time.", .goOn),
      (
        day(2016, 5, 3), "Her mother no longer comes to the group; Jade does not say why.", .stepUp
      ),
    ]
    for (date, progress, decision) in reviews {
      step(episodes, children, by: worker) { _, _, episode in
        EarlyHelpPlanReviewed(episode, on: date, progress: progress, decision)
      }
    }
    return episodes
  }

  /// Found alone at night: an enquiry, a conference and a plan.
  private mutating func protectionAfterEarlyHelp(_ family: Family, _ episodes: Items) -> Items {
    let (children, worker) = (family.children, WorkerID("kasante"))
    let conference = day(2016, 6, 8)
    let plans = planned(
      children, of: family, by: worker, conference: conference, enquiryBefore: 14, "NEG",
      theme: "neglect", source: "2A", register: false)
    step(episodes, children, by: worker) { story, child, episode in
      EarlyHelpEnded(
        episode, on: story.day(2016, 5, 18), .steppedUp, to: story.referralOf[child.id],
        summary: "Found alone at two in the morning; early help is not enough.")
    }
    for date in [
      day(2016, 6, 21), day(2016, 8, 2), day(2016, 9, 13), day(2016, 10, 25), day(2016, 12, 1),
    ] {
      coreGroup(plans, children, on: date, by: worker)
    }
    visits(
      children, from: conference, every: 13, until: day(2016, 11, 28), .childProtection, by: worker)
    for date in [day(2016, 7, 1), day(2016, 7, 27), day(2016, 8, 24), day(2016, 9, 20)] {
      note(children, on: date, .managementOversight, by: "tblake")
    }
    for date in [day(2016, 10, 18), day(2016, 11, 16)] {
      note(children, on: date, .supervision, by: "tblake")
    }
    reviewConference(plans, children, on: day(2016, 9, 7))
    return plans
  }

  /// Nothing changes at home: foster carers, an order, and the same home for four years.
  private mutating func careAfterProtection(_ family: Family, _ plans: Items) {
    let (children, worker, start) = (family.children, WorkerID("kasante"), day(2016, 12, 5))
    let carer = stock.places.carers[5]
    takeIntoCare(
      children, on: start, by: worker, category: "N1", "V2",
      fosterPlacement("U4", of: family, carer: carer))
    reviewConference(plans, children, on: day(2016, 12, 15), .planEnds)
    record(children, by: worker) { story, _ in
      LegalStatusChanged(
        on: story.day(2017, 2, 20), to: "C1", summary: "Exampleton Family Court")
    }
    record(children, by: worker) { story, _ in
      LegalStatusChanged(on: story.day(2017, 7, 3), to: "C2", summary: "Exampleton Family Court")
    }
    record(children, by: "hashdown") { story, _ in
      PermanencePlanSet(on: story.day(2017, 3, 14), to: "f")
    }
    follow(
      CareCourse(
        start: start, until: day(2021, 2, 5), worker: worker, carer: carer,
        lastVisit: day(2021, 1, 20)),
      children)
    record(children, by: worker) { story, _ in
      CareEnded(
        on: story.day(2021, 2, 5), because: "E5", summary: "Eighteen; her own flat with support.")
    }
  }

  /// Fifteen and away at night: missing, the risk of exploitation, and the discussion that it asks for.
  private mutating func exploitedInCare(_ family: Family) {
    let (children, worker) = (family.children, WorkerID("kasante"))
    let left = Moment(date: day(2018, 9, 14), hour: 21, minute: 30)
    let back = left.adding(hours: 11)
    let absences = record(children, by: "jmarsden", at: left.adding(minutes: 60)) { story, child in
      MissingStarted(at: .moment(left), summary: story.say("missing.account", child))
    }
    step(absences, children, by: worker, at: back.adding(minutes: 30)) { _, _, missing in
      MissingEnded(missing, at: .moment(back))
    }
    step(absences, children, by: worker, at: back.adding(hours: 6)) { _, _, missing in
      ReturnInterviewOffered([missing], at: .moment(back.adding(hours: 6)), accepted: true)
    }
    step(absences, children, by: worker, at: back.adding(hours: 52)) { story, child, missing in
      ReturnInterviewHeld(
        [missing], at: .moment(back.adding(hours: 52)),
        account: story.say("missing.interview", child),
        words: "He is not my boyfriend. He just gives me lifts.")
    }
    let risks = record(children, by: worker) { story, _ in
      ExploitationRiskAssessed(
        on: story.day(2018, 9, 18), [.sexual],
        indicators: [
          ExploitationIndicator(.missing, .current, "Out all night on 14 September"),
          ExploitationIndicator(.olderFriends, .current, "Lifts from a man of about 25"),
        ],
        score: 14, scored: .medium, judgement: .high,
        reason: "The score does not weigh that nobody knows who he is.",
        review: story.day(2018, 12, 14))
    }
    discuss(children, on: day(2018, 9, 19), by: worker, .noEnquiry)
    step(risks, children, by: worker) { story, _, risk in
      ExploitationTeamTold(risk, on: story.day(2018, 9, 19))
    }
    record(children, by: worker) { story, _ in
      ExploitationRiskAssessed(
        on: story.day(2018, 12, 12), [.sexual],
        indicators: [
          ExploitationIndicator(.olderFriends, .recent, "No lifts since October")
        ],
        score: 4, scored: .low, judgement: .low,
        reason: "She told her carer herself, and the police spoke to him.",
        review: story.day(2019, 3, 12))
    }
    record(children, by: worker) { story, _ in
      ExploitationRiskAssessed(
        on: story.day(2019, 3, 11), [.sexual],
        indicators: [ExploitationIndicator(.secretive, .recent, "Nothing new since Christmas")],
        score: 0, scored: .low, judgement: .low, reason: "Settled; no sign is left.")
    }
  }

  /// Sixteen and after: whether she stays where she is. Her adviser comes and her plan is made in the course of care.
  private mutating func towardsLeavingCare(_ family: Family) {
    let (children, worker) = (family.children, WorkerID("kasante"))
    record(children, by: worker) { story, _ in
      StayingPutDiscussed(
        on: story.day(2020, 10, 1), .notWanted, summary: "A place of her own, and Sunday lunch.")
    }
  }

  /// Eighteen: her flat, and an adviser who comes.
  private mutating func afterCare(_ family: Family) {
    let children = family.children
    record(children, by: "lwrona") { story, _ in
      LeaverHomeStarted(
        on: story.day(2021, 2, 5), "D1", isProvided: true,
        summary: "One room, top floor, a blue door.")
    }
    let visits: [(CivilDate, String, String?)] = [
      (day(2021, 2, 10), "The kettle works and the neighbours said hello. Bed comes Friday.", nil),
      (
        day(2021, 3, 24), "Third week of the apprenticeship. Her manager let her do the soup.",
        "I made forty portions and they all went."
      ),
    ]
    for (date, account, words) in visits {
      record(children, by: "lwrona") { _, _ in
        LeaverContactMade(
          on: date, .faceToFace, isReached: true, account: account,
          words: words)
      }
    }
  }
}
