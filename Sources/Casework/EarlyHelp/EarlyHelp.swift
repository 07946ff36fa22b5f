/// Help for a child and family below statutory work: assessments, lead professionals, teams around the family,
/// plans and family group conferences.
///
/// It rests on the family's consent and is no case of the children in need census: an open episode keeps no
/// case from being closed, and needs no referral.
public struct EarlyHelp: Hashable, Sendable {
  /// Every episode, in the order of recording.
  public internal(set) var episodes: [EarlyHelpEpisode] = []

  /// The episode with an id.
  public func episode(_ id: EventID) -> EarlyHelpEpisode? { episodes.first { $0.id == id } }

  /// The episode that is open at the end of a day.
  public func episode(openOn date: CivilDate) -> EarlyHelpEpisode? {
    episodes.last { $0.isOpen(on: date) }
  }

  /// What the child said in early help, in the order of recording.
  public var quotes: [Quote] {
    episodes.flatMap { episode in
      [episode.completion].compactMap { completion in
        completion.flatMap {
          Quote($0.childsWords, on: $0.date, occasion: "Early help assessment")
        }
      }
        + episode.reviews.compactMap {
          Quote($0.childsWords, on: $0.date, occasion: "Early help review")
        }
        + episode.meetings.compactMap {
          Quote($0.childsWords, on: $0.date, occasion: "Team around the family")
        }
        + [episode.conference.held].compactMap { held in
          held.flatMap { Quote($0.childsWords, on: $0.date, occasion: "Family group conference") }
        }
    }
  }

  /// Changes one episode.
  mutating func change(_ id: EventID, _ change: (inout EarlyHelpEpisode) -> Void) {
    guard let index = episodes.firstIndex(where: { $0.id == id }) else { return }
    change(&episodes[index])
  }
}
