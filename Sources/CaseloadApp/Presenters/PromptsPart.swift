import Casework
import Terminal
import Widgets

/// What the authority’s pathways document asks for on what is recorded, with what it rests on.
enum PromptsPart {
  static func add(to page: inout DocumentBuilder, _ reading: Reading) {
    let raised = reading.record.pathwayPrompts(asOf: reading.now, reading.rulebook.thresholds)
    guard !raised.isEmpty else { return }
    page.heading("Prompts")
    for item in raised {
      page.field(item.prompt.title, item.prompt.asks)
      for cause in item.causes { page.field("", "\(cause).") }
    }
  }
}
