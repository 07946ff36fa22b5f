import ArgumentParser
import CaseStore
import Casework

/// What came in while the offices were closed.
struct Handover: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover",
    abstract: "List what came in while the offices were closed: contacts, absences, discussions.",
    discussion: """
      The stretch is the one that goes on now, or while the offices are open, the one that ended this morning; over a \
      weekend or a bank holiday it is the whole of it. Office hours are set in the settings of the store. The nearest \
      clock stands first.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var list: ListOptions

  /// The kinds of event that are handed over.
  private static let kinds: [any CaseEvent.Type] = [
    ContactReceived.self, MissingStarted.self, DomesticAbuseReported.self,
    StrategyDiscussionHeld.self,
  ]

  func run() throws {
    try StoreSession.with(store) { session in
      let rulebook = session.store.rulebook
      let stretch = rulebook.practice.officeHours.lastClosed(
        asOf: session.asOf, rulebook.calendar)
      var children: Set<ChildID> = []
      for kind in Self.kinds {
        children.formUnion(
          try session.store.events(
            ofKind: kind.name, from: stretch.lowerBound.date, to: stretch.upperBound.date
          ).map(\.child))
      }
      var names: [ChildID: String] = [:]
      var lines: [HandoverLine] = []
      for child in children.sorted() {
        let record = try session.store.record(child)
        names[child] = session.name(of: record)
        lines += record.handover(of: stretch, asOf: session.asOf, rulebook.timescales)
      }
      var listing = Listing(
        [
          .init("when"), .init("child"), .init("name"), .init("what"), .init("open"),
          .init("must by"), .init("clock"),
        ],
        whenEmpty: "Nothing came in from \(stretch.lowerBound.medium) to "
          + "\(stretch.upperBound.medium).")
      listing.rows = HandoverLine.inOrder(lines).map { line in
        [
          line.at.medium, line.child.rawValue, names[line.child] ?? "", line.matter.words,
          line.open ?? "", line.clocks.first?.due.medium ?? "", line.clocks.first?.title ?? "",
        ]
      }
      if list.format == .table {
        Console.note(
          "From \(stretch.lowerBound.medium) to \(stretch.upperBound.medium).")
      }
      try listing.write(as: list.format)
    }
  }
}

extension HandoverLine.Matter {
  /// What it is, in a few words.
  fileprivate var words: String {
    switch self {
    case .contact(let contact): "Contact: \(contact.concern.prefix(60))"
    case .missing(let episode): "\(episode.origin.title): \(episode.words)"
    case .domesticAbuse(let report): "Domestic abuse, \(report.risk.title.lowercased()) risk"
    case .discussion(let discussion): "Strategy discussion: \(discussion.decision.title)"
    }
  }
}
