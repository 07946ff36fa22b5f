/// An event of the register of carers and providers, whose records each hold a small part of the whole register.
public protocol FosteringEvent: RegisterEvent {
  /// Refuses what cannot be.
  ///
  /// - Throws: the first rule it breaks.
  func check(against register: FosteringRegister, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]

  /// Writes its effect into the register. Called only for accepted events.
  func apply(to register: inout FosteringRegister, stamp: Stamp)
}

extension FosteringEvent {
  public func check(against record: RegisterRecord, using rulebook: Rulebook) throws(RuleBreach)
    -> [Advice]
  {
    try check(against: record.fostering, using: rulebook)
  }

  public func apply(to record: inout RegisterRecord, stamp: Stamp) {
    apply(to: &record.fostering, stamp: stamp)
  }
}
