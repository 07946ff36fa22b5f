import Casework
import Rulebook
import Terminal
import Widgets

/// The terms of the field, in the order of the alphabet, each with the beginning of its meaning.
struct GlossaryBoard: Board {
  let title = "Glossary"

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Glossary {
    try Glossary.standard()
  }

  func heading(_ content: Glossary, _ reading: BoardReading) -> StyledText {
    StyledText("\(shown(content, reading).count.of("term"))  / filters, Enter reads one")
  }

  func document(_ content: Glossary, _ reading: BoardReading) -> Document {
    var page = reading.builder
    let terms = shown(content, reading)
    for term in terms {
      page.row([
        (StyledText(term.term).highlighting(reading.filter), 36, .term(term), false),
        (StyledText(term.meaning.firstSentence, .hint), max(10, reading.width - 39), nil, false),
      ])
    }
    if terms.isEmpty { page.paragraph(reading.nothingPasses) }
    return page.document
  }

  /// The terms whose name or short form fits; where none does, those whose meaning has the words.
  private func shown(_ content: Glossary, _ reading: BoardReading) -> [GlossaryTerm] {
    let named = content.terms.filter { reading.passes([$0.term] + $0.abbreviations) }
    return named.isEmpty ? content.terms.filter { reading.passes([$0.meaning]) } : named
  }
}

/// One term: what it means, where it comes from, and the limits in time that go with it.
struct TermBoard: Board {
  /// The term.
  let term: String
  var title: String { term }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> Glossary {
    try Glossary.standard()
  }

  func heading(_ content: Glossary, _ reading: BoardReading) -> StyledText {
    let short = content[term]?.abbreviations.filter { $0 != term } ?? []
    return StyledText(
      short.isEmpty ? "Glossary" : "Glossary  \(term): \(short.joined(separator: ", "))")
  }

  func document(_ content: Glossary, _ reading: BoardReading) -> Document {
    var page = reading.builder
    guard let term = content[term] else { return page.document }
    page.paragraph(term.meaning)
    page.blank()
    page.field("Law", term.law)
    page.field("Time", term.timescale)
    let rules = term.rules.compactMap { reading.rulebook.timescales[$0] }
    if !rules.isEmpty { page.heading(rules.count == 1 ? "Rule" : "Rules") }
    for (index, rule) in rules.enumerated() {
      if index > 0 { page.blank() }
      page.paragraph("\(rule.sentence).")
      page.field(rule.standing.label, rule.basis(on: reading.today))
      page.field("Met when", "\(rule.metWhen).")
    }
    addCodes(of: term, to: &page, reading)
    let others = term.seeAlso.compactMap { content[$0] }
    if !others.isEmpty { page.heading("See also") }
    for other in others {
      page.item(
        .term(other), lead: [(StyledText(other.term), 36)],
        text: StyledText(other.meaning.firstSentence, .hint))
    }
    return page.document
  }

  /// The codes in use now of the sets that the term explains.
  private func addCodes(
    of term: GlossaryTerm, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let year = CollectionYear.containing(reading.today)
    for set in reading.rulebook.codes.sets where term.codeSets.contains(set.id) {
      let entries = set.entries.filter { $0.standing(in: year) == .current && $0.isLabelKnown }
      guard !entries.isEmpty else { continue }
      page.heading("Codes: \(set.title.loweringFirst)")
      for entry in entries { page.field(entry.code, entry.label(in: year)) }
    }
  }
}

extension Target {
  /// Leads to a term of the glossary.
  static func term(_ term: GlossaryTerm) -> Target { .board(BoardLink(TermBoard(term: term.term))) }
}

extension String {
  /// The text up to its first full stop that ends a sentence.
  var firstSentence: String {
    guard let end = firstRange(of: ". ") else { return self }
    return String(self[..<end.lowerBound]) + "."
  }
}
