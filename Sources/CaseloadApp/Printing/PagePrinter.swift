import Casework

/// Makes a page of a child's record.
public enum PagePrinter {
  /// A page in its format.
  ///
  /// - Parameters:
  ///   - request: what is printed, how, and for whom.
  ///   - record: the child.
  ///   - moment: as at when.
  ///   - user: who prints it.
  ///   - staff: for the names of workers.
  ///   - rulebook: timescales, working days and the words of codes.
  public static func text(
    _ request: PrintRequest, of record: ChildRecord, at moment: Moment, by user: WorkerID?,
    staff: Staff, rulebook: Rulebook
  ) -> String {
    page(
      request, Reading(record: record, now: moment, staff: staff, rulebook: rulebook), by: user
    ).rendered(as: request.format)
  }

  /// A page as content. The child's own words come first, whatever is printed.
  static func page(_ request: PrintRequest, _ reading: Reading, by user: WorkerID?) -> PrintedPage {
    var version = FamilyVersion(isOn: request.isForFamily)
    var blocks = words(reading, &version)
    switch request.subject {
    case .summary: blocks += SummaryPage.blocks(reading, &version)
    case .chronology: blocks += ChronologyPage.blocks(reading, &version)
    case .plan: blocks += PlanPage.blocks(reading, &version)
    case .fileCheck: blocks += FileCheckPage.blocks(reading, isForFamily: request.isForFamily)
    }
    return PrintedPage(
      title: "\(request.subject.title): \(reading.fullName)", header: header(reading, user),
      version: version.sentence, blocks: blocks)
  }

  private static func header(_ reading: Reading, _ user: WorkerID?) -> [String] {
    let person = reading.person
    let born =
      person.dateOfBirth.map {
        "born \($0.medium), \(person.spokenAge(on: reading.today))"
      } ?? person.expectedDateOfBirth.map { "expected \($0.medium)" } ?? "date of birth not known"
    let printer = user.map { " by \(reading.staff.name(of: $0))" } ?? ""
    return [
      "\(reading.fullName) (\(reading.record.id)), \(born)",
      "As at \(reading.today.long), \(reading.now.time); printed\(printer)",
    ]
  }

  /// What the child said: the latest three times.
  private static func words(_ reading: Reading, _ version: inout FamilyVersion)
    -> [PrintedPage.Block]
  {
    let record = reading.record
    let notes = record.notes.all.filter { $0.words != nil && version.mayQuote($0) }.map {
      Quote($0.words ?? "", on: $0.date, occasion: $0.kind.title)
    }
    let visits = record.visits.all.compactMap { visit in
      visit.words.map { Quote($0, on: visit.date, occasion: visit.kind.title) }
    }
    let quotes =
      (notes + visits + record.assessments.quotes + record.childInNeed.quotes
      + record.protection.quotes)
      .filter { !$0.words.isBlank && $0.date <= reading.today }
      .sorted { $0.date > $1.date }
    let heading = PrintedPage.Block.heading("In \(reading.firstName)’s words")
    guard !quotes.isEmpty else {
      return [heading, .paragraph("Nothing that \(reading.firstName) said is recorded yet.")]
    }
    return [heading]
      + quotes.prefix(3).map {
        .quote($0.words, source: "\($0.occasion.loweringFirst), \($0.date.medium)")
      }
  }
}

/// Where things stand.
enum SummaryPage {
  static func blocks(_ reading: Reading, _ version: inout FamilyVersion) -> [PrintedPage.Block] {
    var blocks: [PrintedPage.Block] = [
      .heading("Now"), .field("Standing", Standing(reading).lines.joined(separator: ". ") + "."),
    ]
    let alerts = version.given(reading.person.alerts.filter { $0.holds(on: reading.today) })
    if !alerts.isEmpty {
      blocks.append(.field("Alerts", alerts.map(\.warning).joined(separator: "; ")))
    }
    if let plan = reading.record.childInNeed.plan(openOn: reading.today)?.aims(on: reading.today) {
      blocks.append(.field("Plan", plan))
    }
    if let placement = reading.record.care.placement(on: reading.today) {
      blocks.append(.field("Living with", version.placement(placement.placement, reading)))
    }
    let worker = reading.record.allocations.worker(on: reading.today)
    blocks.append(
      .field("Social worker", worker.map { reading.staff.name(of: $0) } ?? "Not allocated"))
    if let home = version.home(reading.person.address(on: reading.today)) {
      blocks.append(.field("Home", home))
    }
    return blocks + family(reading, &version) + lately(reading, &version) + next(reading)
  }

  private static func family(_ reading: Reading, _ version: inout FamilyVersion)
    -> [PrintedPage.Block]
  {
    let ties = reading.person.relationships.filter(\.isOpen)
    guard !ties.isEmpty else { return [] }
    return [.heading("Family")]
      + ties.map { tie in
        let facts = [
          tie.name, FamilyWords.responsibility(tie), version.telephone(tie.telephone) ?? "",
          tie.familyTime.map { "family time: \($0)" } ?? "",
        ]
        return .line(
          lead: tie.word, text: facts.filter { !$0.isEmpty }.joined(separator: ", "))
      }
  }

  private static func lately(_ reading: Reading, _ version: inout FamilyVersion)
    -> [PrintedPage.Block]
  {
    let lines = ChronologyPage.lines(reading, &version, limit: 10)
    return lines.isEmpty ? [] : [.heading("Lately")] + lines
  }

  private static func next(_ reading: Reading) -> [PrintedPage.Block] {
    let open = reading.printedDeadlines
    guard !open.isEmpty else { return [] }
    return [.heading("Next")]
      + open.map { deadline in
        let booked = deadline.planned.map { day in
          let at = Meeting(rule: deadline.rule)?.arrangement(of: reading.record)?.at
          return ", booked for \(day.medium)\(at?.afterDay ?? "")"
        }
        return .line(
          lead: deadline.due.medium,
          text: "\(deadline.title): must by \(deadline.due.medium)\(booked ?? "")")
      }
  }
}

/// Everything that happened, oldest first, as a court or a family reads it.
enum ChronologyPage {
  static func blocks(_ reading: Reading, _ version: inout FamilyVersion) -> [PrintedPage.Block] {
    let lines = lines(reading, &version, limit: .max)
    return [.heading("Chronology")]
      + (lines.isEmpty ? [.paragraph("Nothing is recorded yet.")] : Array(lines.reversed()))
  }

  /// The latest events that are given, the newest first. Remarks, such as pins, tell nothing that happened.
  static func lines(_ reading: Reading, _ version: inout FamilyVersion, limit: Int)
    -> [PrintedPage.Block]
  {
    let events = reading.record.effectiveEvents.enumerated()
      .filter { $0.element.date <= reading.today && !type(of: $0.element.event).isRemark }
      .sorted { ($0.element.date, $0.offset) > ($1.element.date, $1.offset) }.map(\.element)
    var lines: [PrintedPage.Block] = []
    for recorded in events where lines.count < limit {
      guard let headline = version.headline(recorded, reading) else { continue }
      let age = reading.person.spokenAge(on: recorded.date)
      let told = age.first?.isNumber == true ? "age \(age): " : "\(age): "
      lines.append(.line(lead: recorded.date.medium, text: told + headline))
    }
    return lines
  }
}

/// The plan in force: protection, in need, and care, whichever there are.
enum PlanPage {
  static func blocks(_ reading: Reading, _ version: inout FamilyVersion) -> [PrintedPage.Block] {
    let blocks = protection(reading) + inNeed(reading) + care(reading, &version)
    guard !blocks.isEmpty else {
      return [
        .heading("Plan"),
        .paragraph("\(reading.firstName) has no plan on \(reading.today.medium)."),
      ]
    }
    return blocks + next(reading)
  }

  private static func protection(_ reading: Reading) -> [PrintedPage.Block] {
    guard let plan = reading.record.protection.plan(openOn: reading.today) else { return [] }
    let category = reading.codes.label(for: plan.category(on: reading.today))
    let reviews = plan.reviews.filter { $0 <= reading.today }.sorted().map(\.medium)
    return [
      .heading("Child protection plan"), .field("Since", plan.start.medium),
      .field("Because of", category), .field("Began by", plan.origin.title),
      .field("Reviewed", reviews.isEmpty ? "Not yet" : reviews.joined(separator: ", ")),
    ]
      + asked(plan, reading).map { .field("What it asks", $0) }
      + plan.coreGroups.filter { $0.date <= reading.today }.sorted { $0.date < $1.date }.map {
        .line(lead: $0.date.medium, text: "Core group. \($0.note ?? "")")
      }
  }

  /// What a plan asks, as the latest conference wrote it down.
  private static func asked(_ plan: ProtectionPlan, _ reading: Reading) -> [String] {
    let written = reading.record.protection.conferences.filter {
      $0.plan == plan.id && $0.measures != nil && $0.date <= reading.today
    }
    return [written.sorted { $0.date < $1.date }.last?.measures].compactMap { $0 }
  }

  private static func inNeed(_ reading: Reading) -> [PrintedPage.Block] {
    guard let plan = reading.record.childInNeed.plan(openOn: reading.today) else { return [] }
    return [
      .heading("Child in need plan"), .field("Since", plan.start.medium),
      .field("To achieve", plan.aims(on: reading.today) ?? "Not written down"),
    ]
      + plan.reviews.filter { $0.date <= reading.today }.map {
        .line(lead: $0.date.medium, text: "Review. \($0.decision ?? "")")
      }
  }

  private static func care(_ reading: Reading, _ version: inout FamilyVersion) -> [PrintedPage
    .Block]
  {
    let (care, today) = (reading.record.care, reading.today)
    guard let period = care.period(on: today) else { return [] }
    var blocks: [PrintedPage.Block] = [
      .heading("Care plan"), .field("Looked after since", period.start.medium),
    ]
    if let status = care.legalStatus(on: today) {
      blocks.append(.field("Legal status", reading.codes.label(for: status.status)))
    }
    if let placement = care.placement(on: today) {
      blocks.append(.field("Living with", version.placement(placement.placement, reading)))
    }
    if let plan = care.permanencePlan(on: today) {
      blocks.append(.field("Plan for permanence", reading.codes.label(for: plan.plan)))
    }
    let steps: [(String, CivilDate, String?)] =
      [
        care.plans.last { $0.date <= today }.map { ("Care plan", $0.date, $0.summary) },
        care.placementPlans.last { $0.date <= today }.map {
          ("Placement plan", $0.date, $0.summary)
        },
        care.educationPlans.last { $0.date <= today }.map {
          ("Personal education plan", $0.date, $0.summary)
        },
      ].compactMap { $0 }
    return blocks
      + steps.map { .line(lead: $0.1.medium, text: "\($0.0). \($0.2 ?? "")") }
  }

  private static func next(_ reading: Reading) -> [PrintedPage.Block] {
    let open = reading.printedDeadlines
    guard !open.isEmpty else { return [] }
    return [.heading("What is next")]
      + open.map { .line(lead: $0.due.medium, text: $0.title) }
  }
}
