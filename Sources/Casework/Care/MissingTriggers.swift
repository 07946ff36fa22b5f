/// What about a child's absences calls for more than a return interview.
///
/// The limits are those of the local pathway for missing children (Southampton, level 4): three absences in 90
/// days, and one of more than 72 hours. Being away without authorisation, with the whereabouts known, is not
/// counted.
public enum MissingTrigger: Hashable, Sendable {
  /// Missing three times or more in the 90 days up to a day.
  case repeated([MissingEpisode])

  /// Missing for more than 72 hours, in an absence that ended in the last 90 days or goes on.
  case long(MissingEpisode)

  /// The absences that it is about, oldest first.
  public var episodes: [MissingEpisode] {
    switch self {
    case .repeated(let episodes): episodes
    case .long(let episode): [episode]
    }
  }

  /// How many calendar days back absences are counted.
  public static let days = 90

  /// How many absences in that time are many.
  public static let many = 3

  /// How many hours of absence are long.
  public static let hours = 72
}

extension MissingEpisode {
  /// The length in minutes of real time, up to a moment while it goes on. Where a time of day is not known it is
  /// taken to be midnight.
  public func minutes(asOf now: Moment) -> Int {
    func moment(_ point: TimePoint) -> Moment { point.moment ?? Moment(date: point.date) }
    return max(0, moment(start).minutes(to: end.map(moment) ?? now))
  }

  /// Whether the child was or has been missing for more than 72 hours.
  public func isLong(asOf now: Moment) -> Bool {
    isMissing && minutes(asOf: now) > MissingTrigger.hours * 60
  }
}

extension Care {
  /// What calls for more than a return interview, as at a moment.
  public func missingTriggers(asOf now: Moment) -> [MissingTrigger] {
    let first = now.date.adding(days: -MissingTrigger.days)
    let begun = missing.filter { $0.isMissing && $0.start.date <= now.date }
    let recent = begun.filter { $0.start.date > first }
    var triggers: [MissingTrigger] = []
    if recent.count >= MissingTrigger.many { triggers.append(.repeated(recent)) }
    let long = begun.filter { episode in
      episode.isLong(asOf: now) && (episode.end.map { $0.date > first } ?? true)
    }
    return triggers + long.map(MissingTrigger.long)
  }
}
