import Casework
import Testing

@Suite("Alerts")
struct AlertTests {
  private func raised() throws -> (Case, EventID) {
    var child = try Case()
    let alert = try child.add(
      AlertRaised(
        on: day("2021-02-01"), "Dog at the address", review: day("2021-03-15"), kind: .animal,
        agreedBy: "Hana Ashdown", disclosed: false, whyNotDisclosed: "Not theirs"))
    return (child, alert)
  }

  @Test("The review is a deadline that says who set it; each review sets the next")
  func review() throws {
    var (child, alert) = try raised()
    var due = child.deadlines("alert.review")
    #expect(due.map(\.due) == [.day(day("2021-03-15"))])
    #expect(due[0].given?.by == "w1")
    #expect(due[0].title == "Alert: animal")
    try child.add(
      AlertReviewed(alert, on: day("2021-03-16"), "Shut away.", next: day("2021-06-16")), by: "m1")
    due = child.deadlines("alert.review")
    #expect(due.map(\.due) == [.day(day("2021-03-15")), .day(day("2021-06-16"))])
    #expect(due[0].status(asOf: moment("2021-03-30T12:00")) == .metLate)
    #expect(due[1].given == GivenDate(by: "m1", on: day("2021-03-16")))
    #expect(Set(due.map(\.id)).count == 2)
    #expect(child.record.person.alerts[0].review == day("2021-06-16"))
    try child.add(AlertEnded(alert, on: day("2021-04-01"), reason: "It is gone"))
    #expect(child.deadlines("alert.review").last?.closure?.kind == .ceased)
  }

  @Test("Who has taken note of it, and when, is kept for each worker")
  func acknowledged() throws {
    var (child, alert) = try raised()
    let today = day("2021-02-03")
    #expect(child.record.person.alertsToAcknowledge(by: "tom", on: today).map(\.id) == [alert])
    try child.add(AlertAcknowledged(alert, on: today), by: "tom")
    #expect(child.record.person.alertsToAcknowledge(by: "tom", on: today).isEmpty)
    #expect(child.record.person.alertsToAcknowledge(by: "anna", on: today).count == 1)
    #expect(child.record.person.alerts[0].acknowledged(by: "tom") == moment("2021-02-03T23:00"))
    #expect(child.record.person.alertsToAcknowledge(by: "anna", on: day("2021-01-31")).isEmpty)
  }

  @Test("What cannot be is refused")
  func refusals() throws {
    var (child, alert) = try raised()
    #expect(
      child.breach(AlertRaised(on: day("2021-02-01"), "Dog", review: day("2021-01-01")))?.rule
        == "person.alertReview")
    #expect(
      child.breach(AlertReviewed(alert, on: day("2021-02-05"), " "))?.rule
        == "person.alertReviewNote")
    #expect(
      child.breach(AlertAcknowledged(alert, on: day("2021-01-31")))?.rule == "person.alertNotHeld")
    #expect(
      child.breach(AlertAcknowledged("e99", on: day("2021-02-05")))?.rule == "person.noAlert")
    try child.add(AlertReviewed(alert, on: day("2021-02-05"), "Still there."))
    #expect(child.advice.map(\.rule) == ["person.alertWithoutReview"])
  }
}
