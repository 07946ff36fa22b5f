import Casework
import Terminal
import Testing
import Widgets

@testable import CaseloadApp

/// A page whose last item is followed by more text than the screen holds.
@Suite struct DocumentScrollTests {
  private var document: Document {
    var page = DocumentBuilder(width: 38)
    for number in 1...10 { page.paragraph("before \(number)") }
    page.item(.event("a"), lead: [], text: "first")
    page.item(.event("b"), lead: [], text: "last")
    for number in 1...30 { page.paragraph("after \(number)") }
    return page.document
  }

  private func shown(_ motions: [ListMotion], drawsBetween: Bool) -> Screen {
    var (state, screen) = (DocumentState(), Screen(size: Size(rows: 5, columns: 40)))
    state.draw(document, into: &screen, rect: screen.bounds)
    for motion in motions {
      state.move(motion, in: document)
      if drawsBetween { state.draw(document, into: &screen, rect: screen.bounds) }
    }
    screen = Screen(size: Size(rows: 5, columns: 40))
    state.draw(document, into: &screen, rect: screen.bounds)
    return screen
  }

  @Test(arguments: [true, false]) func theEndIsReachedFromTheLastItem(_ draws: Bool) {
    let down = [ListMotion.last] + Array(repeating: ListMotion.rows(1), count: 30)
    #expect(shown(down, drawsBetween: draws).text.contains("after 30"))
    #expect(shown([.last, .rows(1)], drawsBetween: draws).text.contains("after 1"))
  }

  @Test func theWayBackLeadsThroughTheItemsToTheTop() {
    let way = [ListMotion.last] + Array(repeating: .rows(1), count: 30)
    let item = shown(way + Array(repeating: .rows(-1), count: 26), drawsBetween: true)
    #expect(item.text.contains("> last"))
    let top = shown(way + Array(repeating: .rows(-1), count: 60), drawsBetween: true)
    #expect(top.text.contains("before 1"))
    #expect(shown(way + [.first], drawsBetween: true).text.contains("> first"))
  }
}
