import Casework
import Widgets

/// The forms of a search for a home.
enum SearchForms {
  /// In the order in which they are usually needed.
  static let all: [any RecordForm] = [opened, asked, answered, closed]

  private static func whyNone(_ record: ChildRecord, _ context: FormContext) -> String? {
    record.care.placementSearch(on: context.today) == nil
      ? "No search for a home is open for \(record.calledName). Open one first." : nil
  }

  private static func waiting(_ record: ChildRecord, _ context: FormContext)
    -> [PlacementSearch.Enquiry]
  { record.care.placementSearch(on: context.today)?.waiting(on: context.today) ?? [] }

  static let opened = EventForm<PlacementSearchOpened>(
    "open-search", "Open a search for a home", saved: "Search opened.",
    whyNot: { record, context in
      record.care.placementSearch(on: context.today).map {
        "A search is open since \($0.date.medium). Record who was asked, or close it."
      }
    },
    from: { _, context in PlacementSearchOpened(on: context.today, needs: "") },
    [
      .day(\.date, DateQuestion(label: "Opened", phrase: "date on which the search was opened")),
      .text(
        \.needs, "needs", "What the child needs",
        hint: "For example, near school, with a sister, no other children", rows: 4,
        whenMissing: "Enter what the child needs of a home"),
    ])

  static let asked = EventForm<PlacementProviderAsked>(
    "provider-asked", "Record that a provider was asked", saved: "Provider asked.",
    unanswered: ["kind"], whyNot: whyNone,
    from: { record, context in
      record.care.placementSearch(on: context.today).map {
        PlacementProviderAsked("", .inHouse, in: $0.id, on: context.today)
      }
    },
    [
      .text(\.provider, "provider", "Provider", whenMissing: "Enter who was asked"),
      .choice(
        \.kind, "kind", "Kind", whenMissing: "Select the kind of provider",
        FieldCorrections.titled(PlacementSearch.Enquiry.Provider.self) { $0.title }),
      .day(\.date, DateQuestion(label: "Asked", phrase: "date of asking")),
      .choice(
        \.answer, "answer", "Answer", hint: "Empty while it is awaited",
        FieldCorrections.titled(PlacementSearch.Enquiry.Answer.self) { $0.title }),
      .text(\.reason, "reason", "Why", hint: "In the provider’s words", rows: 2),
    ])

  static let answered = EventForm<PlacementProviderAnswered>(
    "provider-answered", "Record a provider’s answer", saved: "Answer saved.",
    unanswered: ["answer"],
    whyNot: { record, context in
      waiting(record, context).isEmpty ? "No provider is to answer." : nil
    },
    from: { record, context in
      let open = waiting(record, context)
      let own = open.first { $0.id == context.item } ?? open.first
      return own.map { PlacementProviderAnswered(to: $0.id, .noVacancy, on: context.today) }
    },
    [
      .item(\.enquiry, "enquiry", "Provider", whenMissing: "Select the provider") {
        record, context in
        waiting(record, context).map {
          ($0.id, "\($0.provider), asked \($0.date.brief(near: context.today))")
        }
      },
      .choice(
        \.answer, "answer", "Answer", whenMissing: "Select the answer",
        FieldCorrections.titled(PlacementSearch.Enquiry.Answer.self) { $0.title }),
      .day(\.date, DateQuestion(label: "Answered", phrase: "date of the answer")),
      .text(\.reason, "reason", "Why", hint: "In the provider’s words", rows: 2),
    ])

  static let closed = EventForm<PlacementSearchClosed>(
    "close-search", "Close a search for a home", saved: "Search closed.",
    unanswered: ["outcome"], whyNot: whyNone,
    from: { record, context in
      record.care.placementSearch(on: context.today).map {
        PlacementSearchClosed($0.id, on: context.today, .placed)
      }
    },
    [
      .choice(
        \.outcome, "outcome", "How it ended", whenMissing: "Select how the search ended",
        FieldCorrections.titled(PlacementSearch.Outcome.self) { $0.title }),
      .day(\.date, DateQuestion(label: "Closed", phrase: "date on which the search was closed")),
      .text(\.summary, "summary", "What decided it", rows: 2),
    ])
}
