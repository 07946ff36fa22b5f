import ArgumentParser
import Casework

extension CivilDate: ExpressibleByArgument {
  /// A date on the command line is ISO: `2021-03-31`.
  public init?(argument: String) { self.init(argument) }
}

extension Identifier: ExpressibleByArgument {
  /// An id on the command line is the text itself.
  public init?(argument: String) {
    guard !argument.isBlank else { return nil }
    self.init(argument)
  }
}

/// How a list is printed.
struct ListOptions: ParsableArguments {
  @Option(help: "The form of the list: table, json or csv.")
  var format: ListFormat = .table
}
