/// Rules of ties, shared by what records them and what changes them.
enum RelationshipRules {
  /// Refuses what cannot be true of one person at once.
  static func check(_ tie: Relationship) throws(RuleBreach) {
    if let born = tie.born, let expected = tie.expected {
      throw RuleBreach(
        "person.relativeBornOrExpected", "A person is either born or expected.",
        facts: ["Date of birth: \(born.medium).", "Expected: \(expected.medium)."],
        remedy: "Keep the one that is true.")
    }
    try checkSource(tie.responsibilitySource, tie.parentalResponsibility)
  }

  /// Refuses a source of a parental responsibility that there is not.
  static func checkSource(_ source: ResponsibilitySource?, _ hasResponsibility: Bool)
    throws(RuleBreach)
  {
    guard let source, !hasResponsibility else { return }
    throw RuleBreach(
      "person.responsibilitySource", "What parental responsibility rests on is given only with it.",
      facts: ["“\(source.title)” is given.", "Parental responsibility is answered with no."],
      remedy: "Answer yes, or leave the source out.")
  }

  /// Refuses a second tie of the same sort to the same child.
  static func checkNotTwice(_ tie: Relationship, in record: ChildRecord) throws(RuleBreach) {
    guard let child = tie.child else { return }
    let twin = record.person.relationships.first {
      $0.isOpen && $0.child == child
        && ($0.kind == tie.kind || ($0.kind.isSibling && tie.kind.isSibling))
    }
    guard let twin else { return }
    throw RuleBreach(
      "person.relatedTwice", "A tie between two children is recorded once.",
      facts: [
        "\(twin.name) is recorded as \(twin.word.lowercased())."
      ],
      remedy: "If that is wrong, end it first; if it is right, there is nothing to do.")
  }
}
