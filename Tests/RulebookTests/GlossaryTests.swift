import Casework
import Rulebook
import Testing

@Suite struct GlossaryTests {
  @Test func everyRuleHasExactlyOneTerm() throws {
    let glossary = try Glossary.standard()
    for rule in try Rulebook.standard().timescales.rules.keys {
      #expect(glossary.terms.count { $0.rules.contains(rule) } == 1, "\(rule)")
    }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    let glossary = try Glossary.standard()
    let rulebook = try Rulebook.standard()
    let sets = Set(rulebook.codes.sets.map(\.id))
    for term in glossary.terms {
      for rule in term.rules { #expect(rulebook.timescales[rule] != nil, "\(term.term)") }
      for event in term.events {
        #expect(Practice.eventType(named: event) != nil, "\(term.term): \(event)")
      }
      for set in term.codeSets { #expect(sets.contains(set), "\(term.term): \(set)") }
    }
  }

  @Test func termsAreSentencesInTheOrderOfTheAlphabet() throws {
    let terms = try Glossary.standard().terms
    #expect(terms.count > 100)
    let names = terms.map { $0.term.lowercased() }
    #expect(names == names.sorted())
    #expect(Set(names).count == names.count)
    for term in terms {
      #expect(term.meaning.hasSuffix("."), "\(term.term)")
      #expect(term.meaning.first?.isUppercase == true, "\(term.term)")
    }
  }

  @Test func aTermIsFoundByItsShortForm() throws {
    let glossary = try Glossary.standard()
    #expect(glossary["icpc"]?.term == "Initial child protection conference")
    #expect(glossary.term(ofRule: "coreGroup.later")?.term == "Core group")
    #expect(glossary.term(ofEvent: "visitMade")?.term == "Visit")
    #expect(glossary.term(ofCodeSet: "abuseCategory")?.term == "Categories of abuse or neglect")
    #expect(glossary["no such thing"] == nil)
  }
}
