import CaseStore
import Casework
import Terminal
import Widgets

/// Something due in a register: an action, a review of carers, a call to be made again.
public struct RegisterDuty: Hashable, Sendable {
  /// The record.
  public let register: RegisterID
  /// What the record is called.
  public let name: String
  /// What must happen.
  public let title: String
  /// When it is due.
  public let due: TimePoint
  /// Where it stands at the moment that was asked for.
  public let status: DeadlineStatus
}

/// What is due for the user in registers, the most urgent first: it stands beside My work, which lists children.
struct RegisterDutiesBoard: Board {
  let title = "Due in registers"
  var context: CommandContext { .register }
  var isRenewed: Bool { true }

  func load(from casebook: any Casebook, _ asker: BoardAsker) throws -> [RegisterDuty] {
    try casebook.registerDuties(of: asker.user, asOf: asker.now)
  }

  func heading(_ content: [RegisterDuty], _ reading: BoardReading) -> StyledText {
    let late = content.count { $0.status == .overdue }
    let whose = reading.user.map { reading.staff.name(of: $0) } ?? "everybody"
    return StyledText("\(content.count) due for \(whose), \(late) overdue")
  }

  func document(_ content: [RegisterDuty], _ reading: BoardReading) -> Document {
    var page = reading.builder
    let shown = content.filter {
      reading.passes([
        $0.register.identifier, $0.name, $0.title, Registers.area(of: $0.register.kind).title,
      ])
    }
    for duty in shown {
      page.item(
        .board(BoardLink(RegisterItemBoard(id: duty.register))),
        lead: [
          (reading.left(duty.due, duty.status), 14), (StyledText(duty.title), 18),
          (StyledText(duty.register.identifier), 6),
        ],
        text: StyledText(duty.name).highlighting(reading.filter)
          + StyledText("  \(Registers.area(of: duty.register.kind).title)", .hint))
    }
    if shown.isEmpty {
      page.paragraph(
        content.isEmpty ? "Nothing is due for you in a register." : reading.nothingPasses)
    }
    return page.document
  }

  func message(_ content: [RegisterDuty], selected: Target?, _ reading: BoardReading) -> String {
    let duty = RegisterFlow.id(of: selected).flatMap { id in
      content.first { $0.register == id }
    }
    return duty.map { "\($0.title) of \($0.register.identifier): must by \($0.due.medium)." } ?? ""
  }
}

extension Commands {
  /// What is due beside the children.
  static let registerDutiesCommands = [
    AppCommand(
      "work.registers", "Due in registers",
      "Lists what is due for you in registers: actions, reviews of carers, calls to be made again.",
      keys: [.character("e")], in: [.work]
    ) { state in
      Navigation.openBoard(RegisterDutiesBoard(), &state)
    }
  ]
}
