import Casework
import Testing

@Suite("Probable duplicates")
struct DuplicateTests {
  private func facts(
    _ id: ChildID, _ given: String, _ family: String, born: String? = "2014-02-12",
    expected: String? = nil, sex: Sex = .unknown, nhs: String? = nil, postcode: String? = nil
  ) -> IdentityFacts {
    IdentityFacts(
      id: id, names: [PersonName(given: given, family: family)], born: born.map { day($0) },
      expected: expected.map { day($0) }, sex: sex, nhsNumber: nhs,
      postcodes: Set([postcode].compactMap { $0 }))
  }

  private func words(_ first: IdentityFacts, _ second: IdentityFacts) -> [String]? {
    ProbableDuplicate(first, second)?.reasons.map { "\($0.words) \($0.points)" }
  }

  @Test(
    "Soundex as the census had it",
    arguments: [
      ("Robert", "R163"), ("Rupert", "R163"), ("Ashcraft", "A261"), ("Tymczak", "T522"),
      ("Pfister", "P236"), ("Lee", "L000"), ("O’Neill", "O540"), ("Siobhán", "S150"), ("", ""),
    ])
  func soundex(word: String, code: String) { #expect(NameForms.soundex(word) == code) }

  @Test(
    "Distance counts a swap of neighbours once",
    arguments: [
      ("okafor", "okafor", 0), ("okafor", "okofar", 2), ("daniel", "danile", 1),
      ("reed", "read", 1), ("", "abc", 3), ("katherine", "catherine", 1),
    ])
  func distance(left: String, right: String, expected: Int) {
    #expect(NameForms.distance(left, right) == expected)
    #expect(NameForms.distance(right, left) == expected)
  }

  @Test(
    "A name alone does not bring two records together, so that a city of one name is not compared in full"
  )
  func nameAlone() {
    let own = facts("C1", "Daniel", "Okafor", born: "2014-02-12")
    #expect(own.probes.isDisjoint(with: facts("C2", "Daniel", "Okafor", born: "2015-06-01").keys))
    #expect(ProbableDuplicate(own, facts("C2", "Daniel", "Okafor", born: "2015-06-01")) == nil)
  }

  @Test("What a name needs beside it brings two records together")
  func nameWithMore() {
    let tenYears = [
      facts("C1", "Daniel", "Okafor", born: "2014-02-12"),
      facts("C2", "Daniel", "Okafor", born: "2004-02-12"),
    ]
    #expect(ProbableDuplicate.pairs(tenYears).map(\.score) == [52])
    let swappedAtHome = [
      facts("C1", "Daniel", "Okafor", postcode: "ZZ99ZZ"),
      facts("C2", "Okafor", "Daniel", born: nil, postcode: "ZZ99ZZ"),
    ]
    #expect(ProbableDuplicate.pairs(swappedAtHome).map(\.score) == [51])
  }

  @Test("Same name and birth are worth looking at, with the reasons in words")
  func same() {
    let match = ProbableDuplicate(
      facts("C1", "Daniel", "Okafor", postcode: "ZZ99ZZ"),
      facts("C2", "DANIEL", "Okáfor", postcode: "ZZ99ZZ"))
    #expect(match?.score == 85)
    #expect(
      match?.reasons.map(\.words) == ["same name", "same date of birth", "same postcode"])
  }

  @Test("Mixed up names and dates are found")
  func mixedUp() {
    let own = facts("C1", "Daniel", "Okafor", born: "2014-02-12")
    #expect(
      words(own, facts("C2", "Okafor", "Daniel"))
        == ["same names, swapped 36", "same date of birth 30"])
    #expect(
      words(own, facts("C2", "Daniel", "Okafor", born: "2014-12-02"))
        == ["same name 40", "date of birth with day and month swapped 22"])
    #expect(
      words(own, facts("C2", "Daniel", "Okafor", born: "2014-02-13"))
        == ["same name 40", "born a day apart 22"])
    #expect(
      words(own, facts("C2", "Danyel", "Okafor"))
        == ["a letter or two in the name differs 30", "same date of birth 30"])
    #expect(
      words(facts("C1", "Caitlin", "Brown"), facts("C2", "Catalyne", "Braun"))
        == ["same date of birth 30", "names sound alike 28"])
  }

  @Test("Twins, other children and other numbers speak against it")
  func against() {
    let own = facts("C1", "Daniel", "Okafor", nhs: "9991234561", postcode: "ZZ99ZZ")
    #expect(words(own, facts("C2", "Grace", "Okafor", postcode: "ZZ99ZZ")) == nil)
    #expect(words(own, facts("C2", "Daniel", "Okafor", born: "2009-07-01")) == nil)
    #expect(words(own, own) == nil)
    #expect(
      words(own, facts("C2", "Grace", "Hale", born: "2014-02-12", nhs: "9991234561"))
        == ["same NHS number 50", "same date of birth 30", "other names -20"])
  }

  @Test("A record from before the birth and one from after it meet")
  func unborn() {
    let before = facts("C1", "Baby", "Okafor", born: nil, expected: "2021-03-10")
    let after = facts("C2", "Grace", "Okafor", born: "2021-03-04")
    #expect(ProbableDuplicate(before, after) == nil)
    #expect(ProbableDuplicate(before, after, threshold: 5)?.score == 5)
    let named = facts("C2", "Baby", "Okafor", born: "2021-03-04")
    #expect(words(before, named) == ["same name 40", "born about when the other was expected 20"])
  }

  @Test("Pairs are found by shared keys alone, each once, the most probable first")
  func pairs() {
    let all = [
      facts("C1", "Daniel", "Okafor"), facts("C2", "Daniel", "Okafor"),
      facts("C3", "Grace", "Hale", born: "2010-06-01"),
      facts("C4", "Gracie", "Hale", born: "2010-01-06"),
      facts("C5", "Leo", "Carter", born: "2018-05-05"),
    ]
    let pairs = ProbableDuplicate.pairs(all)
    #expect(pairs.map { [$0.first, $0.second] } == [["C1", "C2"], ["C3", "C4"]])
    #expect(pairs.map(\.score) == [70, 52])
    #expect(ProbableDuplicate.pairs(all.reversed()).map(\.score) == [70, 52])
  }
}
