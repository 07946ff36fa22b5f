import Casework
import Widgets

/// What is asked about a placement, in the order in which it is known on the day: what kind, with whom, where.
struct PlacementQuestions: Sendable {
  let context: FormContext

  private static let type = CodeQuestion<CodeSets.PlacementType>(
    id: "placement", label: "Placement", phrase: "kind of placement",
    hint: "Type a word of it, such as foster, home or parents, or its code")
  private static let provider = CodeQuestion<CodeSets.PlacementProvider>(
    id: "provider", label: "Provider", phrase: "provider of the placement",
    hint: "Who runs it: the authority itself, a private or voluntary agency, …",
    isOffered: { $0 != "PR0" })

  // MARK: - Fields

  /// The fields.
  ///
  /// - Parameter heading: what stands above the first.
  func fields(heading: String) -> [FormField] {
    let codes = context.rulebook.codes
    return [Self.type.field(context, heading: heading)]
      + [Self.provider.field(context, isShown: { Self.hasProvider($0) })] + people + place(codes)
      + duties
  }

  private var people: [FormField] {
    [
      FormField(
        id: "carer", label: "Carers", hint: "As the family knows them, for example Mrs Elm",
        isShown: { Self.isWithCarers($0) }),
      FormField(
        id: "home", label: "Name of the home", hint: "The home, school or unit",
        isShown: { !Self.isWithCarers($0) && $0["placement"] != nil }),
      FormField(
        id: "urn", label: "Ofsted number", hint: "The provider’s URN: seven figures, or SC and six",
        width: 10, isShown: { Self.hasProvider($0) }),
    ]
  }

  private func place(_ codes: CodeBook) -> [FormField] {
    let isUnaccompanied = context.record?.person.unaccompanied?.holds(on: context.today) == true
    var authorities: [Choice] = []
    for entry in codes.set(CodeSets.LocalAuthority.id)?.entries ?? [] {
      guard let gss = entry.gss, !authorities.contains(where: { $0.id == gss }) else { continue }
      authorities.append(Choice(id: gss, label: entry.label))
    }
    let distance = FormField(
      id: "miles", label: "Miles from home", hint: "To a tenth, for example 4.2", width: 8)
    return [
      FormField(
        id: "postcode", label: "Postcode", hint: "Of the placement; may follow later", width: 10)
    ]
      + (isUnaccompanied ? [] : [distance])
      + [
        FormField(
          id: "location", label: "Where",
          kind: .choice([
            Choice(id: "IN", label: "in the authority’s area", letter: "i"),
            Choice(id: "OUT", label: "outside it", letter: "o"),
          ])),
        FormField(
          id: "authority", label: "Authority there", hint: "Type a word of its name",
          kind: .choice(authorities), isShown: { $0["location"] == "OUT" }),
      ]
  }

  /// What decides how often the child is visited.
  private var duties: [FormField] {
    [
      FormField(
        id: "assessmentOpen", label: "Before assessment",
        hint: "Yes: visited weekly until the first review (regulation 19)", kind: .yesNo,
        whenMissing: "Select yes if the assessment of the parents is not complete yet",
        isShown: { $0["placement"] == "P1" }),
      FormField(
        id: "temporaryApproval", label: "Approved for now",
        hint: "Yes: visited weekly until the first review (regulation 24)", kind: .yesNo,
        whenMissing: "Select yes if the carers are approved for the time being only",
        isShown: { Self.type($0).isWithRelativesOrFriends }),
      FormField(
        id: "lasting", label: "Meant to last to 18",
        hint: "Yes: visited every three months after the first year", kind: .yesNo,
        aside: { values in
          values["lasting"] == nil && Self.type(values).isLongTermFostering
            ? "Taken as yes for long-term fostering" : nil
        },
        isShown: { values in
          let type = Self.type(values)
          return values["placement"] != nil && !type.isTemporary && !type.isWithParents
            && !type.isForAdoption
        }),
      FormField(
        id: "homePostcode", label: "Home postcode",
        hint: "Where the child came from; distance is counted from there", width: 10),
    ]
  }

  private static func type(_ values: FormValues) -> PlacementType {
    PlacementType(values["placement"] ?? "")
  }

  /// Parents provide their own placement; temporary and other ones have no provider in the return (SSDA903 526).
  private static func hasProvider(_ values: FormValues) -> Bool {
    let type = type(values)
    return values["placement"] != nil && !type.isWithParents && !type.isTemporary && !type.isOther
  }

  private static func isWithCarers(_ values: FormValues) -> Bool {
    let type = type(values)
    return type.isFostering || type.isForAdoption || type.isWithParents
  }

  /// What is carried over: the home the child came from.
  var initialValues: FormValues {
    let home =
      context.record?.care.placement(on: context.today)?.placement.homePostcode
      ?? context.record?.person.address(on: context.today)?.postcode
    return home.flatMap { $0.isBlank ? nil : ["homePostcode": $0] } ?? [:]
  }

  // MARK: - Reading

  /// The placement as answered; nil when its kind is not.
  func read(_ answers: inout Answers, on date: CivilDate) -> Placement? {
    let provider = Self.provider.read(&answers, on: date)
    let postcodes = (
      postcode("postcode", "Postcode", &answers),
      postcode("homePostcode", "Home postcode", &answers)
    )
    let (miles, urn) = (miles(&answers), urn(&answers))
    guard let type = Self.type.read(&answers, on: date) else { return nil }
    var placement = Placement(type)
    placement.provider = type.isWithParents ? "PR0" : provider
    placement.providerURN = urn
    (placement.postcode, placement.homePostcode) = postcodes
    placement.name = answers.text("home")
    placement.carer = answers.text("carer")
    placement.milesFromHome = miles
    placement.location = answers.text("location").map { PlacementLocation($0) }
    placement.localAuthority = answers.text("authority")
    placement.isPlannedToEighteen = answers.isYes("lasting")
    if answers.isYes("assessmentOpen") == true { placement.regulation = .parentsBeforeAssessment }
    if answers.isYes("temporaryApproval") == true { placement.regulation = .temporaryApproval }
    return placement
  }

  private func postcode(_ field: String, _ name: String, _ answers: inout Answers) -> String? {
    guard let typed = answers.text(field) else { return nil }
    guard let postcode = Postcode.written(typed) else {
      answers.refuse(field, "\(name) must be a whole postcode, like ZZ9 9ZZ")
      return nil
    }
    return postcode
  }

  private func miles(_ answers: inout Answers) -> Double? {
    guard let typed = answers.text("miles") else { return nil }
    let tenths = PlacementNumbers.tenths(ofMiles: typed)
    if tenths == nil {
      answers.refuse("miles", "Miles from home must be a number from 0 to 999.9, like 4.2")
    }
    return tenths.map { Double($0) / 10 }
  }

  private func urn(_ answers: inout Answers) -> String? {
    guard let typed = answers.text("urn") else { return nil }
    let urn = PlacementNumbers.providerNumber(typed)
    if urn == nil {
      answers.refuse("urn", "Ofsted number must be seven figures, or SC and six figures")
    }
    return urn
  }
}

/// The forms in which the numbers of a placement are kept.
enum PlacementNumbers {
  /// A typed distance in tenths of a mile; nil when it is not one from 0 to 999.9 with one decimal at most.
  static func tenths(ofMiles typed: String) -> Int? {
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...3).contains(whole.count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let miles = Int(whole)
    else { return nil }
    guard parts.count == 2 else { return miles * 10 }
    guard parts[1].count == 1, let tenth = Int(parts[1]) else { return nil }
    return miles * 10 + tenth
  }

  /// A typed number of a provider at Ofsted (SSDA903 rule 1008): seven figures, or SC and six; nil when it is
  /// neither.
  static func providerNumber(_ typed: String) -> String? {
    let kept = typed.uppercased().filter { !$0.isWhitespace }
    let figures = kept.hasPrefix("SC") ? kept.dropFirst(2) : kept[...]
    guard figures.count == (kept.hasPrefix("SC") ? 6 : 7),
      figures.allSatisfy({ $0.isASCII && $0.isNumber }), figures.contains(where: { $0 != "0" })
    else { return nil }
    return kept
  }
}
