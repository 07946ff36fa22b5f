import CaseStore
import Casework
import Foundation
import Testing

/// Requests for service that are dropped into a folder.
struct InboxTests {
  let test: TestStore
  let store: CaseStore
  let inbox: RequestInbox

  init() throws {
    test = try TestStore()
    store = try test.open()
    inbox = RequestInbox(folder: test.path + "/inbox")
    try FileManager.default.createDirectory(
      atPath: inbox.folder, withIntermediateDirectories: true)
  }

  private func drop(_ name: String, given: String = "Daniel", concern: String = "Late.") throws {
    let form = """
      {"received": "2021-03-29T19:05:00+01:00", "service": "earlyHelp", "source": "2A",
       "immediateDanger": false, "whereaboutsNow": "At home", "outcomeWanted": "On time",
       "referrerKind": "professional", "referrerName": "Mrs Ferris",
       "referrerAgency": "Invented Primary School", "referrerTelephone": "01632 960456",
       "familyAware": true, "consent": "given", "consentBy": "Mother", "concern": "\(concern)",
       "children": [{"given": "\(given)", "family": "Invented", "dateOfBirth": "2014-02-12",
         "sex": "M", "addressLines": ["12 Invented Row"]}]}
      """
    try form.write(toFile: inbox.folder + "/" + name, atomically: true, encoding: .utf8)
  }

  @Test func aRequestBecomesAContactThatNobodyHasRead() throws {
    try drop("a.json")
    #expect(inbox.files() == ["a.json"])
    guard case .taken(let children) = try inbox.take("a.json", into: store, at: test.now) else {
      Issue.record("It was not taken in")
      return
    }
    let record = try store.record(try #require(children.first))
    let contact = try #require(record.frontDoor.contacts.first)
    #expect(contact.stage == .new)
    #expect(record.person.name?.given == "Daniel")
    #expect(inbox.files() == [])
    #expect(FileManager.default.fileExists(atPath: inbox.folder + "/taken/a.json"))
  }

  @Test func theSameFileIsRecordedOnceAndTheSameChildIsFound() throws {
    try drop("a.json")
    guard case .taken(let first) = try inbox.take("a.json", into: store, at: test.now) else {
      Issue.record("It was not taken in")
      return
    }
    try drop("b.json")
    #expect(try inbox.take("b.json", into: store, at: test.now) == .known)
    try drop("c.json", concern: "Hungry.")
    #expect(try inbox.take("c.json", into: store, at: test.now) == .taken(first))
    #expect(try store.record(first[0]).frontDoor.contacts.count == 2)
  }

  @Test func whatDoesNotFitStaysWhereItIs() throws {
    try drop("a.json", concern: "")
    try "no form".write(
      toFile: inbox.folder + "/b.json", atomically: true, encoding: .utf8)
    guard case .left(let problems) = try inbox.take("a.json", into: store, at: test.now),
      case .left(let others) = try inbox.take("b.json", into: store, at: test.now)
    else {
      Issue.record("It was taken in")
      return
    }
    #expect(problems.first?.hasPrefix("concern: It is left out.") == true)
    #expect(others.first?.hasPrefix("The file is no JSON.") == true)
    #expect(inbox.files() == ["a.json", "b.json"])
  }

  @Test func aRehearsalLeavesEverythingAsItIs() throws {
    try drop("a.json")
    _ = try inbox.take("a.json", into: store, at: test.now, isDryRun: true)
    #expect(inbox.files() == ["a.json"])
    #expect(try store.find("Invented").isEmpty)
  }

  @Test func childrenInEarlyHelpAreFound() throws {
    try drop("a.json")
    guard case .taken(let children) = try inbox.take("a.json", into: store, at: test.now) else {
      Issue.record("It was not taken in")
      return
    }
    let started = EarlyHelpAssessmentStarted(
      on: test.now.date, .education, organisation: "School")
    let entry = ProposedEntry(
      id: "help", parts: [.init(children[0], started)], basedOn: [:], reason: nil)
    let commit = try store.commit(entry, at: test.now)
    #expect(try store.childrenInEarlyHelp() == children)
    let help = try #require(commit.entry.parts.first?.recorded.id)
    _ = try store.commit(
      ProposedEntry(
        id: "end",
        parts: [.init(children[0], EarlyHelpEnded(help, on: test.now.date, .needsMet))],
        basedOn: [:], reason: nil), at: test.now)
    #expect(try store.childrenInEarlyHelp() == [])
  }
}
