import Terminal
import Widgets

extension Commands {
  /// What can be done where somebody else has recorded other answers while a form was open.
  static let mergeCommands = [
    AppCommand(
      "merge.theirs", "Take theirs", "Takes what somebody else recorded in the selected field.",
      keys: [.character("t")], in: [.merge], footer: "theirs", disabled: MergeFlow.whyNothing
    ) { state in
      MergeFlow.decide(&state) { $0.choose(.theirs) }
      return []
    },
    AppCommand(
      "merge.yours", "Take yours", "Takes what you entered in the selected field.",
      keys: [.character("y")], in: [.merge], footer: "yours", disabled: MergeFlow.whyNothing
    ) { state in
      MergeFlow.decide(&state) { $0.choose(.yours) }
      return []
    },
    AppCommand(
      "merge.both", "Keep both", "Keeps both texts of the selected field, theirs first.",
      keys: [.character("b")], in: [.merge], footer: "both", disabled: MergeFlow.whyNotBoth
    ) { state in
      MergeFlow.decide(&state) { $0.choose(.both) }
      return []
    },
    AppCommand(
      "merge.next", "Next field", "Selects the next field that both changed.", keys: [.tab],
      in: [.merge]
    ) { state in
      MergeFlow.decide(&state) { $0.select(by: 1) }
      return []
    },
    AppCommand(
      "merge.before", "Field before", "Selects the field before that both changed.",
      keys: [.backTab], in: [.merge]
    ) { state in
      MergeFlow.decide(&state) { $0.select(by: -1) }
      return []
    },
    AppCommand(
      "merge.accept", "Into the form",
      "Puts what was decided into the form, where it can be read and changed before it is saved.",
      keys: [.enter], in: [.merge], footer: "into the form"
    ) { state in
      MergeFlow.accept(&state) ?? []
    },
    AppCommand(
      "merge.record", "Record", "Puts what was decided into the form and records it.",
      keys: [.control("s")], in: [.merge], footer: "record", danger: .changes
    ) { state in
      MergeFlow.record(&state)
    },
    AppCommand(
      "merge.close", "Decide later",
      "Goes back to the form as you left it. Nothing is recorded until this is decided.",
      keys: [.escape], in: [.merge], footer: "later"
    ) { state in
      state.overlay = nil
      return []
    },
  ]
}
