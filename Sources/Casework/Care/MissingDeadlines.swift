/// Return interviews: offered to every child who was missing, from a placement or from home, within 72
/// hours of the return. Being away without authorisation, with the whereabouts known, starts no clock.
struct MissingDeadlines {
  /// The child.
  let record: ChildRecord

  /// Rules and working days.
  let timescales: Timescales

  /// Every deadline, open and closed.
  var all: [Deadline] { record.care.missing.filter(\.isMissing).compactMap(deadline) }

  private func deadline(for episode: MissingEpisode) -> Deadline? {
    guard let end = episode.end else { return nil }
    let trigger = Deadline.Trigger(
      what: "Returned or found", at: end, event: episode.id.rawValue)
    // The return tells when a child was missing, and of no interview.
    guard
      episode.interview != nil
        || record.canJudge(
          "missing.returnInterview", from: trigger, recordedBy: episode.id, timescales)
    else { return nil }
    return Deadline(
      rule: "missing.returnInterview", in: timescales, from: trigger,
      closure: closure(of: episode, returned: end))
  }

  private func closure(of episode: MissingEpisode, returned: TimePoint) -> Deadline.Closure? {
    if let interview = episode.interview {
      return Deadline.Closure(kind: .met, at: interview.at, what: "Interview held")
    }
    if let offer = episode.offer, offer.isAccepted == false {
      return Deadline.Closure(kind: .ceased, at: offer.at, what: "Offered and refused")
    }
    var ends = CareSpan.endsOfChildhood(record)
    let period = record.care.period(on: episode.start.date)
    if let end = period?.end, end > returned.date { ends.append((end, "Care ended")) }
    return ends.min { $0.0 < $1.0 }.map {
      Deadline.Closure(kind: .ceased, at: .day(max($0.0, returned.date)), what: $0.1)
    }
  }
}
