import Casework
import Terminal
import Widgets

/// The professionals around a child, with how to reach them and when somebody last did.
enum NetworkSection {
  /// After how many weeks without a contact a professional is marked as silent: a local standard.
  static let silentWeeks = 6

  /// Adds the professionals of the day to a page; nothing where nobody is recorded.
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let members = reading.record.network.members(on: reading.today)
    guard !members.isEmpty else { return }
    let silent = reading.record.network.silent(forMoreThan: silentWeeks * 7, on: reading.today)
    page.heading("Professionals")
    for member in members {
      var text = StyledText(member.name ?? member.role, .heading)
      let facts = [member.agency, member.telephone].compactMap { $0 }.filter { !$0.isBlank }
      if !facts.isEmpty { text.append(", " + facts.joined(separator: ", ")) }
      let isSilent = silent.contains { $0.id == member.id }
      text.append("; ")
      text =
        isSilent
        ? text + DeadlineStatus.dueSoon.mark.text(contact(member, reading), glyphs: reading.glyphs)
        : text + StyledText(contact(member, reading))
      page.item(.event(member.id), lead: [(StyledText(member.role), 20)], text: text)
    }
    page.note("t lists every telephone number of the family and the network.")
  }

  private static func contact(_ member: Professional, _ reading: Reading) -> String {
    guard let last = member.lastContact(by: reading.today) else {
      return "no contact recorded since \(reading.brief(member.from))"
    }
    return "last contact \(reading.brief(last))"
  }
}
