import Casework
import Testing

@testable import CaseloadApp

/// What a family's copy says of what is written among workers, agencies and managers.
@MainActor
@Suite struct FamilyVersionTests {
  private static let at = Moment(date: Town.day("2021-03-29"), hour: 9)
  private static let day = Town.day("2021-03-29")
  private static let contact: EventID = "x1"

  /// A call taken before it was known who rang, and all that came of it.
  private static let call: [any CaseEvent] = [
    ContactReceived(
      at: at, source: "10", referrer: Referrer(isProfessional: false), concern: "Fidgety voice.",
      isBeingTaken: true),
    ContactCompleted(
      contact, at: at, source: "1B",
      referrer: Referrer(name: "Mrs Vale", agency: "Valehouse", isProfessional: false),
      concern: "She heard screaming."),
    ContactConsentRecorded(contact, at: at, .dispensed, by: "Stepmum", reason: "She would flee."),
    AgenciesAsked(contact, at: at, [.police, .health]),
    AgencyAnswered(contact, at: at, .health, answer: "Missed two dentists."),
    ContactDecided(contact, at: at, .noFurtherAction, rationale: "Rang Vale back."),
  ]

  private static let inside: [any CaseEvent] = [
    ManagementOversightRecorded(on: day, .supervision, "Father minimises.", actions: "Press him."),
    WorkReturned("e1", on: day, comments: "Too soft on him."),
    WorkAuthorised("e1", on: day, comment: "Sharp on mother."),
    AssessmentReturned("e1", on: day, comments: "Thin on father."),
    AssessmentCheckpointHeld("e1", on: day, note: "Grandmother evasive."),
    EventPinned("e1", on: day, analysis: "Turning point."),
    EventUnpinned("e1", on: day),
    SummaryWritten(on: day, "Mother hides things."),
    NoteAdded(on: day, .supervision, "Discussed whether mother copes."),
    NoteAdded(on: day, .managementOversight, "Keep a closer eye on her."),
  ]

  /// Daniel's record with more events, whatever the gate would say of them.
  private func reading(adding events: [any CaseEvent]) throws -> Reading {
    let book = try Relatives.casebook()
    let daniel = try #require(try book.record(Town.daniel))
    let added = events.enumerated().map { number, event in
      RecordedEvent(id: EventID("x\(number + 1)"), at: Self.at, by: "w1", event)
    }
    return Reading(
      record: ChildRecord(id: daniel.id, replaying: daniel.events + added), now: Town.now,
      staff: Town.staff, rulebook: book.rulebook)
  }

  private func family(_ subject: PrintSubject, adding events: [any CaseEvent]) throws -> String {
    PagePrinter.page(
      PrintRequest(subject, forFamily: true), try reading(adding: events), by: "w1"
    ).rendered(as: .text)
  }

  @Test(arguments: PrintSubject.allCases)
  func whatIsWrittenForColleaguesIsNotGiven(_ subject: PrintSubject) throws {
    let text = try family(subject, adding: Self.call + Self.inside)
    for word in [
      "Fidgety", "Vale", "screaming", "Stepmum", "flee", "Dispensed", "dispensed", "police, health",
      "dentists", "Health", "minimises", "Press him", "soft", "Sharp", "Thin", "evasive", "Turning",
      "Pin taken off", "hides", "copes", "closer eye",
    ] {
      #expect(!text.contains(word), "\(subject): \(word)")
    }
  }

  @Test func whatACallerWhoIsNamedLaterSaidIsTheirsFromTheStart() throws {
    let call: [any CaseEvent] = [
      ContactReceived(
        at: Self.at, source: "2A", referrer: Referrer(agency: "Dayschool", isProfessional: true),
        concern: "Heard next door."),
      ContactCompleted(
        Self.contact, at: Self.at, source: "1B",
        referrer: Referrer(name: "Mrs Vale", isProfessional: false)),
      ReferralReceived(on: Self.day, source: "2A", primaryNeed: "N1", contact: Self.contact),
    ]
    let text = try family(.chronology, adding: call)
    #expect(!text.contains("next door") && !text.contains("Dayschool"))
    #expect(text.contains("Somebody told us about a concern"))
    #expect(text.contains("Referred to us"))
  }

  @Test func whatAProfessionalAddsIsGiven() throws {
    let call: [any CaseEvent] = [
      ContactReceived(
        at: Self.at, source: "2A", referrer: Referrer(agency: "Dayschool", isProfessional: true),
        concern: "Came in hungry."),
      ContactCompleted(Self.contact, at: Self.at, concern: "No tea last night."),
    ]
    let text = try family(.chronology, adding: call)
    #expect(text.contains("Contact from Dayschool: Came in hungry."))
    #expect(text.contains("Contact completed: No tea last night."))
  }

  @Test(arguments: PrintSubject.allCases)
  func whyAMeetingWasMovedIsNotGiven(_ subject: PrintSubject) throws {
    let text = try family(
      subject,
      adding: [
        ConferenceBooked(.initial, on: Self.day, for: Town.day("2021-04-07")),
        ConferencePostponed(
          "x1", on: Self.day, to: Town.day("2021-04-09"), reason: "Aunt Reggie is afraid.",
          decidedBy: "Mr Chairwell"),
        CareReviewBooked(
          on: Self.day, for: Town.day("2021-04-12"), reason: "The carer is in hospital."),
      ])
    for word in ["Reggie", "Chairwell", "hospital"] {
      #expect(!text.contains(word), "\(subject): \(word)")
    }
    guard subject == .chronology else { return }
    #expect(text.contains("Conference postponed to 9 Apr 2021"))
    #expect(text.contains("Care review booked for 12 Apr 2021"))
  }

  @Test(arguments: Practice.areas.flatMap { $0.events.map { $0.name } })
  func everyKindOfEventHasADecision(_ name: String) throws {
    let kind = try #require(Practice.eventType(named: name))
    #expect(
      FamilyDecision.on(kind) != nil,
      "Decide in FamilyDecision what a family’s copy says of \(name).")
  }

  @Test func aKindWithoutADecisionIsLeftOutAndCounted() throws {
    var version = FamilyVersion(isOn: true)
    let reading = try reading(adding: [])
    let recorded = RecordedEvent(id: "x1", at: Self.at, by: "w1", Novelty(date: Self.day))
    #expect(version.headline(recorded, reading) == nil)
    #expect(version.sentence.hasSuffix(" 1 other entry."))
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let page = PagePrinter.page(
      PrintRequest(.chronology, forFamily: true), try reading(adding: Self.call + Self.inside),
      by: "w1")
    #expect(
      page.version.hasSuffix(
        "2 accounts of who told us, 2 exchanges with other agencies, 1 account of consent, "
          + "7 comments among workers, 1 address."))
  }

  @Test(arguments: PrintSubject.allCases)
  func whatIsDueDoesNotTellOfTheRiskItIsAbout(_ subject: PrintSubject) throws {
    let reading = try reading(adding: [
      ExploitationRiskAssessed(
        on: Self.day, [.sexual], indicators: [], score: 20, scored: .high, judgement: .high,
        reason: "Lifts from a man nobody knows.")
    ])
    #expect(reading.nextDeadlines.contains { $0.rule.hasPrefix("exploitation.") })
    let paper = PagePrinter.page(PrintRequest(subject, forFamily: true), reading, by: "w1")
      .rendered(as: .text)
    #expect(!paper.contains("CERAF"))
  }

  @Test func aPrintedChronologyHasNoRemarks() throws {
    for request in [PrintRequest(.chronology), PrintRequest(.summary)] {
      let text = PagePrinter.page(request, try reading(adding: Self.inside), by: "w1")
        .rendered(as: .text)
      #expect(text.contains("minimises"))
      for word in ["Turning point", "Pin taken off", "Mother hides"] {
        #expect(!text.contains(word), "\(request.subject): \(word)")
      }
    }
  }
}

/// A kind of event that no area of practice knows yet.
private struct Novelty: CaseEvent {
  static let name = "novelty"
  static let title = "Novelty"
  static let example = Novelty(date: CivilDate(dayNumber: 18_660))
  var date: CivilDate
  func headline(_ codes: CodeBook) -> String { "Secret" }
  func check(against record: ChildRecord, using rulebook: Rulebook) throws(RuleBreach) -> [Advice] {
    []
  }
  func apply(to record: inout ChildRecord, stamp: Stamp) {}
}
