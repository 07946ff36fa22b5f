import Terminal
import Testing

@MainActor
@Suite struct EventLoopTests {
  private struct State {
    var row = 0
    var size: Size?
    var signals: [TerminalSignal] = []
  }

  private func reduce(_ state: inout State, _ event: TerminalEvent) -> LoopStep {
    switch event {
    case .key(.character("j")): state.row += 1
    case .key(.character("q")), .signal(.hangUp): return .stop
    case .key(.character("!")): return .beep
    case .resize(let size): state.size = size
    case .signal(let signal): state.signals.append(signal)
    default: break
    }
    return .proceed
  }

  private func run(_ device: HeadlessTerminal) -> State {
    var state = State()
    EventLoop(device: device).run(&state, reduce: reduce) { state, screen in
      screen.write("row \(state.row)", row: 0, column: 0)
    }
    return state
  }

  @Test func aBurstOfKeysCostsOneFrame() {
    let device = HeadlessTerminal(
      batches: [Array(repeating: .key(.character("j")), count: 50), [.key(.character("q"))]])
    #expect(run(device).row == 50)
    #expect(device.frames.count == 2)
    #expect(device.screen?.lines[0] == "row 50")
  }

  @Test func theLoopEndsWithTheScript() throws {
    let device = HeadlessTerminal(events: try KeyScript("j j j").events)
    #expect(run(device).row == 3)
    #expect(device.frames.count == 4)
  }

  @Test func stopDrawsNothingMore() throws {
    let device = HeadlessTerminal(events: try KeyScript("q j j").events)
    #expect(run(device).row == 0)
    #expect(device.frames.count == 1)
  }

  @Test func framesFollowTheSizeDownToOneCellAndBack() throws {
    let device = HeadlessTerminal(events: try KeyScript("size:1x1 size:80x24").events)
    #expect(run(device).size == .standard)
    #expect(device.frames.map(\.size.columns) == [80, 1, 80])
  }

  @Test func suspensionIsTheLoopsOwnAffair() {
    let device = HeadlessTerminal(events: [.signal(.suspend), .signal(.interrupt)])
    #expect(run(device).signals == [.interrupt])
    #expect(device.suspensions == 1)
  }

  @Test func theBellIsSounded() {
    let device = HeadlessTerminal(events: [.key(.character("!"))])
    _ = run(device)
    #expect(device.beeps == 1)
  }

  @Test func anInboxKeepsTheOrderAndIsEmptiedOnce() {
    let inbox = Inbox<Int>()
    for number in 0..<5 { inbox.send(number) }
    #expect(inbox.drain() == [0, 1, 2, 3, 4])
    #expect(inbox.drain().isEmpty)
  }

  @Test func exitCodesAreThoseOfTheShell() {
    #expect(TerminalSignal.interrupt.exitCode == 130)
    #expect(TerminalSignal.terminate.exitCode == 143)
    #expect(TerminalSignal.hangUp.exitCode == 129)
    #expect(TerminalError.unknownType.exitCode == 69)
  }
}
