/// A command that a program gives to the runner of GitHub Actions by printing a line (GitHub's documentation, "Workflow
/// commands for GitHub Actions").
struct WorkflowCommand {
    /// `error`, `warning` or `notice`.
    let name: String
    /// Names and values in their order.
    let properties: [(name: String, value: String)]
    /// May have several lines.
    let message: String

    /// The line, without its end.
    var text: String {
        let list = properties.map { "\($0.name)=\(WorkflowCommand.escapedProperty($0.value))" }.joined(separator: ",")
        return "::\(name) \(list)::\(WorkflowCommand.escapedMessage(message))"
    }

    /// In a message the characters that would end the line, and the one that escapes begin with.
    private static func escapedMessage(_ text: String) -> String {
        escaped(text) { "%\r\n".unicodeScalars.contains($0) }
    }

    /// In a value also those that would end the value or the properties.
    private static func escapedProperty(_ text: String) -> String {
        escaped(text) { "%\r\n:,".unicodeScalars.contains($0) }
    }

    private static func escaped(_ text: String, where isSpecial: (Unicode.Scalar) -> Bool) -> String {
        text.unicodeScalars.reduce(into: "") { text, scalar in
            guard isSpecial(scalar) else { return text.unicodeScalars.append(scalar) }
            let digits = String(scalar.value, radix: 16, uppercase: true)
            text += "%" + (digits.count == 1 ? "0" : "") + digits
        }
    }
}
