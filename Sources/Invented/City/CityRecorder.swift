import Casework

/// Turns the people of an invented city into what is recorded about them.
struct CityRecorder {
  private let stock: Stock
  private let calendar: WorkingCalendar
  private let staff: CityStaff
  private let last: CivilDate
  private let seed: UInt64
  /// The month with which everything before it is recorded.
  private let firstMonth: DatasetMonth
  private var maker: FamilyMaker
  private var chance: Chance
  private var byMonth: [DatasetMonth: [ProposedEntry]] = [:]
  private var before = 0

  init(
    stock: Stock, calendar: WorkingCalendar, staff: CityStaff, last: CivilDate, seed: UInt64,
    firstMonth: DatasetMonth
  ) {
    self.stock = stock
    self.calendar = calendar
    self.staff = staff
    self.last = last
    self.seed = seed
    self.firstMonth = firstMonth
    maker = FamilyMaker(stock: stock, today: last)
    chance = Chance(seed: seed)
  }

  /// The entries of each month, recorded at its end.
  var months: [(at: Moment, entries: [ProposedEntry])] {
    byMonth.sorted { $0.key < $1.key }.map { month, entries in
      (Moment(date: min(month.lastDay, last), hour: 23, minute: 59), entries)
    }
  }

  /// Records the people of a city, of whom some may be left out.
  mutating func record(_ people: [CityPerson], where isWanted: (CityPerson) -> Bool) {
    var homes: [Int] = []
    var members: [Int: [CityPerson]] = [:]
    for person in people {
      if members[person.home] == nil { homes.append(person.home) }
      members[person.home, default: []].append(person)
    }
    var known: [Int: (child: InventedChild, family: Family)] = [:]
    for home in homes {
      let household = CityHousehold(members[home] ?? [], from: &maker, last: last, &chance)
      for (person, child) in household.members {
        known[person.number] = (child, household.family)
      }
      let wanted = household.members.filter { isWanted($0.person) }
      let written = wanted.map { person, child in
        let first = person.copied.flatMap { known[$0.number] }
        return write(person, child, household, wanted.map(\.child), copying: first)
      }
      // The early help of a family is recorded in one entry, everything else child by child.
      let isTogether = wanted.first?.person.family != nil
      for parts in isTogether ? [written.flatMap(\.self)] : written { keep(parts) }
    }
    before += people.count
  }

  /// Keeps parts as an entry of each month in which something happened, in the order of the days.
  private mutating func keep(_ parts: [ProposedEntry.Part]) {
    let grouped = Dictionary(grouping: parts) {
      max(firstMonth, DatasetMonth(of: $0.event.date))
    }
    for (month, parts) in grouped {
      guard let id = parts.first?.id else { continue }
      byMonth[month, default: []].append(
        ProposedEntry(id: EntryID("e\(id.rawValue)"), parts: inOrder(parts)))
    }
  }

  /// Parts in the order of their days, none recorded before one that comes first in its record, and each in the month
  /// in which it happened: what is known of a month is known at its end.
  private func inOrder(_ parts: [ProposedEntry.Part]) -> [ProposedEntry.Part] {
    let days = parts.enumerated().sorted {
      ($0.element.event.date, $0.offset) < ($1.element.event.date, $1.offset)
    }
    var latest: [ChildID: Moment] = [:]
    return days.map { _, part in
      guard let own = part.recording else { return part }
      let end = Moment(date: part.event.date.endOfMonth, hour: 23, minute: 59)
      let at = max(min(own.at, end), latest[part.child] ?? own.at)
      latest[part.child] = at
      return ProposedEntry.Part(
        part.child, part.event, id: part.id, source: part.source,
        recording: ProposedEntry.Recording(at: at, by: own.by))
    }
  }

  private mutating func write(
    _ person: CityPerson, _ child: InventedChild, _ household: CityHousehold,
    _ siblings: [InventedChild], copying first: (child: InventedChild, family: Family)?
  ) -> [ProposedEntry.Part] {
    let number = before + person.number
    let speaker = CitySpeaker(
      stock: stock, child: child, theme: household.theme, isThin: person.isThin,
      chance: Chance(seed: seed &+ UInt64(number)),
      home: seed &+ UInt64(before + person.home) &* 7_368_787)
    var writer = CityWriter(
      person, as: child, prefix: "y\(number)", staff: staff, last: last, calendar: calendar,
      speaker: speaker)
    let begin = max(person.born, person.history.first?.date ?? last)
    writer.register(on: begin, (first?.child ?? child), (first?.family ?? household.family))
    if !person.isThin, first == nil { writer.relate(to: household.family, siblings, on: begin) }
    writer.write()
    return writer.parts
  }
}
