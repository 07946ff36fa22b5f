import Casework
import Terminal
import Widgets

/// What a record of a register says, above its deadlines and its entries.
enum RegisterPage {
  /// Adds the page of a record.
  static func add(
    _ found: RegisterItemBoard.Found, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    let record = found.record
    switch record.improvement {
    case .action(let action): ImprovementItem.add(action, found.figures, to: &page, reading)
    case .recommendation(let own): ImprovementItem.add(own, to: &page, reading)
    case nil: break
    }
    for provider in record.fostering.providers { add(provider, to: &page) }
    for enquiry in record.fostering.enquiries { add(enquiry, to: &page, reading) }
    for household in record.fostering.households { add(household, found, to: &page, reading) }
    if let call = record.advice { add(call, to: &page, reading) }
    if let file = record.person { add(file, found, to: &page, reading) }
    if let cover = record.cover { add(cover, to: &page, reading) }
    if let commentary = record.commentary { add(commentary, to: &page, reading) }
  }

  private static func add(
    _ own: IndicatorCommentary, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.paragraph(own.words, style: .heading)
    page.field("Indicator", own.indicator)
    page.field("Month", own.month.short)
    page.field("Written", "\(own.date.long) by \(reading.staff.name(of: own.by))")
    page.item(
      .board(BoardLink(IndicatorBoard(indicator: own.indicator, month: own.month))),
      lead: [(StyledText("The figure"), 18)],
      text: StyledText("\(own.indicator), \(own.month.short)"))
  }

  private static func add(_ cover: Cover, to page: inout DocumentBuilder, _ reading: BoardReading) {
    page.field("Away", reading.staff.name(of: cover.absent))
    page.field("Covers", reading.staff.name(of: cover.by))
    page.field("From", cover.from.long)
    page.field("To", cover.to.long)
    page.field("Why", cover.reason)
  }

  private static func add(
    _ call: AdviceCall, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.paragraph(call.topic, style: .heading)
    page.field("Rang", "\(call.agency.title)" + (call.caller.map { ", \($0)" } ?? ""))
    page.field("When", "\(call.at.date.long), \(call.at.time)")
    page.field("Advice", call.advice)
    page.field("It came to", call.outcome.title)
    page.field("Level of need", call.level.map { "\($0)" })
    page.field("Advised by", reading.staff.name(of: call.by))
    if let followed = call.followedUp {
      page.field("Followed up", "\(followed.date.medium): \(followed.note)")
    }
  }

  private static func add(_ provider: PlacementProviderEntry, to page: inout DocumentBuilder) {
    page.paragraph(provider.name, style: .heading)
    page.field("Kind", provider.kind.title)
    page.field("Ofsted number", provider.registration)
    page.field("Used from", provider.from.medium)
  }

  private static func add(
    _ enquiry: FosteringEnquiry, to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.paragraph(enquiry.household, style: .heading)
    page.field("How they came", enquiry.source)
    page.field("Followed by", enquiry.worker.map { reading.staff.name(of: $0) })
    page.heading("Stages")
    for step in enquiry.steps.reversed() { page.field(step.date.medium, step.stage.title) }
    if let closed = enquiry.closed {
      page.field("Not progressed", "\(closed.medium): \(enquiry.reason?.title ?? "")")
    }
  }

  private static func add(
    _ household: FosteringHousehold, _ found: RegisterItemBoard.Found,
    to page: inout DocumentBuilder, _ reading: BoardReading
  ) {
    page.heading("Approval")
    page.field("Carers", household.carers)
    page.field(
      "Provider", found.names[household.provider.description] ?? household.provider.description)
    page.field("Approved from", household.approved.medium)
    page.field("For", household.terms.words)
    page.field("Knew the child", household.isConnected ? "Yes, family or friends" : nil)
    page.field("Supervised by", household.worker.map { reading.staff.name(of: $0) })
    for review in household.reviews.reversed() {
      page.field("Reviewed", "\(review.date.medium): \(review.summary)")
    }
    if let ended = household.ended {
      page.field("Ended", "\(ended.medium): \(household.endReason?.title ?? "")")
    }
  }

  private static func add(
    _ file: PersonFile, _ found: RegisterItemBoard.Found, to page: inout DocumentBuilder,
    _ reading: BoardReading
  ) {
    let today = reading.today
    page.paragraph(file.name?.spoken ?? "", style: .heading)
    for risk in file.risks(on: today) {
      page.field("Poses a risk", StyledText(risk.what, .overdue))
      page.field(
        "", "\(risk.basis) Agreed by \(risk.agreedBy); look again by \(risk.review.medium).")
    }
    page.field("Born", file.born?.medium)
    page.field("Died", file.died?.medium)
    page.field("Sex", file.sex == .unknown ? nil : file.sex.word)
    page.field("Address", file.address(on: today)?.oneLine)
    page.field("Telephone", file.telephones(on: today).joined(separator: ", "))
    page.field("Email", file.emails.last?.value)
    let before = file.names.dropLast().map(\.value.spoken)
    page.field("Earlier names", before.joined(separator: ", "))
    if !file.ties.isEmpty { page.heading("Children") }
    for tie in file.ties {
      let name = found.names[tie.child.rawValue] ?? tie.child.rawValue
      let responsibility = tie.parentalResponsibility ? ", parental responsibility" : ""
      let until = tie.to.map { ", until \($0.medium)" } ?? ""
      page.item(
        .child(tie.child), lead: [(StyledText(tie.kind.title(file.sex)), 20)],
        text: StyledText(name + responsibility + until))
    }
  }
}
