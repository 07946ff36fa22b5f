import Casework

/// Proposals in pieces in which no record comes twice, so that those of a piece can be worked out side by side.
struct ProposalStretches {
  private var rest: AnyIterator<ProposedEntry>
  private var held: ProposedEntry?

  init(_ proposals: some Sequence<ProposedEntry>) { rest = AnyIterator(proposals.makeIterator()) }

  /// The next piece of at most 2,048 proposals; nil after the last.
  mutating func next() -> [ProposedEntry]? {
    var touched: Set<RecordSubject> = []
    return next(2_048, apartFrom: &touched)
  }

  /// The next piece of proposals that touch none of some records, which it adds to them.
  ///
  /// - Returns: nil when there is none, or when the next proposal touches one of the records.
  mutating func next(_ limit: Int, apartFrom touched: inout Set<RecordSubject>) -> [ProposedEntry]?
  {
    var stretch: [ProposedEntry] = []
    while stretch.count < limit, let proposal = held ?? rest.next() {
      let subjects = proposal.subjects
      held = touched.isDisjoint(with: subjects) ? nil : proposal
      if held != nil { break }
      touched.formUnion(subjects)
      stretch.append(proposal)
    }
    return stretch.isEmpty ? nil : stretch
  }

  /// Gives a piece back: it comes next again.
  mutating func putBack(_ stretch: [ProposedEntry]) {
    var before = stretch.makeIterator()
    let (held, rest) = (held, rest)
    self.held = nil
    var isHeldDone = false
    self.rest = AnyIterator {
      if let proposal = before.next() { return proposal }
      if !isHeldDone {
        isHeldDone = true
        if let held { return held }
      }
      return rest.next()
    }
  }
}
