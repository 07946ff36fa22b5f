import Casework

/// Families in early help, a home with high-risk domestic abuse, and a child whom others may exploit.
extension StoryTeller {
  mutating func earlyHelpAndRisks() {
    helpedBySchool()
    steppedUp()
    abuseAtHome()
    exploitedOutside()
  }

  /// A plan led by a school, with a review that is near and an action that is late.
  private mutating func helpedBySchool() {
    let family = family(
      .named("Hartnell", in: "British", [("Poppy", 8, .female), ("Jude", 5, .male)]))
    let children = family.children
    register(family, on: ago(66), by: "jmarsden")
    let asked = contact(
      IncomingConcern(
        theme: "youngCarer", source: "2A", at: at(10, 20, daysAgo: 66), rating: .green,
        outcome: .earlyHelp, consent: .given, level: 2),
      about: children)
    let help = record(children, by: "jmarsden") { story, child in
      EarlyHelpAssessmentStarted(
        on: story.ago(62), .education, organisation: "Invented Primary School",
        from: asked[child.id], consentBy: "Mother", adults: 1)
    }
    func id(_ child: InventedChild) -> EventID { help[child.id] ?? "" }
    record(children, by: "jmarsden") { story, child in
      EarlyHelpAssessmentCompleted(
        id(child), on: story.ago(47),
        summary: "Mornings are hard since the night shifts. Grandmother would help if asked.",
        adults: 1, childsWords: "I do the toast when Mum is asleep.")
    }
    record(children, by: "jmarsden") { story, child in
      LeadProfessionalNamed(
        id(child), from: story.ago(45), "Anna Ferris", .education,
        organisation: "Invented Primary School", telephone: "01632 960456")
    }
    record(children, by: "jmarsden") { story, child in
      FamilyTeamMemberJoined(
        id(child), on: story.ago(45), "Jean Hartnell", .family, role: "Grandmother")
    }
    record(children, by: "jmarsden") { story, child in
      EarlyHelpPlanAgreed(
        id(child), on: story.ago(39),
        goals: [
          EarlyHelpGoal(
            "\(child.called) is at school on time after breakfast", who: "Mother and grandmother",
            by: story.today.adding(days: 10))
        ],
        actions: [
          AgreedAction(
            "A place at breakfast club", .education, owner: "Anna Ferris", by: story.ago(30)),
          AgreedAction(
            "Ask the employer for other shifts", .employment, owner: "Sam Dale", by: story.ago(9)),
        ])
    }
    record(children, by: "jmarsden") { story, child in
      FamilyGroupConferenceConsidered(
        id(child), on: story.ago(20), isWanted: true,
        reason: "Grandmother and an uncle live near and want to help.")
    }
  }

  /// Help that was not enough: the team asked for statutory help, and the case was opened.
  private mutating func steppedUp() {
    let family = family(.named("Pryce", in: "British", [("Callum", 11, .male)]))
    let children = family.children
    register(family, on: ago(130), by: "pnair")
    let help = record(children, by: "pnair") { story, _ in
      EarlyHelpAssessmentStarted(
        on: story.ago(130), .earlyHelp, organisation: "Early Help North", consentBy: "Father",
        adults: 2)
    }
    func id(_ child: InventedChild) -> EventID { help[child.id] ?? "" }
    record(children, by: "pnair") { story, child in
      EarlyHelpAssessmentCompleted(
        id(child), on: story.ago(116),
        summary: "Callum cares for his brother in the evenings and is often late.", adults: 2)
    }
    record(children, by: "pnair") { story, child in
      LeadProfessionalNamed(
        id(child), from: story.ago(116), "Rosa Whitlock", .earlyHelp,
        organisation: "Early Help North")
    }
    record(children, by: "pnair") { story, child in
      EarlyHelpPlanAgreed(
        id(child), on: story.ago(109),
        goals: [EarlyHelpGoal("Callum has his evenings", who: "Parents", by: story.ago(60))])
    }
    record(children, by: "pnair") { story, child in
      EarlyHelpPlanReviewed(
        id(child), on: story.ago(70),
        progress: "Callum still sees to everything. The father’s drinking is worse.", .goOn)
    }
    record(children, by: "pnair") { story, child in
      EarlyHelpPlanReviewed(
        id(child), on: story.ago(31), progress: "He came to school with a cut hand.", .stepUp,
        childsWords: "I don’t want to go home on Fridays.")
    }
    let asked = contact(
      IncomingConcern(
        theme: "neglect", source: "2A", at: at(11, 5, daysAgo: 29), rating: .amber,
        outcome: .singleAssessment, consent: .given, level: 4),
      about: children)
    record(children, by: "pnair") { story, child in
      EarlyHelpEnded(
        id(child), on: story.ago(29), .steppedUp, to: asked[child.id],
        summary: "The family knows why. The lead professional stays in touch until the first visit."
      )
    }
  }

  /// The police report of the night before: it goes to today’s meeting.
  private mutating func abuseAtHome() {
    let family = family(
      .named("Ludlow", in: "British", [("Maisie", 7, .female), ("Finn", 3, .male)]))
    register(family, on: ago(1), by: "jmarsden", at: at(22, 40, daysAgo: 1))
    record(family.children, by: "jmarsden", at: at(22, 48, daysAgo: 1)) { story, child in
      DomesticAbuseReported(
        at: .moment(story.at(22, 45, daysAgo: 1)), from: .police, incident: story.ago(1),
        account: "Neighbours rang. A door was broken, and the mother had a hurt wrist.",
        victim: AbuseParty(child.mother, relation: "Mother", livesInHome: true),
        perpetrator: AbuseParty(
          "Mother’s partner", relation: "Partner of the mother", livesInHome: true),
        childsPresence: .heard, ticks: 16,
        signs: [.fear, .worsening, .control, .childrenThreatened],
        judgement: .high, reason: "The third time since Christmas, and each time worse.",
        victimsVoice: "I want him out, and I am afraid of what he does then.",
        safetyPlan: "They stay with her sister tonight. She rings 999 if he comes there.",
        actions: [
          AgreedAction(
            "Ask for bail conditions", .police, owner: "PC Rudge", by: story.today,
            isOnPerpetrator: true)
        ])
    }
  }

  /// A risk that grew within two months; nobody has talked it over yet.
  private mutating func exploitedOutside() {
    let family = family(.named("Quayle", in: "British", [("Kai", 15, .male)]))
    let children = family.children
    register(family, on: ago(75), by: "pnair")
    record(children, by: "pnair") { story, _ in
      ExploitationRiskAssessed(
        on: story.ago(74), [.criminal],
        indicators: [
          ExploitationIndicator(.awayFromSchool, .current, "Missed eleven days this term."),
          ExploitationIndicator(
            .unexplainedGoods, .recent, "New trainers, and would not say from whom."),
        ],
        score: 6, scored: .medium, judgement: .medium,
        reason: "The signs are few, and his mother is watchful.", review: story.ago(2))
    }
    let absences = record(children, by: "pnair") { story, _ in
      MissingStarted(
        at: .moment(story.at(21, 0, daysAgo: 20)), from: .home,
        summary: "He did not come home and his telephone was off.")
    }
    record(children, by: "pnair") { story, child in
      MissingEnded(
        absences[child.id] ?? "", at: .moment(story.at(7, 30, daysAgo: 18)),
        summary: "He came back by himself, tired, and would not say where he had been.")
    }
    record(children, by: "pnair") { story, _ in
      ExploitationRiskAssessed(
        on: story.ago(1), [.criminal, .countyLines],
        indicators: [
          ExploitationIndicator(
            .missing, .current, "Out for two nights in March; came back by train."),
          ExploitationIndicator(
            .severalTelephones, .current, "A second telephone rings all evening."),
          ExploitationIndicator(.debt, .current, "He asked his mother for 300 pounds."),
          ExploitationIndicator(.unexplainedGoods, .recent, "A coat that nobody bought."),
        ],
        score: 17, scored: .high, judgement: .high,
        reason: "He is afraid of somebody and will not say of whom.",
        review: story.today.adding(days: 27), childsWords: "It’s fine. I just owe a mate.")
    }
  }
}
