import Casework

@testable import CaseloadApp

/// The town with a manager and a conference chair.
enum OversightTown {
  static let manager: WorkerID = "m1"
  static let chair: WorkerID = "iro"

  /// The records, with the one who records.
  static func casebook(user: WorkerID = "w1") throws -> MemoryCasebook {
    let book = try Town.casebook()
    let from = Town.day("2019-01-01")
    book.staff = Staff(
      workers: Town.staff.workers + [
        Worker(
          id: manager, name: "Tom Blake", user: "tom",
          posts: [Worker.Post(team: "t1", role: .manager, from: from)]),
        Worker(
          id: chair, name: "Helen Ashdown", user: "helen",
          posts: [Worker.Post(team: "t1", role: .conferenceChair, from: from)]),
      ], teams: Town.staff.teams)
    book.user = user
    return book
  }
}
