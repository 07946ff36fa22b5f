import Testing

@testable import CaseloadApp

/// Two people go on from one text, and no word of either is lost.
@Suite struct TextMergeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let before: String
    let theirs: String
    let yours: String
    let both: String
    var testDescription: String { both }
  }

  static let cases = [
    Case(
      before: "School rang.", theirs: "School rang. Twice.", yours: "School rang. Once only.",
      both: "School rang. Twice. Once only."),
    Case(
      before: "A cup. A ball.", theirs: "A red cup. A ball.", yours: "A cup. A ball. A dog.",
      both: "A red cup. A ball. A dog."),
    Case(
      before: "A cup. A ball.", theirs: "A cup. A ball. A dog.", yours: "A red cup. A ball.",
      both: "A red cup. A ball. A dog."),
    Case(
      before: "A cup. A ball.", theirs: "A cup.", yours: "A cup. A big ball.",
      both: "A cup. A big ball."),
    Case(
      before: "One.\n\nTwo.", theirs: "One.\n\nTwo.\nThree.", yours: "Zero.\nOne.\n\nTwo.",
      both: "Zero.\nOne.\n\nTwo.\nThree."),
    Case(before: "", theirs: "Theirs.", yours: "Yours.", both: "Theirs. Yours."),
    Case(before: "Old.", theirs: "New.", yours: "Old.", both: "New."),
    Case(before: "Old.", theirs: "Old.", yours: "New.", both: "New."),
    Case(before: "Old.", theirs: "", yours: "Old, and more.", both: "Old, and more."),
    Case(
      before: "One. Two. Three.", theirs: "One. 2. 3.", yours: "1. 2nd. Three.",
      both: "One. 2. 3. 1. 2nd. Three."),
  ]

  @Test(arguments: cases) func bothAreKept(_ merge: Case) {
    #expect(
      TextMerge.both(before: merge.before, theirs: merge.theirs, yours: merge.yours) == merge.both)
  }

  @Test(arguments: cases) func noNewSentenceOfEitherIsLost(_ merge: Case) {
    let both = TextMerge.both(before: merge.before, theirs: merge.theirs, yours: merge.yours)
    let old = merge.before.split { ".\n".contains($0) }
    for version in [merge.theirs, merge.yours] {
      for sentence in version.split(whereSeparator: { ".\n".contains($0) })
      where !old.contains(sentence) {
        #expect(both.contains(sentence))
      }
    }
  }
}
