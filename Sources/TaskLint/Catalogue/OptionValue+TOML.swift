extension OptionValue {
    /// The value as TOML writes it.
    public var toml: String {
        switch self {
        case .flag(let value): "\(value)"
        case .number(let value): "\(value)"
        case .text(let value): OptionValue.quoted(value)
        case .list(let values): "[\(values.map(OptionValue.quoted).joined(separator: ", "))]"
        case .table(let values):
            values.isEmpty
                ? "{}"
                : "{ "
                    + values.sorted { $0.key < $1.key }
                    .map { "\(OptionValue.quoted($0.key)) = \(OptionValue.quoted($0.value))" }
                    .joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
