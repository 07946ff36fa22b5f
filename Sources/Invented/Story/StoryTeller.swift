import Casework

/// The items that an entry created, by child: what later events name.
typealias Items = [ChildID: EventID]

/// Writes the histories of invented families, one event after another, as workers would have recorded them.
///
/// Things may be told in any order: they are recorded in the order of their dates, and on one day in the
/// order in which they were told. What happened later is never recorded before what happened earlier, even
/// where that was recorded late.
struct StoryTeller: Sendable {
  let stock: Stock
  let calendar: WorkingCalendar
  /// The moment at which the telling stops.
  let now: Moment

  var chance: Chance
  var families: FamilyMaker
  private var decks: [String: Deck<String>] = [:]
  private var clocks: [ChildID: [(date: CivilDate, at: Moment)]] = [:]
  private(set) var entries: [InventedEntry] = []
  /// The last referral of each child, for the end of the case.
  var referralOf: Items = [:]
  /// The last allocation of a social worker to each child.
  var allocationOf: Items = [:]

  /// A teller with a stock, for a day and time.
  init(stock: Stock, calendar: WorkingCalendar, now: Moment, seed: UInt64) {
    self.stock = stock
    self.calendar = calendar
    self.now = now
    chance = Chance(seed: seed)
    families = FamilyMaker(stock: stock, today: now.date)
  }

  /// The day on which the telling stops.
  var today: CivilDate { now.date }

  /// The day a number of working days ago.
  func back(_ workingDays: Int) -> CivilDate {
    calendar.date(-workingDays, workingDaysAfter: today).date
  }

  /// The day a number of calendar days ago.
  func ago(_ days: Int) -> CivilDate { today.adding(days: -days) }

  /// The working day a number of working days after another, but not after today.
  func next(_ workingDays: Int, after date: CivilDate) -> CivilDate {
    min(calendar.date(workingDays, workingDaysAfter: date).date, today)
  }

  /// The day itself, or the next working day when it is none; never after today.
  func workingDay(_ date: CivilDate) -> CivilDate {
    calendar.isWorkingDay(date) ? min(date, today) : next(1, after: date)
  }

  /// Makes a family.
  mutating func family(_ request: FamilyRequest) -> Family {
    families.family(request, &chance)
  }

  /// A sentence from the stock.
  mutating func draw(_ key: String) -> String {
    decks[key, default: Deck(stock.phrases[key] ?? [])].draw(&chance) ?? ""
  }

  /// A sentence from the stock, about a child. Of one child, the same is said again as late as possible.
  mutating func say(_ key: String, _ child: InventedChild, carer: String? = nil) -> String {
    let own = "\(key) \(child.id)"
    let sentence = decks[own, default: Deck(stock.phrases[key] ?? [])].draw(&chance) ?? ""
    return fill(sentence, child, carer: carer)
  }

  /// Puts a child into a sentence.
  func fill(_ sentence: String, _ child: InventedChild, carer: String? = nil) -> String {
    child.fill(sentence, carer: carer)
  }
}

extension StoryTeller {
  /// Records one event of each of some children, in one entry.
  ///
  /// - Parameters:
  ///   - children: the children; one part each.
  ///   - author: who records it.
  ///   - moment: when it happened, where that matters; it is recorded within minutes. Otherwise it is recorded
  ///     in the office hours of its day.
  ///   - late: the number of working days by which it is recorded late.
  ///   - event: what happened to a child.
  /// - Returns: the items created.
  @discardableResult
  mutating func record(
    _ children: [InventedChild], by author: WorkerID, at moment: Moment? = nil, late: Int = 0,
    reason: String? = nil, _ event: (inout StoryTeller, InventedChild) -> any CaseEvent
  ) -> Items {
    var parts: [ProposedEntry.Part] = []
    for child in children { parts.append(ProposedEntry.Part(child.id, event(&self, child))) }
    let ids = commit(parts, by: author, at: moment, late: late, reason: reason)
    return Items(zip(children.map(\.id), ids)) { first, _ in first }
  }

  /// Records any parts in one entry.
  ///
  /// - Returns: the ids of the events, in the order of the parts.
  @discardableResult
  mutating func commit(
    _ parts: [ProposedEntry.Part], by author: WorkerID, at moment: Moment? = nil, late: Int = 0,
    reason: String? = nil
  ) -> [EventID] {
    guard let date = parts.map(\.event.date).max() else { return [] }
    let proposal = ProposedEntry(
      id: EntryID(chance.identifier()), parts: parts, reason: reason)
    let at = recordingTime(of: Set(parts.map(\.child)), on: date, moment, late: late)
    for part in parts { clocks[part.child, default: []].append((part.event.date, at)) }
    entries.append(InventedEntry(proposal, at: at, by: author))
    return proposal.stamped(at: at, by: author).map(\.recorded.id)
  }

  /// Adds an entry whose author and moment are known, as those of registers are.
  mutating func add(_ entry: InventedEntry) { entries.append(entry) }

  /// Puts the entries into the order in which they were recorded.
  mutating func arrange() {
    let order = entries.indices.sorted { left, right in
      (entries[left].at, left) < (entries[right].at, right)
    }
    entries = order.map { entries[$0] }
  }

  private mutating func recordingTime(
    of children: Set<ChildID>, on date: CivilDate, _ moment: Moment?, late: Int
  ) -> Moment {
    let before = children.flatMap { clocks[$0] ?? [] }.filter { $0.date <= date }
    let earliest = before.map(\.at).max()?.adding(minutes: 1)
    let wanted: Moment
    if let moment, late == 0 {
      wanted = moment.adding(minutes: chance.number(in: 2...6))
    } else {
      let day = late > 0 ? next(late, after: date) : workingDay(date)
      let hour = day == today ? chance.number(in: 8...now.hour - 1) : chance.number(in: 9...17)
      wanted = Moment(date: day, hour: hour, minute: chance.below(60), second: chance.below(60))
    }
    return max(min(wanted, now), earliest ?? wanted)
  }
}
