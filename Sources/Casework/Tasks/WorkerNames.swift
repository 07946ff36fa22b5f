/// The colleague whom a typed task names.
struct WorkerNames {
  private let workers: [Worker]
  private let notMeant: Set<String>

  /// Words after which a colleague is named who is to do it.
  private static let asking: Set<String> = ["ask", "tell", "get", "remind"]

  /// - Parameters:
  ///   - staff: who works here.
  ///   - date: only those who hold a post on this day and may record are meant.
  ///   - notMeant: first names that mean somebody else, in small letters.
  init(_ staff: Staff, on date: CivilDate, except notMeant: Set<String>) {
    workers = staff.workers.filter { $0.post(on: date)?.role.mayRecord ?? false }
    self.notMeant = notMeant
  }

  /// Those who could be meant; a name that only addresses the task is taken out of the words.
  func take(from words: inout [String]) -> [WorkerID] {
    if let index = words.firstIndex(where: { $0.hasPrefix("@") && $0.count > 1 }) {
      let name = String(words[index].dropFirst())
      if words.count > 1, ["me", "myself"].contains(name.lowercased()) {
        words.remove(at: index)
        return []
      }
      let found = named(name, isMarked: true)
      if !found.isEmpty, words.count > 1 { words.remove(at: index) }
      return found
    }
    for length in [2, 1] where words.count > length {
      let name = words[..<length].joined(separator: " ")
      if name.hasSuffix(":") {
        let found = named(String(name.dropLast()), isMarked: true)
        if !found.isEmpty { words.removeSubrange(..<length) }
        if !found.isEmpty { return found }
      }
      if words.count > length + 1, words[length].lowercased() == "to" {
        let found = named(name, isMarked: false)
        if !found.isEmpty { words.removeSubrange(...length) }
        if !found.isEmpty { return found }
      }
      if words.count > length + 1, Self.asking.contains(words[0].lowercased()) {
        let found = named(words[1...length].joined(separator: " "), isMarked: false)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// - Parameter isMarked: whether it can only be a colleague's, so that the family's names do not matter.
  private func named(_ typed: String, isMarked: Bool) -> [WorkerID] {
    let name = typed.lowercased()
    if let worker = workers.first(where: { $0.id.rawValue.lowercased() == name }) {
      return [worker.id]
    }
    let whole = workers.filter { $0.name.lowercased() == name }
    if !whole.isEmpty { return whole.map(\.id) }
    guard isMarked || !notMeant.contains(name) else { return [] }
    return workers.filter { worker in
      worker.name.lowercased().split(separator: " ").first.map { String($0) == name } ?? false
    }.map(\.id)
  }
}
