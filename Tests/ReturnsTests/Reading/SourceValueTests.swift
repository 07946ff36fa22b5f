import Casework
import Testing

@testable import Returns

@Suite("Values as returns write them")
struct SourceValueTests {
  @Test(arguments: [
    ("27/03/2021", "2021-03-27"), ("7/3/2021", "2021-03-07"), ("2021-03-27", "2021-03-27"),
    ("2021-03-27T00:00:00", "2021-03-27"), ("27/03/2021 00:00:00", "2021-03-27"),
    ("29/02/2020", "2020-02-29"),
  ])
  func `Dates`(written: String, iso: String) {
    #expect(SourceValue.date(written) == CivilDate(iso))
  }

  @Test(arguments: ["29/02/2021", "31/04/2021", "27/03/21", "zz/03/2021", "", "2021", "03-27-2021"])
  func `What is not a date is not made one`(written: String) {
    #expect(SourceValue.date(written) == nil)
  }

  @Test func `A spreadsheet's fraction is dropped, a real one is not`() {
    #expect(SourceValue.integer("14.0") == 14)
    #expect(SourceValue.integer("14.5") == nil)
    #expect(SourceValue.flag("1.0") == true)
    #expect(SourceValue.flag("false") == false)
    #expect(SourceValue.flag("2") == nil)
  }
}
