import ArgumentParser
import CaseStore
import Casework

/// Makes an empty store.
struct Initialise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty case store.",
    discussion: """
      The folder is closed to everybody but you, or but the members of a Unix group with --group. \
      You become its first manager; others are added with: caseload staff add
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @Option(help: "The name of the authority.")
  var authority = "Children's services"

  @Option(help: "The authority's three digits in the Department for Education's list.")
  var code = "000"

  @Option(help: "The Unix group whose members share the store.")
  var group: String?

  @Flag(help: "Everything in it is invented: the date and the author may be chosen freely.")
  var demonstration = false

  func run() throws {
    try Ending.running {
      try CaseStore.create(
        at: folder,
        settings: StoreSettings(
          authority: StoreSettings.Authority(name: authority, code: code), group: group,
          isDemonstration: demonstration),
        today: SystemClock.now.date)
      let user = SystemUser.current.name
      Console.note("Made a case store in \(folder). \(user) is its manager.")
      Console.note("Open it with: caseload --data \(folder)")
    }
  }
}
