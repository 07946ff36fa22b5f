import Casework
import Testing

@Suite("Corrections and withdrawals")
struct AmendmentTests {
  @Test("A correction counts, and the old text stays in the history")
  func correction() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-01"), "Dog"))
    try child.add(
      EntryCorrected(
        of: alert, to: AlertRaised(on: day("2021-02-02"), "Two dogs"), on: day("2021-02-05"),
        reason: "There are two"))
    #expect(child.record.person.alerts.map(\.warning) == ["Two dogs"])
    #expect(child.record.person.alerts.first?.raised == day("2021-02-02"))
    #expect(child.record.events.count == 3)
    #expect((child.record.events[1].event as? AlertRaised)?.warning == "Dog")
    #expect(child.record.superseded[alert] == "e3")
  }

  @Test("The newest correction counts")
  func twice() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-01"), "Dog"))
    for words in ["Two dogs", "Three dogs"] {
      try child.add(
        EntryCorrected(
          of: alert, to: AlertRaised(on: day("2021-02-01"), words), on: day("2021-02-05"),
          reason: "Counted again"))
    }
    #expect(child.record.person.alerts.map(\.warning) == ["Three dogs"])
  }

  @Test("A withdrawn event no longer counts")
  func withdrawal() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-01"), "Dog"))
    try child.add(EntryWithdrawn(of: alert, on: day("2021-02-05"), reason: "Wrong child"))
    #expect(child.record.person.alerts.isEmpty)
  }

  @Test("A correction must not make later work impossible")
  func breaksLater() throws {
    var child = try Case()
    let referral = try child.add(ReferralReceived(on: day("2021-02-01"), source: "2A"))
    try child.add(ReferralClosed(referral, on: day("2021-03-01"), reason: "RC7"))
    let breach = child.breach(
      EntryCorrected(
        of: referral, to: ReferralReceived(on: day("2021-03-02"), source: "2A"),
        on: day("2021-03-05"), reason: "Misread"))
    #expect(breach?.rule == "amendment.breaksLater")
    #expect(child.breach(EntryWithdrawn(of: referral, on: day("2021-03-05"), reason: "x")) != nil)
  }

  @Test("A correction names its reason, its original and its kind")
  func conditions() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-01"), "Dog"))
    #expect(
      child.breach(EntryWithdrawn(of: alert, on: day("2021-02-05"), reason: " "))?.rule
        == "amendment.reason")
    #expect(
      child.breach(EntryWithdrawn(of: "nobody", on: day("2021-02-05"), reason: "x"))?.rule
        == "amendment.noOriginal")
    #expect(
      child.breach(
        EntryCorrected(
          of: alert, to: ChildDied(on: day("2021-02-01")), on: day("2021-02-05"), reason: "x"))?
        .rule == "amendment.otherKind")
  }

  @Test("The record as it was known at an earlier moment can be told again")
  func asKnown() throws {
    var child = try Case()
    let alert = try child.add(AlertRaised(on: day("2021-02-01"), "Dog"))
    try child.add(EntryWithdrawn(of: alert, on: day("2021-02-05"), reason: "Wrong child"))
    let then = child.record.asKnown(at: moment("2021-02-04T12:00"))
    #expect(then.person.alerts.map(\.warning) == ["Dog"])
    #expect(child.record.at(revision: 2) == then)
  }
}
