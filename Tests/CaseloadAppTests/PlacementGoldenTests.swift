import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The screens of placements and care leavers as text, in `Goldens`.
@MainActor
@Suite struct PlacementGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)
  nonisolated private static let tall = Size(rows: 60, columns: 80)
  nonisolated static let scenes = [
    Scene(name: "placements-80x24", keys: "L"),
    Scene(name: "placements-120x40", keys: "L j", size: wide),
    Scene(name: "placements-60x16", keys: "L", size: small),
    Scene(name: "placements-ascii", keys: "L", isASCII: true),
    Scene(name: "placements-panel", keys: "L Enter", size: tall),
    Scene(name: "placements-care-tab", keys: "L / \"kian\" Enter Enter", size: tall),
    Scene(name: "placements-reg24", keys: "L / \"yeo\" Enter Enter"),
    Scene(name: "care-leavers-80x24", keys: "V"),
    Scene(name: "care-leavers-60x16", keys: "V", size: small),
    Scene(name: "care-leavers-care-tab", keys: "V / \"price\" Enter Enter", size: tall),
    Scene(name: "care-leavers-account", keys: "V / \"price\" Enter Enter Enter"),
    Scene(
      name: "placements-check-form",
      keys: "L / \"kian\" Enter Enter a / \"check of a placement\" Enter"),
  ]

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: PlacementTown.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all,
      casebook: PlacementTown.casebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  /// The board shows everybody's; `o` leaves the user's own, and `o` again brings the others back.
  @Test(arguments: ["L", "V"]) func mineOrAll(_ key: String) throws {
    func text(_ keys: String, user: WorkerID) throws -> String {
      try Session(keys, user: user, forms: RecordForms.all, casebook: PlacementTown.casebook())
        .text
    }
    let everybody = try text(key, user: "w1")
    #expect(!everybody.contains("Mine:"))
    let own = try text("\(key) o", user: "w1")
    #expect(own.contains("Mine:"))
    #expect(own.contains(key == "L" ? "Kian" : "Robel"))
    #expect(try text("\(key) o", user: "m1").contains("None of your"))
    #expect(try text("\(key) o o", user: "w1") == everybody)
  }

  /// The panel's decision is a manager's; its conditions are read back as they are typed.
  @Test func theDecisionOfThePanelIsAsRecorded() throws {
    let session = try Session(
      "L / \"kian\" Enter Enter a / \"placement panel\" Enter Tab c Tab \"13 apr\" Tab \"Safe.\" Tab "
        + "\"by fri 9 apr: fire safety check (provider)\"",
      user: "m1", forms: RecordForms.all, casebook: PlacementTown.casebook())
    expectScreen(session.screen, isGolden: "placements-panel-form")
  }

  @Test func theBriefingFollowsTheAgendaOnPaper() throws {
    let text = try PanelPage.text(
      from: PlacementTown.casebook(), asOf: Town.now, withBriefing: true, as: .text, by: "w1")
    for line in [
      "1. Kian Marsh (C0004001)", "approved +9 days", "Approvals delayed",
      "Mia Lowe: not sought, day 11", "Conditions open",
      "Kian Marsh: Fire safety check, by 26 Mar 2021, 4 days over",
    ] { #expect(text.contains(line), "\(line)") }
    let agenda = try PanelPage.text(
      from: PlacementTown.casebook(), asOf: Town.now, withBriefing: false, as: .markdown, by: nil)
    #expect(!agenda.contains("Mia Lowe"))
    #expect(!agenda.contains("Briefing"))
  }
}
