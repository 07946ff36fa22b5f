import Foundation
import Testing

@testable import CaseloadApp

@Suite("docs/FORMAT.md")
struct FormatPageTests {
  private static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/FORMAT.md")

  @Test("lists every kind of event as it is now; if not, run `make docs`")
  func isCurrent() throws {
    let page = try String(contentsOf: Self.path, encoding: .utf8)
    #expect(try FormatPage.updating(page) == page)
  }

  @Test("is left alone when the marks are missing")
  func marks() throws {
    #expect(try FormatPage.updating("# Nothing here") == nil)
  }
}
