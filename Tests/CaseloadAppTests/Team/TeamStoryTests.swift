import Casework
import ScreenTesting
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// A manager's Monday, key by key.
@MainActor
@Suite struct TeamStoryTests {
  private func session(
    _ keys: String, as user: WorkerID = TeamTown.manager, casebook: MemoryCasebook? = nil
  ) throws -> Session {
    try Session(
      keys, user: user, forms: RecordForms.all,
      casebook: try casebook ?? TeamTown.casebook(as: user))
  }

  private static let toQueue = "T j j j j j Enter "

  @Test func aNumberOpensItsNamesAndANameItsDeadlineAndEscComesBack() throws {
    // The fourth row down is Dilys Morgan's; two to the right are her overdue conferences.
    let names = try session("T j j l Enter")
    #expect(names.text.contains("Dilys Morgan, overdue ICPCs   3 rows"))
    #expect(names.focused.contains("Walsh, Conor"))
    #expect(names.focused.contains("ICPC"))
    let deadline = try session("T j j l Enter j Enter")
    #expect(deadline.text.contains("Counts from"))
    #expect(deadline.text.contains("Finn Walsh"))
    let back = try session("T j j l Enter j Enter Esc Esc")
    #expect(back.focused.contains("Walsh, Finn"))
    #expect(try session("T j j l Enter j Enter Esc Esc Esc").focused.contains("Dilys Morgan"))
  }

  @Test func whatIfAsksAboutADeadlineOfTheList() throws {
    let session = try session("T j j l Enter w \"8 4 2021\"")
    #expect(session.text.contains("8 Apr"))
    #expect(session.casebook.committed.isEmpty)
  }

  @Test func everyNumberIsAsManyNamesAsItSays() throws {
    let book = try TeamTown.casebook()
    let asker = BoardAsker(user: TeamTown.manager, now: Town.now)
    let reading = BoardReading(
      user: TeamTown.manager, now: Town.now, staff: book.staff, rulebook: book.rulebook)
    for scope in [TeamScope.team("t1"), .team("t2"), .everyone] {
      let board = TeamBoard(scope: scope)
      let document = board.document(try board.load(from: book, asker), reading)
      for line in document.lines {
        for cell in line.cells {
          guard case .board(let link) = document.items[cell.item],
            let names = link.board as? TeamNamesBoard
          else { continue }
          let text = line.text.plain
          let figure = text.dropFirst(cell.columns.lowerBound).prefix(cell.columns.count)
            .filter { $0 != " " }
          let content = try names.load(from: book, asker)
          let count = names.document(content, reading).items.count
          #expect(count == Int(figure) ?? 0, "\(text) \(names.question)")
        }
      }
      #expect(document.items.count == Set(document.items).count)
    }
  }

  @Test(arguments: [58, 78, 118]) func visitsAndConferencesKeepTheirColumns(_ width: Int) throws {
    let book = try TeamTown.casebook()
    let asker = BoardAsker(user: TeamTown.manager, now: Town.now)
    let board = TeamBoard(scope: .everyone)
    var content = try board.load(from: book, asker)
    let rules: [DeadlineRule.ID] = [
      "assessment.complete", "conference.initial", "visit.protection", "visit.childInNeed",
      "coreGroup.first", "care.visit.firstYear", "care.review.first", "enquiry.complete",
    ]
    content.deadlines = rules.map { rule in
      DeadlineTally(
        worker: "w1", team: "t1", rule: rule, overdue: rule == "visit.protection" ? 1 : 9,
        coming: 0, unbooked: 0)
    }
    let reading = BoardReading(
      user: TeamTown.manager, now: Town.now, staff: book.staff, rulebook: book.rulebook,
      width: width)
    let page = board.document(content, reading).lines.map(\.text.plain)
    #expect(page.allSatisfy { $0.cellWidth() <= width })
    let head = try #require(page.firstIndex { $0.contains("Overdue") })
    #expect(page[head].contains("ICPC"))
    #expect(page[head - 1].contains("CP"))
    #expect(page.contains { $0.contains(" Other: ") } == page[head].contains("Other"))
    #expect(page.allSatisfy { !$0.contains("…") })
  }

  @Test func theUnallocatedHaveAWeightUnderWeight() throws {
    let session = try session("T")
    let row = try #require(session.screen.lines.first { $0.contains("Unallocated") })
    #expect(row.split(separator: " ").last.flatMap { Double($0) } != nil)
    #expect(session.text.contains("since the decision"))
  }

  @Test func everyNameIsListedHoweverManyThereAre() throws {
    let book = try TeamTown.casebook()
    for number in 1...520 {
      let id = ChildID("C001\(1000 + number)")
      let day = Town.day("2021-03-29")
      try book.add(
        ChildRegistered(
          on: day, name: PersonName(given: "Kit", family: "Number \(number)"),
          dateOfBirth: nil, sex: .male), to: id)
      let referral = try book.add(ReferralReceived(on: day, source: "6"), to: id)
      try book.add(ReferralDecided(referral, on: day, .accepted), to: id)
    }
    let asker = BoardAsker(user: TeamTown.manager, now: Town.now)
    let reading = BoardReading(
      user: TeamTown.manager, now: Town.now, staff: book.staff, rulebook: book.rulebook)
    let board = TeamNamesBoard(scope: .everyone, question: .unallocated(isDoor: true))
    let content = try board.load(from: book, asker)
    let names = board.document(content, reading).items.count
    #expect(names > 520)
    #expect(board.heading(content, reading).plain.hasSuffix("   \(names) rows"))
    let team = try TeamBoard(scope: .everyone).load(from: book, asker)
    #expect(team.unallocated.count == names)
  }

  @Test func onAPastDayItIsSaidWhoseWorkersAreShown() throws {
    let words = "workers, teams and cases are those of now"
    func text(_ keys: String, _ why: String?) throws -> String {
      try Session(
        keys, user: TeamTown.manager, forms: RecordForms.all,
        casebook: TeamTown.casebook(), whyReadOnly: why
      ).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    for keys in ["T", "T Enter"] {
      #expect(try text(keys, "Shown as at another day.").contains(words))
      #expect(try !text(keys, nil).contains(words))
    }
    #expect(try text("", "Shown as at another day.").contains("workers as now"))
    #expect(try !text("", nil).contains("workers as now"))
  }

  @Test func workIsAuthorisedAndTheNextIsSelected() throws {
    let session = try session(Self.toQueue + "j j j j Enter a C-s")
    let record = try #require(try session.casebook.record("C0003001"))
    let work = try #require(record.events.first { $0.event is Section47EnquiryConcluded })
    #expect(
      session.casebook.committed.last?.values == [
        Told("C0003001", WorkAuthorised(work.id, on: Town.now.date))
      ])
    #expect(session.text.contains("Decision saved."))
    #expect(session.text.contains("9 waiting"))
    #expect(session.focused.contains("Walsh, Finn"))
  }

  @Test func workIsReturnedWithACommentAndLeavesTheList() throws {
    let session = try session(Self.toQueue + "j j j j Enter r Tab \"Who saw it?\" C-s")
    let event = session.casebook.committed.last?.parts.first?.event as? WorkReturned
    #expect(event?.comments == "Who saw it?")
    #expect(session.text.contains("9 waiting"))
    let later = try self.session("T j j j j j j Enter", casebook: session.casebook)
    #expect(later.text.contains("returned and not changed yet   1 row"))
    #expect(later.text.contains("Walsh, Conor: Who saw it? Worker: Dilys Morgan."))
    let without = try self.session(Self.toQueue + "j j j j Enter r C-s")
    #expect(without.text.contains("Enter what is to be changed"))
    #expect(without.casebook.committed.isEmpty)
  }

  @Test func anAssessmentOpensItsOwnForm() throws {
    let session = try session(Self.toQueue + "G Enter a C-s")
    #expect(session.casebook.committed.last?.parts.first?.event is AssessmentAuthorised)
    #expect(session.text.contains("9 waiting"))
    #expect(session.focused.contains("Novak, Petra"))
  }

  @Test func nobodyDecidesOnTheirOwnWork() throws {
    let own = try session(Self.toQueue + "j j j j j j j j Enter")
    #expect(own.focused.contains("Novak, Petra") && own.focused.contains("you"))
    #expect(own.text.contains("You recorded this yourself. Another manager decides on it."))
    #expect(own.casebook.committed.isEmpty)
    let worker = try session(Self.toQueue + "Enter", as: "w3")
    #expect(worker.text.contains("Work is authorised by a team manager"))
  }

  @Test func theWorkIsReadBeforeItIsDecidedOn() throws {
    let session = try session(Self.toQueue + "j j j j v")
    #expect(session.text.contains("The injuries were not accidental."))
    #expect(try self.session(Self.toQueue + "j j j j v Esc Esc").text.contains("10 waiting"))
  }

  @Test func threeChildrenMoveInOneEntry() throws {
    // The caseload of Dilys Morgan stands to the right of all her overdue numbers.
    let keys = "T j j l l l l l l l Enter "
    #expect(try session(keys).text.contains("Dilys Morgan, open cases   6 rows"))
    let book = try TeamTown.casebook()
    let session = try session(
      keys + "G k k Space Space Space m Tab Tab \"aisha\" Enter C-s", casebook: book)
    let entry = try #require(book.committed.last)
    #expect(book.committed.count == 1)
    #expect(entry.parts.map(\.child).sorted() == ["C0003001", "C0003002", "C0003003"])
    #expect(entry.basedOn.count == 3)
    for part in entry.parts {
      let event = try #require(part.event as? WorkerAllocated)
      #expect(event.worker == "w1" && event.team == "t1" && event.reason == "MANAGE")
    }
    #expect(session.text.contains("3 rows"))
    // Each part can be withdrawn by itself, and the child is the old worker's again.
    let record = try #require(try book.record("C0003002"))
    let moved = try #require(record.events.last)
    try book.add(
      EntryWithdrawn(of: moved.id, on: Town.now.date, reason: "Moved by mistake"), to: "C0003002")
    #expect(book.records["C0003002"]?.allocations.worker(on: Town.now.date) == "w3")
    #expect(book.records["C0003001"]?.allocations.worker(on: Town.now.date) == "w1")
  }

  @Test func aMoveIsAllOrNothing() throws {
    let book = try TeamTown.casebook()
    try book.add(
      WorkerAllocated("w2", team: "t1", from: Town.now.date), to: "C0003012", by: "m1")
    let names = "T j j l l l l l l l Enter "
    let session = try session(
      names + "g j Space Space m Tab Tab \"aisha\" Enter C-s", casebook: book)
    #expect(book.committed.count == 1)
    #expect(session.text.contains("Dilys Morgan, open cases   3 rows"))
    let blocked = try self.session(
      "T j j j j l l l l l l l Enter * m Tab Tab \"aisha\" Enter C-s", casebook: book)
    #expect(blocked.text.contains("A child has one worker of a role at a time."))
    #expect(book.committed.count == 1)
  }

  @Test func mFromAChildOffersTheBrothersAndSistersOfTheSameWorker() throws {
    let session = try session("f \"okafor d\" Enter m")
    #expect(session.text.contains("[x] Daniel Okafor, 7"))
    #expect(session.text.contains("[x] Grace Okafor, 4"))
    #expect(try self.session("T m").text.contains("Select a child first"))
  }

  @Test func oGoesToTheWholeAuthorityAndBack() throws {
    #expect(try session("T o").text.contains("Whole authority"))
    #expect(try session("T o o").text.contains("Assessment 2   Tuesday"))
    #expect(try session("T G Enter").text.contains("Whole authority"))
    let none = try Session("T o", user: nil, forms: [], casebook: try TeamTown.casebook())
    #expect(none.text.contains("You are in no team"))
  }

  @Test func statusesDifferWithoutStyle() throws {
    let lines = try session("T").screen.withoutColour.lines
    let marks = lines.filter { $0.contains("Dilys Morgan") || $0.contains("Unallocated  ") }
      .compactMap { $0.dropFirst(2).first }
    #expect(marks.prefix(2) == ["▲", "·"])
  }
}
