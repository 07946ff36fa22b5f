import Casework

extension ContactHistory {
  /// What is known, in sentences: "3rd contact in 90 days. The last case closed 41 days ago, on 17 Feb
  /// 2021: services ceased for another reason"; nil when there is nothing to say.
  ///
  /// - Parameter isCounted: whether the contact that is looked at is on record already, and so counted.
  func remark(_ codes: CodeBook, isCounted: Bool) -> String? {
    let repeated =
      isCounted
      ? "\(recentContacts.ordinal) contact in \(Self.days) days"
      : "\(recentContacts.of("contact")) in the last \(Self.days) days"
    let sentences = [
      recentContacts > (isCounted ? 1 : 0) ? repeated : nil,
      lastClosure.map { closure in
        "The last case closed \(closure.date.days(to: today).of("day")) ago, on "
          + "\(closure.date.medium): \(codes.shortLabel(for: closure.reason).loweredUnlessAcronym)"
      },
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: ". ")
  }
}

/// All that should be read before a contact is decided: what came before, what is open of brothers and
/// sisters, and where consent stands.
struct DecisionBackground {
  private let context: FormContext

  /// Looks at what a form looks at.
  init(_ context: FormContext) { self.context = context }

  /// The sentences; nil when there is nothing to say.
  ///
  /// - Parameter contact: the contact, where it is on record.
  func remark(_ contact: Contact?) -> String? {
    guard let record = context.record else { return nil }
    let siblings = context.family.compactMap { sibling in
      OpenWorkWords.of(sibling, context.rulebook, at: context.now).map {
        "\(sibling.calledName): \($0)"
      }
    }
    let sentences = [
      ContactHistory(record, on: context.today).remark(
        context.rulebook.codes, isCounted: contact != nil),
      siblings.isEmpty ? nil : "Brothers and sisters: \(siblings.joined(separator: ", "))",
      contact.map(consent),
    ].compactMap { $0 }
    return sentences.isEmpty ? nil : sentences.joined(separator: ". ")
  }

  /// What was told of a contact, and what agencies answered; each no longer than can be taken in at once.
  static func told(_ contact: Contact) -> String {
    let answers = contact.checks.compactMap { check in
      check.answer.map { "\(check.agency.title): \(clipped($0, to: 90))" }
    }
    let waiting = contact.waitingFor.map { $0.agency.title.lowercased() }
    return
      (["“\(clipped(contact.concern, to: 160))”"] + answers
      + (waiting.isEmpty ? [] : ["Still waited for: \(waiting.joined(separator: ", "))"]))
      .joined(separator: " ")
  }

  private static func clipped(_ text: String, to length: Int) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= length ? line : "\(line.prefix(length))…"
  }

  private func consent(_ contact: Contact) -> String {
    let by = contact.consentBy.map { " (\($0.loweringFirst))" } ?? ""
    let why = contact.consentReason.map { ", because: \($0)" } ?? ""
    return "Consent: \(contact.consent.title.loweringFirst)\(by)\(why)"
  }
}
