import Casework
import Widgets

/// What somebody has typed into a form and not saved, kept so that nothing is ever lost.
public struct FormDraft: Hashable, Sendable, Codable {
  /// A user has one draft for each form and child.
  public struct Key: Hashable, Sendable, Codable {
    /// The form's id.
    public var form: String
    /// The child; nil for a child without a record.
    public var child: ChildID?
    /// The item the form is about, such as the contact that is being decided.
    public var item: EventID?
    /// The record of a register, where it is not about a child.
    public var register: RegisterID?

    /// Names a draft.
    public init(
      form: String, child: ChildID?, item: EventID? = nil, register: RegisterID? = nil
    ) {
      self.register = register
      self.form = form
      self.child = child
      self.item = item
    }

    /// The key as one word, for a file's name: "visit.C0001234".
    public var name: String {
      [
        form, child?.rawValue, register.map { "\($0.kind.rawValue)-\($0.identifier)" },
        item?.rawValue,
      ].compactMap { $0 }.joined(separator: ".")
    }
  }

  /// Whose form it is.
  public var key: Key
  /// When it was last written.
  public var written: Moment
  /// The child's revision when the form was opened.
  public var revision: Int
  /// The field that had the focus.
  public var focus: String?
  /// What was typed or chosen, by field.
  public var values: FormValues
  /// The answers with which the form had opened, by field: what somebody else changes meanwhile is told from them.
  /// Nil in drafts of versions that did not keep them.
  public var before: FormValues?

  /// Makes a draft.
  public init(
    key: Key, written: Moment, revision: Int, focus: String? = nil, values: FormValues,
    before: FormValues? = nil
  ) {
    self.key = key
    self.written = written
    self.revision = revision
    self.focus = focus
    self.values = values
    self.before = before
  }
}
