import Casework
import Terminal

/// One event in full: everything recorded in it, who recorded it and when, where it came from, and
/// what has been corrected since.
enum EventPresenter {
  static func document(_ id: EventID, _ reading: Reading) -> Document {
    var page = reading.builder
    guard let original = reading.record.events.first(where: { $0.id == id }) else {
      page.paragraph("This event is no longer in \(reading.firstName)’s record.")
      return page.document
    }
    let effective = reading.record.effectiveEvents.first { $0.id == id }
    let shown = effective ?? original
    page.paragraph(reading.headline(shown), style: .heading)
    if effective == nil { page.paragraph("Withdrawn: it no longer counts.", style: .error) }
    page.blank()
    page.field("Happened", when(shown.date, reading))
    page.field("Recorded", recorded(original, reading))
    page.field("Source", original.source)
    page.field("Reason", original.reason)
    page.field("Recorded with", original.with.map(\.rawValue).joined(separator: ", "))
    page.blank()
    addContent(of: shown.event, to: &page, reading)
    addAmendments(of: id, original, to: &page, reading)
    return page.document
  }

  private static func when(_ date: CivilDate, _ reading: Reading) -> String {
    let age = reading.person.spokenAge(on: date)
    return "\(date.long), \(age.first?.isNumber == true ? "age \(age)" : age)"
  }

  private static func recorded(_ event: RecordedEvent, _ reading: Reading) -> String {
    let late =
      event.at.date > event.date ? ", \(event.date.days(to: event.at.date).of("day")) later" : ""
    return "\(event.at.medium) by \(reading.staff.name(of: event.by))\(late)"
  }

  /// The fields one by one: short ones beside their labels, long text below its own.
  private static func addContent(
    of event: any CaseEvent, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    for field in EventFields.of(event, reading) {
      if field.text.count > 60 || field.text.contains(where: \.isNewline) {
        page.heading(field.label)
        page.paragraph(field.text)
      } else {
        page.field(field.label, field.text)
      }
    }
  }

  private static func addAmendments(
    of id: EventID, _ original: RecordedEvent, to page: inout DocumentBuilder, _ reading: Reading
  ) {
    let amendments = reading.record.events.filter { recorded in
      (recorded.event as? EntryCorrected)?.amends == id
        || (recorded.event as? EntryWithdrawn)?.amends == id
    }
    guard !amendments.isEmpty else { return }
    page.heading("Corrections")
    for amendment in amendments {
      page.field(type(of: amendment.event).title, recorded(amendment, reading))
      page.field("Why", amendment.event.text.joined(separator: " "))
    }
    page.heading("As first recorded")
    addContent(of: original.event, to: &page, reading)
  }
}
