import Casework

/// Maps a header row: the child's registration, or what has changed since an earlier return.
struct HeaderMapping {
  let header: HeaderRow
  let year: CollectionYear
  /// The first day of which an episode tells, where there is one.
  let earliest: CivilDate?

  func apply(to planner: inout ChildPlanner, _ row: RowLedger.ID) {
    if planner.record.events.isEmpty {
      register(&planner, row)
    } else {
      change(&planner, row)
    }
    recordMotherhood(&planner, row)
  }

  private func register(_ planner: inout ChildPlanner, _ row: RowLedger.ID) {
    let date = max(header.dateOfBirth, min(earliest ?? year.start, year.start))
    planner.put(
      ChildRegistered(
        on: date, name: nil, dateOfBirth: header.dateOfBirth, sex: header.sex,
        ethnicity: header.ethnicity, pupilNumber: header.pupilNumber),
      planner.key("header", year.endYear), from: row)
  }

  /// Adds what the return says otherwise than the record had it at the start of the return's year.
  private func change(_ planner: inout ChildPlanner, _ row: RowLedger.ID) {
    let key = planner.key("header", year.endYear)
    let then = KnownDetails(of: planner.record, on: changeDate(planner))
    var change = PersonDetailsChanged(on: changeDate(planner))
    if header.sex != .unknown, header.sex != then.sex { change.sex = header.sex }
    if let ethnicity = header.ethnicity, ethnicity != then.ethnicity {
      change.ethnicity = ethnicity
    }
    if let number = header.pupilNumber,
      number.current != then.pupilNumber.current
        || number.unknownReason != then.pupilNumber.unknownReason
    {
      change.pupilNumber = number
      change.pupilNumber?.former = then.pupilNumber.current ?? then.pupilNumber.former
    }
    if header.dateOfBirth != then.dateOfBirth { change.dateOfBirth = header.dateOfBirth }
    planner.put(change, ifNotEmpty: key, from: row)
  }

  /// A return says what held in its year, not since when.
  private func changeDate(_ planner: ChildPlanner) -> CivilDate {
    max(year.start, planner.record.events.first?.date ?? year.start)
  }

  /// Motherhood costs only itself where the record cannot take it.
  private func recordMotherhood(_ planner: inout ChildPlanner, _ row: RowLedger.ID) {
    guard let isMother = header.isMother, !planner.record.events.isEmpty else { return }
    let motherhood = Motherhood(isMother: isMother, childBorn: isMother ? header.childBorn : nil)
    let date = header.childBorn.map { min(max($0, year.start), year.end) } ?? changeDate(planner)
    let key = planner.key("mother", isMother, header.childBorn?.description ?? "")
    guard planner.recorded(key) == nil else { return }
    let event = MotherhoodRecorded(on: date, motherhood)
    switch planner.attempt(event, key, from: row) {
    case .added: planner.ledger.add(row)
    case .there: break
    case .different(let recorded): planner.reject(row, asDifferentFrom: recorded)
    case .refused(let breach):
      planner.ledger.remark(
        row, .valueLeftOut, "MOTHER was left out. \(breach.description)", rule: "903 rule 165")
    }
  }
}

extension ChildPlanner {
  /// Puts a change of details to the gate, unless it changes nothing. Where the year has told of the
  /// child before, there is nothing to change: what differs is a contradiction.
  mutating func put(
    _ change: PersonDetailsChanged, ifNotEmpty key: EventKey, from row: RowLedger.ID
  ) {
    guard change != PersonDetailsChanged(on: change.date) else { return }
    if let recorded = recorded(key), EventBox(recorded.event) != EventBox(change) {
      reject(row, asDifferentFrom: recorded)
    } else {
      put(change, key, from: row)
    }
  }
}

/// A child's details as the record had them on a day.
///
/// A return is compared with what was known for its own time, so that an early return that is imported
/// again does not undo what a later one changed.
struct KnownDetails {
  var dateOfBirth: CivilDate?
  var sex: Sex = .unknown
  var ethnicity: Ethnicity?
  var disabilities: [Disability] = []
  var pupilNumber = PupilNumber()

  init(of record: ChildRecord, on date: CivilDate) {
    for recorded in record.effectiveEvents {
      if let registered = recorded.event as? ChildRegistered {
        dateOfBirth = registered.dateOfBirth
        sex = registered.sex
        ethnicity = registered.ethnicity
        disabilities = registered.disabilities
        pupilNumber = registered.pupilNumber ?? PupilNumber()
      } else if let born = recorded.event as? ChildBorn {
        dateOfBirth = born.date
        sex = born.sex
      } else if let change = recorded.event as? PersonDetailsChanged, change.date <= date {
        dateOfBirth = change.dateOfBirth ?? dateOfBirth
        sex = change.sex ?? sex
        ethnicity = change.ethnicity ?? ethnicity
        disabilities = change.disabilities ?? disabilities
        pupilNumber = change.pupilNumber ?? pupilNumber
      }
    }
  }
}

extension PartialDate {
  /// A date as `DATE_PERM` has it, with letters for what is not known: `zz/11/2012`, `zz/zz/2012`.
  init?(returnText text: String) {
    if let date = SourceValue.date(text) {
      self.init(year: date.year, month: date.month, day: date.day)
      return
    }
    let parts = text.lowercased().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[2]), CivilDate.years.contains(year) else {
      return nil
    }
    let month = Int(parts[1])
    guard parts[0].allSatisfy({ $0 == "z" }), month != nil || parts[1].allSatisfy({ $0 == "z" }),
      month.map({ (1...12).contains($0) }) ?? true
    else { return nil }
    self.init(year: year, month: month)
  }
}
