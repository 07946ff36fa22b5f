import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// Whatever is pressed, clicked, pasted and resized, on every screen and in every form, the client goes on
/// and shows a sound screen.
@MainActor
@Suite struct RandomKeysTests {
  nonisolated private static let perPlace = 90
  nonisolated private static let places = [
    "", "/", "Enter", "Enter 2", "Enter 3 Enter", "Enter 6 Enter", "f \"oka\"", "w", "?", ":", "a",
    "A",
  ]

  private struct Mischief {
    var generator: SeededGenerator
    let sizes = [
      Size(rows: 1, columns: 1), Size(rows: 16, columns: 60), .standard,
      Size(rows: 40, columns: 130), Size(rows: 3, columns: 200),
    ]

    mutating func event() -> TerminalEvent {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: return .paste(HostileTown.text(12, &generator))
      case 1, 2:
        let actions: [MouseEvent.Action] = [.press, .press, .wheelUp, .wheelDown]
        return .mouse(
          MouseEvent(
            actions.randomElement(using: &generator) ?? .press,
            at: Position(
              row: Int.random(in: -1...45, using: &generator),
              column: Int.random(in: -1...140, using: &generator))))
      case 3: return .timedOut
      case 4:
        return .key(
          [.function(12), .function(5), .control("s")].randomElement(using: &generator) ?? .enter)
      case 5: return .key(.character(("A"..."Z").random(using: &generator)))
      default: return .key(.random(using: &generator))
      }
    }
  }

  /// - Returns: how many frames were drawn.
  private func press(_ live: Live, seed: UInt64, _ place: String) -> Int {
    var mischief = Mischief(generator: SeededGenerator(seed: seed))
    var screen = Screen(size: .standard)
    for step in 0..<Self.perPlace {
      let event = mischief.event()
      _ = live.runtime.handle(event)
      if step % 30 == 29 {
        let size = mischief.sizes[step / 30 % mischief.sizes.count]
        _ = live.runtime.handle(.resize(size))
        screen = Screen(size: size)
      }
      var frame = Screen(size: screen.size)
      live.runtime.draw(into: &frame)
      let flaws = frame.flaws
      #expect(flaws.isEmpty, "\(place), step \(step), \(event): \(flaws.prefix(2))")
    }
    return Self.perPlace
  }

  @Test(arguments: places.indices) func onEveryScreen(_ index: Int) throws {
    let live = Live(on: try HostileTown.casebook(seed: UInt64(index)))
    try live.press(Self.places[index])
    #expect(press(live, seed: UInt64(100 + index), Self.places[index]) == Self.perPlace)
  }

  @Test(arguments: RecordForms.all.indices) func inEveryForm(_ index: Int) throws {
    let form = RecordForms.all[index].id
    let live = Live(on: try Town.casebook())
    live.runtime.act { _ in [.openForm(form, child: Town.daniel, item: nil)] }
    #expect(press(live, seed: UInt64(200 + index), form) == Self.perPlace)
  }
}

extension ClosedRange<Character> {
  /// A letter of the range, which is one of ASCII.
  fileprivate func random(using generator: inout SeededGenerator) -> Character {
    let bounds = (lowerBound.asciiValue ?? 65)...(upperBound.asciiValue ?? 90)
    return Character(UnicodeScalar(UInt8.random(in: bounds, using: &generator)))
  }
}
