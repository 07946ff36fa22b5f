import Terminal
import Testing
import Widgets

@Suite struct WrappingTests {
  @Test func paragraphsWrapWithTheirStyleAndIndent() {
    let text = StyledText("  In her words: ", .label) + StyledText("I like it when Nan takes us.")
    let lines = text.wrapped(to: 24)
    #expect(lines.map(\.plain) == ["  In her words: I like ", "  it when Nan takes us."])
    #expect(lines[0].spans.contains { $0.style == .label })
    #expect(StyledText("").wrapped(to: 10).count == 1)
  }
}
