import ArgumentParser
import TaskReport

/// What one `--format` asks for: `FORMAT`, or `FORMAT=FILE`.
struct ReportRequest: Equatable {
    let format: LintFormat
    /// Nil for a format without a file: it goes where `-o` says.
    let destination: ReportDestination?

    /// Reads the value of the option.
    init(_ text: String) throws {
        guard let equals = text.firstIndex(of: "=") else {
            self.init(format: try Choice.value(text), destination: nil)
            return
        }
        let file = String(text[text.index(after: equals)...])
        guard !file.isEmpty else { throw ValidationError("A file must follow the equals sign.") }
        self.init(format: try Choice.value(String(text[..<equals])), destination: ReportDestination(named: file))
    }

    init(format: LintFormat, destination: ReportDestination?) {
        self.format = format
        self.destination = destination
    }
}
