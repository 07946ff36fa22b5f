// A session that saves until it is killed or has saved enough, and acknowledges each save on its
// standard output. The tests of the store start it, kill it, and look at what it left.
//
//   CaseStoreProbe FOLDER NAME COUNT CHILDREN CALL
//
// NAME makes its entries' ids, COUNT is how many saves it makes, CHILDREN over how many children, and
// CALL at which change of a file it kills itself (0 for never). Where the store has the improvement action A0001, every
// second save reviews it too.

import CaseStore
import Casework
import Glibc
import Rulebook

/// Ends with a message on standard error.
func fail(_ message: String) -> Never {
  let line = Array(("error: " + message + "\n").utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}

/// Acknowledges a save: written at once, as a person would see "Saved".
func acknowledge(_ text: String) {
  let line = Array((text + "\n").utf8)
  guard write(STDOUT_FILENO, line, line.count) == line.count else { exit(0) }
}

let arguments = CommandLine.arguments
guard arguments.count == 6, let count = Int(arguments[3]), let children = Int(arguments[4]),
  let call = Int(arguments[5])
else { fail("usage: CaseStoreProbe FOLDER NAME COUNT CHILDREN CALL") }

let name = arguments[2]
let now = Moment(date: CivilDate(dayNumber: 20_000), hour: 10)
let action = RegisterID(.improvement, "A0001")

do {
  let (store, _) = try CaseStore.open(
    at: arguments[1], standard: try Rulebook.standard(), files: DyingFileSystem(atCall: call))
  store.patience = 60
  let hasAction = (try? store.registerRecord(action)) != nil
  for number in 1...max(1, count) {
    // Every third save is a sibling group's: two or three children in one entry.
    let size = number % 3 == 0 ? Int.random(in: 2...3) : 1
    let group = (1...children).shuffled().prefix(size).map { ChildID("C\($0)") }
    let id = "\(name)-\(number)"
    let parts = group.map { child in
      ProposedEntry.Part(
        child, NoteAdded(on: now.date, .telephoneCall, "Note \(id) on \(child), told by no one."))
    }
    let review = ImprovementActionReviewed(on: now.date, "Review \(id)", status: .inTrain)
    let registers =
      hasAction && number % 2 == 0 ? [ProposedEntry.RegisterPart(action, review)] : []
    let commit = try store.commit(
      ProposedEntry(id: EntryID(id), parts: parts, registers: registers), at: now)
    acknowledge("\(id) \(commit.entry.subjects.map(\.description).joined(separator: " "))")
  }
} catch {
  fail("\(error)")
}
