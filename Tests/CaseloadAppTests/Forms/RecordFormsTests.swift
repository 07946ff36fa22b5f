import Casework
import Foundation
import Testing
import Widgets

@testable import CaseloadApp

/// What holds for every form, whatever it records.
@Suite struct RecordFormsTests {
  /// Situations in which forms are opened: nobody yet, one child, an unborn one, a family in the middle
  /// of everything.
  static func contexts() throws -> [FormContext] {
    var open = try Household.pair()
    try open.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    try open.addToAll(AssessmentStarted(on: FormDay.day("2021-03-02")))
    var family = try Household.pair()
    try family.addToAll(
      ContactReceived(
        at: FormDay.moment("2021-03-01T10:00"), source: "6",
        referrer: Referrer(isProfessional: true), concern: "Disturbance."))
    try family.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    var enquiring = family
    try enquiring.addToAll(Section47EnquiryStarted(on: FormDay.day("2021-03-18"), .joint))
    var decided = try Household()
    let contact = try decided.add(
      ContactReceived(
        at: FormDay.moment("2021-03-29T10:00"), source: "2A",
        referrer: Referrer(isProfessional: true), concern: "Hungry."),
      to: Household.daniel)
    try decided.addToAll(
      ContactDecided(
        contact, at: FormDay.moment("2021-03-29T11:00"), .earlyHelp, rationale: "Agreed."))
    var asked = try Household()
    let waiting = try asked.add(
      ContactReceived(
        at: FormDay.moment("2021-03-29T10:00"), source: "2A",
        referrer: Referrer(isProfessional: true), concern: "Hungry.", consent: .given),
      to: Household.daniel)
    try asked.addToAll(AgenciesAsked(waiting, at: FormDay.moment("2021-03-29T11:00"), [.health]))
    var assessed = family
    try assessed.addToAll(AlertRaised(on: FormDay.day("2021-03-02"), "Dog at the address"))
    for record in assessed.records {
      let assessment = try assessed.add(
        AssessmentStarted(on: FormDay.day("2021-03-02")), to: record.id)
      try assessed.add(
        AssessmentCompleted(
          assessment, on: FormDay.day("2021-03-20"), .childInNeedPlan, factors: ["16A"],
          analysis: "Needs help.", reasonNotSeen: "Abroad."),
        to: record.id)
    }
    var onPlan = family
    try onPlan.addToAll(ConferenceHeld(on: FormDay.day("2021-03-10"), plan: "NEG"))
    var helped = try Household.pair()
    try helped.addToAll(ReferralReceived(on: FormDay.day("2021-03-01"), source: "6"))
    try helped.addToAll(ChildInNeedPlanStarted(on: FormDay.day("2021-03-05")))
    var booked = enquiring
    try booked.addToAll(
      ConferenceBooked(.initial, on: FormDay.day("2021-03-20"), for: FormDay.day("2021-04-07")))
    var known = try Household.pair()
    try known.addToAll(ProfessionalAdded(from: FormDay.day("2021-03-05"), "Health visitor"))
    var merged = try Household.pair()
    for part in RecordMerged.parts(
      Household.grace, under: Household.daniel, on: FormDay.day("2021-03-05"), reason: "Same.")
    {
      try merged.add(part.event, to: part.child)
    }
    var pair = try Household.pair().context()
    pair.isTogether = true
    var inCare = try Household.pair()
    try inCare.addToAll(
      CareStarted(
        on: FormDay.day("2021-03-08"), category: "N1", legalStatus: "V2",
        placement: Placement("U6", provider: "PR1")))
    var planned = family
    try planned.addToAll(ChildInNeedPlanStarted(on: FormDay.day("2021-03-12")))
    try planned.addToAll(WorkerAllocated("w1", from: FormDay.day("2021-03-02")))
    var noted = try Household()
    try noted.add(
      NoteAdded(on: FormDay.day("2021-03-01"), .meeting, "Met."), to: Household.daniel, id: "note")
    var related = try Household()
    try related.add(
      RelationshipRecorded(on: FormDay.day("2021-01-05"), Relationship(.mother, name: "Joy")),
      to: Household.daniel)
    var overseen = try Household()
    try overseen.addToAll(
      ManagementOversightRecorded(
        on: FormDay.day("2021-03-02"), .supervision, "Agreed.", actions: "Ring school."))
    try overseen.addToAll(
      TaskSet(on: FormDay.day("2021-03-02"), "Ring school", due: FormDay.day("2021-04-02")))
    try overseen.addToAll(EscalationRaised(on: FormDay.day("2021-03-02"), .drift, "No plan."))
    try overseen.addToAll(AlertRaised(on: FormDay.day("2021-03-02"), "Dog at the address"))
    return try [
      overseen.context(), related.context(), noted.context(item: "note"),
      try Household().contextOfNewChild(),
      try Household().context(),
      try Household([(Household.daniel, "baby", nil)]).context(), family.context(),
      enquiring.context(), onPlan.context(), decided.context(), asked.context(),
      assessed.context(user: "m1"), open.context(), helped.context(), booked.context(),
      inCare.context(), planned.context(user: "m1"), known.context(), merged.context(user: "m1"),
      pair,
      try Household([
        (Household.daniel, "Sam", "2014-02-12"), (Household.grace, "Sam", "2016-02-12"),
      ]).context(),
    ] + Household.careContexts() + Household.helpContexts()
  }

  /// Everything that a form says in a situation.
  private static func words(of form: any RecordForm, _ context: FormContext) -> [String] {
    let fields = form.fields(context)
    return [form.title, form.saved, form.whyUnavailable(context) ?? ""]
      + fields.flatMap { [$0.label, $0.hint, $0.whenMissing ?? "", $0.heading ?? ""] }
      + fields.flatMap { $0.choices.map(\.label) }
  }

  @Test func idsAndLabelsAreUnique() throws {
    #expect(Set(RecordForms.all.map(\.id)).count == RecordForms.all.count)
    #expect(Set(RecordForms.all.map(\.title)).count == RecordForms.all.count)
    for context in try Self.contexts() {
      for form in RecordForms.all {
        let fields = form.fields(context)
        #expect(Set(fields.map(\.id)).count == fields.count, "\(form.id)")
        #expect(Set(fields.map(\.label)).count == fields.count, "\(form.id)")
        for field in fields {
          let letters = field.choices.compactMap(\.letter)
          #expect(Set(letters).count == letters.count, "\(form.id) \(field.id)")
          #expect(field.choices.allSatisfy { !$0.id.contains(",") })
        }
      }
    }
  }

  @Test func theWordsAreThoseOfTheHouse() throws {
    for context in try Self.contexts() {
      for form in RecordForms.all {
        for text in Self.words(of: form, context) {
          let lower = text.lowercased()
          for banned in ["please", "invalid", "valid ", "sorry", "oops", "forbidden"] {
            #expect(!lower.contains(banned), "\(form.id): \(text)")
          }
        }
        for field in form.fields(context) {
          guard let message = field.whenMissing else { continue }
          #expect(message.hasPrefix("Enter ") || message.hasPrefix("Select "), "\(message)")
          #expect(!message.hasSuffix("."), "\(message)")
        }
        if let reason = form.whyUnavailable(context) { #expect(reason.hasSuffix(".")) }
      }
    }
  }

  @Test func firstAnswersBelongToFieldsAndAreOffered() throws {
    for context in try Self.contexts() {
      for form in RecordForms.all {
        let questions = form.form(context)
        for (id, value) in form.initialValues(context) {
          let field = try #require(questions[id], "\(form.id) has no field \(id)")
          let offered = field.choices.map(\.id)
          #expect(
            offered.isEmpty
              || value.split(separator: ",").allSatisfy { offered.contains(String($0)) },
            "\(form.id) \(id)")
        }
      }
    }
  }

  @Test func everyFormIsUsableInSomeSituationAndNeverSavesItselfEmpty() throws {
    let contexts = try Self.contexts()
    for form in RecordForms.all {
      #expect(contexts.contains { form.whyUnavailable($0) == nil }, "\(form.id)")
      for context in contexts where form.whyUnavailable(context) == nil {
        guard case .failure(let problems) = form.propose([:], context) else {
          Issue.record("\(form.id) proposes an entry of nothing")
          continue
        }
        #expect(!problems.errors.isEmpty, "\(form.id)")
        let ids = Set(form.fields(context).map(\.id))
        #expect(problems.errors.allSatisfy { ids.contains($0.field) }, "\(form.id)")
      }
    }
  }

  @Test func aDraftThatComesBackFromDiskProposesTheSame() throws {
    let context = try Household.pair().context()
    let form = VisitForm()
    let values = form.initialValues(context).merging([
      "children": "C0000001,C0000002", "seen": "yes", "alone": "differ", "alone.C0000001": "yes",
      "alone.C0000002": "no", "whyNotAlone.C0000002": "Shy “very”, she said:\n\t\\o/",
      "account": "Fine.\n\nTwo paragraphs.", "whyNotSeen": "left over from another answer",
    ]) { $1 }
    let draft = FormDraft(
      key: .init(form: form.id, child: Household.daniel), written: Household.now, revision: 1,
      values: values)
    let read = try JSONDecoder().decode(FormDraft.self, from: JSONEncoder().encode(draft))
    #expect(
      try form.proposal(form.values(resuming: read, context), context).values
        == form.proposal(values, context).values)
  }

  @Test func todayInADraftOfYesterdayMeansYesterday() throws {
    let household = try Household()
    let written = FormDay.moment("2021-03-29T16:45")
    let context = household.context()
    let contact = ContactForm()
    let draft = FormDraft(
      key: .init(form: contact.id, child: Household.daniel), written: written, revision: 1,
      values: ["date": "today", "time": "now", "concern": "today", "born": "31 2"])
    #expect(
      contact.values(resuming: draft, context)
        == ["date": "29 3 2021", "time": "16:45", "concern": "today", "born": "31 2"])
    let visit = VisitForm()
    let half = FormDraft(
      key: .init(form: visit.id, child: Household.daniel), written: written, revision: 1,
      values: ["date": "fri"])
    #expect(visit.values(resuming: half, context) == ["date": "26 3 2021"])
  }

  @Test func aRefusalOfTheGateStandsAtItsField() throws {
    let context = try Household().context()
    let form = VisitForm().form(context)
    let breach = RuleBreach(
      "visit.whyNotAlone", "A visit at which the child was not seen alone says why.",
      facts: ["The child was seen."], remedy: "Write why.")
    #expect(
      form.error(for: breach, ["seen": "yes", "alone": "no"])
        == FieldError("whyNotAlone", breach.description))
    #expect(form.error(for: breach, ["seen": "yes"]) == FieldError("alone", breach.description))
    let other = RuleBreach("protection.oneOpenPlan", "One plan.", facts: [], remedy: "End it.")
    #expect(form.error(for: other, [:]) == nil)
  }

  @Test func anAnswerThatIsNoLongerOfferedIsAskedForAgain() throws {
    let errors = VisitForm().errors(
      ["kind": "abolished", "seen": "yes", "alone": "yes", "account": "Fine."],
      try Household().context())
    #expect(errors == ["kind": "Select the kind of visit"])
  }

  @Test func afterAContactTheDecisionIsOffered() throws {
    let entry = try ContactForm().proposal(
      ["concern": "Hungry.", "source": "2A"], try Household().context())
    let next = try #require(NextStep.after(entry))
    #expect(next.child == Household.daniel)
    #expect(
      next.step
        == NextStep(form: "decide-contact", item: "entry", offer: "Next: decide the contact."))
    let forms = Set(RecordForms.all.map(\.id))
    #expect(forms.contains(next.step.form))
  }
}
