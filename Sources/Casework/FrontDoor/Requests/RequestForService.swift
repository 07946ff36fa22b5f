/// A form by which somebody outside the council asks for advice, early help or safeguarding for one child or
/// more: one form for all of them, which may come as a file.
///
/// It is read whole or not at all. Each of its children becomes a contact; whether a child is known already is
/// for a person to say.
public struct RequestForService: Hashable, Sendable {
  /// A child it is about.
  public struct Child: Hashable, Sendable {
    /// The name.
    public var name: PersonName

    /// Date of birth; nil for an unborn child.
    public var dateOfBirth: CivilDate?

    /// When an unborn child is expected.
    public var expectedDateOfBirth: CivilDate?

    /// Sex.
    public var sex: Sex

    /// The home address, where it was given.
    public var address: Address?

    /// NHS number, ten digits.
    public var nhsNumber: String?

    /// What the child says and wants.
    public var views: String?
  }

  /// When the request was made: the clocks of the front door start here.
  public var received: Moment

  /// Who told, as a code of the census.
  public var source: ReferralSource

  /// Who asks.
  public var referrer: Referrer

  /// What the worries are.
  public var concern: String

  /// Consent to share information.
  public var consent: Consent

  /// Who consented.
  public var consentBy: String?

  /// Why consent was not asked for, or is done without.
  public var consentReason: String?

  /// The children it is about, in the order of the form.
  public var children: [Child]

  /// What else it says, the same for every child but for the child's own views.
  public var details: ServiceRequest

  /// The contact that a child's part of the request is.
  ///
  /// The form calls a line as “in danger now” only in its details: a worker rates the contact.
  public func contact(for child: Child) -> ContactReceived {
    var details = details
    details.childsViews = child.views
    return ContactReceived(
      at: received, source: source, referrer: referrer, concern: concern, consent: consent,
      consentBy: consentBy, consentReason: consentReason, request: details)
  }

  /// The registration of a child who has no record yet.
  public func registration(of child: Child) -> ChildRegistered {
    ChildRegistered(
      on: received.date, name: child.name, dateOfBirth: child.dateOfBirth,
      expectedDateOfBirth: child.expectedDateOfBirth,
      sex: child.expectedDateOfBirth == nil ? child.sex : .unknown, nhsNumber: child.nhsNumber,
      address: child.address)
  }
}

/// Why a request for service cannot be read: every fault of the form, so that it is sent back once.
public struct RequestProblems: Error, Hashable, Sendable, CustomStringConvertible {
  /// One fault.
  public struct Problem: Hashable, Sendable {
    /// The field as it is called in the file, with the child's place: "children[2].dateOfBirth".
    public let field: String

    /// What is wrong, and what to do, in sentences.
    public let message: String
  }

  /// The faults, in the order of the form.
  public let problems: [Problem]

  /// A line for each fault.
  public var description: String {
    problems.map { "\($0.field): \($0.message)" }.joined(separator: "\n")
  }
}
