import Casework

/// What comes in about a family, and how far it has got.
struct IncomingConcern: Sendable {
  /// What it is about: `neglect` where the phrases have `concern.neglect.2A`, by source.
  var theme: String
  /// Who told: a code of the referral sources for which the stock has an agency.
  var source: ReferralSource
  /// When it came in.
  var at: Moment
  /// The rating; not rated yet when nil.
  var rating: Rating?
  /// Minutes until police and health were spoken to.
  var discussedAfter: Int?
  /// The decision; none yet when nil.
  var outcome: ContactOutcome?
  /// Minutes until the decision.
  var decidedAfter = 150
  /// Minutes from the decision until the referrer was told.
  var toldAfter: Int? = 40
  /// Whether and how consent was asked for.
  var consent = Consent.notYetAsked
  var level: Int? = nil
}

extension StoryTeller {
  /// Workers of the front door, by turns.
  mutating func frontDoorWorker() -> WorkerID { chance.happens(60) ? "pnair" : "jmarsden" }

  /// Records a contact about some children and what was done about it.
  ///
  /// - Returns: the contacts.
  @discardableResult
  mutating func contact(_ concern: IncomingConcern, about children: [InventedChild]) -> Items {
    let worker = frontDoorWorker()
    let words = draw("concern.\(concern.theme).\(concern.source)")
    let agency = stock.places.referrers.first { $0.source == concern.source }
    let person = agency.flatMap { chance.one(of: $0.people) } ?? nil
    let telephone = "01632 960\(chance.digits(3))"
    let contacts = record(children, by: worker, at: concern.at) { story, child in
      ContactReceived(
        at: concern.at, source: concern.source,
        referrer: Referrer(
          name: person, agency: agency?.agency.map { story.fill($0, child) },
          telephone: agency?.source == "9" ? nil : telephone,
          isProfessional: agency?.professional ?? false),
        concern: story.fill(words, child), consent: concern.consent)
    }
    follow(contacts, concern, about: children, by: worker)
    return contacts
  }

  private mutating func follow(
    _ contacts: Items, _ concern: IncomingConcern, about children: [InventedChild],
    by worker: WorkerID
  ) {
    guard let rating = concern.rating else { return }
    let triaged = concern.at.adding(minutes: 8)
    step(contacts, children, by: worker, at: triaged) { story, child, contact in
      ContactTriaged(
        contact, at: triaged, rating, rationale: story.draw("triage.\(rating.rawValue)"))
    }
    if let minutes = concern.discussedAfter {
      let at = concern.at.adding(minutes: minutes)
      let note = draw("discussion")
      step(contacts, children, by: worker, at: at) { _, _, contact in
        ContactDiscussed(contact, at: at, note: note)
      }
    }
    guard let outcome = concern.outcome else { return }
    let decided = concern.at.adding(minutes: concern.decidedAfter)
    let why = draw("rationale.\(outcome.rawValue)")
    step(contacts, children, by: "tblake", at: decided) { story, child, contact in
      ContactDecided(
        contact, at: decided, outcome, rationale: story.fill(why, child), level: concern.level)
    }
    guard let minutes = concern.toldAfter else { return }
    let told = decided.adding(minutes: minutes)
    step(contacts, children, by: worker, at: told) { _, _, contact in
      ReferrerTold(contact, at: told)
    }
  }

  /// Records something that is done to an item of each of some children.
  @discardableResult
  mutating func step(
    _ items: Items, _ children: [InventedChild], by worker: WorkerID, at moment: Moment? = nil,
    late: Int = 0, _ event: (inout StoryTeller, InventedChild, EventID) -> any CaseEvent
  ) -> Items {
    record(children.filter { items[$0.id] != nil }, by: worker, at: moment, late: late) {
      story, child in event(&story, child, items[child.id] ?? "")
    }
  }

  /// Registers a family with a contact that became a referral, and accepts the referral.
  ///
  /// - Returns: the referrals.
  @discardableResult
  mutating func referred(
    _ family: Family, on date: CivilDate, theme: String, source: ReferralSource,
    need: PrimaryNeed, outcome: ContactOutcome = .singleAssessment, register: Bool = true,
    only children: [InventedChild]? = nil
  ) -> Items {
    let children = children ?? family.children
    let at = Moment(date: date, hour: chance.number(in: 9...13), minute: chance.below(60))
    if register {
      self.register(family, on: date, by: "pnair", at: at.adding(minutes: -9), only: children)
    }
    let isRed = outcome == .strategyDiscussion
    let contacts = contact(
      IncomingConcern(
        theme: theme, source: source, at: at, rating: isRed ? .red : .amber,
        discussedAfter: isRed ? chance.number(in: 45...115) : nil, outcome: outcome,
        decidedAfter: chance.number(in: 120...190), consent: isRed ? .notSoughtRisk : .given,
        level: isRed ? 4 : 3),
      about: children)
    return refer(contacts, children, on: date, source: source, need: need)
  }

  /// Records the referral that a contact became, and that it was accepted.
  mutating func refer(
    _ contacts: Items, _ children: [InventedChild], on date: CivilDate, source: ReferralSource,
    need: PrimaryNeed
  ) -> Items {
    let referrals = step(contacts, children, by: "jmarsden") { _, _, contact in
      ReferralReceived(on: date, source: source, primaryNeed: need, contact: contact)
    }
    let decided = next(chance.below(2), after: date)
    let why = draw("referral.accepted")
    step(referrals, children, by: "tblake") { _, _, referral in
      ReferralDecided(referral, on: decided, .accepted, rationale: why)
    }
    referralOf.merge(referrals) { _, new in new }
    return referrals
  }

  /// Closes the cases of children and ends their allocations.
  mutating func close(
    _ children: [InventedChild], on date: CivilDate, reason: ReferralClosureReason
  ) {
    step(allocationOf, children, by: "tblake") { _, _, allocation in
      AllocationEnded(allocation, on: date, reason: "Case closed")
    }
    let worker = children.first.flatMap { lastWorker(of: $0.id) } ?? "tblake"
    step(referralOf, children, by: worker, late: chance.below(3)) { story, child, referral in
      ReferralClosed(
        referral, on: date, reason: reason, summary: story.say("closure.summary", child))
    }
  }

  /// Who was allocated to a child last.
  private func lastWorker(of child: ChildID) -> WorkerID? {
    for part in entries.reversed().flatMap(\.proposal.parts) where part.child == child {
      if let allocation = part.event as? WorkerAllocated, allocation.role == .socialWorker {
        return allocation.worker
      }
    }
    return nil
  }
}
