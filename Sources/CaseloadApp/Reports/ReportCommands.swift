import Terminal
import Widgets

extension CommandContext {
  /// What one report found.
  static let report: CommandContext = "Report"
}

extension Commands {
  /// What can be done with reports.
  static let reportCommands = [
    AppCommand(
      "report.export", "Write the report to a file",
      "Writes what is shown as comma-separated values into the folder in which the program was started, with "
        + "the report’s name, its moment, the filter and the number of rows in its first lines.",
      keys: [.character("x")], in: [.report], footer: "export",
      disabled: { state in
        Navigation.board(state)?.content(as: ReportTable.self)?.rows.isEmpty == false
          ? nil : "There is nothing to write."
      }
    ) { state in
      guard let open = Navigation.board(state), let board = open.board as? ReportBoard,
        let table = open.content(as: ReportTable.self)
      else { return [] }
      do {
        let file = try ReportFile(board.report, table, filter: open.filter.text)
        return [.writeFile(FileRequest(kind: .report, path: file.name + ".csv", text: file.text))]
      } catch {
        state.message = MessageLine("The report could not be written: \(error).", kind: .problem)
        return []
      }
    }
  ]
}

extension Place {
  /// The list of reports.
  static let reports = Place(
    id: "place.reports", title: "Reports",
    help: "Lists the reports there are, with what each answers.", key: .character("R")
  ) { _ in ReportsBoard() }

  /// Each report that has no key of its own, to be found by its name.
  static let ofReports: [Place] =
    [
      Place(
        id: "place.dataset", title: DatasetBoard().title, help: DatasetBoard.question, key: nil
      ) { _ in DatasetBoard() }
    ]
    + Report.allCases.map { report in
      Place(
        id: "place.report.\(report.rawValue)", title: report.title, help: report.question, key: nil
      ) { _ in ReportBoard(report: report) }
    }
}
