import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// The reports: each answers, and is written as it is shown.
@MainActor
@Suite struct ReportTests {
  private func table(_ report: Report) throws -> ReportTable {
    try report.table(from: Town.busy(), asOf: Town.now)
  }

  @Test func theOverdueAreToldByWorker() throws {
    let rows = try table(.overdueByWorker).rows
    #expect(rows.map { $0.cells[0] }.contains("Okafor, Daniel"))
    #expect(rows.filter { $0.group == "Aisha Rahman" }.count == 3)
    #expect(rows.map(\.group) == rows.map(\.group).sorted())
    guard case .childDeadline(let child, _) = rows.first?.target else {
      Issue.record("a row leads to its deadline")
      return
    }
    #expect(child == Town.daniel)
  }

  @Test func statusesGoFromTheMostThatIsDone() throws {
    let groups = try table(.byStatus).rows.map(\.group)
    #expect(groups.first == "Looked after")
    #expect(groups.contains("Protection plan"))
    #expect(!groups.contains("Closed"))
  }

  @Test func whoWasSeenLatelyIsLeftOut() throws {
    let rows = try table(.notSeen).rows
    #expect(!rows.contains { $0.cells[0] == "Okafor, Daniel" })
  }

  @Test func whoHasJustBeenReferredIsNotSaidToBeUnseen() throws {
    let book = try Town.casebook()
    try book.add(
      ChildRegistered(
        on: Town.day("2021-03-30"), name: PersonName(given: "Kit", family: "Newman"),
        dateOfBirth: nil, sex: .male),
      to: "C0009001")
    let referral = try book.add(
      ReferralReceived(on: Town.day("2021-03-30"), source: "6"), to: "C0009001")
    try book.add(
      ReferralDecided(referral, on: Town.day("2021-03-30"), .accepted), to: "C0009001")
    func rows(_ day: String) throws -> [[String]] {
      try Report.notSeen.table(from: book, asOf: Moment(date: Town.day(day), hour: 9)).rows
        .map(\.cells).filter { $0[0] == "Newman, Kit" }
    }
    #expect(try rows("2021-03-30").isEmpty)
    #expect(try rows("2021-05-11").isEmpty)
    #expect(try rows("2021-05-12").map { [$0[2], $0[3]] } == [["never", "43"]])
    #expect(Report.notSeen.question.cellWidth() <= 78)
  }

  @Test func onlyPlansOfMoreThanFifteenMonthsAreLong() throws {
    #expect(try table(.longPlans).rows.isEmpty)
    let later = Moment(date: Town.day("2022-04-15"), hour: 9)
    let rows = try Report.longPlans.table(from: Town.busy(), asOf: later).rows
    #expect(rows.map { $0.cells[0] } == ["Okafor, Daniel", "Okafor, Grace"])
    #expect(rows.first?.cells[3] == "15")
    let sooner = Moment(date: Town.day("2022-04-14"), hour: 9)
    #expect(try Report.longPlans.table(from: Town.busy(), asOf: sooner).rows.isEmpty)
  }

  @Test func everyReportHasAsManyCellsAsColumns() throws {
    for report in Report.allCases {
      let later = Moment(date: Town.day("2023-04-15"), hour: 9)
      for row in try report.table(from: Town.busy(), asOf: later).rows {
        #expect(row.cells.count == report.columns.count, "\(report)")
      }
      #expect(report.question.hasSuffix("."))
    }
  }

  @Test func theFileSaysWhatItIsBeforeItBegins() throws {
    let file = try ReportFile(.overdueByWorker, table(.overdueByWorker), filter: "daniel")
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(file.name == "caseload-overdue-2021-03-30")
    #expect(lines[0] == "Report,Overdue by worker")
    #expect(lines[1].hasPrefix("As at,"))
    #expect(lines[1].contains("14:20"))
    #expect(lines[2] == "Filter,daniel")
    #expect(lines[3] == "Rows,1")
    #expect(lines[4].isEmpty)
    #expect(lines[5] == "Child,What,Must by,Over,Worker,Identifier")
    #expect(lines[6].hasPrefix("\"Okafor, Daniel\",CP visit,26 Mar 2021,2 wd over,Aisha Rahman"))
    #expect(lines.count == 8)
  }

  @Test func noCellIsAFormula() throws {
    let cells = ["=1+1", "+44 1632", "-2", "@SUM(A1)", "one\r\n=two\rthree"]
    let row = ReportTable.Row(group: "g", target: .child(Town.daniel), cells: cells + ["C1"])
    let file = try ReportFile(
      .overdueByWorker, ReportTable(asOf: Town.now, rows: [row]), filter: "")
    #expect(file.text.hasSuffix("\n'=1+1,'+44 1632,'-2,'@SUM(A1),one =two three,C1\n"))
    let filtered = try ReportFile(
      .overdueByWorker, ReportTable(asOf: Town.now, rows: []), filter: "=1\r2")
    #expect(filtered.text.contains("\nFilter,'=1 2\n"))
  }

  @Test func anEmptyReportIsNotWritten() throws {
    #expect(try Session("R j j Enter x").text.contains("There is nothing to write."))
  }
}
