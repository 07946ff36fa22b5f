import Casework
import Testing

@testable import CaseloadApp

/// Who on record is likely, with what reasons.
@Suite struct ChildMatcherTests {
  private let today = FormDay.day("2021-03-30")

  private func known(
    _ name: String, born: String? = "2017-06-02", postcode: String? = "ZZ1 2AB", id: ChildID = "C1",
    foundBy: String = ""
  ) -> KnownChild {
    KnownChild(
      id: id, name: name, dateOfBirth: born.map(FormDay.day), isUnborn: false, postcode: postcode,
      status: "Closed", foundBy: foundBy)
  }

  private func reasons(_ wanted: LikelyChild, _ known: KnownChild) -> [String]? {
    ChildMatcher(wanted: wanted, today: today).match(known)?.reasons
  }

  private func reasons(_ name: String, _ known: String) -> [String]? {
    reasons(LikelyChild(name: name), self.known(known))
  }

  @Test func namesMatchInEveryWayInWhichTheyAreSaid() {
    #expect(reasons("leo carter", "Carter, Leo") == ["same name"])
    #expect(reasons("Carter Leo", "Carter, Leo") == ["same names, swapped"])
    #expect(reasons("siobhan doyle", "Doyle, Siobhán") == ["same name"])
    #expect(reasons("le cart", "Carter, Leo") == ["names begin so"])
    #expect(reasons("leo", "Carter, Leo") == ["one name the same"])
    #expect(reasons("cart", "Carter, Leo") == ["a name begins so"])
    #expect(reasons("lee carter", "Carter, Leo") == ["sounds alike"])
    #expect(reasons("lukas carter", "Carter, Leo") == ["same family name, same initial"])
    #expect(reasons("niamh carter", "Carter, Leo") == nil)
    #expect(reasons("niamh doyle", "Carter, Leo") == nil)
  }

  @Test(arguments: [
    ("Kaitlin", "Caitlyn"), ("Mohammed", "Muhamad"), ("Sophie", "Sofie"), ("Zara", "Sara"),
    ("Stephen", "Steven"), ("Ikra", "Iqra"), ("Braun", "Brown"), ("Will", "Vil"),
    ("Gemma", "Jemma"),
  ]) func namesThatSoundAlikeMeet(_ one: String, _ other: String) {
    #expect(NameSound.of(one) == NameSound.of(other))
    #expect(reasons("\(one) Khan", "Khan, \(other)") == ["sounds alike"])
    let searches = ChildMatcher(wanted: LikelyChild(name: "\(one) Khan"), today: today).searches
    let finds = searches.contains { search in
      search.split(separator: " ").allSatisfy {
        other.lowercased().hasPrefix($0) || "khan".hasPrefix($0)
      }
    }
    #expect(finds, "\(searches)")
  }

  @Test func anEarlierNameIsOneToo() {
    #expect(
      reasons(LikelyChild(name: "Leo Smith"), known("Carter, Leo", foundBy: "leo smith"))
        == ["an earlier or other name"])
    #expect(
      reasons(LikelyChild(name: "Smith"), known("Carter, Leo", foundBy: "smith"))
        == ["an earlier or other name"])
  }

  @Test func namesThatDoNotSoundAlikeStayApart() {
    #expect(NameSound.of("Leo") != NameSound.of("Tia"))
    #expect(NameSound.of("Adam") != NameSound.of("Tom"))
    #expect(NameSound.of("Grace") != NameSound.of("Daniel"))
  }

  @Test func birthAndHomeAddTheirReasons() {
    let born = LikelyChild(name: "Leo Carter", dateOfBirth: FormDay.day("2017-06-02"))
    #expect(reasons(born, known("Carter, Leo")) == ["same name", "same date of birth"])
    #expect(reasons(born, known("Smith, Ann")) == ["same date of birth"])
    let swapped = LikelyChild(name: "Leo Carter", dateOfBirth: FormDay.day("2017-02-06"))
    #expect(
      reasons(swapped, known("Carter, Leo"))
        == ["same name", "date of birth with day and month swapped"])
    let other = LikelyChild(name: "Leo Carter", dateOfBirth: FormDay.day("2009-02-06"))
    #expect(reasons(other, known("Carter, Leo")) == ["same name", "born in another year"])
    #expect(
      reasons(LikelyChild(name: "leo", age: 3, postcode: "ZZ1 2AB"), known("Carter, Leo"))
        == ["one name the same", "same postcode", "age 3"])
    #expect(reasons(LikelyChild(name: "ann", postcode: "ZZ1 2AC"), known("Carter, Leo")) == nil)
  }

  @Test func theLikeliestStandsFirstAndEachOnce() {
    let wanted = LikelyChild(name: "Leo Carter", dateOfBirth: FormDay.day("2017-06-02"))
    let children = [
      known("Carter, Leonora", id: "C3"), known("Carter, Leo", born: nil, id: "C2"),
      known("Carter, Leo", id: "C1"), known("Carter, Leo", id: "C1"),
    ]
    let matches = ChildMatcher(wanted: wanted, today: today).matches(children, limit: 5)
    #expect(matches.map(\.id) == ["C1", "C3", "C2"])
    #expect(matches.map(\.score) == [100, 85, 60])
    #expect(ChildMatcher(wanted: wanted, today: today).matches(children, limit: 1).count == 1)
    #expect(
      matches[0].sentence == "Carter, Leo, 3, C1, closed: same name, same date of birth")
  }

  @Test func nothingIsSearchedForNextToNothing() {
    #expect(!LikelyChild(name: "l").canBeSearched)
    #expect(LikelyChild(name: "le").canBeSearched)
    #expect(LikelyChild(name: "", postcode: "ZZ1 2AB").canBeSearched)
  }
}
