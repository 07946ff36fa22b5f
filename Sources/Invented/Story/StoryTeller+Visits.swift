import Casework

/// How a visit went.
enum VisitResult: Sendable {
  /// The child was seen, alone where old enough.
  case seen
  /// The child was seen with somebody there.
  case notAlone
  /// Nobody came to the door, or the child was not there.
  case notSeen
}

extension StoryTeller {
  /// Records a visit to some children of one household, in one entry.
  mutating func visit(
    _ children: [InventedChild], on date: CivilDate, _ kind: Visit.Kind, by worker: WorkerID,
    _ result: VisitResult = .seen, carer: String? = nil, setting: CareCourse.Setting = .family,
    place: String? = nil, late: Int = 0
  ) {
    let home = draw("visit.home")
    let isYoung = !children.contains { talks($0, on: date) }
    let next = draw(carer == nil ? "visit.next" : isYoung ? "visit.next.baby" : "visit.next.care")
    let whyNotSeen = result == .notSeen ? draw("visit.notSeen") : nil
    let after = result == .notSeen ? draw("visit.notSeen.account") : nil
    record(children, by: worker, late: late) { story, child in
      if let whyNotSeen, let after {
        return VisitMade(
          on: date, kind, seen: false, whyNotSeen: story.fill(whyNotSeen, child, carer: carer),
          place: place ?? "Home", account: story.fill(after, child, carer: carer))
      }
      let opening = carer == nil ? story.fill(home, child) + " " : ""
      let account =
        opening + story.encounter(child, on: date, carer: carer, setting) + " "
        + story.fill(next, child, carer: carer)
      let alone = story.talks(child, on: date) && result == .seen
      return VisitMade(
        on: date, kind, seen: true, seenAlone: alone,
        whyNotAlone: alone ? nil : story.whyNotAlone(child, on: date, carer: carer),
        bedroomSeen: story.chance.happens(75),
        place: place ?? (carer == nil ? "Home" : "Placement"),
        present: [carer ?? child.mother],
        words: story.words(of: child, on: date, in: carer == nil ? nil : setting),
        account: account)
    }
  }

  /// What somebody wrote about being with a child.
  private mutating func encounter(
    _ child: InventedChild, on date: CivilDate, carer: String?, _ setting: CareCourse.Setting
  ) -> String {
    guard let born = child.born, born <= date else {
      return "\(child.mother) is keeping her antenatal appointments; the cot is built."
    }
    let age = born.completedYears(to: date)
    if age < 2 { return say(carer == nil ? "visit.baby" : "visit.baby.care", child, carer: carer) }
    switch setting {
    case .unaccompanied: return say("visit.unaccompanied", child)
    case .residential: return say("visit.residential", child)
    case .family:
      if carer != nil, chance.happens(80) { return say("visit.care", child, carer: carer) }
    }
    return say(
      age < 7 ? "visit.young" : age < 12 ? "visit.school" : "visit.teen", child, carer: carer)
  }

  private mutating func whyNotAlone(
    _ child: InventedChild, on date: CivilDate, carer: String?
  ) -> String? {
    guard let born = child.born, born <= date else { return nil }
    return say(
      talks(child, on: date) ? "visit.notAlone" : "visit.notAlone.baby", child, carer: carer)
  }

  /// What a child said, where the child is old enough.
  mutating func words(
    of child: InventedChild, on date: CivilDate, in setting: CareCourse.Setting? = nil
  ) -> String? {
    guard let born = child.born, talks(child, on: date) else { return nil }
    if child.disabilities.contains("COMM") { return say("words.disabled", child) }
    if setting == .unaccompanied { return say("words.unaccompanied", child) }
    if setting == .family, chance.happens(60) { return say("words.care", child) }
    let age = born.completedYears(to: date)
    return say(age < 8 ? "words.young" : age < 12 ? "words.school" : "words.teen", child)
  }

  /// Records visits one after another, at intervals in working days, the last of them on or before a day.
  mutating func visits(
    _ children: [InventedChild], from start: CivilDate, every workingDays: Int,
    until last: CivilDate, _ kind: Visit.Kind, by worker: WorkerID, carer: String? = nil
  ) {
    var date = calendar.date(workingDays, workingDaysAfter: start).date
    while date < last {
      visit(children, on: date, kind, by: worker, carer: carer, late: chance.below(3))
      date =
        calendar.date(
          workingDays - chance.below(3), workingDaysAfter: date
        ).date
    }
    visit(children, on: last, kind, by: worker, carer: carer, late: chance.below(2))
  }

  /// Records a note about some children.
  mutating func note(
    _ children: [InventedChild], on date: CivilDate, _ kind: CaseNote.Kind, by worker: WorkerID,
    late: Int = 0, carer: String? = nil
  ) {
    let stems = [
      children.contains { talks($0, on: date) } ? nil : "note.baby.",
      carer == nil ? nil : "note.care.", "note.",
    ]
    let keys = stems.compactMap { $0.map { $0 + kind.rawValue } }
    let text = draw(keys.first { stock.phrases[$0] != nil } ?? "note.other")
    record(children, by: worker, late: late) { story, child in
      NoteAdded(on: date, kind, story.fill(text, child, carer: carer))
    }
  }

  /// Records a few notes spread over a span of days.
  mutating func notes(
    _ children: [InventedChild], from start: CivilDate, to end: CivilDate, by worker: WorkerID,
    count: Int, carer: String? = nil
  ) {
    let kinds: [CaseNote.Kind] = [
      .telephoneCall, .email, .meeting, .observation, .supervision, .telephoneCall, .letter,
      .managementOversight, .telephoneCall,
    ]
    let span = max(1, start.days(to: end))
    for index in 0..<count {
      let day = workingDay(start.adding(days: span * (index + 1) / (count + 1)))
      var kind = kinds[(index + chance.below(2)) % kinds.count]
      if kind == .observation, !children.allSatisfy({ talks($0, on: day) }) { kind = .supervision }
      if children.contains(where: { $0.born == nil }) { kind = .meeting }
      let isManagers = kind == .managementOversight || kind == .supervision
      note(children, on: day, kind, by: isManagers ? "tblake" : worker, carer: carer)
    }
  }
}
