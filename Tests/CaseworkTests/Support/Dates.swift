import Casework
import Testing

/// A date of a test; a test with a wrong date fails.
func date(_ iso: String, _ location: SourceLocation = #_sourceLocation) throws -> CivilDate {
  try #require(CivilDate(iso), "“\(iso)” is not a date", sourceLocation: location)
}

/// An instant of a test; a test with a wrong instant fails.
func instant(_ iso: String, _ location: SourceLocation = #_sourceLocation) throws -> Moment {
  try #require(Moment(iso), "“\(iso)” is not an instant", sourceLocation: location)
}
