import SourceText

/// What the limits of a configuration may be set to.
public enum Limits {
    /// Bytes of a document. The buffers of cmark-gfm count in 32 bits, grow by half, and end the program beyond 1 GiB.
    public static let documentSize = 1...(512 << 20)
    /// Columns of a line to which lists and quotes may nest. What every line costs at worst grows with it.
    public static let nesting = 1...1000

    /// What is wanted of a size, for messages.
    public static let documentSizeText =
        "a size from 1 byte to \(ByteCount(documentSize.upperBound).text), such as \"64 MiB\""
}

/// How many findings are shown on a terminal.
public enum FindingLimit: Hashable, Sendable {
    /// All of them.
    case all
    /// The first ones.
    case first(Int)

    /// What counts unless somebody says otherwise: more than a person reads in one go.
    public static let usual = FindingLimit.first(100)

    /// What is wanted, for messages.
    public static let text = "a whole number of at least 1, or \"all\""

    /// Reads a number of at least 1, or `all`; nil for any other text.
    public init?(_ text: String) {
        if text == "all" {
            self = .all
        } else if let number = Int(text), number > 0 {
            self = .first(number)
        } else {
            return nil
        }
    }

    /// How many; nil for all.
    public var count: Int? { if case .first(let count) = self { count } else { nil } }

    /// As it stands in a configuration.
    var toml: String {
        switch self {
        case .all: "\"all\""
        case .first(let number): "\(number)"
        }
    }
}
