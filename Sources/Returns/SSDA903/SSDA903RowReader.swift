import Casework

/// Reads the values of one row of an SSDA903 file, and keeps what is wrong with them.
///
/// A value the row cannot do without is asked for with `required…`: without it the row is not
/// taken. Any other that is wrong is left out and remarked on, so that it costs nothing but itself.
struct SSDA903RowReader {
  let table: SSDA903Table
  let place: SourcePlace
  let values: [String]
  let positions: [String: Int]
  let checker: ValueChecker
  /// The child's identifier as the row writes it.
  var childText: String { text("CHILD") ?? "" }

  private(set) var fault: ValueFault?
  private(set) var remarks: [Remark] = []

  init(
    table: SSDA903Table, place: SourcePlace, values: [String], positions: [String: Int],
    checker: ValueChecker
  ) {
    self.table = table
    self.place = place
    self.values = values
    self.positions = positions
    self.checker = checker
  }

  /// A value as it stands, `nil` where it is empty or its column is not there.
  func text(_ column: String) -> String? {
    guard let position = positions[column] else { return nil }
    let value = values[position]
    return value.isEmpty ? nil : value
  }

  /// Whether the value is given.
  func has(_ column: String) -> Bool { text(column) != nil }

  mutating func child() -> ChildID? {
    let (checker, text) = (checker, childText)
    return attempt { () throws(ValueFault) in
      try checker.child(text, "CHILD", rule: nil)
    }
  }

  mutating func requiredDate(_ column: String, rule: LookedAfterRule?) -> CivilDate? {
    required(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.date(text, column, rule: rule)
    }
  }

  mutating func requiredCode<Kind>(_ column: String, rule: LookedAfterRule?) -> Code<Kind>? {
    required(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.code(text, column, rule: rule)
    }
  }

  mutating func sex(_ column: String, rule: LookedAfterRule) -> Sex? {
    optional(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.sex(text, column, rule: rule)
    }
  }

  /// A code that must be given, and that is left out where its fault is of one kind.
  mutating func requiredCode<Kind>(
    _ column: String, rule: LookedAfterRule, orLeaveOut kind: RejectionKind
  ) -> Code<Kind>? {
    guard let text = text(column) else { return requiredCode(column, rule: rule) }
    do throws(ValueFault) {
      return try checker.code(text, column, rule: rule.name)
    } catch {
      if error.kind == kind { return code(column, rule: rule) }
      return requiredCode(column, rule: rule)
    }
  }

  /// A date that may be empty, but must be one when it is not.
  mutating func requiredDateIfGiven(_ column: String, rule: LookedAfterRule?) -> CivilDate? {
    has(column) ? requiredDate(column, rule: rule) : nil
  }

  mutating func date(_ column: String, rule: LookedAfterRule) -> CivilDate? {
    optional(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.date(text, column, rule: rule)
    }
  }

  mutating func code<Kind>(_ column: String, rule: LookedAfterRule?) -> Code<Kind>? {
    optional(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.code(text, column, rule: rule)
    }
  }

  mutating func flag(_ column: String, rule: LookedAfterRule) -> Bool? {
    optional(column, rule: rule) { checker, text, rule throws(ValueFault) in
      try checker.flag(text, column, rule: rule)
    }
  }

  mutating func integer(_ column: String, within range: ClosedRange<Int>, rule: LookedAfterRule)
    -> Int?
  {
    optional(column, rule: rule) { checker, text, rule throws(ValueFault) in
      let number = try checker.integer(text, column, rule: rule)
      if range.contains(number) { return number }
      throw ValueFault(
        kind: .malformedValue,
        reason: "\(column) \(number) is not between \(range.lowerBound) and \(range.upperBound).",
        rule: rule)
    }
  }

  /// Refuses the row, unless an earlier fault has done so.
  mutating func refuse(_ kind: RejectionKind, _ reason: String, rule: LookedAfterRule?) {
    if fault == nil { fault = ValueFault(kind: kind, reason: reason, rule: rule?.name) }
  }

  /// Says something about the row, which is taken all the same.
  mutating func remark(_ kind: RemarkKind, _ text: String, rule: LookedAfterRule?) {
    remarks.append(
      Remark(
        kind: kind, place: place, table: table.rawValue, child: childText, text: text,
        rule: rule?.name))
  }

  /// Refuses a day after the return's year: a return tells what has happened.
  mutating func refuseIfAfterYear(_ date: CivilDate?, _ column: String, rule: LookedAfterRule?) {
    guard let date, date > checker.year.end else { return }
    refuse(
      .contradiction,
      "\(column) \(date.medium) is after the end of the return's year, "
        + "\(checker.year.end.medium).", rule: rule)
  }

  /// The row as a rejection, where it has a fault.
  var rejection: Rejection? {
    fault.map {
      Rejection(
        place: place, table: table.rawValue, child: childText, kind: $0.kind, reason: $0.reason,
        rule: $0.rule)
    }
  }

  private mutating func attempt<Value>(_ read: () throws(ValueFault) -> Value) -> Value? {
    do {
      return try read()
    } catch {
      if fault == nil { fault = error }
      return nil
    }
  }

  private mutating func required<Value>(
    _ column: String, rule: LookedAfterRule?,
    _ read: (ValueChecker, String, String?) throws(ValueFault) -> Value
  ) -> Value? {
    let (checker, text) = (checker, text(column))
    return attempt { () throws(ValueFault) in
      guard let text else {
        throw ValueFault(
          kind: .missingValue, reason: "\(column) is not given.", rule: rule?.name)
      }
      return try read(checker, text, rule?.name)
    }
  }

  private mutating func optional<Value>(
    _ column: String, rule: LookedAfterRule?,
    _ read: (ValueChecker, String, String?) throws(ValueFault) -> Value
  ) -> Value? {
    guard let text = text(column) else { return nil }
    do {
      return try read(checker, text, rule?.name)
    } catch {
      remarks.append(
        Remark(
          kind: .valueLeftOut, place: place, table: table.rawValue, child: childText,
          text: error.reason + " It was left out.", rule: error.rule))
      return nil
    }
  }
}
