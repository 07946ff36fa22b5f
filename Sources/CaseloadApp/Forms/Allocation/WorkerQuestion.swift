import Casework
import Widgets

/// A question for a worker: typed letters narrow the list, and what each carries stands beside the name.
struct WorkerQuestion: Sendable {
  /// The field's id.
  let id: String
  /// The field's label.
  let label: String
  /// What is said when nobody is chosen.
  let whenMissing: String
  /// The roles from which workers are offered; where nobody has one of them, everybody who records.
  let roles: Set<Worker.Role>
  /// For which parts in a child's case it is asked.
  let parts: Set<Allocation.Role>

  /// The workers offered: those of the child's team first, managers last, and of alike ones those with the least
  /// to carry.
  func offered(_ context: FormContext) -> [Worker] {
    let recording = context.staff.workers.filter {
      $0.post(on: context.today)?.role.mayRecord ?? false
    }
    let fitting = recording.filter { worker in
      worker.post(on: context.today).map { roles.contains($0.role) } ?? false
    }
    let team = context.record?.allocations.current(on: context.today)?.team
    func rank(_ worker: Worker) -> Int {
      let post = worker.post(on: context.today)
      return (team == nil || post?.team == team ? 0 : 2) + (post?.role == .manager ? 1 : 0)
    }
    return (fitting.isEmpty ? recording : fitting).sorted { left, right in
      (rank(left), load(left, context).weight, left.name)
        < (rank(right), load(right, context).weight, right.name)
    }
  }

  private func load(_ worker: Worker, _ context: FormContext) -> Workload {
    context.workloads[worker.id] ?? Workload()
  }

  /// The field.
  func field(_ context: FormContext) -> FormField {
    FormField(
      id: id, label: label,
      hint: "Type a part of the name; the least loaded of the team stand first",
      kind: .choice(
        offered(context).map { worker in
          let team = worker.post(on: context.today).flatMap { context.staff.team($0.team) }
          let place = team.map { ", \($0.name(on: context.today))" } ?? ""
          return Choice(
            id: worker.id.rawValue, label: "\(worker.name)\(place): \(load(worker, context).words)")
        }), whenMissing: whenMissing,
      isShown: { values in
        Allocation.Role(rawValue: values["role"] ?? "").map { parts.contains($0) } ?? false
      })
  }
}
