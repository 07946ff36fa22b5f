import Testing

/// Expects a value. For the results of mutating calls, which the `#expect` macro cannot take.
public func expect<Value: Equatable>(
  _ value: Value, is expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(value == expected, sourceLocation: sourceLocation)
}
