import Terminal
import Testing
import Widgets

@Suite struct CommandTests {
  private struct State { var isReadOnly = false }

  private let commands: [Command<State>] = [
    Command(
      id: "open", title: "Open the child", help: "Shows the record.", keys: [.enter],
      contexts: ["My work"], footer: "open"),
    Command(
      id: "record", title: "Record something", help: "Asks what happened.",
      keys: [.character("a")], contexts: ["My work", "Child"], footer: "record", danger: .changes,
      disabledReason: { $0.isReadOnly ? "This store is read only." : nil }),
    Command(
      id: "help", title: "Help", help: "Lists the keys.", keys: [.character("?"), .function(1)]),
    Command(id: "quit", title: "Quit", help: "Leaves.", keys: [.character("q")]),
  ]

  private func ran(_ dispatch: KeyDispatch<State>) -> String? {
    if case .run(let command) = dispatch { return command.id }
    return nil
  }

  @Test func theInnermostContextDecides() {
    let inner = Command<State>(
      id: "close", title: "Close", help: "Goes back.", keys: [.character("q")], contexts: ["Child"])
    let map = KeyMap(commands + [inner])
    let state = State()
    #expect(
      ran(map.dispatch(.character("q"), in: ["Child", .everywhere], state: state)) == "close")
    #expect(ran(map.dispatch(.character("q"), in: [.everywhere], state: state)) == "quit")
    #expect(ran(map.dispatch(.enter, in: ["Child", .everywhere], state: state)) == nil)
    #expect(map.conflicts.isEmpty)
  }

  @Test func aDisabledCommandSaysWhy() {
    let map = KeyMap(commands)
    let dispatch = map.dispatch(.character("a"), in: ["Child"], state: State(isReadOnly: true))
    guard case .disabled(let command, let reason) = dispatch else {
      Issue.record("expected the command to be disabled")
      return
    }
    #expect(command.id == "record")
    #expect(reason == "This store is read only.")
  }

  @Test func noKeyMayBeBoundTwiceInAContext() {
    let map = KeyMap(commands, overrides: ["record": [.enter], "nothing": [.tab]])
    #expect(map.conflicts.map(\.description) == ["Enter in My work is bound to open and record."])
    #expect(map.unknownOverrides == ["nothing"])
  }

  @Test func theUsersKeysReplaceTheDefaults() {
    let map = KeyMap(commands, overrides: ["quit": [.control("q")], "help": []])
    let state = State()
    #expect(ran(map.dispatch(.control("q"), in: [.everywhere], state: state)) == "quit")
    #expect(ran(map.dispatch(.character("q"), in: [.everywhere], state: state)) == nil)
    #expect(ran(map.dispatch(.function(1), in: [.everywhere], state: state)) == nil)
  }

  @Test func singleCharactersCanBeTurnedOff() {
    let map = KeyMap(commands, usesCharacters: false)
    let state = State()
    #expect(ran(map.dispatch(.character("a"), in: ["Child"], state: state)) == nil)
    #expect(ran(map.dispatch(.function(1), in: [.everywhere], state: state)) == "help")
    #expect(map["help"].map { map.keys(of: $0) } == [.function(1)])
    let contexts: [CommandContext] = ["My work", .everywhere]
    #expect(map.footerItems(in: contexts, state: state).map(\.word) == ["open"])
    #expect(map.paletteItems(in: contexts, state: state).map(\.id).contains("record"))
  }

  @Test func theFooterLeavesOutWhatCannotBeUsed() {
    let map = KeyMap(commands)
    let contexts: [CommandContext] = ["My work", .everywhere]
    #expect(map.footerItems(in: contexts, state: State()).map(\.word) == ["open", "record"])
    #expect(map.footerItems(in: contexts, state: State(isReadOnly: true)).map(\.word) == ["open"])
  }
}
