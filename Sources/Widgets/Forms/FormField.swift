import Terminal

/// One answer to choose.
public struct Choice: Hashable, Sendable, Identifiable {
  /// What is stored: a code of the domain. It holds no comma.
  public let id: String
  /// What the user reads.
  public let label: String
  /// The letter that chooses it, where there is one.
  public let letter: Character?

  /// Creates a choice.
  public init(id: String, label: String, letter: Character? = nil) {
    self.id = id
    self.label = label
    self.letter = letter
  }

  /// Yes and no, answered by their first letters and stored as "yes" and "no".
  public static let yesNo = [
    Choice(id: "yes", label: "yes", letter: "y"), Choice(id: "no", label: "no", letter: "n"),
  ]
}

/// One question of a form.
///
/// The same definition drives the form on the screen, the plain prompts and the command line. A
/// form knows strings and choices; what they mean is the caller's affair.
public struct FormField: Identifiable, Sendable {
  /// How a question is answered.
  public enum Kind: Sendable {
    /// A line of text.
    case text
    /// A text of many lines, shown in so many rows.
    case longText(rows: Int)
    /// A date as the user writes it; the closure tells how it is read ("Tuesday 30 March 2021"),
    /// or `nil` while it cannot be.
    case date(reading: @Sendable (String) -> String?)
    /// One of several answers: by letter where each has one, otherwise by arrow and by typing a
    /// part of its label.
    case choice([Choice])
    /// Any number of several answers. The value is their ids, with commas between.
    case checklist([Choice])
    /// Any number of many answers, narrowed by typing. The value is their ids, with commas between.
    case tickList([Choice])
    /// One of a few answers that all stay in view, such as what a search found meanwhile.
    case openList([Choice])
    /// Yes or no.
    case yesNo
  }

  /// The field's id, under which its value is stored.
  public let id: String
  /// The question, in a word or two: "Date".
  public let label: String
  /// One short sentence that helps to answer; empty for none.
  public let hint: String
  /// How it is answered.
  public let kind: Kind
  /// What is said when it is not answered, in the words of GOV.UK: "Enter the date of the visit".
  /// `nil` makes the field optional.
  public let whenMissing: String?
  /// The width of its line in cells; `nil` takes what there is.
  public let width: Int?
  /// A heading above the field; `nil` for none.
  public let heading: String?
  /// Where it stands in a grid; `nil` for a question of its own.
  public let cell: Cell?
  /// Whether it stands on the line of the question before it, where there is room: the time of a day.
  public let isBeside: Bool
  /// A remark beside the answer, from the answers so far; `nil` for none.
  public var aside: @Sendable (FormValues) -> String?
  /// Whether the question arises, given the answers so far.
  public let isShown: @Sendable (FormValues) -> Bool

  /// Creates a field.
  public init(
    id: String, label: String, hint: String = "", kind: Kind = .text, whenMissing: String? = nil,
    width: Int? = nil, heading: String? = nil, cell: Cell? = nil,
    isBeside: Bool = false,
    aside: @escaping @Sendable (FormValues) -> String? = { _ in nil },
    isShown: @escaping @Sendable (FormValues) -> Bool = { _ in true }
  ) {
    self.id = id
    self.label = label
    self.hint = hint
    self.kind = kind
    self.whenMissing = whenMissing
    self.width = width
    self.heading = heading
    self.cell = cell
    self.isBeside = isBeside
    self.aside = aside
    self.isShown = isShown
  }

  /// Whether the field may stay empty.
  public var isOptional: Bool { whenMissing == nil }

  /// The answers to choose from; empty for a field that is typed.
  public var choices: [Choice] {
    switch kind {
    case .choice(let choices), .checklist(let choices), .tickList(let choices),
      .openList(let choices):
      choices
    case .yesNo: Choice.yesNo
    case .text, .longText, .date: []
    }
  }
}

/// The answers of a form by field id: what a draft holds.
public typealias FormValues = [String: String]

/// What is amiss with an answer, as the summary and the field both say it.
public struct FieldError: Hashable, Sendable {
  /// The field's id.
  public var field: String
  /// The sentence, which says what to do: "Date of visit must be a real date".
  public var message: String

  /// Creates an error.
  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}

/// A list of questions.
public struct Form: Sendable {
  /// What the form is for: "Record a visit".
  public let title: String
  /// The questions, in order.
  public let fields: [FormField]

  /// Creates a form.
  public init(title: String, fields: [FormField]) {
    self.title = title
    self.fields = fields
  }

  /// The field with an id.
  public subscript(id: String) -> FormField? {
    fields.first { $0.id == id }
  }

  /// The questions that arise, given the answers.
  public func shownFields(_ values: FormValues) -> [FormField] {
    fields.filter { $0.isShown(values) }
  }

  /// The answers without those to questions that do not arise, and without blanks around them.
  public func answers(_ values: FormValues) -> FormValues {
    var answers: FormValues = [:]
    for field in shownFields(values) {
      let answer = trimmed(values[field.id] ?? "")
      if !answer.isEmpty { answers[field.id] = answer }
    }
    return answers
  }

  /// An error for each question that arises, is not optional and is not answered.
  public func missing(_ values: FormValues) -> [FieldError] {
    let answers = answers(values)
    return shownFields(values).compactMap { field in
      guard let message = field.whenMissing, answers[field.id] == nil else { return nil }
      return FieldError(field.id, message)
    }
  }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
