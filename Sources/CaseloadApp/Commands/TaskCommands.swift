import Casework
import Terminal
import Widgets

extension Commands {
  /// What can be done with tasks, deadlines and alerts wherever a child or a deadline is selected.
  static let taskCommands = [
    AppCommand(
      "task.add", "Add a task in one line",
      "Takes a task in plain words, ring school fri, and shows how it is read.",
      keys: [.character("t")], in: [.work, .child, .reading, .board], danger: .changes,
      disabled: { state in
        state.whyReadOnly
          ?? (Navigation.childID(state) == nil
            ? "Choose a child first: a task is about a child." : nil)
      }
    ) { state in
      Navigation.childID(state).map { [.openForm(TypedTaskForm().id, child: $0, item: nil)] } ?? []
    },
    AppCommand(
      "task.done", "Mark the task as done", "Records at once that the selected task is done.",
      keys: [.character("y")], in: [.work, .child, .reading, .board], danger: .changes,
      disabled: whyNoTask
    ) { state in
      selectedTask(state).map {
        [.recordAtOnce(TaskForms.done.id, child: $0.child, item: $0.task)]
      } ?? []
    },
    AppCommand(
      "task.later", "Give more time",
      "Puts the selected task off; any other deadline is extended by a manager, with a reason.",
      keys: [.character("z")], in: [.work, .child, .reading, .board], danger: .changes,
      disabled: whyNoMoreTime
    ) { state in
      if let own = selectedTask(state) {
        return [.openForm(TaskForms.putOff.id, child: own.child, item: own.task)]
      }
      return Navigation.selectedDeadline(state).map {
        [.openForm(ExtendDeadlineForm().id, child: $0.child, item: EventID($0.deadline))]
      } ?? []
    },
    AppCommand(
      "task.handOver", "Hand the task over", "Gives the selected task to a colleague.",
      keys: [.character("@")], in: [.work, .child, .reading, .board], danger: .changes,
      disabled: whyNoTask
    ) { state in
      selectedTask(state).map {
        [.openForm(TaskForms.handedOver.id, child: $0.child, item: $0.task)]
      } ?? []
    },
    AppCommand(
      "task.drop", "Mark the task as no longer needed", "Asks why the selected task is not needed.",
      keys: [.character("-")], in: [.work, .child, .reading, .board], danger: .changes,
      disabled: whyNoTask
    ) { state in
      selectedTask(state).map {
        [.openForm(TaskForms.dropped.id, child: $0.child, item: $0.task)]
      } ?? []
    },
    AppCommand(
      "alert.acknowledge", "Take note of the alerts",
      "Records at once that you have taken note of the child’s alerts.",
      keys: [.character("!")], in: [.child, .reading], danger: .changes,
      disabled: { state in
        if let reason = state.whyReadOnly { return reason }
        guard let child = Navigation.childID(state) else { return "Open a child first." }
        return AcknowledgeAlertsForm().whyUnavailable(FormFlow.context(child, state))
      }
    ) { state in
      guard let child = Navigation.childID(state), let user = state.environment.user,
        let alert = state.children[child]?.record.person
          .alertsToAcknowledge(by: user, on: state.today).first
      else { return [] }
      return [.recordAtOnce(AcknowledgeAlertsForm().id, child: child, item: alert.id)]
    },
  ]

  /// The task in the selected row: its deadline is named after the event that set it.
  private static func selectedTask(_ state: AppState) -> (child: ChildID, task: EventID)? {
    let prefix = "task.due/"
    guard let row = Navigation.selectedDeadline(state), row.deadline.hasPrefix(prefix) else {
      return nil
    }
    return (row.child, EventID(String(row.deadline.dropFirst(prefix.count))))
  }

  private static func whyNoTask(_ state: AppState) -> String? {
    state.whyReadOnly ?? (selectedTask(state) == nil ? "Choose a task first; t adds one." : nil)
  }

  private static func whyNoMoreTime(_ state: AppState) -> String? {
    if let reason = state.whyReadOnly { return reason }
    guard Navigation.selectedDeadline(state) != nil else {
      return "Choose a task or a deadline first."
    }
    guard selectedTask(state) == nil else { return nil }
    return ManagersOnly.reason(state.user, on: state.today) == nil
      ? nil : "More time is given by a team manager. Ask yours, and say why the child has to wait."
  }
}
