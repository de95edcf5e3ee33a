import Foundation
import TaskLint

/// How many planted defects a rule reports.
struct Recall {
    /// A plant that went wrong, with what was found instead.
    struct Miss {
        var plant: Plant
        var reasons: [String]
    }

    let seeder: Seeder
    private let linter: Linter
    private(set) var planted = 0
    private(set) var reported = 0
    /// Findings of severity error, of other rules, that came with a plant.
    private(set) var otherErrors = 0
    /// Plans that were not clean before anything was planted.
    private(set) var uncleanBases = 0
    private(set) var misses: [Miss] = []

    init(_ seeder: Seeder) {
        self.seeder = seeder
        let codes = RuleCatalogue.all.map { $0.identity }.filter { $0.severity == .error }.map(\.code) + [seeder.code]
        linter = Linter(Configuration(selection: RuleSelection([.only(codes.map { RulePattern($0) })])))
    }

    var share: Double { planted == 0 ? 1 : Double(reported) / Double(planted) }

    /// `TL301 parallel-file-conflict planted 200 reported 199 (0.995) other errors 0`
    var line: String {
        let ratio = String(format: "%.3f", share)
        let bases = uncleanBases == 0 ? "" : " unclean plans \(uncleanBases)"
        return "\(seeder.code) \(seeder.name) planted \(planted) reported \(reported) (\(ratio)) "
            + "other errors \(otherErrors)" + bases
    }

    /// Lints a plant and its base and keeps what is wrong. What is not clean beforehand is
    /// held against generated plans only.
    mutating func add(_ plant: Plant, needsCleanBase: Bool) {
        let marked = MarkedPlan(plant.planted)
        let surroundings = ExampleSurroundings(RuleExample(plant.planted, files: plant.files))
        let before = Findings(linter.check(Array(plant.base.utf8), in: surroundings), in: Array(plant.base.utf8))
        let after = Findings(linter.check(marked.bytes, in: surroundings), in: marked.bytes)
        var reasons: [String] = []
        if needsCleanBase {
            let dirt = before.all.filter {
                $0.isError && !plant.hasOtherErrors || $0.code == seeder.code
            }
            if !dirt.isEmpty {
                uncleanBases += 1
                reasons.append("unclean before: " + dirt.map(\.summary).joined(separator: "; "))
            }
        }
        let news = after.new(since: before)
        planted += 1
        let own = news.filter { $0.code == seeder.code }
        if own.count == 1, marked.marked.contains(where: { $0.touches(own[0].range) }) {
            reported += 1
        } else {
            reasons.append("found: " + (own.isEmpty ? "nothing" : own.map(\.summary).joined(separator: "; ")))
        }
        let errors = after.additional(to: before, among: news).filter { $0.isError && $0.code != seeder.code }
        otherErrors += errors.count
        reasons += errors.map { "other error: " + $0.summary }
        if !reasons.isEmpty { misses.append(Miss(plant: plant, reasons: reasons)) }
    }
}

extension Range<Int> {
    /// Overlaps, or is empty inside or at an end.
    fileprivate func touches(_ other: Range<Int>) -> Bool {
        overlaps(other)
            || ((isEmpty || other.isEmpty) && lowerBound <= other.upperBound && other.lowerBound <= upperBound)
    }
}

/// The findings in one plan.
private struct Findings {
    struct One {
        var code: String
        var isError: Bool
        var range: Range<Int>
        /// The line it stands on, which stays when other lines come before it.
        var line: String
        var number: Int
        var summary: String
    }

    var all: [One]

    init(_ diagnostics: [Diagnostic], in bytes: [UInt8]) {
        let lines = LineIndex(bytes)
        all = diagnostics.map { finding in
            let (number, line) = lines.line(at: finding.range.lowerBound)
            return One(
                code: finding.rule.code, isError: finding.severity == .error, range: finding.range, line: line,
                number: number, summary: "\(finding.rule.code) line \(number): \(finding.message)")
        }
    }

    /// Findings that the other plan does not have: none of the same rule on a line with the same text, nor, where only
    /// the text was changed, on a line with the same number.
    func new(since other: Findings) -> [One] {
        let changed = Self.without(all, other.all) { "\($0.code) \($0.line)" }
        let gone = Self.without(other.all, all) { "\($0.code) \($0.line)" }
        return Self.without(changed, gone) { "\($0.code) \($0.number)" }
    }

    /// Those of the new findings that are more than the rule had before: one that only moved to another place, because what
    /// it was about is gone, is the same.
    func additional(to other: Findings, among news: [One]) -> [One] {
        let gone = Self.without(other.all, all) { "\($0.code) \($0.line)" }
        return Self.without(news, gone, by: \.code)
    }

    /// Findings but those that others have too.
    private static func without(_ all: [One], _ others: [One], by key: (One) -> String) -> [One] {
        var known = Dictionary(grouping: others, by: key).mapValues(\.count)
        return all.filter { one in
            guard let count = known[key(one)], count > 0 else { return true }
            known[key(one)] = count - 1
            return false
        }
    }
}

/// The lines of a text, found by their bytes.
private struct LineIndex {
    let lines: [(start: Int, text: String)]

    init(_ bytes: [UInt8]) {
        var start = 0
        lines = bytes.split(separator: 10, omittingEmptySubsequences: false).map { line in
            defer { start += line.count + 1 }
            return (start, String(decoding: line, as: UTF8.self))
        }
    }

    func line(at offset: Int) -> (number: Int, text: String) {
        let index = lines.lastIndex { $0.start <= offset } ?? 0
        return (index + 1, lines[index].text)
    }
}
