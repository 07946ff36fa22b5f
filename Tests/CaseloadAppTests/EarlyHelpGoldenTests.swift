import Casework
import ScreenTesting
import Terminal
import Testing

@testable import CaseloadApp

/// The list of early help and a child's tabs Plans and Risks, as text. After a change that is meant, write them anew
/// with `RECORD_GOLDENS=1`, and read the difference.
@MainActor
@Suite struct EarlyHelpGoldenTests {
  nonisolated struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var size = Size.standard
    var isASCII = false

    var testDescription: String { name }
  }

  nonisolated private static let small = Size(rows: 16, columns: 60)
  nonisolated private static let wide = Size(rows: 40, columns: 120)

  nonisolated static let scenes = [
    Scene(name: "early-help-80x24", keys: "E"),
    Scene(name: "early-help-120x40", keys: "E", size: wide),
    Scene(name: "early-help-60x16", keys: "E", size: small),
    Scene(name: "early-help-ascii", keys: "E", isASCII: true),
    Scene(name: "early-help-filter-empty", keys: "E / \"zz\""),
    Scene(name: "child-plans-help", keys: "E Enter 4", size: wide),
    Scene(name: "child-risks", keys: "E Enter 9", size: wide),
    Scene(name: "child-risks-60x16", keys: "E Enter 9", size: small),
    Scene(name: "child-prompts", keys: "E Enter 1", size: wide),
  ]

  private static func casebook() throws -> MemoryCasebook {
    let book = try Town.casebook()
    let day = Town.day
    let help = try book.add(
      EarlyHelpAssessmentStarted(
        on: day("2021-02-01"), .education, organisation: "Invented Primary School",
        consentBy: "Mother", adults: 1), to: Town.daniel)
    try book.add(
      EarlyHelpAssessmentCompleted(
        help, on: day("2021-02-05"), summary: "Mornings are hard since the night shifts.",
        need: NeedJudgement(level: 2), childsWords: "I make my own toast."), to: Town.daniel)
    try book.add(
      LeadProfessionalNamed(
        help, from: day("2021-02-06"), "Anna Ferris", .education,
        organisation: "Invented Primary School", telephone: "01632 960456"), to: Town.daniel)
    try book.add(
      FamilyTeamMemberJoined(help, on: day("2021-02-06"), "Sam Okafor", .family, role: "Uncle"),
      to: Town.daniel)
    try book.add(
      EarlyHelpPlanAgreed(
        help, on: day("2021-02-08"),
        goals: [EarlyHelpGoal("Daniel is at school on time", who: "Mother")],
        actions: [
          AgreedAction(
            "A place at breakfast club", .education, owner: "Anna Ferris",
            by: day("2021-02-22")),
          AgreedAction(
            "Ask for other shifts", .employment, owner: "Sam Dale",
            by: day("2021-04-12")),
        ]), to: Town.daniel)
    try book.add(
      EarlyHelpAssessmentStarted(
        on: day("2021-03-22"), .health, organisation: "Invented Lane surgery"), to: Town.grace)
    try book.add(
      DomesticAbuseReported(
        at: .day(day("2021-03-29")), from: .police, account: "A door was broken.",
        victim: AbuseParty("Ruth Okafor", relation: "Mother"),
        perpetrator: AbuseParty("Mother’s partner"), childsPresence: .heard, ticks: 16,
        judgement: .medium, reason: "Worse each time.", victimsVoice: "I want him out.",
        safetyPlan: "They stay with her sister."), to: Town.daniel)
    for (date, score, level) in [
      ("2021-01-12", 6, ExploitationLevel.medium), ("2021-03-26", 17, .high),
    ] {
      try book.add(
        ExploitationRiskAssessed(
          on: day(date), [.criminal],
          indicators: [ExploitationIndicator(.debt, .current, "Asked for 300 pounds.")],
          score: score, scored: level, judgement: level, reason: "He is afraid of somebody.",
          childsWords: "I just owe a mate."), to: Town.daniel)
    }
    return book
  }

  @Test(arguments: scenes) func theScreenIsAsRecorded(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: scene.isASCII ? .ascii : .unicode,
      forms: RecordForms.all, casebook: Self.casebook())
    expectScreen(session.screen, isGolden: scene.name)
  }

  @Test(arguments: scenes) func nothingButASCIIIsDrawnInASCII(_ scene: Scene) throws {
    let session = try Session(
      scene.keys, size: scene.size, glyphs: .ascii, forms: RecordForms.all,
      casebook: Self.casebook())
    #expect(session.text.allSatisfy { $0.isASCII })
  }

  @Test func enterOpensTheChild() throws {
    let session = try Session("E Enter", forms: RecordForms.all, casebook: Self.casebook())
    #expect(session.text.contains("Okafor"))
    #expect(session.text.contains("4 Plans"))
    #expect(session.text.contains("9 Risks"))
  }
}
