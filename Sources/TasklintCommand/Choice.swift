import ArgumentParser
import TaskLint

/// An option whose values are names.
enum Choice {
    /// The value of a name. The parser itself would suggest nothing for a misspelt one.
    static func value<Value>(_ name: String) throws -> Value
    where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
        if let value = Value(rawValue: name) { return value }
        let names = Value.allCases.map(\.rawValue)
        if let suggestion = Suggestion.nearest(to: name, among: names) {
            throw ValidationError("Did you mean '\(suggestion)'?")
        }
        throw ValidationError("Possible values: \(names.joined(separator: ", ")).")
    }

    /// What shells offer for such an option.
    static func completion<Value>(of _: Value.Type) -> CompletionKind
    where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
        .list(Value.allCases.map(\.rawValue))
    }
}
