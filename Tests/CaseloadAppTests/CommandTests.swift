import Casework
import ScreenTesting
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// The table of commands: what it must hold for dispatch, help and palette to be trusted.
@MainActor
@Suite struct CommandTests {
  @Test func noKeyIsBoundTwice() {
    #expect(Commands.keyMap.conflicts.isEmpty)
  }

  @Test func everyCommandHasWordsAndAPlace() {
    for command in Commands.table.map(\.command) {
      #expect(!command.title.isEmpty && !command.help.isEmpty && !command.contexts.isEmpty)
      #expect(command.help.hasSuffix("."), "\(command.id)")
      // A register without a key of its own is opened by its name.
      #expect(!command.keys.isEmpty || command.contexts == [.everywhere], "\(command.id)")
    }
    let ids = Commands.table.map(\.command.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyReasonIsASentence() throws {
    let book = try Town.casebook()
    for user in [nil, "w1", "w2"] as [WorkerID?] {
      let state = AppState(
        environment: AppEnvironment(rulebook: book.rulebook, forms: [], user: user),
        staff: Town.staff, now: Town.now)
      for command in Commands.table.map(\.command) {
        guard let reason = command.disabledReason(state) else { continue }
        #expect(reason.hasSuffix(".") || reason.hasSuffix("”."), "\(command.id): \(reason)")
        for word in ["please", "invalid", "sorry", "oops"] {
          #expect(!reason.lowercased().contains(word))
        }
      }
    }
  }

  @Test func helpNamesEveryKeyOfItsContext() throws {
    let frames = try Session("? " + String(repeating: "PgDn ", count: 8)).device.frames
    let text = frames.map(\.text).joined()
    for command in Commands.table.map(\.command) where command.contexts.contains(.work) {
      #expect(text.contains(command.title), "\(command.id)")
    }
  }

  @Test func anyKeysOnAnyScreenLeaveAScreen() throws {
    var generator = SeededGenerator(seed: 7)
    let keys = (0..<400).map { _ in TerminalEvent.key(.random(using: &generator)) }
    let sizes = [Size(rows: 1, columns: 1), Size(rows: 16, columns: 60), .standard]
    var events: [TerminalEvent] = []
    for (number, key) in keys.enumerated() {
      events.append(key)
      if number % 40 == 39 { events.append(.resize(sizes[number / 40 % 3])) }
    }
    let book = try Town.casebook()
    let device = HeadlessTerminal(events: events)
    _ = Client.run(
      on: book, device: device, options: Client.Options(user: "w1", clock: { Town.now }),
      forms: [DiaryForm(), ClosedForm()])
    #expect(device.frames.count >= 1)
  }
}
