import Casework

/// Who told, in a word that fits a narrow column. The words of the code set are for forms and records.
enum SourceWord {
  private static let words: [ReferralSource: String] = [
    "1A": "Family", "1B": "Public", "1C": "Child", "1D": "Public", "2A": "School",
    "2B": "Educ.", "3A": "GP", "3B": "Health v", "3C": "Nurse", "3D": "Health", "3E": "A&E",
    "3F": "Health", "4": "Housing", "5A": "Council", "5B": "Council", "5C": "Council",
    "5D": "Help", "6": "Police", "7": "Legal", "8": "Other", "9": "Nameless", "10": "-",
  ]

  /// The word of a source; its code where there is none.
  static func of(_ source: ReferralSource) -> String { words[source] ?? source.rawValue }
}
