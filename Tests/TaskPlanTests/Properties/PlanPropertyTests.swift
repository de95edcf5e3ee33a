import SourceText
import TaskPlan
import Testing
import TestSupport

@Suite("Whatever the document, a plan")
struct PlanPropertyTests {
    private static let seeds = 1...8 as ClosedRange<UInt64>
    private static let documentsPerSeed = 12

    private func check(_ seed: UInt64, _ problem: (String) -> String?) {
        var generator = SeededGenerator(seed: seed &* 7_919)
        for _ in 0..<Self.documentsPerSeed {
            let text = PlanWriter.document(&generator)
            guard let problem = problem(text) else { continue }
            Issue.record("\(problem)\n\(text)")
        }
    }

    @Test("is read from any bytes", arguments: seeds)
    func randomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<Self.documentsPerSeed {
            let count = Int.random(in: 0...400, using: &generator)
            let alphabet = Array("-*[ ]xXP()T01.:,`~|#>\n\r\t→✅é".utf8)
            let bytes = (0..<count).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: .min ... .max, using: &generator)
                    : alphabet.randomElement(using: &generator) ?? 0
            }
            exercise(bytes)
        }
    }

    @Test("is read from damaged plans", arguments: seeds)
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 31)
        for _ in 0..<Self.documentsPerSeed {
            exercise(Array(String(decoding: PlanWriter.mutation(&generator), as: UTF8.self).utf8))
        }
    }

    @Test(
        "is read from damaged plans with ill-formed characters",
        arguments: seeds)
    func illFormedMutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed &* 31)
        for _ in 0..<Self.documentsPerSeed { exercise(PlanWriter.mutation(&generator)) }
        exercise(Array("## Dependencies\n```\n".utf8) + [0x98])
        exercise(Array("- [ ] a.py ".utf8) + [0xE3])
    }

    /// Reads and orders; what is found must fit together.
    private func exercise(_ bytes: [UInt8]) {
        let plan = Plan(parsing: bytes)
        let graph = PlanGraph(plan)
        let waves = graph.waves()
        let work = graph.work().filter { graph.state(of: $0) != .cancelled }
        #expect((waves.waves.flatMap { $0 } + waves.stuck).sorted() == work)
        #expect(Set(graph.criticalPath()).isSubset(of: work))
        #expect(graph.cycles().allSatisfy { !$0.items.isEmpty && !$0.hops.isEmpty })
        #expect(plan.ranges.allSatisfy { 0 <= $0.lowerBound && $0.upperBound <= bytes.count })
    }

    @Test("has ranges inside the text that split no character", arguments: seeds)
    func ranges(seed: UInt64) {
        check(seed) { text in
            let plan = Plan(parsing: text)
            let bytes = plan.source.bytes
            for range in plan.ranges {
                guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "\(range) lies outside" }
                for offset in [range.lowerBound, range.upperBound]
                where offset < bytes.count && bytes[offset] & 0xC0 == 0x80 {
                    return "\(range) splits a character: \(plan.source.string(range))"
                }
            }
            return nil
        }
    }

    @Test("holds items in the order of their lines, each with its own", arguments: seeds)
    func lineOrder(seed: UInt64) {
        check(seed) { text in
            let plan = Plan(parsing: text)
            var last = 0
            for (index, item) in plan.items.enumerated() {
                if item.index != index { return "item \(index) counts itself as \(item.index)" }
                if item.line <= last { return "line \(item.line) comes after line \(last)" }
                if item.line != plan.source.line(at: item.range.lowerBound) {
                    return "item \(index) is not on its line"
                }
                if item.endLine < item.line { return "item \(index) ends before it begins" }
                if item.endLine > plan.source.lineCount { return "item \(index) ends behind the document" }
                last = item.line
            }
            return nil
        }
    }

    @Test("has parents that stand in front, and sections that hold what is theirs", arguments: seeds)
    func parents(seed: UInt64) {
        check(seed) { text in
            let plan = Plan(parsing: text)
            for item in plan.items {
                if let parent = item.parent, parent >= item.index { return "item \(item.index) has parent \(parent)" }
                if let section = item.section, !plan.sections[section].lines.contains(item.line) {
                    return "item \(item.index) is not in its section"
                }
            }
            for section in plan.sections {
                guard let parent = section.parent else { continue }
                if parent >= section.index { return "section \(section.index) has parent \(parent)" }
                if section.lines.clamped(to: plan.sections[parent].lines) != section.lines {
                    return "section \(section.index) is not inside"
                }
            }
            return nil
        }
    }

    @Test("has statements between items that exist, in the order of their places", arguments: seeds)
    func statements(seed: UInt64) {
        check(seed) { text in
            let plan = Plan(parsing: text)
            var last = 0
            for dependency in plan.dependencies {
                if dependency.place < last { return "statements are not in order" }
                if dependency.prerequisites.isEmpty || dependency.dependents.isEmpty { return "a side is empty" }
                let items = Array(dependency.prerequisites) + Array(dependency.dependents)
                if !items.allSatisfy(plan.items.indices.contains) { return "an item does not exist" }
                let common = dependency.prerequisites.intersection(dependency.dependents)
                if !common.isEmpty, dependency.dependents.count > 1 { return "both sides share items" }
                last = dependency.place
            }
            return nil
        }
    }

    @Test("is the same each time", arguments: seeds)
    func determinism(seed: UInt64) {
        check(seed) { text in
            Plan(parsing: text).description() == Plan(parsing: Array(text.utf8)).description()
                ? nil : "two readings differ"
        }
    }

    @Test("does not depend on line ends and a byte order mark", arguments: seeds)
    func spelling(seed: UInt64) {
        check(seed) { text in
            let wanted = Plan(parsing: text).description()
            if Plan(parsing: "\u{FEFF}\(text)").description() != wanted {
                return "a byte order mark changes the reading"
            }
            let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
            let found = Plan(parsing: windows).description().split(separator: "\r\n").joined(separator: "\n")
            return found == wanted ? nil : "line ends change the reading:\n\(difference(wanted, found))"
        }
    }

    @Test("does not depend on text in front of it", arguments: seeds)
    func prefix(seed: UInt64) {
        check(seed) { text in
            let wanted = Plan(parsing: text).description()
            let found = Plan(parsing: "Größe — 設定 🎯\n\n\(text)").description(skippedLines: 2)
            return found == wanted ? nil : "a line in front changes the reading:\n\(difference(wanted, found))"
        }
    }

    private func difference(_ left: String, _ right: String) -> String {
        let (old, new) = (left.split(separator: "\n"), right.split(separator: "\n"))
        let index = zip(old, new).prefix { $0 == $1 }.count
        return "- \(index < old.count ? old[index] : "")\n+ \(index < new.count ? new[index] : "")"
    }
}
