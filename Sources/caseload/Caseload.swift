import ArgumentParser

/// The program. Without a subcommand it opens the client.
///
/// Each command says its name: left out, the library would make it of the type's at every start, which takes two
/// milliseconds.
@main
struct Caseload: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseload",
    abstract: "Children's social care in a terminal: what is due, whose, and why.",
    discussion: """
      Without a subcommand, opens the client on the case store.

        caseload init ~/cases                 make an empty store
        caseload --data ~/cases               open the client on it
        caseload due --status overdue         what is late, in a list
        caseload explain C0001234 visit.protection
                                              how a date was arrived at

      Data goes to standard output, messages to standard error. The store is the folder named \
      with --data, else $CASELOAD_DATA, else $XDG_DATA_HOME/caseload.
      """,
    version: "0.1.0",
    subcommands: [
      OpenClient.self, Demo.self, Initialise.self, List.self, Find.self, Show.self, Print.self,
      History.self, Improvement.self, FileCheckCommand.self, DuplicatesCommand.self, Panel.self,
      DatasetCommand.self, QueryCommand.self, PackCommand.self, Generate.self,
      Due.self, Explain.self, CalendarCommand.self,
      StaffCommand.self,
      KeysCommand.self, Apply.self, Import.self, Inbox.self, Handover.self,
      Check.self, Verify.self, Reindex.self, Backup.self, Restore.self, Invent.self, Document.self,
    ], defaultSubcommand: OpenClient.self)

  /// Options before the subcommand reach it: `caseload --data DIR list`.
  @OptionGroup var store: StoreOptions

  /// Runs the command that the arguments name.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let client = OpenClient.plain(arguments) else { return main(nil) }
    do {
      try client.run()
    } catch {
      exit(withError: error)
    }
  }
}
