import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// The settings of a user, and what they change.
@MainActor
@Suite struct PreferencesTests {
  private func read(_ text: String) throws(PreferencesProblem) -> Preferences {
    try PreferencesFile.read(text, path: "config.json")
  }

  private func problem(_ text: String) -> String {
    do throws(PreferencesProblem) {
      _ = try read(text)
      return ""
    } catch {
      return error.description
    }
  }

  @Test func everySettingIsRead() throws {
    let preferences = try read(
      """
      { "colour": "never", "ascii": true, "accessible": true, "mouse": false, "singleKeys": false,
        "idleLockMinutes": 5, "keys": { "app.undo": ["F6", "C-z"], "app.lock": "F11", "app.find": [] } }
      """)
    #expect(preferences.colour == .never)
    #expect(preferences.isASCII && preferences.isAccessible)
    #expect(!preferences.usesMouse && !preferences.usesSingleKeys)
    #expect(preferences.idleLockMinutes == 5)
    #expect(
      preferences.keys == [
        "app.undo": [.function(6), .control("z")], "app.lock": [.function(11)], "app.find": [],
      ])
    #expect(try read("{}") == Preferences())
    #expect(try read("{ \"idleLockMinutes\": null }").idleLockMinutes == nil)
  }

  @Test func whatIsNotUnderstoodIsNamedWithItsLine() {
    #expect(
      problem("{\n  \"mouse\": true,\n  \"colur\": \"auto\"\n}")
        == "config.json, line 3: There is no setting “colur”. Did you mean “colour”?")
    #expect(
      problem("{ \"keys\": {\n \"record.chose\": [\"a\"] } }")
        == "config.json, line 2: There is no command “record.chose”. Did you mean "
        + "“record.choose”? “caseload keys” lists them.")
    #expect(
      problem("{ \"keys\": { \"app.undo\": [\"F99\"] } }")
        == "config.json, line 1: There is no key “F99”. Keys are named like a, Enter, Esc, PgDn, "
        + "F3, C-s.")
    #expect(
      problem("{ \"mouse\": 1 }")
        == "config.json, line 1: “mouse” must be true or false, without quotes.")
    #expect(
      problem("{ \"idleLockMinutes\": 0 }")
        == "config.json, line 1: “idleLockMinutes” must be a whole number from 1 to 480, or null "
        + "for no lock.")
    #expect(
      problem("{ \"idleLockMinutes\": true }").contains("must be a whole number"))
    #expect(problem("{ \"colour\": \"red\" }").contains("\"auto\", \"always\" or \"never\""))
    #expect(problem("[1]").contains("must hold one object"))
    #expect(problem("{ \"mouse\": ").hasPrefix("config.json: It is not JSON."))
    #expect(problem("{ \"unheardOfAltogether\": 1 }").hasSuffix("“unheardOfAltogether”."))
  }

  @Test func aKeyThatIsTakenIsRefused() {
    #expect(
      problem("{ \"keys\": { \"work.scope\": [\"/\"] } }")
        == "config.json, line 1: / in My work is bound to work.filter and work.scope. Give one of "
        + "them another key.")
  }

  @Test func aLetterStaysALetterWhereTextIsTyped() {
    #expect(
      problem("{ \"keys\": { \"app.lock\": [\"l\"] } }")
        == "config.json, line 1: “app.lock” works where text is typed, so “l” must stay a letter "
        + "there. Give it a key such as F6 or C-o.")
    #expect(problem("{ \"keys\": { \"form.save\": [\"s\"] } }").contains("must stay a letter"))
  }

  @Test func aReboundKeyRunsTheCommandAndIsShownEverywhere() throws {
    var preferences = Preferences()
    preferences.keys = ["whatIf.open": [.function(6)]]
    let live = Live(on: try Town.casebook(), preferences: preferences)
    #expect(live.text.contains("F6 what if"))
    try live.press("w")
    #expect(!live.text.contains("Nothing is saved by asking."))
    try live.press("F6")
    #expect(live.text.contains("Nothing is saved by asking."))
    try live.press("Esc ? ")
    #expect(live.text.contains("F6") || live.text.contains("Help"))
  }

  @Test func withoutSingleKeysALetterDoesNothing() throws {
    var preferences = Preferences()
    preferences.usesSingleKeys = false
    let live = Live(on: try Town.casebook(), preferences: preferences)
    let before = live.screen.lines.dropLast(2)
    for key in ["a", "A", "w", "f", "o", "q", "j", "G", "/", ":", "?", "u"] {
      try live.press(key == "/" || key == ":" ? "\"\(key)\"" : key)
      #expect(live.screen.lines.dropLast(2) == before, "\(key)")
      #expect(live.text.contains("does nothing here"), "\(key)")
    }
    #expect(live.runtime.exitCode == nil)
    #expect(live.text.contains("F1 help"))
    try live.press("C-p \"record some\" Enter")
    #expect(live.text.contains("Record for Daniel Okafor"))
  }
}
