import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The screens of tasks, concerns, alerts and more time as they were read and found right.
@MainActor
@Suite struct OversightGoldenTests {
  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var glyphs = Glyphs.unicode
    var user = OversightTown.chair
    var testDescription: String { name }
  }

  nonisolated private static let concerns = ": \"concerns of\" Enter"

  nonisolated static let scenes = [
    Scene(name: "concerns", keys: concerns),
    Scene(name: "concerns-120x40", keys: concerns, size: Size(rows: 40, columns: 120)),
    Scene(name: "concerns-60x16", keys: concerns, size: Size(rows: 16, columns: 60)),
    Scene(name: "concerns-ascii", keys: concerns, glyphs: .ascii),
    Scene(name: "concerns-child", keys: "f \"daniel\" Enter G"),
    Scene(name: "task-form", keys: "t \"ask Tom for the report by 3 may !\"", user: "w1"),
    Scene(name: "task-due", keys: "f \"daniel\" Enter 3", user: "w1"),
    Scene(
      name: "more-time", keys: "f \"daniel\" Enter a / \"deadline more time\" Enter",
      user: OversightTown.manager),
  ]

  /// A concern that has gone up, one that ended, and a task.
  private func casebook(_ user: WorkerID) throws -> MemoryCasebook {
    let book = try OversightTown.casebook(user: user)
    let chair = OversightTown.chair
    let drift = try book.add(
      EscalationRaised(
        on: Town.day("2021-02-22"), .drift, "No plan after eight months: he asks where home is.",
        wanted: "A planning meeting."), to: Town.daniel, by: chair)
    try book.add(
      EscalationMovedUp(
        drift, on: Town.day("2021-03-09"), to: .teamManager, reason: "No answer in ten days."),
      to: Town.daniel, by: chair)
    let visits = try book.add(
      EscalationRaised(on: Town.day("2021-02-01"), .visits, "Nobody came in January."),
      to: Town.grace, by: chair)
    try book.add(
      EscalationAnswered(visits, on: Town.day("2021-02-05"), "Visits are weekly now."),
      to: Town.grace, by: OversightTown.manager)
    try book.add(
      EscalationEnded(
        visits, on: Town.day("2021-03-01"), .resolved, impact: "She knows her worker again."),
      to: Town.grace, by: chair)
    try book.add(
      TaskSet(on: Town.day("2021-03-29"), "Ring school about lunch", due: Town.day("2021-04-01")),
      to: Town.daniel)
    return book
  }

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.glyphs, user: scene.user,
      forms: RecordForms.all, casebook: try casebook(scene.user))
    expectScreen(session.screen, isGolden: scene.name)
  }
}
