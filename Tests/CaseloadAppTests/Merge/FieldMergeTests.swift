import Testing
import Widgets

@testable import CaseloadApp

/// Three versions of a form's answers are brought together field by field.
@Suite struct FieldMergeTests {
  private let form = Form(
    title: "Try",
    fields: [
      FormField(
        id: "date", label: "Date",
        kind: .date { typed in ["today", "30 3 2021"].contains(typed) ? "Tuesday" : nil }),
      FormField(id: "present", label: "Present"),
      FormField(
        id: "seen", label: "Seen",
        kind: .checklist([Choice(id: "C1", label: "Zoe"), Choice(id: "C2", label: "Amir")])),
      FormField(id: "account", label: "Account", kind: .longText(rows: 4)),
    ])

  private func merge(_ before: FormValues, _ theirs: FormValues, _ yours: FormValues) -> FieldMerge
  { FieldMerge(form, before: before, theirs: theirs, yours: yours) }

  @Test func whatOneChangedGoesIn() {
    let merge = merge(
      ["present": "Nan", "account": "Calm."], ["present": "Nan, aunt", "account": "Calm."],
      ["present": "Nan", "account": "Calm. Tidy."])
    #expect(merge.fields.map(\.id) == ["present", "account"])
    #expect(merge.fields.map(\.side) == [.theirs, .yours])
    #expect(merge.merged == ["present": "Nan, aunt", "account": "Calm. Tidy."])
    #expect(merge.current == nil)
    #expect(merge.undecided == nil)
    #expect(merge.holdsTheirs)
  }

  @Test func nothingOfTheirsIsNothingToMerge() {
    #expect(!merge(["present": "Nan"], ["present": "Nan"], ["present": "Aunt"]).holdsTheirs)
    #expect(merge(["present": "Nan"], ["present": "Aunt"], ["present": "Aunt"]).fields.isEmpty)
  }

  @Test func aListIsDecidedAsAWhole() {
    var merge = merge(["seen": "C1"], ["seen": "C1,C2"], ["seen": "C2"])
    #expect(merge.current?.theirsShown == "Zoe, Amir")
    #expect(merge.undecided?.id == "seen")
    #expect(merge.merged.isEmpty)
    merge.choose(.both)
    #expect(merge.undecided?.id == "seen")
    merge.choose(.theirs)
    #expect(merge.merged == ["seen": "C1,C2"])
    merge.choose(.yours)
    #expect(merge.merged == ["seen": "C2"])
  }

  @Test func ofALongTextBothAreKeptUnlessDecidedOtherwise() {
    var merge = merge(
      ["account": "Calm."], ["account": "Calm. Dog."], ["account": "Calm. Cat."])
    #expect(merge.merged == ["account": "Calm. Dog. Cat."])
    merge.choose(.theirs)
    #expect(merge.merged == ["account": "Calm. Dog."])
  }

  @Test func theSameInOtherWordsIsNoChange() {
    #expect(merge(["date": "today"], ["date": "30 3 2021"], ["date": "today"]).fields.isEmpty)
    #expect(merge(["seen": "C1,C2"], ["seen": "C2,C1"], ["seen": "C1,C2"]).fields.isEmpty)
    #expect(merge(["present": "Nan "], ["present": "Nan"], ["present": " Nan"]).fields.isEmpty)
  }

  @Test func tabGoesThroughWhatBothChanged() {
    var merge = merge(
      ["present": "Nan", "seen": "C1"], ["present": "Aunt", "seen": "C2", "account": "Dog."],
      ["present": "Uncle", "seen": "", "account": "Cat."])
    #expect(merge.current?.id == "present")
    merge.select(by: -1)
    #expect(merge.current?.id == "account")
    merge.select(by: 1)
    merge.choose(.yours)
    #expect(merge.current?.id == "seen")
    merge.choose(.theirs)
    #expect(merge.undecided == nil)
    #expect(merge.merged == ["present": "Uncle", "seen": "C2", "account": "Dog. Cat."])
  }
}
