import Casework
import Testing
import Widgets

@testable import CaseloadApp

@Suite struct AllocationFormTests {
  private let today = FormDay.day("2021-03-30")

  private func context(_ household: Household, together: Bool = false) -> FormContext {
    var context = household.context()
    let since = FormDay.day("2019-01-01")
    func post(_ role: Worker.Role) -> [Worker.Post] {
      [Worker.Post(team: "t1", role: role, from: since)]
    }
    context.staff = Staff(
      workers: [
        Worker(id: "w1", name: "Aisha Rahman", posts: post(.socialWorker)),
        Worker(id: "w2", name: "Ben Cole", posts: post(.socialWorker)),
        Worker(id: "h1", name: "Helen Ashdown", posts: post(.conferenceChair)),
        Worker(id: "r1", name: "Femi Adebayo", posts: post(.reader)),
      ], teams: [Team(id: "t1", names: [Team.Name("Assessment 2", from: since)])])
    context.workloads = [
      "w1": Workload(children: 12, weight: 31.5), "w2": Workload(children: 1, weight: 2),
    ]
    context.isTogether = together
    return context
  }

  @Test func theLeastLoadedStandFirstWithWhatTheyCarry() throws {
    let form = AllocateForm().form(context(try Household()))
    #expect(
      form["worker"]?.choices.map(\.label) == [
        "Ben Cole, Assessment 2: 1 child, weight 2.0",
        "Aisha Rahman, Assessment 2: 12 children, weight 31.5",
      ])
    #expect(form["chair"]?.choices.map(\.id) == ["h1"])
    #expect(form["chair"]?.isShown(["role": "reviewingOfficer"]) == true)
    #expect(form["worker"]?.isShown(["role": "reviewingOfficer"]) == false)
    #expect(form["supporter"]?.isShown(["role": "personalAdviser"]) == true)
    #expect(form["reason"]?.choices.contains { $0.id == "LEFTRL" } == true)
  }

  @Test func aFirstWorkerIsAFirstContactAndTheNextIsNot() throws {
    var household = try Household()
    let form = AllocateForm()
    #expect(form.initialValues(context(household))["reason"] == "FCONTA")
    let entry = try form.proposal(["worker": "w2"], context(household))
    #expect(
      entry.values == [
        Told(
          Household.daniel, WorkerAllocated("w2", team: "t1", from: today, reason: "FCONTA"))
      ])
    try household.commit(entry)
    #expect(form.initialValues(context(household))["reason"] == "MANAGE")
  }

  @Test func anIndependentReviewingOfficerNeedsNoReason() throws {
    let form = AllocateForm()
    let context = context(try Household())
    #expect(
      form.errors(["role": "reviewingOfficer"], context)
        == ["chair": "Select the chair or IRO"])
    let entry = try form.proposal(["role": "reviewingOfficer", "chair": "h1"], context)
    #expect(
      entry.values == [
        Told(
          Household.daniel,
          WorkerAllocated("h1", team: "t1", as: .reviewingOfficer, from: today))
      ])
  }

  @Test func childrenMarkedTogetherAreAllTickedAndSiblingsOnlyOfTheSameWorker() throws {
    var household = try Household.pair()
    let form = AllocateForm()
    let pair = "\(Household.daniel),\(Household.grace)"
    #expect(form.initialValues(context(household, together: true))["children"] == pair)
    #expect(form.initialValues(context(household))["children"] == Household.daniel.rawValue)
    try household.addToAll(WorkerAllocated("w1", from: FormDay.day("2021-02-01")))
    #expect(form.initialValues(context(household))["children"] == pair)
  }

  @Test func anAllocationIsEndedWithItsReason() throws {
    var household = try Household()
    let form = EndAllocationForm()
    #expect(form.whyUnavailable(context(household)) == "Nobody is allocated to Daniel.")
    try household.add(
      WorkerAllocated("w1", from: FormDay.day("2021-02-01")), to: Household.daniel, id: "a1")
    let own = context(household)
    #expect(form.whyUnavailable(own) == nil)
    #expect(form.errors([:], own) == ["reason": "Enter why nobody follows"])
    #expect(
      form.form(own)["allocation"]?.choices.map(\.label)
        == ["Social worker: Aisha Rahman, since 1 Feb 2021"])
    let entry = try form.proposal(["reason": "Case closes."], own)
    #expect(
      entry.values == [
        Told(Household.daniel, AllocationEnded("a1", on: today, reason: "Case closes."))
      ])
  }
}
