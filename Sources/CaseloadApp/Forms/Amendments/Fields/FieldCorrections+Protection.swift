import Casework
import Widgets

extension FieldCorrections {
  /// Conferences, bookings of meetings, and child protection plans.
  static let protection: [any CorrectableForm] = [
    FieldCorrection(
      TransferInNotified.self,
      [
        day(\.date, "date of the notice", label: "Notice of"),
        .text(
          \.authority, "authority", "From", hint: "The other authority",
          whenMissing: "Enter the authority that gave notice"),
      ]),
    FieldCorrection(
      ConferenceBooked.self,
      meetingDay(\.planned, "Conference on", "day of the conference") + [
        .text(\.chair, "chair", "Chair", hint: "Where it is known"),
        day(\.date, "date on which it was arranged", label: "Booked on"),
      ]),
    FieldCorrection(
      ConferencePostponed.self,
      meetingDay(\.newDay, "New day", "new day of the conference") + [
        .text(
          \.reason, "reason", "Why",
          hint: "Why the child has to wait longer, or why it is brought forward", rows: 3,
          whenMissing: "Enter why the conference is postponed"),
        .text(
          \.decidedBy, "decidedBy", "Decided by", hint: "For example, the chair with the police"),
        day(\.date, "date on which it was put off", label: "Decided on"),
      ]),
    FieldCorrection(
      CareReviewBooked.self,
      meetingDay(\.planned, "Review on", "day of the review") + [
        .text(
          \.reason, "reason", "Why", hint: "Why the review is moved",
          whenMissing: "Enter why the review is moved"
        ).only { $0.reason != nil },
        .text(\.officer, "chair", "Reviewing officer", hint: "Where it is known"),
        day(\.date, "date on which it was arranged", label: "Booked on"),
      ]),
    FieldCorrection(
      ConferenceHeld.self,
      heldDay(\.date) + [
        outcome,
        .day(
          \.transferNotified,
          DateQuestion(
            id: "notified", label: "Notice of transfer", phrase: "date of the notice of transfer")
        ).only { $0.transferNotified != nil }, plansBefore(\.previousPlans),
      ]
        + meeting(
          \.attendance, part: \.participation, words: \.childsWords, isQuorate: \.isQuorate,
          account: \.summary)),
    FieldCorrection(
      ReviewConferenceHeld.self,
      heldDay(\.date) + [
        .choice(
          \.outcome, "outcome", "Outcome", whenMissing: "Select the outcome",
          titled(ReviewConferenceHeld.Outcome.self, \.title)),
        .choice(\.category, "category", "New category", hint: "Only where it changes") { _ in
          Choice.abuseCategories
        },
      ]
        + meeting(
          \.attendance, part: \.participation, words: \.childsWords, isQuorate: \.isQuorate,
          account: \.summary)),
    FieldCorrection(
      CoreGroupHeld.self,
      [day(\.date, "date of the core group")] + people(\.attendance) + [
        words(\.childsWords),
        .text(\.note, "summary", "What was agreed", rows: 6, whenMissing: "Enter what was agreed"),
      ]),
    FieldCorrection(
      PlanCategoryChanged.self,
      [
        day(\.date, "date of the change", label: "From"),
        .choice(\.category, "category", "Category", whenMissing: "Select the category") { _ in
          Choice.abuseCategories
        },
      ]),
    FieldCorrection(
      ProtectionPlanEnded.self,
      [
        day(\.date, "date the plan ended", label: "Ended"),
        .choice(
          \.endReason, "reason", "Reason", whenMissing: "Select why the plan ended",
          titled(ProtectionPlan.EndReason.self, \.title)),
        .text(
          \.summary, "summary", "Summary",
          hint: "What was achieved, what remains, who knows of it", rows: 5,
          whenMissing: "Enter what was achieved and what remains"),
      ]),
    FieldCorrection(
      ProtectionPlanTakenOver.self,
      [
        .choice(
          \.origin, "origin", "Why no conference",
          whenMissing: "Select why the plan has no conference here",
          { _ in
            [.transferIn, .temporary, .beforeRecords].map { (origin: ProtectionPlan.Origin) in
              Choice(id: origin.rawValue, label: origin.title)
            }
          }), day(\.date, "date the plan began", label: "Plan began"),
        .choice(
          \.initialCategory, "category", "Category at start", whenMissing: "Select the category",
          { _ in Choice.abuseCategories }),
        .choice(\.latestCategory, "latest", "Category now", hint: "Only where it is another one") {
          _ in Choice.abuseCategories
        }, plansBefore(\.previousPlans),
        .text(
          \.note, "note", "Explanation", hint: "Whose plan it is, and where its conference was",
          rows: 3, whenMissing: "Enter why the plan has no conference here"),
      ]),
  ]

  /// The outcome of an initial conference: a category, or no plan.
  private static var outcome: CorrectionQuestion<ConferenceHeld> {
    let none = "none"
    return CorrectionQuestion(
      fields: { event, _ in
        let choices = Choice.abuseCategories + [Choice(id: none, label: "no plan", letter: "n")]
        return [
          FormField(
            id: "outcome", label: "Outcome", hint: "The category of the plan, or no plan",
            kind: .choice(choices.offering([event.category?.rawValue].compactMap { $0 })),
            whenMissing: "Select the outcome")
        ]
      },
      tell: { ["outcome": $0.category?.rawValue ?? none] },
      put: { answers, event in
        guard let code = answers.text("outcome") else { return }
        event.category = code == none ? nil : AbuseCategory(code)
      })
  }

  /// How many plans the child had before.
  private static func plansBefore<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<Int?>)
    -> CorrectionQuestion<Event>
  {
    CorrectionQuestion(
      fields: { _, _ in
        [
          FormField(
            id: "previous", label: "Plans before", hint: "With other authorities too, if known",
            width: 4)
        ]
      },
      tell: { event in event[keyPath: path].map { ["previous": "\($0)"] } ?? [:] },
      put: { answers, event in
        let count = answers.text("previous").map { Int($0) }
        if let count, (count ?? -1) < 0 {
          answers.refuse("previous", "Plans before must be a number, like 0 or 2")
        }
        event[keyPath: path] = count ?? nil
      })
  }

  /// The day of a conference that was held.
  private static func heldDay<Event: CaseEvent>(_ path: CorrectionQuestion<Event>.Path<CivilDate>)
    -> [CorrectionQuestion<Event>]
  {
    offDay(path, DateQuestion(phrase: "date of the conference"), OffDay.held)
  }

  /// The day for which a meeting is arranged.
  private static func meetingDay<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<CivilDate>, _ label: String, _ phrase: String
  ) -> [CorrectionQuestion<Event>] {
    offDay(path, MeetingDay.question(label, phrase), OffDay.planned)
  }

  /// A day with the warning for days on which nobody works; a day that stays as it was recorded needs none.
  private static func offDay<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<CivilDate>, _ question: DateQuestion, _ answer: String
  ) -> [CorrectionQuestion<Event>] {
    [
      .day(path, question),
      CorrectionQuestion(
        fields: { event, context in
          [OffDay(question, answer, except: event[keyPath: path]).field(context)]
        }, tell: { _ in [:] }, put: { _, _ in }),
    ]
  }

  /// Who came, the child's part, the quorum and what was decided.
  private static func meeting<Event: CaseEvent>(
    _ attendance: CorrectionQuestion<Event>.Path<[Attendee]>,
    part: CorrectionQuestion<Event>.Path<ChildParticipation?>,
    words: CorrectionQuestion<Event>.Path<String?>,
    isQuorate: CorrectionQuestion<Event>.Path<Bool>,
    account: CorrectionQuestion<Event>.Path<String?>
  ) -> [CorrectionQuestion<Event>] {
    [
      .choice(
        part, "participation", "The child’s part", titled(ChildParticipation.self, \.title))
    ] + people(attendance) + [
      .yesNo(
        isQuorate, "quorate", "Enough agencies", hint: "Whether enough came for a quorum",
        whenMissing: "Select yes if enough agencies came"), FieldCorrections.words(words),
      .text(
        account, "summary", "Decision and reasons", rows: 6,
        whenMissing: "Enter what was decided and why"),
    ]
  }

  /// Who was invited, and who came. Whoever is named as before keeps what else is known of them.
  private static func people<Event: CaseEvent>(
    _ path: CorrectionQuestion<Event>.Path<[Attendee]>
  ) -> [CorrectionQuestion<Event>] {
    let lists = [
      ("came", "Who came", "Each by role, with commas between", true),
      ("absent", "Who did not come", "Those who were invited and stayed away", false),
    ]
    return lists.map { id, label, hint, came in
      CorrectionQuestion(
        fields: { _, _ in [FormField(id: id, label: label, hint: hint)] },
        tell: { event in
          let names = event[keyPath: path].filter { $0.attended == came }.map(\.listed)
          return names.isEmpty ? [:] : [id: names.joined(separator: ", ")]
        },
        put: { answers, event in
          let before = event[keyPath: path]
          let named = (answers.text(id) ?? "").listed
          guard named != before.filter({ $0.attended == came }).flatMap(\.listed.listed) else {
            return
          }
          let own = named.map { name in
            var person = before.first { $0.listed == name } ?? Attendee(name)
            person.attended = came
            return person
          }
          let others = before.filter { $0.attended != came && !named.contains($0.listed) }
          event[keyPath: path] = came ? own + others : others + own
        })
    }
  }
}

extension Attendee {
  /// The person in a list of people: the role with the name.
  fileprivate var listed: String { [role, name].compactMap { $0 }.joined(separator: " ") }
}
