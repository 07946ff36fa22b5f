import Casework
import Terminal
import Widgets

/// The log of each search for a home: who was asked, and what they answered.
enum CareSearchPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let searches = reading.record.care.placementSearches.filter { $0.date <= reading.today }
    for search in searches.reversed() {
      let outcome = search.outcome.map { ", \($0.title.loweringFirst)" } ?? ""
      page.heading(
        "Search for a home since \(search.date.medium): \(search.words(on: reading.today))\(outcome)"
      )
      page.note("Needs: \(search.needs)")
      for enquiry in search.enquiries.reversed() where enquiry.date <= reading.today {
        let answer = enquiry.answer.map { $0.title } ?? "No answer yet"
        let when = enquiry.answered.flatMap { $0 == enquiry.date ? nil : " \($0.medium)" } ?? ""
        let waits =
          enquiry.answered == nil && search.closed == nil
          ? ", asked \(enquiry.date.ago(from: reading.today))" : ""
        page.item(
          .event(enquiry.id), lead: [(StyledText(enquiry.date.medium), 11)],
          text: StyledText("\(enquiry.provider): \(answer.loweringFirst)\(when)\(waits)"),
          more: [
            enquiry.kind.title + (enquiry.reason.map { ". \($0)" } ?? "")
          ])
      }
    }
  }
}
