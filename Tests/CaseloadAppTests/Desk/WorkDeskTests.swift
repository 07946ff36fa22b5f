import Casework
import Rulebook
import Terminal
import Testing

@testable import CaseloadApp

/// My work: groups, what is coming, what others changed, where the user was.
@MainActor
@Suite struct WorkDeskTests {
  private func session(_ keys: String) throws -> Session {
    try Session(keys, forms: RecordForms.all, casebook: Town.busy())
  }

  @Test func everyGroupingHasTheSameRows() throws {
    let book = try Town.busy()
    let query = WorkQuery(.everyone, asOf: Town.now)
    let all = try book.worklist(query, after: nil, limit: 500).rows
    for grouping in WorkGrouping.allCases {
      var grouped = query
      grouped.grouping = grouping
      let rows = try book.worklist(grouped, after: nil, limit: 500).rows
      #expect(Set(rows.map(\.id)) == Set(all.map(\.id)))
      var keys: [String] = []
      for row in rows {
        let key = grouping.group(of: row, Town.staff).key
        if keys.last != key { keys.append(key) }
      }
      #expect(Set(keys).count == keys.count, "\(grouping)")
    }
  }

  @Test func theSelectedRowStaysWhenTheGroupingChanges() throws {
    let session = try session("j j j j 4")
    #expect(session.focused.contains("Okafor, Daniel"))
    #expect(session.focused.contains("First RCPC"))
  }

  @Test func aFamilyIsNamedByItsChildren() {
    #expect(WorkGroup.heading(ofFamily: ["Lee, Sam"]) == "Lee, Sam")
    #expect(
      WorkGroup.heading(ofFamily: ["Okafor, Daniel", "Okafor, Grace"]) == "Okafor: Daniel, Grace")
    #expect(
      WorkGroup.heading(ofFamily: ["Okafor, Daniel", "Lee, Sam"]) == "Okafor: Daniel, Lee, Sam")
  }

  @Test func theForecastCountsDaysOffWithTheWorkingDayBefore() throws {
    let calendar = try Rulebook.standard().calendar
    // Good Friday is 2 April 2021, Easter Monday the 5th.
    let spans = WorkForecast.spans(from: Town.day("2021-03-30"), calendar)
    #expect(spans.count == WorkForecast.length)
    #expect(spans[0] == Town.day("2021-03-30")...Town.day("2021-03-30"))
    #expect(spans[2] == Town.day("2021-04-01")...Town.day("2021-04-05"))
    #expect(spans[9] == Town.day("2021-04-14")...Town.day("2021-04-14"))
    let sunday = WorkForecast.spans(from: Town.day("2021-03-28"), calendar)
    #expect(sunday[0] == Town.day("2021-03-28")...Town.day("2021-03-29"))
  }

  @Test func theForecastIsALineThatLosesWholeDays() throws {
    let calendar = try Rulebook.standard().calendar
    let forecast = WorkForecast(
      from: Town.day("2021-03-30"), counts: [1, 0, 3, 0, 0, 12, 0, 0, 0, 2], calendar)
    #expect(
      forecast.line(width: 78, glyphs: .unicode).plain
        == "Due Tu 1 We - Th 3 │ Tu - We - Th 12 Fr - │ Mo - Tu - We 2")
    #expect(forecast.line(width: 20, glyphs: .ascii).plain == "Due Tu 1 We - Th 3")
    #expect(forecast.line(width: 3, glyphs: .ascii).plain.isEmpty)
  }

  @Test func whatOthersChangedIsToldUntilTheChildIsOpened() throws {
    #expect(try session("").text.contains("2 unread (i)"))
    let list = try session("i")
    #expect(list.text.contains("2 changes by others to 2 children of yours"))
    #expect(list.text.contains("Ben Cole"))
    #expect(list.text.contains("Management oversight"))
    let after = try session("i Enter Esc Esc")
    #expect(after.text.contains("1 change by others to 1 child of yours"))
    #expect(try session("i Enter Esc Esc Enter Esc Esc").text.contains("Nobody else has recorded"))
    #expect(!(try session("Enter Esc j Enter Esc").text.contains("unread (i)")))
  }

  @Test func childrenOpenedLatelyAreAKeyAway() throws {
    #expect(try session("r").text.contains("You have opened no child yet."))
    let session = try session("Enter Esc j j Enter Esc r")
    #expect(session.text.contains("2 children that you opened or recorded about"))
    #expect(session.focused.contains("Mwangi, Tariq"))
  }

  @Test func recordingAboutAChildMakesItRecent() throws {
    let session = try session("a Enter y Tab y Tab y Tab Tab Tab \"Calm.\" C-s r")
    #expect(session.casebook.committed.count == 1)
    #expect(session.text.contains("Okafor, Daniel"))
    #expect(session.text.contains("Okafor, Grace"))
  }
}
