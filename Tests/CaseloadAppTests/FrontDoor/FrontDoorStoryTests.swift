import Casework
import ScreenTesting
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// What a worker at the front door does, key by key.
@MainActor
@Suite struct FrontDoorStoryTests {
  private func session(_ keys: String, size: Size = .standard, user: WorkerID? = "w1") throws
    -> Session
  {
    try Session(
      keys, size: size, user: user, forms: RecordForms.all, casebook: FrontDoorTown.casebook())
  }

  private func rows(_ session: Session) -> [String] {
    session.screen.lines.dropFirst(3).prefix { !$0.isBlank }.map { String($0.dropFirst(2)) }
  }

  // MARK: - The board

  @Test func theNearestClockStandsFirstAndCountsAreAbove() throws {
    let session = try session("D")
    #expect(session.screen.lines[1].contains("new 1   checks 2   decision 2   tell referrer 1"))
    let names = rows(session).compactMap { row in
      ["Okafor", "Carter", "Doyle", "Yılmaz", "Brown", "Shaw"].first { row.contains($0) }
    }
    #expect(names == ["Carter", "Doyle", "Yılmaz", "Brown", "Shaw", "Okafor"])
    #expect(rows(session).first { $0.contains("Carter") }?.contains("discuss 35 m over") == true)
  }

  @Test func allClocksOfTheSelectedContactAreInTheMessage() throws {
    let session = try session("D / \"carter\" Enter", size: Size(rows: 24, columns: 110))
    #expect(
      session.text.contains(
        "Leo: discuss 35 m over (13:45), strategy 3 h 25 m (17:45), tell 21 h 25 m (Wed 11:45). >"))
  }

  @Test func whatElseIsKnownStandsInTheRow() throws {
    let session = try session("D", size: Size(rows: 24, columns: 110))
    func row(_ name: String) -> String { rows(session).first { $0.contains(name) } ?? "" }
    #expect(row("Carter").contains("health +1 waits 2 h, consent not sought"))
    #expect(row("Doyle, Niamh").contains("3rd in 90 d, closed 41 d ago, consent not sought"))
    #expect(row("Yılmaz").contains("consent: mother"))
    #expect(row("Brown").contains("sibling Daniel: CP plan, ask for consent"))
    #expect(row("Shaw").contains("(unborn) Shaw"))
  }

  @Test func aContactThatIsFinishedKeepsTheCursorSoThatASecondKeyMovesNoOther() throws {
    let once = try session("D / \"shaw\" Enter > Esc")
    #expect(once.focused.contains("(unborn) Shaw"))
    #expect(once.focused.contains("done"))
    #expect(once.screen.lines[1].contains("tell referrer 0"))
    let twice = try session("D / \"shaw\" Enter > Esc > d")
    #expect(twice.casebook.committed.count == once.casebook.committed.count)
    #expect(twice.text.contains("Nothing is left to do for"))
    #expect(try !session("D / \"shaw\" Enter > Esc g Esc D").text.contains("Shaw"))
  }

  @Test func whatIsLateIsSaidToBeOverHoweverNarrowTheColumnIs() throws {
    let book = try FrontDoorTown.casebook()
    book.now = Moment(date: Town.now.date, hour: 23, minute: 50)
    let session = try Session(
      "D", size: Size(rows: 16, columns: 60), forms: RecordForms.all, casebook: book)
    let late = rows(session).filter { $0.contains("RED") }
    #expect(!late.isEmpty && late.allSatisfy { $0.contains(" over ") })
  }

  @Test func whoMayOnlyReadIsToldWhy() throws {
    #expect(try session("D n", user: "w2").text.contains("read only"))
    #expect(try session("D >", user: "w2").text.contains("read only"))
  }

  @Test(arguments: 1...6) func anyKeysLeaveAScreen(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let forms = ["n", ">", "d", "a"]
    var events = try KeyScript("D j \(forms[Int(seed) % forms.count])").events
    for number in 0..<150 {
      events.append(.key(.random(using: &generator)))
      if number % 50 == 49 { events.append(.resize(Size(rows: 16, columns: 60))) }
    }
    let book = try FrontDoorTown.casebook()
    let device = HeadlessTerminal(events: events)
    _ = Client.run(
      on: book, device: device, options: Client.Options(user: "w1", clock: { Town.now }),
      forms: RecordForms.all)
    #expect(device.frames.count > 3)
  }

  // MARK: - Quick add

  @Test func aContactTakesThreeKeysBesidesItsWords() throws {
    let keys = "D n \"Sam Poe 7 school hungry again, no coat\" Enter"
    #expect(try KeyScript(keys).events.count == 3 + 38)
    let session = try session(keys)
    let entry = try #require(session.casebook.committed.first)
    #expect(entry.parts.count == 2)
    let registered = try #require(entry.parts[0].event as? ChildRegistered)
    #expect(registered.childName?.spoken == "Sam Poe")
    let contact = try #require(entry.parts[1].event as? ContactReceived)
    #expect(contact.source == "2A")
    #expect(contact.referrer.isProfessional)
    #expect(contact.concern == "Hungry again, no coat")
    #expect(contact.statedAge == "7")
    #expect(contact.isBeingTaken == nil)
    #expect(session.casebook.keptDrafts.isEmpty)
    #expect(session.focused.contains("Poe, Sam         c7"))
    #expect(session.text.contains("Contact saved. > moves it on."))
  }

  @Test func aNameAloneIsAContactThatIsBeingTaken() throws {
    let session = try session("D n \"sam poe\" Enter")
    let contact = try #require(
      session.casebook.committed.first?.parts.last?.event as? ContactReceived)
    #expect(contact.isBeingTaken == true)
    #expect(contact.concern.isEmpty)
    #expect(session.text.contains("being taken"))
  }

  @Test func likelyMatchesAppearWhileTheNameIsTyped() throws {
    let session = try session("D n \"carter le\"")
    #expect(session.text.contains("1 Carter, Leo, 3, C0003001, closed: names begin so"))
    #expect(session.text.contains("a child who has no record yet"))
    #expect(try !self.session("D n \"zzz\"").text.contains("On record"))
  }

  @Test func aStrongMatchMustBeAnsweredAndTheArrowsChooseIt() throws {
    #expect(
      try session("D n \"leo carter 3 police shouting\" C-s").text
        .contains("Select the child, or that the child has no record yet"))
    let session = try session("D n \"leo carter 3 police shouting\" Enter Down Enter")
    let entry = try #require(session.casebook.committed.first)
    #expect(entry.parts.map(\.child) == [FrontDoorTown.leo])
    #expect((entry.parts[0].event as? ContactReceived)?.concern == "Shouting")
    let other = try self.session("D n \"leo carter 3 police shouting\" Enter 2 Enter")
    #expect(other.casebook.committed.first?.parts.count == 2)
  }

  @Test func theLineIsKeptAsADraft() throws {
    let session = try session("D n \"sam poe\" Esc n")
    #expect(session.text.contains("A draft of 14:20 is here"))
    #expect(try self.session("D n \"sam poe\" Esc n Enter").text.contains("sam poe"))
  }

  @Test func theContactFormShowsTheSameMatches() throws {
    let session = try session("A Enter \"Leo\" Tab \"Carter\"")
    #expect(session.text.contains("Carter, Leo, 3, C0003001, closed: same name"))
    let chosen = try self.session("A Enter \"Leo\" Tab \"Carter\" Tab 1")
    #expect(!chosen.text.contains("Birth"))
    #expect(chosen.screen.lines[1].contains("Carter, Leo, 3, C0003001"))
  }

  // MARK: - Moving on

  @Test func aContactByTelephoneBecomesAReferralAndAnAssessment() throws {
    let keys =
      // Taken while the caller talks.
      "D n \"sam poe 7\" Enter "
      // > rates it: what the caller said, who it was; red, and consent in one key.
      + "> \"Came in with a burn on his hand.\" Tab \"school\" Tab Tab Tab Tab r Tab Tab Tab s C-s "
      // > writes the talk down.
      + "> \"Police: two calls this year. Health: no record of a burn.\" C-s "
      // > decides: an indicator and what it rests on, the level it suggests, the outcome and why.
      + "> Tab Tab \"physical abuse\" Enter Tab \"A burn.\" Tab 4 Tab a Tab \"The burn is not explained.\" C-s "
      // The assessment is open, with what was feared in it.
      + "C-s"
    let session = try session(keys)
    let events = session.casebook.committed.flatMap(\.parts).map(\.event)
    let child = try #require(session.casebook.committed.first?.parts.first?.child)
    let record = try #require(session.casebook.records[child])
    let contact = try #require(record.frontDoor.contacts.first)
    #expect(contact.concern.hasPrefix("Came in with a burn on his hand."))
    #expect(contact.source == "2A")
    #expect(contact.consent == .notSoughtRisk)
    #expect(contact.triage?.rating == .red)
    #expect(contact.discussed == Town.now)
    #expect(contact.decision?.outcome == .singleAssessment)
    #expect(contact.decision?.level == 4)
    #expect(contact.decision?.need.evidence.map(\.note) == ["A burn."])
    #expect(contact.decision?.indicators.count == 1)
    let referral = try #require(record.frontDoor.openReferral(on: Town.now.date))
    #expect(referral.source == "2A")
    #expect(referral.contact == contact.id)
    let started = try #require(events.last as? AssessmentStarted)
    #expect(started.note?.contains("burn") == true)
  }

  @Test func theReferrerIsToldWithOneKeyAndThatCanBeUndone() throws {
    let told = try session("D / \"shaw\" Enter >")
    #expect(told.casebook.committed.first?.parts.first?.event is ReferrerTold)
    #expect(told.text.contains("The referrer was told. u undoes it."))
    #expect(told.casebook.records[FrontDoorTown.shaw]?.frontDoor.contacts.first?.stage == nil)
    let asked = try session("D / \"shaw\" Enter > u")
    #expect(asked.text.contains("Undo"))
    let back = try session("D / \"shaw\" Enter > u u")
    #expect(
      back.casebook.records[FrontDoorTown.shaw]?.frontDoor.contacts.first?.stage == .telling)
    #expect(back.casebook.committed.last?.parts.first?.event is EntryWithdrawn)
  }

  @Test func anAnswerOfAnAgencyIsWrittenDown() throws {
    let session = try session(
      "D / \"carter\" Enter > \"Agreed with DS Hall and Dr Roe.\" C-s > 2 Tab \"Often late.\" C-s")
    let contact = session.casebook.records[FrontDoorTown.leo]?.frontDoor.contacts.first
    #expect(contact?.waitingFor.map(\.agency) == [.health])
    #expect(contact?.checks.last?.answer == "Often late.")
  }

  @Test func aDecidedContactIsNotDecidedAgain() throws {
    #expect(
      try session("D / \"shaw\" Enter d").text
        .contains("It was decided on 30 Mar 2021, 13:30: early help."))
  }

  @Test func whatCameBeforeIsReadBeforeTheDecision() throws {
    let session = try session("D / \"niamh\" Enter d", size: Size(rows: 40, columns: 120))
    #expect(session.text.contains("3rd contact in 90 days. The last case closed 41 days ago"))
    #expect(session.text.contains("Consent: not sought"))
    let tia = try self.session("D / \"tia\" Enter d", size: Size(rows: 40, columns: 120))
    #expect(tia.text.contains("Brothers and sisters: Daniel: CP plan"))
  }

  @Test func aDecisionOnAStrategyDiscussionOpensItWithWhatIsKnown() throws {
    let session = try session(
      "D / \"carter\" Enter > \"Agreed.\" C-s d Tab Tab Tab Tab s Tab \"Bruises.\" C-s")
    #expect(session.text.contains("Record a strategy discussion"))
    #expect(session.text.contains("Next: record the strategy discussion."))
    #expect(session.text.contains("Bruises on his back."))
    #expect(session.text.contains("[x] Police   [x] Health"))
    #expect(session.text.contains("[x] Education"))
    let record = session.casebook.records[FrontDoorTown.leo]
    #expect(record?.frontDoor.openReferral(on: Town.now.date)?.source == "6")
    #expect(session.casebook.keptDrafts.isEmpty)
  }

  @Test func whatWasToldIsReadWhileIndicatorsAreLookedFor() throws {
    let session = try session("D / \"carter\" Enter d", size: Size(rows: 40, columns: 120))
    #expect(session.text.contains("“Bruises on his back.” Still waited for: health, education"))
  }

  @Test func anotherLevelThanTheIndicatorsSuggestSaysWhy() throws {
    let keys = "D / \"deniz\" Enter d Tab Tab \"look after relative\" Enter Tab Tab 2"
    let session = try session(keys, size: Size(rows: 40, columns: 120))
    #expect(session.text.contains("The indicators suggest level 4: 1 of 1 stands there."))
    #expect(session.text.contains("Why this level"))
  }
}
