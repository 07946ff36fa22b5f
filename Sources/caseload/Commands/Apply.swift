import ArgumentParser
import CaseStore
import Casework
import Foundation

/// Events from a file, through the gate.
struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Record the events of a JSON Lines file, all or none.",
    discussion: """
      One event a line: {"child":"C0001234","event":"noteAdded","data":{…}}, or with \
      "register":"improvement/A0007" in place of the child. docs/FORMAT.md has an example of each kind. The file is one entry: when one event is refused, nothing is recorded. \
      Use - for standard input.
      """)

  /// A line of the file: an event of a child or of a register.
  enum Line: Decodable {
    case child(ProposedEntry.Part)
    case register(ProposedEntry.RegisterPart)

    private enum Key: String, CodingKey { case child, register }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      if let register = try container.decodeIfPresent(RegisterID.self, forKey: .register) {
        self = .register(.init(register, try RegisterEventBox(from: decoder).event))
      } else {
        self = .child(
          .init(
            try container.decode(ChildID.self, forKey: .child), try EventBox(from: decoder).event))
      }
    }
  }

  /// The file as an entry, and the line of each of its events: children's first, then those of registers.
  private struct Content {
    var parts: [ProposedEntry.Part] = []
    var registers: [ProposedEntry.RegisterPart] = []
    private var lines: (children: [Int], registers: [Int]) = ([], [])

    var lineNumbers: [Int] { lines.children + lines.registers }

    mutating func add(_ line: Line, number: Int) {
      switch line {
      case .child(let part):
        parts.append(part)
        lines.children.append(number)
      case .register(let part):
        registers.append(part)
        lines.registers.append(number)
      }
    }
  }

  @OptionGroup var store: StoreOptions

  @Flag(help: "Say what would happen, and record nothing.")
  var dryRun = false

  @Option(help: "Why, where a reason is wanted.")
  var reason: String?

  @Argument(help: "The file, or - for standard input.", completion: .file())
  var file: String

  func run() throws {
    let content = try read()
    try StoreSession.with(store) { session in
      let moment = try session.recordingMoment(store)
      var generator = SystemRandomNumberGenerator()
      let proposal = ProposedEntry(
        id: .fresh(using: &generator), parts: content.parts, registers: content.registers,
        reason: reason)
      if dryRun {
        try rehearse(proposal, lines: content.lineNumbers, at: moment, in: session.store)
      } else {
        try record(proposal, lines: content.lineNumbers, at: moment, in: session.store)
      }
    }
  }

  private func read() throws -> Content {
    let data: Data
    if file == "-" {
      data = FileHandle.standardInput.readDataToEndOfFile()
    } else if let contents = FileManager.default.contents(atPath: file) {
      data = contents
    } else {
      throw Ending.because(Ending.noSuchInput, "\(file) cannot be read. Check its name.")
    }
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var content = Content()
    for (index, line) in lines.enumerated() {
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
      do {
        content.add(try JSONDecoder().decode(Line.self, from: Data(line)), number: index + 1)
      } catch {
        throw Ending.because(
          Ending.badData, "\(file), line \(index + 1): \(Self.told(error)) Nothing was recorded.")
      }
    }
    return content
  }

  private static func told(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing."
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is of another kind than"
        + " expected."
    case DecodingError.dataCorrupted(let context): context.debugDescription
    default: "\(error)"
    }
  }

  private func record(
    _ proposal: ProposedEntry, lines: [Int], at moment: Moment, in store: CaseStore
  ) throws {
    do {
      let commit = try store.commit(proposal, at: moment)
      for advice in commit.advice { Console.note("Note: \(advice)") }
      let count = commit.entry.parts.count + commit.entry.registers.count
      Console.note("Recorded \(count) events as entry \(commit.sequence).")
    } catch CommitError.refused(let breach, let child, let part) {
      throw Ending.because(
        Ending.badData,
        "\(file), line \(lines[part]), child \(child): \(breach) Nothing was recorded.")
    } catch CommitError.refusedRegister(let breach, let register, let part) {
      throw Ending.because(
        Ending.badData, "\(file), line \(lines[part]), \(register): \(breach) Nothing was recorded."
      )
    } catch {
      throw Ending.because(ExitCode(error.exitCode), "\(error)")
    }
  }

  private func rehearse(
    _ proposal: ProposedEntry, lines: [Int], at moment: Moment, in store: CaseStore
  ) throws {
    var refused = 0
    let outcomes = try store.importEntries([proposal], at: moment, isDryRun: true)
    for (line, outcome) in zip(lines, outcomes.flatMap { $0 }) {
      switch outcome {
      case .accepted(let advice): advice.forEach { Console.note("line \(line), note: \($0)") }
      case .known: Console.note("line \(line): recorded already.")
      case .refused(let breach):
        refused += 1
        Console.note("line \(line): \(breach)")
      case .failed(let error):
        refused += 1
        Console.note("line \(line): \(error)")
      }
    }
    Console.note(
      "Dry run: nothing was recorded. \(lines.count - refused) events would be, \(refused) refused."
    )
    if refused > 0 { throw Ending.problemsFound }
  }
}
