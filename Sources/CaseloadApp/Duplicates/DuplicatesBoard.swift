import Casework
import Terminal
import Widgets

/// Pairs of records that may be of one child, each with the reasons for it and against it.
struct DuplicatesBoard: Board {
  let title = "Possible duplicates"
  var isRenewed: Bool { true }
  var wait: String? { "Comparing every record with the others. This takes some seconds." }

  /// How many pairs are shown at most.
  static let most = 100

  /// A pair with what lists show of both.
  struct Pair: Hashable, Sendable {
    let match: ProbableDuplicate
    let first: String
    let second: String
  }

  /// What was found.
  struct Found: Sendable {
    let pairs: [Pair]
    let count: Int
  }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Found {
    let all = try casebook.probableDuplicates()
    let name = { (id: ChildID) -> String in
      guard let record = try casebook.record(id) else { return id.rawValue }
      let born = record.person.dateOfBirth.map { ", born \($0.medium)" } ?? ""
      return "\(record.fullName) (\(id))\(born)"
    }
    let pairs = try all.prefix(Self.most).map { match in
      Pair(match: match, first: try name(match.first), second: try name(match.second))
    }
    return Found(pairs: pairs, count: all.count)
  }

  func heading(_ content: Found, _ reading: BoardReading) -> StyledText {
    StyledText("\(content.count.of("pair")) of records that may be of one child")
  }

  func document(_ content: Found, _ reading: BoardReading) -> Document {
    var page = reading.builder
    var isEmpty = true
    for pair in content.pairs {
      guard reading.passes([pair.first, pair.second, pair.match.spokenReasons]) else { continue }
      isEmpty = false
      page.item(
        .board(
          BoardLink(DuplicatePairBoard(first: pair.match.first, second: pair.match.second))),
        lead: [(StyledText("\(pair.match.score)"), 4)],
        text: StyledText(pair.first, .heading).highlighting(reading.filter),
        more: [pair.second, pair.match.spokenReasons.capitalisingFirst + "."])
    }
    if isEmpty {
      page.paragraph(
        content.pairs.isEmpty
          ? "No two records look as if they were of one child." : reading.nothingPasses)
    }
    if content.count > content.pairs.count {
      page.note("and \(content.count - content.pairs.count) more, less probable ones.")
    }
    return page.document
  }

  func message(_ content: Found, selected: Target?, _ reading: BoardReading) -> String {
    selected == nil ? "" : "Enter shows both side by side. Nothing is merged by looking."
  }
}

extension String {
  /// The text with a capital letter in front.
  fileprivate var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
