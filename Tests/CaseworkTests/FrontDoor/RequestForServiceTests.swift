import Casework
import Foundation
import Rulebook
import Testing

@Suite("A request for service that comes as a file")
struct RequestForServiceTests {
  private static let complete = """
    {
      "received": "2021-03-29T19:05:00+01:00", "service": "earlyHelp", "source": "2A",
      "immediateDanger": false, "whereaboutsNow": "At home with his mother",
      "outcomeWanted": "Daniel is at school on time, with breakfast",
      "level": 2, "levelReason": "One agency is not enough.",
      "referrerKind": "professional", "referrerName": "Mrs Ferris",
      "referrerAgency": "Invented Primary School, head of year", "referrerTelephone": "01632 960456",
      "familyAware": true, "consent": "given", "consentBy": "Mother",
      "concern": "Late and hungry three times a week since January.",
      "workingWell": "Mother talks to us openly.", "checklists": ["Neglect toolkit"],
      "children": [
        {"given": "Daniel", "family": "Okafor", "dateOfBirth": "2014-02-12", "sex": "M",
         "addressLines": ["12 Invented Row", "Exampleton"], "postcode": "zz9 9zz",
         "nhsNumber": "999 123 4567", "childsViews": "I make my own toast."},
        {"given": "Baby", "family": "Okafor", "expectedDateOfBirth": "2021-06-30", "sex": "U"}
      ]
    }
    """

  private func read(_ json: String, now: String = "2021-03-30T08:00") throws -> RequestForService {
    let form = try JSONDecoder().decode(FormValue.self, from: Data(json.utf8))
    return try RequestForService(
      reading: form, asOf: moment(now), using: try Rulebook.standard())
  }

  private func problems(_ changes: (String, String)...) throws -> [String] {
    var json = Self.complete
    for (old, new) in changes {
      try #require(json.contains(old), "“\(old)” is not in the form")
      json = json.replacingOccurrences(of: old, with: new)
    }
    do {
      _ = try read(json)
      return []
    } catch let error as RequestProblems {
      return error.problems.map { "\($0.field): \($0.message)" }
    }
  }

  @Test("It becomes a contact for each child, with nothing of another child in it")
  func contacts() throws {
    let request = try read(Self.complete)
    #expect(request.children.map(\.name.spoken) == ["Daniel Okafor", "Baby Okafor"])
    let contacts = request.children.map { request.contact(for: $0) }
    #expect(contacts[0].received == moment("2021-03-29T19:05"))
    #expect(contacts[0].source == "2A")
    #expect(contacts[0].referrer.isProfessional)
    #expect(contacts[0].consent == .given)
    #expect(contacts[0].request?.childsViews == "I make my own toast.")
    #expect(contacts[0].request?.level == 2)
    #expect(contacts[1].request?.childsViews == nil)

    let registration = request.registration(of: request.children[0])
    #expect(registration.address?.oneLine == "12 Invented Row, Exampleton, ZZ9 9ZZ")
    #expect(registration.nhsNumber == "9991234567")
    #expect(request.registration(of: request.children[1]).sex == .unknown)
    var child = try Case()
    let id = try child.add(contacts[0], recorded: day("2021-03-30"))
    #expect(
      child.record.frontDoor.contact(id)?.request?.workingWell == "Mother talks to us openly.")
  }

  @Test("A fault names its field and what to do; every fault is named at once")
  func faults() throws {
    #expect(
      try problems(("\"whereaboutsNow\": \"At home with his mother\",", "")) == [
        "whereaboutsNow: It is left out. Enter where the child is now: a text."
      ])
    #expect(
      try problems(("\"immediateDanger\": false", "\"immediateDanger\": \"no\"")) == [
        "immediateDanger: It is a text, where the form has true or false. Correct it."
      ])
    #expect(
      try problems(("\"earlyHelp\"", "\"help\"")) == [
        "service: “help” is none of the choices. Enter one of advice, earlyHelp, disability, safeguarding."
      ])
    #expect(
      try problems(("\"sex\": \"M\"", "\"sex\": \"X\""), ("\"2014-02-12\"", "\"12/02/2014\"")) == [
        "children[1].dateOfBirth: “12/02/2014” is no date. Write it like 2021-03-30.",
        "children[1].sex: “X” is none of the choices. Enter one of M, F, U.",
      ])
    #expect(
      try problems(("\"consentBy\": \"Mother\",", ""), ("\"referrerName\": \"Mrs Ferris\",", ""))
        .map { $0.prefix { $0 != ":" } } == ["referrerName", "consentBy"])
    #expect(
      try problems(("\"level\": 2", "\"level\": 7")) == [
        "level: 7 is no level of need. Enter 1, 2, 3 or 4, or leave it out."
      ])
    #expect(
      try problems(("999 123 4567", "999 123")) == [
        "children[1].nhsNumber: “999123” is no NHS number. Enter its ten digits, or leave it out."
      ])
  }

  @Test("A field that the form does not have is refused, in the form and in a child")
  func unknown() throws {
    let found = try problems(
      ("\"workingWell\"", "\"workingwell\""), ("\"childsViews\"", "\"views\""))
    #expect(found.map { $0.prefix { $0 != ":" } } == ["workingwell", "children[1].views"])
  }

  @Test("It was made before it is read, and a child has one date of birth")
  func dates() throws {
    #expect(
      try problems(("2021-03-29T19:05:00+01:00", "2021-03-30T08:01:00+01:00")) == [
        "received: It lies after 30 Mar 2021, 08:00, when the form was read. Correct the time of the request."
      ])
    #expect(
      try problems(("\"expectedDateOfBirth\": \"2021-06-30\", ", "")).map {
        $0.prefix { $0 != ":" }
      } == ["children[2].dateOfBirth"])
    #expect(
      try problems(("2014-02-12", "2021-04-01")).map { $0.prefix { $0 != ":" } } == [
        "children[1].dateOfBirth"
      ])
  }

  @Test("The source is plain where no professional asks")
  func source() throws {
    let family = Self.complete.replacingOccurrences(
      of: "\"referrerKind\": \"professional\"", with: "\"referrerKind\": \"parentOrCarer\""
    ).replacingOccurrences(of: ", \"source\": \"2A\"", with: "")
    #expect(try read(family).source == "1A")
    #expect(try !read(family).referrer.isProfessional)
    #expect(
      try problems((", \"source\": \"2A\"", "")).map { $0.prefix { $0 != ":" } } == ["source"])
    #expect(
      try problems(("\"source\": \"2A\"", "\"source\": \"5D\"")).map { $0.prefix { $0 != ":" } }
        == ["source"])
  }

  @Test("What is no form at all says so")
  func noForm() throws {
    #expect(throws: RequestProblems.self) { try read("[1, 2]") }
    #expect(throws: RequestProblems.self) { try read("{}") }
  }

  @Test("Each field says what it asks, and only choices have choices")
  func fields() {
    for field in RequestField.allCases {
      #expect(!field.label.isEmpty)
      #expect(field.choices.isEmpty == (field.kind != .choice))
    }
  }
}
