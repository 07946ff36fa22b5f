import Casework
import Testing

@Suite("Cover for an absent colleague")
struct CoverTests {
  private let easter = Cover(
    of: "anna", by: "tom", from: day("2021-04-05"), to: day("2021-04-16"), reason: "Leave")

  private func rule(_ cover: Cover, in covers: Covers) -> String? {
    do throws(RuleBreach) {
      try covers.check(cover)
      return nil
    } catch {
      return error.rule
    }
  }

  @Test("On the days of a cover the colleague’s lists show both, and the worker keeps theirs")
  func lists() {
    let covers = Covers([easter])
    #expect(covers.lists(of: "tom", on: day("2021-04-05")) == ["tom", "anna"])
    #expect(covers.lists(of: "tom", on: day("2021-04-16")) == ["tom", "anna"])
    #expect(covers.lists(of: "tom", on: day("2021-04-17")) == ["tom"])
    #expect(covers.lists(of: "anna", on: day("2021-04-05")) == ["anna"])
    #expect(covers.answering(for: "anna", on: day("2021-04-05")) == "tom")
    let work = covers.attribution(of: "tom", for: "anna", on: day("2021-04-06"))
    #expect(work?.words { "<\($0)>" } == "<tom> for <anna>")
    #expect(covers.attribution(of: "tom", for: "anna", on: day("2021-04-20")) == nil)
    #expect(covers.attribution(of: "tom", for: "tom", on: day("2021-04-06")) == nil)
  }

  @Test("Where the colleague is away too, whoever covers for both has the children")
  func chain() {
    let covers = Covers([
      easter, Cover(of: "tom", by: "sam", from: day("2021-04-12"), to: day("2021-04-13")),
    ])
    #expect(covers.lists(of: "sam", on: day("2021-04-12")) == ["sam", "anna", "tom"])
    #expect(covers.lists(of: "tom", on: day("2021-04-12")) == ["tom"])
    #expect(covers.lists(of: "tom", on: day("2021-04-14")) == ["tom", "anna"])
  }

  @Test("A cover that cannot be is refused")
  func refusals() {
    let covers = Covers([easter])
    let (from, to) = (day("2021-04-10"), day("2021-04-20"))
    #expect(rule(Cover(of: "sam", by: "sam", from: from, to: to), in: covers) == "cover.self")
    #expect(rule(Cover(of: "sam", by: "tom", from: to, to: from), in: covers) == "cover.order")
    #expect(rule(Cover(of: "anna", by: "sam", from: from, to: to), in: covers) == "cover.twice")
    #expect(rule(Cover(of: "tom", by: "anna", from: from, to: to), in: covers) == "cover.circle")
    #expect(
      rule(Cover(of: "tom", by: "anna", from: day("2021-04-17"), to: to), in: covers) == nil)
    #expect(rule(Cover(of: "sam", by: "tom", from: from, to: to), in: covers) == nil)
  }

  @Test("A cover is arranged and ends early by events that say so")
  func events() throws {
    var covers = Covers()
    let arranged = CoverArranged(easter, on: day("2021-03-30"))
    try arranged.check(against: covers)
    arranged.apply(to: &covers)
    #expect(arranged.headline == "tom covers for anna from 5 Apr 2021 to 16 Apr 2021: Leave")
    let ended = CoverEnded(easter, on: day("2021-04-09"))
    try ended.check(against: covers)
    ended.apply(to: &covers)
    #expect(covers.lists(of: "tom", on: day("2021-04-09")) == ["tom", "anna"])
    #expect(covers.lists(of: "tom", on: day("2021-04-12")) == ["tom"])
    #expect(throws: RuleBreach.self) { try ended.check(against: covers) }
    CoverEnded(covers.all[0], on: day("2021-04-01")).apply(to: &covers)
    #expect(covers.all.isEmpty)
  }
}
