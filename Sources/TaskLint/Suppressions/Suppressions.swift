import MarkdownOutline
import SourceText

/// What the comments of a document silence.
struct Suppressions: Sendable {
    /// A part of a comment: one of its names, or all of it if it names no rule.
    struct Part: Hashable, Sendable {
        /// Position of the comment.
        let comment: Int
        /// Position of the name in it, or nil.
        let name: Int?
    }

    /// All comments in document order.
    let comments: [SuppressionComment]
    /// The comments that end what none began.
    private(set) var idleEnds: [Part] = []
    /// Second beginnings of what is silenced already.
    private(set) var repeated: [Part] = []
    /// What is silenced in single lines, by 1-based line.
    private var byLine: [Int: [(pattern: RulePattern?, part: Part)]] = [:]
    /// What is silenced from one line to another, by pattern; those of one pattern ascend and do not overlap.
    private var stretches: [RulePattern?: [(lines: ClosedRange<Int>, part: Part)]] = [:]

    /// Reads the comments of a document.
    ///
    /// - Parameter known: whether a pattern means a rule; others silence nothing.
    init(_ outline: Outline, known: (RulePattern) -> Bool) {
        comments = SuppressionReader.comments(in: outline)
        guard !comments.isEmpty else { return }
        let source = outline.source
        let targets = nextLines(source)
        var open: [RulePattern?: (line: Int, part: Part)] = [:]
        for (index, comment) in comments.enumerated() {
            let first = source.line(at: comment.range.lowerBound)
            let last = source.line(at: comment.range.upperBound - 1)
            for (pattern, part) in parts(of: index, known: known) {
                switch comment.directive {
                case .disable:
                    if open[pattern] == nil { open[pattern] = (first, part) } else { repeated.append(part) }
                case .enable: close(pattern, part, last, &open)
                case .disableFile: add(1...source.lineCount, pattern, part)
                case .disableLine:
                    for line in first...last { byLine[line, default: []].append((pattern, part)) }
                case .disableNextLine:
                    byLine[targets[index], default: []].append((pattern, part))
                case nil: break
                }
            }
        }
        for (pattern, start) in open { add(start.line...max(start.line, source.lineCount), pattern, start.part) }
    }

    /// The parts that silence a finding of a rule at some lines; empty if none does.
    ///
    /// - Parameter isExplicit: only parts that name the rule.
    func parts(silencing rule: RuleIdentity, at lines: Set<Int>, isExplicit: Bool = false) -> Set<Part> {
        var found: Set<Part> = []
        func answers(_ pattern: RulePattern?) -> Bool { pattern.map { $0.matches(rule) } ?? !isExplicit }
        for line in lines {
            for entry in byLine[line] ?? [] where answers(entry.pattern) { found.insert(entry.part) }
        }
        for (pattern, stretches) in stretches where answers(pattern) {
            for line in lines {
                let index = stretches.partitionPoint { $0.lines.upperBound < line }
                if index < stretches.count, stretches[index].lines.contains(line) {
                    found.insert(stretches[index].part)
                }
            }
        }
        return found
    }

    /// What a comment is about: the known rules that it names, or nil for all.
    func parts(of comment: Int, known: (RulePattern) -> Bool) -> [(pattern: RulePattern?, part: Part)] {
        let names = comments[comment].names
        guard !names.isEmpty else { return [(nil, Part(comment: comment, name: nil))] }
        return names.enumerated().filter { known($0.element.pattern) }
            .map { ($0.element.pattern, Part(comment: comment, name: $0.offset)) }
    }

    private mutating func close(
        _ pattern: RulePattern?, _ part: Part, _ line: Int, _ open: inout [RulePattern?: (line: Int, part: Part)]
    ) {
        let ended = pattern == nil ? Array(open.keys) : open[pattern] == nil ? [] : [pattern]
        for pattern in ended {
            if let start = open.removeValue(forKey: pattern) { add(start.line...line, pattern, start.part) }
        }
        if ended.isEmpty { idleEnds.append(part) }
    }

    private mutating func add(_ lines: ClosedRange<Int>, _ pattern: RulePattern?, _ part: Part) {
        // A comment for the whole file covers what others of the pattern say.
        if let first = stretches[pattern]?.first, first.lines.lowerBound == 1, first.lines.contains(lines.upperBound) {
            repeated.append(part)
        } else if lines.lowerBound == 1, let others = stretches[pattern] {
            repeated += others.map(\.part)
            stretches[pattern] = [(lines, part)]
        } else {
            stretches[pattern, default: []].append((lines, part))
        }
    }

    /// The line that each comment means if it is about the next one: blank lines and further comments are passed over.
    private func nextLines(_ source: SourceText) -> [Int] {
        var targets = [Int](repeating: source.lineCount, count: comments.count)
        /// What lines that hold only a comment lead to.
        var known: [Int: Int] = [:]
        for index in comments.indices.reversed() {
            let range = comments[index].range
            var next = source.line(at: range.upperBound - 1) + 1
            while next < source.lineCount, known[next] == nil, source.trimmed(source.lineRange(next)).isEmpty {
                next += 1
            }
            targets[index] = known[next] ?? next
            let line = source.line(at: range.lowerBound)
            if source.trimmed(source.lineRange(line)) == range { known[line] = targets[index] }
        }
        return targets
    }
}
