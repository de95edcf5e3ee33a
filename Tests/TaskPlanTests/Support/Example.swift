import Testing

/// A text and what must be read from it, in the notation of the suite that holds it.
struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let expected: String
    /// What is read wrongly at present; nil if the example holds.
    let knownIssue: String?
    private let location: SourceLocation

    init(_ text: String, _ expected: String, location: SourceLocation = #_sourceLocation) {
        self.init(text: text, expected: expected, knownIssue: nil, location: location)
    }

    private init(text: String, expected: String, knownIssue: String?, location: SourceLocation) {
        self.text = text
        self.expected = expected
        self.knownIssue = knownIssue
        self.location = location
    }

    var testDescription: String { text }

    /// The same example, marked as one that does not hold yet.
    func known(_ issue: String) -> Example {
        Example(text: text, expected: expected, knownIssue: issue, location: location)
    }

    /// Expects a reading of the text to be what the example says.
    func check(_ read: (String) -> String) {
        let found = read(text)
        if let knownIssue {
            withKnownIssue(Comment(rawValue: knownIssue)) { #expect(found == expected, sourceLocation: location) }
        } else {
            #expect(found == expected, "\(text)", sourceLocation: location)
        }
    }
}
