import Casework
import Terminal

@testable import CaseloadApp

/// The town with a front door at which contacts of every stage wait, on Tuesday 30 March 2021, 14:20.
enum FrontDoorTown {
  static let leo: ChildID = "C0003001"
  static let niamh: ChildID = "C0003002"
  static let deniz: ChildID = "C0003003"
  static let tia: ChildID = "C0003004"
  static let shaw: ChildID = "C0003005"

  static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    try red(in: book)
    try repeated(in: book)
    try amber(in: book)
    try decided(in: book)
    return book
  }

  private static func moment(_ iso: String) -> Moment { FormDay.moment(iso) }

  private static func register(
    _ id: ChildID, _ given: String, _ family: String, born: String?, in book: MemoryCasebook
  ) throws {
    try book.add(
      ChildRegistered(
        on: Town.day("2020-12-01"), name: PersonName(given: given, family: family),
        dateOfBirth: born.map(Town.day),
        expectedDateOfBirth: born == nil ? Town.day("2021-06-12") : nil, sex: .unknown,
        address: Address(lines: ["3 Invented Row"], postcode: "ZZ1 2AB")), to: id)
  }

  private static func contact(
    about child: ChildID, at: String, _ source: ReferralSource, _ concern: String,
    consent: Consent = .notYetAsked, by: String? = nil, in book: MemoryCasebook
  ) throws -> EventID {
    try book.add(
      ContactReceived(
        at: moment(at), source: source, referrer: Referrer(isProfessional: true),
        concern: concern, consent: consent, consentBy: by), to: child,
      recorded: moment(at).date)
  }

  /// A red contact with all of its clocks, the first of them over; health is waited for.
  private static func red(in book: MemoryCasebook) throws {
    try register(leo, "Leo", "Carter", born: "2017-06-02", in: book)
    let contact = try contact(
      about: leo, at: "2021-03-30T11:45", "6", "Bruises on his back.", consent: .notSoughtRisk,
      in: book)
    try book.add(ContactTriaged(contact, at: moment("2021-03-30T11:50"), .red), to: leo)
    try book.add(
      AgenciesAsked(contact, at: moment("2021-03-30T11:55"), [.health, .education]), to: leo)
  }

  /// A third contact in 90 days of a child whose case has closed.
  private static func repeated(in book: MemoryCasebook) throws {
    try register(niamh, "Niamh", "Doyle", born: "2006-10-11", in: book)
    let referral = try book.add(
      ReferralReceived(on: Town.day("2020-12-10"), source: "2A"), to: niamh)
    try book.add(ReferralDecided(referral, on: Town.day("2020-12-11"), .accepted), to: niamh)
    try book.add(ReferralClosed(referral, on: Town.day("2021-02-17"), reason: "RC7"), to: niamh)
    for day in ["2021-03-01", "2021-03-15"] {
      let earlier = try contact(
        about: niamh, at: "\(day)T10:00", "2A", "Away from home at night.", in: book)
      try book.add(
        ContactDecided(earlier, at: moment("\(day)T12:00"), .earlyHelp, rationale: "Agreed."),
        to: niamh)
      try book.add(ReferrerTold(earlier, at: moment("\(day)T12:10")), to: niamh)
    }
    let third = try contact(
      about: niamh, at: "2021-03-30T13:30", "2A", "An older man drives her to school.",
      consent: .notSoughtRisk, in: book)
    try book.add(ContactTriaged(third, at: moment("2021-03-30T13:35"), .red), to: niamh)
  }

  /// An amber contact with consent that waits for its decision, and one whose consent is to be asked for.
  private static func amber(in book: MemoryCasebook) throws {
    try register(deniz, "Deniz", "Yılmaz", born: "2011-11-20", in: book)
    let first = try contact(
      about: deniz, at: "2021-03-29T17:00", "3A", "Mother cannot leave her bed.", consent: .given,
      by: "Mother", in: book)
    try book.add(ContactTriaged(first, at: moment("2021-03-29T17:05"), .amber), to: deniz)
    try register(tia, "Tia", "Brown", born: "2014-08-01", in: book)
    try book.add(
      RelationshipRecorded(
        on: Town.day("2021-03-01"),
        Relationship(.sibling, name: "Daniel Okafor", child: Town.daniel)), to: tia)
    let second = try contact(
      about: tia, at: "2021-03-30T09:20", "3B", "Unwashed, loses weight.", in: book)
    try book.add(ContactTriaged(second, at: moment("2021-03-30T09:30"), .amber), to: tia)
  }

  /// A green contact that is decided; the midwife has not heard.
  private static func decided(in book: MemoryCasebook) throws {
    try register(shaw, "", "Shaw", born: nil, in: book)
    let contact = try contact(
      about: shaw, at: "2021-03-30T12:20", "3D", "No cot yet.", consent: .given, in: book)
    try book.add(ContactTriaged(contact, at: moment("2021-03-30T12:30"), .green), to: shaw)
    try book.add(
      ContactDecided(
        contact, at: moment("2021-03-30T13:30"), .earlyHelp, rationale: "Agreed.", level: 2),
      to: shaw)
  }
}
