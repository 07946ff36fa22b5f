import Casework
import Terminal
import Testing

@testable import CaseloadApp

/// The client by plain lines: the same lists and forms, with nothing drawn.
@MainActor
@Suite struct LinearTests {
  /// A script of lines and what was written.
  final class Lines: LineDevice {
    private var lines: ArraySlice<String>
    private(set) var text = ""

    init(_ lines: [String]) { self.lines = lines[...] }

    func read() -> String? {
      guard let line = lines.popFirst() else { return nil }
      text += line + "\n"
      return line
    }

    func write(_ text: String) { self.text += text }
  }

  private func run(
    _ lines: [String], forms: [any RecordForm] = RecordForms.all, glyphs: Glyphs = .unicode,
    book: MemoryCasebook? = nil
  ) throws -> (text: String, book: MemoryCasebook, code: Int32) {
    let book = try book ?? Town.casebook()
    let device = Lines(lines)
    let code = LinearClient.run(
      on: book, device: device, glyphs: glyphs,
      options: Client.Options(user: "w1", clock: { Town.now }), forms: forms)
    return (device.text, book, code)
  }

  @Test func workIsAListOfNumberedLines() throws {
    let (text, _, code) = try run(["q"])
    #expect(text.contains("My work. Tuesday 30 March 2021. My children:"))
    #expect(text.contains("1. Overdue: Okafor, Daniel, "))
    #expect(text.contains("A number opens a child"))
    #expect(code == 0)
  }

  @Test func nothingMovesTheCursor() throws {
    let (text, _, _) = try run(["1", "timeline", "1", "0", "0", "?", "", "f", "oka", "0", "q"])
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    let ascii = try run(["1", "timeline", "q", "q"], glyphs: .ascii)
    #expect(ascii.text.allSatisfy { $0.isASCII })
  }

  @Test func aChildIsOpenedReadAndLeft() throws {
    let (text, _, _) = try run(["1", "visits", "1", "0", "0", "q"])
    #expect(text.contains("Daniel Okafor, 7 (born 12 Feb 2014)"))
    #expect(text.contains("Part: Visits. Other parts: summary, timeline,"))
    #expect(text.contains("I like it when Nan takes us."))
  }

  @Test func aChildIsFoundByName() throws {
    let (text, _, _) = try run(["f", "siob", "1", "0", "q"])
    #expect(text.contains("1. Doyle, Siobhán"))
    #expect(text.contains("Part: Summary."))
  }

  @Test func whatWasAgreedLastIsCopiedByASignAndConfirmed() throws {
    let lines = ["1 a", "1", "", "", "", "", "", "", "+", "s"]
    let asked = try run(lines, forms: [CoreGroupForm()])
    #expect(asked.text.contains("+ copies what was written on 4 Mar 2021."), "\(asked.text)")
    #expect(asked.text.contains("As on 4 Mar 2021: nothing is changed yet"))
    #expect(asked.text.contains("Nothing new is written"))
    #expect(asked.book.committed.isEmpty)
    let confirmed = try run(lines + ["2", "q"], forms: [CoreGroupForm()]).book.committed
    #expect(
      confirmed.flatMap(\.parts).map { ($0.event as? CoreGroupHeld)?.note }
        == ["Plan agreed.", "Plan agreed."])
  }

  @Test func aVisitIsRecorded() throws {
    let (text, book, _) = try run([
      "1 a", "1", "y", "y", "y", "No more shouting.", ".", "Play.", ".",
      "A calm visit.",
      "Both were fed.", ".", "", "", "", "", "", "s", "q",
    ])
    let visit = try #require(book.committed.first?.parts.first?.event as? VisitMade)
    #expect(visit.account == "A calm visit.\nBoth were fed.")
    #expect(visit.words == "No more shouting.")
    #expect(text.contains("Check your answers."))
    #expect(text.contains("Visit saved."))
    #expect(book.keptDrafts.isEmpty)
  }

  @Test func whatIsMissingIsAskedAgain() throws {
    let (text, book, _) = try run(
      ["1 a", "1", "-", "Rang.", ".", "s", "today", "s", "q"], forms: [DiaryForm(), ClosedForm()])
    #expect(text.contains("There is a problem.\n  Enter the date."))
    #expect(text.contains("Not now: Do the impossible. There is nothing to do it to."))
    #expect(book.committed.count == 1)
  }

  @Test func leavingKeepsADraftAndTheEndOfInputToo() throws {
    let left = try run(["1 a", "1", "", "Rang.", ".", "!", "q"], forms: [DiaryForm()])
    #expect(left.book.keptDrafts.first?.values["text"] == "Rang.")
    #expect(left.text.contains("Kept as a draft"))
    let cut = try run(["1 a", "1", "", "Rang.", "."], forms: [DiaryForm()])
    #expect(cut.book.keptDrafts.first?.values["text"] == "Rang.")
    let again = try run(
      ["1 a", "1", "", "", "", "s", "q"], forms: [DiaryForm()], book: cut.book)
    #expect(again.text.contains("A draft of 14:20 is here"))
    #expect(again.book.committed.count == 1)
  }

  @Test func aBrokenRuleIsToldAndTheFormGoneOnWith() throws {
    let (text, book, _) = try run(
      ["1 a", "1", "", "", "s", "", "2", "Rang.", ".", "s", "q"], forms: [DiaryForm()])
    #expect(text.contains("This cannot be recorded as it stands"))
    #expect(text.contains("Rule: A note says something."))
    #expect(book.committed.count == 1)
  }

  @Test func whatWasRecordedIsUndone() throws {
    let (text, book, _) = try run(
      ["1 a", "1", "", "Rang.", ".", "s", "u", "2", "q"], forms: [DiaryForm()])
    #expect(text.contains("1. Keep it\n2. Undo it"))
    #expect(book.committed.last?.parts.first?.event is EntryWithdrawn)
  }

  @Test func aWhatIfIsAskedOfARow() throws {
    let (text, book, _) = try run(["1 w", "14 4 2021", "", "q"])
    #expect(text.contains("Nothing is saved by asking."))
    #expect(text.contains("14 Apr"))
    #expect(book.committed.isEmpty)
  }

  @Test func theListIsFiltered() throws {
    let (text, _, _) = try run(["o", "/", "doyle", "q"])
    #expect(text.contains("Filtered by “doyle”."))
  }

  @Test func whatIsNoAnswerIsSaid() throws {
    let (text, _, _) = try run(["99", "rubbish", "q"])
    #expect(text.contains("There is no 99 here."))
    #expect(text.contains("“rubbish” is no number, key or part."))
  }
}
