import Casework
import Terminal
import Widgets

extension CommandContext {
  /// A register, or one record of it.
  static let register: CommandContext = "Registers"
  /// One entry of a register.
  static let registerEntry: CommandContext = "Entry of a register"
}

extension Commands {
  /// What can be done in registers.
  static let registerCommands =
    [
      AppCommand(
        "register.record", "Record something",
        "Lists what can be recorded about the record now, and says why the rest cannot.",
        keys: [.character("a")], in: [.register], footer: "record", danger: .changes,
        disabled: { state in
          guard RegisterFlow.kind(state) != nil else { return openFirst }
          return state.whyReadOnly
            ?? (RegisterFlow.record(state) == nil ? "Nothing is selected here." : nil)
        }
      ) { state in
        RegisterFlow.choose(RegisterFlow.record(state), &state)
      },
      AppCommand(
        "register.add", "Add to the register",
        "Opens the form for a new record; where there are several, lists them.",
        keys: [.character("A")], in: [.register], footer: "add", danger: .changes,
        disabled: { RegisterFlow.kind($0) == nil ? openFirst : $0.whyReadOnly }
      ) { state in
        RegisterFlow.choose(nil, &state)
      },
      AppCommand(
        "register.correct", "Correct the entry",
        "Opens the entry’s own questions as they were answered. The old text stays.",
        keys: [.character("c")], in: [.registerEntry], footer: "correct", danger: .changes,
        disabled: { $0.whyReadOnly }
      ) { state in
        RegisterFlow.amend(CorrectRegisterForm().id, state)
      },
      AppCommand(
        "register.withdraw", "Withdraw the entry",
        "For what should never have been recorded. It stays in the history with the reason.",
        keys: [.character("x")], in: [.registerEntry], footer: "withdraw", danger: .changes,
        disabled: { $0.whyReadOnly }
      ) { state in
        RegisterFlow.amend(WithdrawRegisterForm().id, state)
      },
    ]
    + [RegisterKind.fostering, .advice, .person, .cover, .commentary].map { kind in
      let title = Registers.area(of: kind).title
      return AppCommand(
        "register.open.\(kind.rawValue)", title, purposes[kind] ?? title, in: [.everywhere]
      ) { state in
        Navigation.go(to: RegisterBoard(kind: kind), &state)
      }
    }

  private static let openFirst = "Open the record first: Enter. Things are recorded there."

  private static let purposes: [RegisterKind: String] = [
    .fostering:
      "Enquiries about fostering by stage, approved households with their reviews, and providers.",
    .advice: "The calls for advice to the front door, counted by agency.",
    .person: "People who are no subject children: addresses, ties to children, the risk they pose.",
    .cover: "Who covers for whom, and until when.",
    .commentary: "What was written about figures of the monthly dataset, by indicator and month.",
  ]
}

extension Place {
  /// Improvement work.
  static let improvement = Place(
    id: "place.improvement", title: ImprovementBoard().title,
    help: "The actions of improvement plans and what scrutiny panels recommended.",
    key: .character("I")
  ) { _ in ImprovementBoard() }
}
