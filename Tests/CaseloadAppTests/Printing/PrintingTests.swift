import Casework
import Testing

@testable import CaseloadApp

/// What is printed, and what a family is not given.
@MainActor
@Suite struct PrintingTests {
  private func page(
    _ request: PrintRequest, _ child: ChildID = Town.daniel, adding events: [any CaseEvent] = []
  )
    throws -> PrintedPage
  {
    let book = try Relatives.casebook()
    for event in events { try book.add(event, to: child) }
    let record = try #require(try book.record(child))
    return PagePrinter.page(
      request,
      Reading(record: record, now: Town.now, staff: Town.staff, rulebook: book.rulebook), by: "w1")
  }

  private let secret = NoteAdded(
    on: Town.day("2021-03-10"), .telephoneCall, "Neighbour, Mrs Vale, hears shouting.",
    words: "Mrs Vale is nice.", thirdParty: true)

  @Test(arguments: PrintSubject.allCases) func theChildsWordsComeFirst(_ subject: PrintSubject)
    throws
  {
    let blocks = try page(PrintRequest(subject)).blocks
    #expect(blocks[0] == .heading("In Daniel’s words"))
    #expect(
      blocks[1]
        == .quote(
          "I like it when Nan takes us. I don’t like the shouting.",
          source: "child protection visit, 5 Mar 2021"))
  }

  @Test func theHeaderSaysAsAtWhenAndWho() throws {
    let page = try page(PrintRequest(.summary))
    #expect(
      page.header == [
        "Daniel Okafor (C0001234), born 12 Feb 2014, 7",
        "As at Tuesday 30 March 2021, 14:20; printed by Aisha Rahman",
      ])
    let text = page.rendered(as: .text)
    #expect(text.hasPrefix("CONFIDENTIAL: a child’s social care record\n"))
    #expect(text.hasSuffix("CONFIDENTIAL: a child’s social care record\n"))
    #expect(text.contains("not for the family."))
  }

  @Test func aFamilyIsNotGivenWhatIsSomebodyElses() throws {
    for format in PrintFormat.allCases {
      for subject in PrintSubject.allCases {
        let own = try page(PrintRequest(subject, as: format), adding: [secret])
        let family = try page(PrintRequest(subject, as: format, forFamily: true), adding: [secret])
        let text = family.rendered(as: format)
        for word in [
          "Vale", "dog at address", "01632", "neighbours called", "Police:", "Invented Row",
        ] {
          #expect(!text.contains(word), "\(subject) \(format): \(word)")
        }
        #expect(text.contains("Version for the family"))
        #expect(own.rendered(as: format).contains("not for the family"))
      }
    }
    let chronology = try page(PrintRequest(.chronology, forFamily: true), adding: [secret])
    #expect(
      chronology.version
        == "Version for the family. Left out, because it is about others or could put somebody at risk: "
        + "1 note about somebody else, 1 alert for workers, 1 account of who told us, 1 address.")
    let summary = try page(PrintRequest(.summary, forFamily: true))
    #expect(summary.version.contains("1 telephone number, 2 addresses."))
    let full = try page(PrintRequest(.chronology), adding: [secret]).rendered(as: .text)
    #expect(full.contains("Mrs Vale") && full.contains("Contact from Police"))
  }

  @Test func whoToldAndWhereTheChildLivesAreNotGivenAway() throws {
    let contact = ContactReceived(
      at: Moment(date: Town.day("2021-03-29"), hour: 9), source: "1B",
      referrer: Referrer(name: "Mrs Vale", isProfessional: false), concern: "She heard it.")
    let book = try Relatives.casebook()
    let id = try book.add(contact, to: Town.daniel)
    try book.add(
      ContactDecided(
        id, at: Moment(date: Town.day("2021-03-29"), hour: 10), .noFurtherAction,
        rationale: "Rang Mrs Vale back."), to: Town.daniel)
    let record = try #require(try book.record(Town.daniel))
    let reading = Reading(
      record: record, now: Town.now, staff: Town.staff, rulebook: book.rulebook)
    let text = PagePrinter.page(PrintRequest(.chronology, forFamily: true), reading, by: "w1")
      .rendered(as: .text)
    #expect(!text.contains("Vale") && !text.contains("heard"))
    #expect(text.contains("Somebody told us about a concern"))
    #expect(text.contains("age 6: Change of address"))
    let doyle = try page(PrintRequest(.plan, forFamily: true), "C0002004")
    #expect(!doyle.rendered(as: .text).contains("Mrs Elm"))
    let own = try page(PrintRequest(.plan), "C0002004")
    #expect(own.rendered(as: .text).contains("Mrs Elm"))
  }

  @Test func whereNothingIsLeftOutThePageSaysSo() throws {
    let page = try page(PrintRequest(.plan, forFamily: true), Town.tariq)
    #expect(page.version == "Version for the family. Nothing was left out of it.")
    #expect(page.blocks.contains(.paragraph("Tariq has no plan on 30 Mar 2021.")))
  }

  @Test func theChronologyIsWholeAndOldestFirst() throws {
    let lines = try page(PrintRequest(.chronology)).blocks.compactMap { block -> String? in
      if case .line(let lead, _) = block { return lead }
      return nil
    }
    #expect(lines.first == "4 Dec 2020")
    #expect(lines.last == "24 Mar 2021")
    let record = try #require(try Relatives.casebook().record(Town.daniel))
    #expect(lines.count == record.effectiveEvents.count)
  }

  @Test func thePlanTellsItsCoreGroups() throws {
    let blocks = try page(PrintRequest(.plan)).blocks
    #expect(blocks.contains(.heading("Child protection plan")))
    #expect(blocks.contains(.line(lead: "26 Jan 2021", text: "Core group. Plan agreed.")))
    #expect(blocks.contains(.heading("What is next")))
  }

  // MARK: - Formats

  private var nasty: PrintedPage {
    PrintedPage(
      title: "<b>A & \"B\"</b>", header: ["1. *not* a list"], version: "- nor this",
      blocks: [
        .paragraph("one\u{1B}[31m\n# two"), .quote("it's <i>", source: "visit"),
        .field("a_b", "x\ny"), .line(lead: "5 Mar", text: "[link](javascript:1)"),
        .heading("End"),
      ])
  }

  @Test func nothingMeansAnythingToHTML() {
    let html = HTMLPage.render(nasty)
    #expect(html.contains("<h1>&lt;b&gt;A &amp; &quot;B&quot;&lt;/b&gt;</h1>"))
    #expect(html.contains("<p>one [31m<br># two</p>"))
    #expect(html.contains("<blockquote>“it&#39;s &lt;i&gt;”<br>(visit)</blockquote>"))
    #expect(
      html.contains(
        "<dl>\n<dt>a_b</dt><dd>x<br>y</dd>\n<dt>5 Mar</dt><dd>[link](javascript:1)</dd>\n</dl>\n<h2>"
      ))
    #expect(!html.contains("http") && !html.contains("<script") && !html.contains("\u{1B}"))
  }

  @Test func nothingMeansAnythingToMarkdown() {
    let text = MarkdownPage.render(nasty)
    #expect(text.contains("# \\<b\\>A \\& \"B\"\\</b\\>"))
    #expect(text.contains("- 1\\. \\*not\\* a list\n- \\- nor this"))
    #expect(text.contains("one [31m".replacing("[", with: "\\[") + "\\\n\\# two"))
    #expect(text.contains("- **a\\_b** x\\\n  y\n- **5 Mar** \\[link\\](javascript:1)"))
    #expect(text.contains("> “it's \\<i\\>”\\\n> (visit)"))
  }

  @Test func noLineOfTextIsWiderThanThePage() throws {
    for subject in PrintSubject.allCases {
      let text = try page(PrintRequest(subject), adding: [secret]).rendered(as: .text)
      for line in text.split(separator: "\n") { #expect(line.count <= 78, "\(line)") }
    }
    #expect(!TextPage.render(nasty).contains("\u{1B}"))
  }
}
