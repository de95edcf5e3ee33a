import SourceText
import TOMLKit
import TaskLint
import TaskPlan

/// Reads a configuration file. Everything in it that means nothing is a problem: nothing is passed over in silence.
public struct ConfigurationReader {
    /// What the file says.
    public private(set) var layer = ConfigurationLayer()
    /// What is wrong with it, in the order of the places.
    public private(set) var problems: [ConfigurationProblem] = []

    private let locator: KeyLocator

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: the document, in TOML 1.0.
    ///   - table: the keys of the table that holds the configuration, if not the whole document does.
    ///   - known: the rules that may be named.
    /// - Returns: nil if the document has no such table.
    public init?(
        _ bytes: [UInt8], table path: [String] = [], known: [any RuleDescription.Type] = RuleCatalogue.all
    ) {
        locator = KeyLocator(bytes)
        do {
            guard let table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self)).table(at: path) else {
                return nil
            }
            var reader = TableReader(locator: locator, known: known)
            layer = reader.layer(of: table, at: path, isOverride: false)
            problems = reader.problems.sorted { ($0.range.lowerBound, $0.message) < ($1.range.lowerBound, $1.message) }
        } catch let error as TOMLParseError {
            problems = [ConfigurationReader.syntaxProblem(error, in: bytes)]
        } catch {
            problems = [ConfigurationProblem(range: 0..<0, message: "no TOML: \(error)")]
        }
    }

    private static func syntaxProblem(_ error: TOMLParseError, in bytes: [UInt8]) -> ConfigurationProblem {
        let source = SourceText(bytes)
        let begin = error.source.begin
        let line = source.lineRange(min(max(begin.line, 1), source.lineCount))
        // The parser counts characters.
        let text = source.string(line)
        let start = line.lowerBound + text.prefix(max(begin.column - 1, 0)).utf8.count
        let message = error.description.prefix { $0 != "(" }
        return ConfigurationProblem(
            range: min(start, line.upperBound)..<min(start + 1, line.upperBound),
            message: "no TOML: \(String(message).lowercasedFirst)")
    }
}

extension TOMLTable {
    /// The table below some keys.
    fileprivate func table(at path: [String]) -> TOMLTable? {
        path.reduce(self as TOMLTable?) { $0?[$1]?.table }
    }
}

extension String {
    /// Without blanks at the end, and with a small letter at the beginning.
    fileprivate var lowercasedFirst: String {
        var text = self
        while text.last == " " || text.last == "\n" { text.removeLast() }
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
