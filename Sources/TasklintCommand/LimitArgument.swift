import ArgumentParser
import SourceText
import TaskConfiguration
import TaskLint
import TaskPlan

/// Limits as the command line sets them.
enum LimitArgument {
    static let documentSizeDefault = ByteCount(Configuration.usualDocumentSizeLimit).text
    static let nestingDefault = Plan.Assumptions().nestingLimit
    static let findingsDefault = FindingLimit.usual.count ?? 0

    /// Reads a size such as `64MiB`.
    static func documentSize(_ text: String) throws -> Int {
        guard let size = ByteCount(text)?.bytes, Limits.documentSize.contains(size) else {
            throw ValidationError("It needs \(Limits.documentSizeText).")
        }
        return size
    }

    /// Reads a column.
    static func nesting(_ text: String) throws -> Int {
        guard let column = Int(text), Limits.nesting.contains(column) else {
            let (least, most) = (Limits.nesting.lowerBound, Limits.nesting.upperBound)
            throw ValidationError("It needs a whole number from \(least) to \(most).")
        }
        return column
    }

    /// Reads how many findings are shown.
    static func findings(_ text: String) throws -> FindingLimit {
        guard let limit = FindingLimit(text) else { throw ValidationError("It needs \(FindingLimit.text).") }
        return limit
    }
}
