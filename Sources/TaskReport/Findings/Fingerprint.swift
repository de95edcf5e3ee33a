import SourceText
import TaskLint

/// A name for a finding that survives edits elsewhere in the document.
///
/// It is made of what the finding is about (rule, path, tasks, subject) and not of where it stands or how it is worded.
/// Equal findings of a document are told apart by their order.
struct Fingerprint {
    private let path: String
    private let source: SourceText
    private var occurrences: [String: Int] = [:]

    init(path: String, source: SourceText) {
        self.path = path
        self.source = source
    }

    /// 16 hexadecimal digits. The findings of a document must be given in their order.
    mutating func text(of diagnostic: Diagnostic) -> String {
        let separator = "\u{1F}"
        var parts = [diagnostic.rule.code, path, diagnostic.subject] + diagnostic.tasks.map(identity)
        if diagnostic.tasks.isEmpty, diagnostic.subject.isEmpty { parts.append(source.string(diagnostic.range)) }
        let content = parts.joined(separator: separator)
        let occurrence = occurrences[content, default: 0]
        occurrences[content] = occurrence + 1
        let hash = Fingerprint.hash("\(content)\(separator)\(occurrence)".utf8)
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// A task without id is called by its line, which moves with every edit above: its text stands for it.
    private func identity(_ task: String) -> String {
        guard task.hasPrefix("line "), let line = Int(task.dropFirst(5)), (1...source.lineCount).contains(line) else {
            return task
        }
        return source.string(source.trimmed(source.lineRange(line)))
    }

    /// FNV-1a with 64 bits (Fowler, Noll and Vo; offset basis and prime from draft-eastlake-fnv).
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
