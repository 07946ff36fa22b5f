/// What people add to the chronology that writes itself: the events that matter most, each with a line of
/// analysis, and the summaries of the case.
public struct Chronology: Hashable, Sendable {
  /// The events that are pinned, in the order of pinning.
  public internal(set) var pins: [Pin] = []

  /// Every summary that was written, oldest first; those of one day in the order of recording.
  public internal(set) var summaries: [CaseSummary] = []

  /// The pin on an event; nil where it is not pinned.
  public func pin(on event: EventID) -> Pin? { pins.first { $0.event == event } }

  /// The summary that holds on a day.
  public func summary(on date: CivilDate) -> CaseSummary? { summaries.last { $0.date <= date } }

  /// The summary before one; nil for the first.
  public func summary(before summary: CaseSummary) -> CaseSummary? {
    summaries.firstIndex { $0.id == summary.id }.flatMap { $0 > 0 ? summaries[$0 - 1] : nil }
  }

  /// Puts a pin in the place of the one that its event had.
  mutating func put(_ pin: Pin) {
    pins.removeAll { $0.event == pin.event }
    pins.append(pin)
  }

  /// Takes the pin off an event.
  mutating func removePin(on event: EventID) { pins.removeAll { $0.event == event } }

  /// Puts a summary in its place.
  mutating func insert(_ summary: CaseSummary) {
    let index = summaries.firstIndex { $0.date > summary.date } ?? summaries.endIndex
    summaries.insert(summary, at: index)
  }
}

/// An event that somebody holds to be among those that tell the case.
public struct Pin: Hashable, Sendable, Identifiable {
  /// The event that pinned it.
  public let id: EventID

  /// The event that is pinned.
  public var event: EventID

  /// Why it matters, in a line.
  public var analysis: String?

  /// Who pinned it.
  public var by: WorkerID

  /// When it was pinned.
  public var at: Moment
}

/// Where the case stands, as a worker sees it: a text with its author and its age.
public struct CaseSummary: Hashable, Sendable, Identifiable {
  /// The event that recorded it.
  public let id: EventID

  /// The day for which it was written.
  public var date: CivilDate

  /// The summary.
  public var text: String

  /// Who wrote it.
  public var by: WorkerID

  /// When it was recorded.
  public var written: Moment
}
