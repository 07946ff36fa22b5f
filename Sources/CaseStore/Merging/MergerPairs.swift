import Casework

/// Sees to it that two records are merged, and taken apart, at both ends at once: one that says so alone would be
/// shown nowhere, or twice.
enum MergerPairs {
  /// The first part of an entry without its counterpart in the other record, and what is wrong with it.
  static func breach(in parts: [Entry.Part]) -> (index: Int, breach: RuleBreach)? {
    for (index, part) in parts.enumerated() where part.recorded.isOfMerger {
      let isWhole = parts.contains { other in
        switch (part.recorded.event, other.recorded.event) {
        case (let own as RecordMerged, let its as RecordMerged):
          own.other == other.child && its.other == part.child && own.part != its.part
        case (let own as RecordUnmerged, let its as RecordUnmerged):
          own.other == other.child && its.other == part.child
        default: false
        }
      }
      if !isWhole { return (index, breach(part.child)) }
    }
    return nil
  }

  private static func breach(_ child: ChildID) -> RuleBreach {
    RuleBreach(
      "merge.bothEnds", "Two records are merged, or taken apart, in one entry for both.",
      facts: ["Only \(child) would say so."],
      remedy: "Record it for both in one entry: one part each.")
  }

  /// Why an import brings no merger: each of its events stands by itself.
  static let refusedInImport = RuleBreach(
    "merge.import", "An import merges no records and takes none apart.",
    facts: ["Each event of an import is taken or refused by itself."],
    remedy: "Merge the two in Possible duplicates, once somebody has looked at both.")
}
