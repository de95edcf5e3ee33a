import TaskLint

/// Whether text is coloured, with the escape sequences of ECMA-48. Colour only repeats what the words say.
public struct Style: Sendable {
    /// No colour.
    public static let plain = Style(isColoured: false)
    /// Colours of the basic palette, which follow the theme of the terminal.
    public static let coloured = Style(isColoured: true)

    private let isColoured: Bool

    /// What a piece of text is.
    enum Role {
        case severity(Severity)
        case emphasis
        case gutter
        case note
        case faint

        /// Parameters of "select graphic rendition".
        fileprivate var parameters: String {
            switch self {
            case .severity(.error): "1;31"
            case .severity(.warning): "1;33"
            case .severity(.info): "1;36"
            case .emphasis: "1"
            case .gutter, .note: "1;34"
            case .faint: "2"
            }
        }
    }

    /// The text in the colour of its role; nil for plain text.
    func callAsFunction(_ text: String, _ role: Role?) -> String {
        guard let role else { return text }
        return isColoured && !text.isEmpty ? "\u{1B}[\(role.parameters)m\(text)\u{1B}[0m" : text
    }
}
