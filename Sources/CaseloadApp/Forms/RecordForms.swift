/// Every form there is, in the order in which `a` offers them. A new form is added here.
public enum RecordForms {
  /// The forms.
  public static let all: [any RecordForm] = []
}
