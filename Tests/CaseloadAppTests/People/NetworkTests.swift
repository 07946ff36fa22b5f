import Casework
import Testing
import Widgets

@testable import CaseloadApp

/// The professionals around a child: forms, the part of the Family tab, and the list of numbers.
@Suite struct NetworkFormTests {
  private func household() throws -> Household {
    var household = try Household()
    try household.add(
      ProfessionalAdded(
        from: FormDay.day("2021-01-10"), "Health visitor", agency: "Community Health",
        name: "Joan Hale", telephone: "01632 960145"), to: Household.daniel, id: "p1")
    return household
  }

  @Test func somebodyIsAddedAndTheOnlyOneIsChosenForWhatFollows() throws {
    var household = try Household()
    #expect(NetworkForms.contacted.whyUnavailable(household.context()) != nil)
    try household.commit(
      try NetworkForms.added.proposal(
        ["role": "Head of year", "name": "Tom Reed", "date": "today"], household.context()))
    let member = try #require(household[Household.daniel].network.all.first)
    #expect(member.oneLine == "Tom Reed, head of year")
    #expect(
      NetworkForms.contacted.initialValues(household.context())["professional"]
        == member.id.rawValue)
    var next = household.context()
    next.entry = "second"
    try household.commit(
      try NetworkForms.contacted.proposal(
        ["professional": member.id.rawValue, "date": "today"], next))
    #expect(
      household[Household.daniel].network.all.first?.contacts == [FormDay.day("2021-03-30")])
  }

  @Test func nobodyIsChosenAmongSeveral() throws {
    var household = try household()
    try household.add(
      ProfessionalAdded(from: FormDay.day("2021-01-11"), "Teacher"), to: Household.daniel)
    let context = household.context()
    #expect(NetworkForms.ended.initialValues(context)["professional"] == nil)
    #expect(NetworkForms.ended.errors(["date": "today"], context)["professional"] != nil)
    #expect(
      NetworkForms.changed.initialValues(household.context(item: "p1"))["professional"] == "p1")
  }

  @Test func whoWasNotSpokenWithForSixWeeksIsMarked() throws {
    let household = try household()
    let reading = Reading(
      record: household[Household.daniel], now: Household.now, staff: Staff(),
      rulebook: household.rulebook, width: 160)
    let text = FamilyPresenter.document(reading).plain.joined(separator: "\n")
    #expect(text.contains("Professionals"))
    #expect(text.contains("Joan Hale, Community Health, 01632 960145"))
    #expect(text.contains("no contact recorded since"))
  }

  @Test func everyNumberStandsInOneList() throws {
    var household = try household()
    try household.add(
      RelationshipRecorded(
        on: FormDay.day("2021-01-05"),
        Relationship(.mother, name: "Ruth Okafor", telephone: "01632 960200")),
      to: Household.daniel)
    try household.add(
      RelationshipRecorded(
        on: FormDay.day("2021-01-05"), Relationship(.father, name: "Sam Okafor")),
      to: Household.daniel)
    let record = household[Household.daniel]
    let today = FormDay.day("2021-03-30")
    #expect(
      TelephonesBoard.family(record, on: today).map { "\($0.number) \($0.who)" }
        == ["01632 960200 Ruth Okafor, mother"])
    #expect(TelephonesBoard.network(record, on: today).map(\.number) == ["01632 960145"])
    #expect(TelephonesBoard.without(record, on: today) == ["Sam Okafor"])
  }
}
