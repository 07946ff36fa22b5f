import Casework
import Foundation
import Testing

@Suite("Advice calls")
struct AdviceCallTests {
  private func given(
    _ at: String, _ agency: PartnerAgency, topic: String = "Late and hungry",
    _ outcome: AdviceCall.Outcome = .stayAtLevel, level: Int? = nil, followUp: String? = nil
  ) -> AdviceGiven {
    AdviceGiven(
      at: moment(at), agency, topic: topic, advice: "Talk to the mother.", outcome, level: level,
      followUp: followUp.map(day))
  }

  private func call(_ id: EventID, _ given: AdviceGiven) -> AdviceCall {
    given.call(Stamp(id: id, at: given.at, by: "w1"))
  }

  @Test("A call says what it was about and what was advised")
  func words() throws {
    func rule(_ given: AdviceGiven) -> String? {
      do throws(RuleBreach) {
        try given.check()
        return nil
      } catch {
        return error.rule
      }
    }
    #expect(rule(given("2021-03-01T10:00", .education, topic: " ")) == "advice.empty")
    #expect(rule(given("2021-03-01T10:00", .education, level: 5)) == "advice.level")
    #expect(
      rule(given("2021-03-01T10:00", .education, followUp: "2021-02-28")) == "advice.followUp")
    #expect(rule(AdviceGiven.example) == nil)
    let data = try JSONEncoder().encode(AdviceGiven.example)
    #expect(try JSONDecoder().decode(AdviceGiven.self, from: data) == AdviceGiven.example)
  }

  @Test("Calls are counted by agency")
  func counts() {
    let calls = [
      call("a", given("2021-03-01T10:00", .police)),
      call("b", given("2021-03-02T10:00", .education, .startEarlyHelp, followUp: "2021-03-09")),
      call("c", given("2021-03-03T10:00", .education)),
      call("d", given("2021-04-01T10:00", .education)),
    ]
    let march = day("2021-03-01")...day("2021-03-31")
    let counts = AdviceCallCount.counts(of: calls, in: march)
    #expect(counts.map(\.agency) == [.education, .police])
    #expect(counts.map(\.calls) == [2, 1])
    #expect(counts.map(\.waiting) == [1, 0])
    #expect(counts[0].outcomes == [.startEarlyHelp: 1, .stayAtLevel: 1])
  }

  @Test("A follow-up belongs to a call before it")
  func followUp() throws {
    var calls = [call("b", given("2021-03-02T10:00", .education, followUp: "2021-03-09"))]
    func rule(_ id: EventID, _ date: String) -> String? {
      do throws(RuleBreach) {
        try AdviceFollowedUp(id, AdviceFollowUp(on: day(date), "Begun.")).check(against: calls)
        return nil
      } catch {
        return error.rule
      }
    }
    #expect(rule("x", "2021-03-09") == "advice.unknown")
    #expect(rule("b", "2021-03-01") == "advice.order")
    #expect(rule("b", "2021-03-09") == nil)
    AdviceFollowedUp("b", AdviceFollowUp(on: day("2021-03-09"), "Begun.")).apply(to: &calls)
    #expect(calls[0].isWaiting(on: day("2021-03-08")))
    #expect(!calls[0].isWaiting(on: day("2021-03-09")))
  }
}
