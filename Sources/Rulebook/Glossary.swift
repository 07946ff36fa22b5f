import Casework

/// A term of the field: what it means, where it comes from, and where it turns up in a record.
public struct GlossaryTerm: Hashable, Sendable, Decodable {
  /// The term as people say it: "Core group".
  public let term: String
  /// Short forms of it: "ICPC".
  public let abbreviations: [String]
  /// What it means, in whole sentences.
  public let meaning: String
  /// The act or regulation it comes from.
  public let law: String?
  /// A limit in time that no rule of ours counts.
  public let timescale: String?
  /// Other terms of the glossary.
  public let seeAlso: [String]
  /// The rules whose deadlines it explains.
  public let rules: [DeadlineRule.ID]
  /// The kinds of event it explains, as `CaseEvent.name`.
  public let events: [String]
  /// The code sets it explains.
  public let codeSets: [String]

  private enum Key: String, CodingKey {
    case term, abbreviations, meaning, law, timescale, seeAlso, rules, events, codeSets
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func list(_ key: Key) throws -> [String] {
      try container.decodeIfPresent([String].self, forKey: key) ?? []
    }
    term = try container.decode(String.self, forKey: .term)
    abbreviations = try list(.abbreviations)
    meaning = try container.decode(String.self, forKey: .meaning)
    law = try container.decodeIfPresent(String.self, forKey: .law)
    timescale = try container.decodeIfPresent(String.self, forKey: .timescale)
    seeAlso = try list(.seeAlso)
    rules = try list(.rules)
    events = try list(.events)
    codeSets = try list(.codeSets)
  }
}

/// The terms of the field, in the order of the alphabet.
public struct Glossary: Hashable, Sendable {
  /// The terms.
  public let terms: [GlossaryTerm]

  /// The glossary in the program.
  ///
  /// - Throws: ``ResourceProblem`` when the file cannot be read, or names a term that it has not.
  public static func standard() throws(ResourceProblem) -> Glossary { try loaded.get() }

  private static let loaded: Result<Glossary, ResourceProblem> = Result {
    () throws(ResourceProblem) in
    try read()
  }

  private static func read() throws(ResourceProblem) -> Glossary {
    struct File: Decodable { let terms: [GlossaryTerm] }
    let terms = try Resource.glossary.decode(File.self).terms
    let names = Set(terms.map(\.term))
    for term in terms {
      if let missing = term.seeAlso.first(where: { !names.contains($0) }) {
        throw ResourceProblem(
          file: Resource.glossary.file,
          reason: "“\(term.term)” names “\(missing)”, which it has not")
      }
    }
    return Glossary(terms: terms)
  }

  /// The term of a name or short form, whatever its capitals.
  public subscript(name: String) -> GlossaryTerm? {
    let name = name.lowercased()
    return terms.first { $0.term.lowercased() == name }
      ?? terms.first { $0.abbreviations.contains { $0.lowercased() == name } }
  }

  /// The term that explains the deadlines of a rule.
  public func term(ofRule rule: DeadlineRule.ID) -> GlossaryTerm? {
    terms.first { $0.rules.contains(rule) }
  }

  /// The term that explains a kind of event.
  public func term(ofEvent name: String) -> GlossaryTerm? {
    terms.first { $0.events.contains(name) }
  }

  /// The term that explains the codes of a set.
  public func term(ofCodeSet id: String) -> GlossaryTerm? {
    terms.first { $0.codeSets.contains(id) }
  }
}
