import Casework

/// Deadlines as a line each: trigger, due, and how it stopped. What only a birthday years ahead will stop is open.
func clocks(_ deadlines: [Deadline], openUntil last: String = "2024-01-01") -> [String] {
  deadlines.map { deadline in
    let closure = deadline.closure.flatMap { closure in
      closure.kind == .ceased && closure.at > .day(day(last)) ? nil : closure
    }
    let end = closure.map { "\($0.kind.rawValue) \($0.at)" } ?? "open"
    return "\(deadline.trigger.at) -> \(deadline.due) \(end)"
  }
}
