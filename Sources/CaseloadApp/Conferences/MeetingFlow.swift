import Casework
import Terminal
import Widgets

/// Booking what a deadline asks for, from wherever the deadline is selected.
enum MeetingFlow {
  /// The deadline that is selected, or that a what-if is about.
  private static func row(_ state: AppState) -> WorkRowID? {
    if case .whatIf(let question) = state.overlay { return question.row }
    return Navigation.selectedDeadline(state)
  }

  /// Why nothing can be booked here; nil when it can.
  static func whyNot(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard let row = row(state) else { return "Choose a conference or a care review first." }
    return Meeting(deadline: row.deadline) == nil
      ? "Only conferences and care reviews are booked here." : nil
  }

  /// Opens the form that books the meeting, or that moves one that is booked. A day that was tried in a
  /// what-if is carried over.
  static func book(_ state: inout AppState) -> [Effect] {
    guard let row = row(state), let meeting = Meeting(deadline: row.deadline) else { return [] }
    if case .whatIf(let question) = state.overlay {
      state.carriedOver =
        question.input.text.isBlank
        ? [:] : [MeetingDay.field: question.input.text]
      state.overlay = nil
    }
    return [
      .openForm(form(meeting, isBooked: isBooked(row, meeting, state)), child: row.child, item: nil)
    ]
  }

  private static func form(_ meeting: Meeting, isBooked: Bool) -> String {
    isBooked && meeting != .careReview
      ? PostponeConferenceForm().id : BookMeetingForm(meeting).id
  }

  private static func isBooked(_ row: WorkRowID, _ meeting: Meeting, _ state: AppState) -> Bool {
    if let record = state.children[row.child]?.record {
      return meeting.arrangement(of: record) != nil
    }
    if let list: MeetingList = Navigation.board(state)?.content() {
      return list.row(of: row)?.arrangement != nil
    }
    return state.work.rows.first { $0.id == row }?.planned != nil
  }
}

extension Commands {
  /// What can be done with a conference or a care review.
  static let meetingCommands = [
    AppCommand(
      "meeting.book", "Book or move the conference",
      "Opens the form that books the conference or care review, for brothers and sisters too; one that "
        + "is booked is moved.",
      keys: [.character("b")], in: [.conferences, .reading], footer: "book", danger: .changes,
      disabled: MeetingFlow.whyNot
    ) { state in
      MeetingFlow.book(&state)
    },
    AppCommand(
      "meeting.bookSelected", "Book or move the selected conference",
      "Opens the form that books the selected conference or care review, or moves one that is booked.",
      keys: [.character("b")], in: [.work, .child, .board], danger: .changes,
      disabled: MeetingFlow.whyNot
    ) { state in
      MeetingFlow.book(&state)
    },
    AppCommand(
      "whatIf.book", "Book this date",
      "Opens the form that books the conference or care review, with the date that was tried.",
      keys: [.control("b")], in: [.whatIf], footer: "book this date", danger: .changes,
      disabled: MeetingFlow.whyNot
    ) { state in
      MeetingFlow.book(&state)
    },
    AppCommand(
      "conferences.scope", "Switch between your children and all",
      "Shows the conferences of the children who are yours, or of the whole authority.",
      keys: [.character("o")], in: [.conferences], footer: "mine or all",
      disabled: { state in
        state.environment.user == nil
          ? "You are not in the list of staff, so the whole authority is shown." : nil
      }
    ) { state in
      guard let user = state.environment.user,
        let board = Navigation.board(state)?.board as? ConferencesBoard
      else { return [] }
      return Navigation.go(
        to: ConferencesBoard(worker: board.worker == nil ? user : nil), &state)
    },
  ]
}
