import SourceText
import TaskPlan

/// TL903: a document that cannot be read as a text.
public enum UnreadableInput: RuleDescription {
    /// TL903 unreadable-input.
    public static let identity = RuleIdentity(code: "TL903", name: "unreadable-input", severity: .error)

    /// One line for lists.
    public static let summary = "a document is no text in UTF-8, or too large or too deep to be read"

    /// Why, and what exactly.
    public static let rationale = """
        A document of which only a part can be read is not judged at all, because a missing line changes what the others \
        mean. Reported are UTF-16, bytes that are no UTF-8, NUL bytes, documents larger than `max-document-size` \
        (\(ByteCount(Configuration.usualDocumentSizeLimit).text) unless a configuration or the command line says \
        otherwise), and lists or quotes that nest beyond the column of `max-nesting` (\(Plan.Assumptions().nestingLimit)). \
        The other documents are still linted, and the exit status is 2. It can be neither ignored nor silenced.
        """

    /// Why bytes cannot be read as a plan, with the place; nil if they can.
    ///
    /// - Parameters:
    ///   - bytes: the document.
    ///   - limit: the greatest number of bytes that is read.
    /// - Complexity: O(*n*).
    public static func finding(in bytes: [UInt8], limit: Int) -> Diagnostic? {
        if bytes.count > limit {
            return finding(.tooLarge(byteCount: bytes.count, limit: limit), in: bytes)
        }
        return SourceText.unreadableReason(of: bytes).map { finding($0, in: bytes) }
    }

    /// Why a plan cannot be followed to its end; nil if it can.
    public static func finding(in plan: Plan) -> Diagnostic? {
        plan.tooDeepLine.map { line in
            finding(.tooDeep(line: line, limit: plan.outline.nestingLimit), in: plan.source.bytes)
        }
    }

    private static func finding(_ reason: Unreadable, in bytes: [UInt8]) -> Diagnostic {
        func place(_ offset: Int) -> String {
            let place = SourceText(bytes).position(at: offset)
            return "\(place.line):\(place.column)"
        }
        switch reason {
        case .utf16:
            return finding(at: 0..<0, "not UTF-8: the document is in UTF-16", help: "save it as UTF-8")
        case .nul(let offset):
            let help = "remove it, or leave this file out"
            return finding(at: offset..<offset + 1, "not a text: NUL byte at \(place(offset))", help: help)
        case .invalidUTF8(let offset):
            let help = "save the document as UTF-8"
            return finding(at: offset..<offset + 1, "not UTF-8: invalid byte at \(place(offset))", help: help)
        case .tooLarge(_, let limit):
            let help = "split the plan, raise max-document-size, or leave this file out"
            return finding(at: 0..<0, "too large: more than \(ByteCount(limit).text)", help: help)
        case .tooDeep(let line, let limit):
            let help = "remove the excess list markers and \">\", or raise max-nesting"
            let message = "nested too deep at line \(line): beyond column \(limit)"
            return finding(at: SourceText(bytes).lineRange(line), message, help: help)
        }
    }

    private static func finding(at range: Range<Int>, _ message: String, help: String) -> Diagnostic {
        Diagnostic(rule: identity, range: range, message: message, help: help)
    }

    /// Documents that are refused.
    public static let triggering: [RuleExample] = [
        "- [ ] T001 Build the engine\n- [ ] T002 ⟦\0⟧Build the wheels\n",
        RuleExample("# Plan\n\n⟦\(String(repeating: "> ", count: 120))- [ ] T001 Build the engine⟧\n"),
        "⟦\0⟧",
    ]

    /// Documents that look like it.
    public static let nonTriggering: [RuleExample] = [
        "- [ ] T001 Build the engine\u{FFFD}\n",
        "# Plan\n\n> > - - - [ ] T001 Build the engine\n",
        "",
    ]
}
