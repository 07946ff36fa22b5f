import Casework
import Terminal
import Widgets

/// The help screen.
struct HelpState: Hashable, Sendable {
  /// Where the user was: the commands of these contexts are shown, innermost first.
  let contexts: [CommandContext]
  /// How far it is scrolled.
  var place = DocumentState()
}

/// A date is being tried on a deadline. Nothing is saved by asking.
struct WhatIfState: Hashable, Sendable {
  /// The deadline.
  let row: WorkRowID
  /// The date as typed.
  var input = LineEditor()
  /// The records of brothers and sisters, once they have come.
  var family: [ChildRecord] = []
}

/// The forms that can be opened for a child.
struct ChooserState: Hashable, Sendable {
  /// The child; nil for a child without a record.
  let child: ChildID?
  /// The register and its record, where it is not about a child.
  var register: Register?
  /// The beginnings of words to which the list is narrowed.
  var filter = LineEditor()
  /// The selected form.
  var table = TableState<String>()

  /// A register, and the record that a form would be about; nil for a new one.
  struct Register: Hashable, Sendable {
    let kind: RegisterKind
    let record: RegisterRecord?
  }
}

/// A question before something that cannot be undone, or that the user should know.
struct QuestionState: Hashable, Sendable {
  /// What an answer does.
  enum Action: Hashable, Sendable {
    /// Close the question, and nothing else.
    case nothing
    /// End the program.
    case quit
    /// Throw away the draft of the form on the screen, and start it afresh.
    case discardDraft
    /// Take back what was recorded last.
    case undo
    /// Record the form on the screen, though a copy in it says nothing new.
    case saveUnchanged
  }

  /// The question with its buttons.
  var dialog: Dialog
  /// What each button does, by the button's id.
  let actions: [String: Action]
}

/// Something that has to be read before going on: why an entry was refused.
struct NoticeState: Hashable, Sendable {
  /// What it is about.
  let title: String
  /// The lines, each with its label.
  let lines: [Line]
  /// The versions of a form's answers that are brought together here, where that is what it is about.
  var merge: FieldMerge?
  /// How far it is scrolled.
  var place = DocumentState()

  /// A line with its label.
  struct Line: Hashable, Sendable {
    /// What it tells: "Rule".
    var label: String
    /// The text; of a field that two people filled in, what the other one wrote.
    var text: String
    /// What the user wrote in the same field; nil for a line that compares nothing.
    var yours: String?
    /// Which of two versions goes into the entry, in words.
    var result: String?
    /// Which of two versions goes into the entry; nil while that is open.
    var side: FieldMerge.Side?
    /// Whether the user decides about it now.
    var isSelected = false
  }
}

/// The palette of commands.
struct PaletteState: Hashable, Sendable {
  /// The commands and what has been typed.
  var palette: Palette
}
