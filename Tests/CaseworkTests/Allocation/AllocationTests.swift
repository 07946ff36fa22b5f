import Casework
import Testing

@Suite("Allocation")
struct AllocationTests {
  @Test("The next social worker takes over from the last")
  func handover() throws {
    var child = try Case()
    try child.add(WorkerAllocated("anne", team: "duty", from: day("2021-01-10")))
    try child.add(WorkerAllocated("ben", team: "long", from: day("2021-03-01")))
    let all = child.record.allocations.all
    #expect(all.map(\.to) == [day("2021-03-01"), nil])
    #expect(child.record.allocations.worker(on: day("2021-01-09")) == nil)
    #expect(child.record.allocations.worker(on: day("2021-02-28")) == "anne")
    #expect(child.record.allocations.worker(on: day("2021-03-01")) == "ben")
  }

  @Test("A worker recorded late fits between the others")
  func late() throws {
    var child = try Case()
    try child.add(WorkerAllocated("anne", from: day("2021-01-10")))
    try child.add(WorkerAllocated("cath", from: day("2021-03-01")))
    try child.add(WorkerAllocated("ben", from: day("2021-02-01")), recorded: day("2021-04-01"))
    #expect(child.record.allocations.all.map(\.worker) == ["anne", "ben", "cath"])
    #expect(child.record.allocations.all.map(\.to) == [day("2021-02-01"), day("2021-03-01"), nil])
  }

  @Test("Roles do not end one another")
  func roles() throws {
    var child = try Case()
    try child.add(WorkerAllocated("anne", from: day("2021-01-10")))
    try child.add(WorkerAllocated("dai", as: .reviewingOfficer, from: day("2021-02-10")))
    #expect(child.record.allocations.worker(on: day("2021-02-10")) == "anne")
    #expect(child.record.allocations.worker(.reviewingOfficer, on: day("2021-02-10")) == "dai")
  }

  @Test("An allocation that nobody follows ends on its day, once")
  func end() throws {
    var child = try Case()
    let first = try child.add(WorkerAllocated("anne", from: day("2021-01-10")))
    #expect(
      child.breach(AllocationEnded(first, on: day("2021-01-10")))?.rule == "allocation.endOrder")
    #expect(
      child.breach(AllocationEnded("nobody", on: day("2021-02-10")))?.rule == "allocation.unknown")
    try child.add(AllocationEnded(first, on: day("2021-02-10")))
    #expect(child.record.allocations.worker(on: day("2021-02-09")) == "anne")
    #expect(child.record.allocations.worker(on: day("2021-02-10")) == nil)
    #expect(
      child.breach(AllocationEnded(first, on: day("2021-02-20")))?.rule == "allocation.endedBefore")
  }

  @Test("Two allocations to one role on one day are refused")
  func sameDay() throws {
    var child = try Case()
    try child.add(WorkerAllocated("anne", from: day("2021-01-10")))
    let breach = child.breach(WorkerAllocated("ben", from: day("2021-01-10")))
    #expect(breach?.rule == "allocation.sameDay")
    #expect(breach?.reference == "SSDA903 SW09STG2, SW19STG2")
  }

  @Test("Allocating the same worker again is accepted and remarked on")
  func already() throws {
    var child = try Case()
    try child.add(WorkerAllocated("anne", from: day("2021-01-10")))
    try child.add(WorkerAllocated("anne", from: day("2021-01-20")))
    #expect(child.advice.map(\.rule) == ["allocation.already"])
  }

  @Test("A reason for the change is a code of its list, also for a worker who began before it")
  func reason() throws {
    let child = try Case()
    #expect(
      child.breach(WorkerAllocated("anne", from: day("2021-01-10"), reason: "FCONTA")) == nil)
    #expect(
      child.breach(WorkerAllocated("anne", from: day("2021-01-10"), reason: "MOVED"))?.rule
        == "code.unknown")
  }
}
