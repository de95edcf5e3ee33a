import SourceText
import TaskPlan

/// Which tasks write tests, and which tasks implement what they test.
struct TestSubjects {
    private let graph: PlanGraph
    private let isTestItem: [Bool]
    private let isImplementationItem: [Bool]
    /// The files that are no tests, by their name without endings and separators.
    private let code: [String: [Writer]]
    /// The tests, by the name of the file that they test.
    private let tests: [String: [Writer]]
    /// The statements that each task makes about its own prerequisites.
    private let ownStatements: [Int: [Int]]
    /// Places of all statements, ascending, with their positions.
    private let places: [(place: Int, dependency: Int)]
    /// The phases of cleaning up.
    private let polishPhases: Set<Int>

    /// The tasks whose ids the title of a test without files names: "Unit tests for T012".
    private let named: [Int: [Int]]

    /// A task that writes a file.
    private struct Writer {
        let item: Int
        let kinship: PathKinship
    }

    /// A name that more files share says nothing about which of them is meant.
    private static let mostNamesakes = 64
    private static let shortestStem = 5

    init(_ graph: PlanGraph) {
        self.graph = graph
        let items = graph.plan.items
        let named = TestSubjects.subjectsNamed(graph.plan)
        self.named = named
        isTestItem = items.map { TestSubjects.writesOnlyTests($0) || named[$0.index] != nil }
        isImplementationItem = items.map(TestSubjects.implements)
        var (code, tests): ([String: [Writer]], [String: [Writer]]) = ([:], [:])
        for item in items where item.isTask {
            for file in item.files where file.role == .writes && !file.isDirectory {
                let writer = Writer(item: item.index, kinship: PathKinship(file.path))
                if !TestNames.isTest(file.path) {
                    code[TestNames.stemKey(of: file.path), default: []].append(writer)
                } else if isTestItem[item.index], let subject = TestNames.subject(of: file.path) {
                    tests[subject, default: []].append(writer)
                }
            }
        }
        (self.code, self.tests) = (code, tests)
        ownStatements = TestSubjects.ownStatements(graph.plan)
        places = graph.plan.dependencies.enumerated().map { (place: $1.place, dependency: $0) }
            .sorted { $0.place < $1.place }
        polishPhases = TestSubjects.polishPhases(graph)
    }

    // MARK: - Kinds of tasks

    /// Whether a task writes tests and no other files. What makes a folder lays ground, it tests nothing.
    func isTest(_ item: Int) -> Bool { isTestItem[item] }

    /// Whether a task writes something that is no test and no document.
    func isImplementation(_ item: Int) -> Bool { isImplementationItem[item] && !isTestItem[item] }

    private static func writesOnlyTests(_ item: Plan.Item) -> Bool {
        let written = item.files.filter { $0.role == .writes }
        return !written.isEmpty && written.allSatisfy { TestNames.isTest($0.path) && !$0.isDirectory }
    }

    /// Whether a task writes something that is no test.
    private static func implements(_ item: Plan.Item) -> Bool {
        item.files.contains { $0.role == .writes && !TestNames.isTest($0.path) && !isDocument($0.path) }
    }

    private static func isDocument(_ path: String) -> Bool { path.hasSuffix(".md") || path.hasSuffix("/") }

    /// Whether a task lies in a closing phase of cleaning up, where extra tests are welcome.
    func isPolish(_ item: Int) -> Bool { graph.phases[item].map(polishPhases.contains) ?? false }

    private static func polishPhases(_ graph: PlanGraph) -> Set<Int> {
        let phases = Set(graph.phases.compactMap { $0 })
        let last = phases.max()
        return phases.filter { phase in
            let section = graph.plan.sections[phase]
            let title = graph.plan.source.string(section.title).lowercased()
            return polish.contains { title.contains($0) }
                || phase == last && section.kind != .story && closing.contains { title.contains($0) }
        }
    }

    private static let polish = ["polish", "cross-cutting", "cleanup", "clean-up", "hardening", "finalization"]
    private static let closing = [
        "final", "validation", "documentation", "quality", "verification", "完善", "收尾", "仕上げ", "마무리", "документация",
        "проверка", "pulido", "acabado", "finition", "abschluss",
    ]

    // MARK: - Partners

    /// The tasks of the same phase or story that implement what a test task tests, in document order.
    ///
    /// - Returns: those whose file the test is the twin of; and those that the test states to come after, for which its
    ///   id, or a name that begins alike, is enough.
    func implementations(of test: Int) -> (twins: [Int], stated: [Int]) {
        let twins = fitting(twins(of: test) + (named[test] ?? []), test)
        let prerequisites = fitting(ownPrerequisites(of: test), test)
        guard !prerequisites.isEmpty else { return (twins, twins) }
        let named = namedIDs(of: test)
        let written = testFiles(of: test)
        let stated = prerequisites.filter { item in
            graph.plan.items[item].id.map { named.contains($0.text) } == true
                || written.contains { isVariant($0.subject, $0.kinship, of: item) }
        }
        return (twins, Set(twins + stated).sorted())
    }

    /// The tasks that implement what a test task tests, wherever the plan asks for the test in front of them: in the same
    /// phase or story, or behind the test.
    func partners(of test: Int) -> [Int] {
        let named = ownPrerequisites(of: test).filter { item in
            testFiles(of: test).contains { isVariant($0.subject, $0.kinship, of: item) }
        }
        return Set(twins(of: test) + named).filter { item in
            guard isImplementation(item), item != test, !graph.isRelated(item, test) else { return false }
            return isTogether(item, test) || test < item && !isPolish(item)
        }.sorted()
    }

    /// Whether another test task of an implementation stands in front of it.
    func hasEarlierTest(_ implementation: Int) -> Bool {
        graph.plan.items[implementation].files.contains { file in
            guard file.role == .writes, let tests = tests[TestNames.stemKey(of: file.path)] else { return false }
            let kinship = PathKinship(file.path)
            return tests.prefix(TestSubjects.mostNamesakes).contains {
                $0.item < implementation && PathKinship.degree(test: $0.kinship, code: kinship) != nil
            }
        }
    }

    private func testFiles(of test: Int) -> [(subject: String, kinship: PathKinship)] {
        graph.plan.items[test].files.compactMap { file in
            guard file.role == .writes, let subject = TestNames.subject(of: file.path) else { return nil }
            return (subject, PathKinship(file.path))
        }
    }

    /// The tasks whose files have the names of the test's; among namesakes those that share most of its folders.
    private func twins(of test: Int) -> [Int] {
        testFiles(of: test).flatMap { file -> [Int] in
            guard let namesakes = code[file.subject], namesakes.count <= TestSubjects.mostNamesakes else { return [] }
            let kin = namesakes.compactMap { writer in
                PathKinship.degree(test: file.kinship, code: writer.kinship).map { (item: writer.item, degree: $0) }
            }
            let nearest = kin.map(\.degree).max()
            return kin.filter { $0.degree == nearest }.map(\.item)
        }
    }

    /// Tests that name the ids of tasks that write code, and no files of their own.
    private static func subjectsNamed(_ plan: Plan) -> [Int: [Int]] {
        var items: [String: Int] = [:]
        for item in plan.items where item.isTask {
            if let id = item.id, !id.key.prefix.isEmpty { items[id.text] = item.index }
        }
        var named: [Int: [Int]] = [:]
        for item in plan.items where item.isTask && item.files.allSatisfy({ $0.role == .reads }) {
            let (source, title) = (plan.source, item.title)
            guard TestWords.namesTests(source, in: title), !TestWords.runsTests(source, in: title),
                !TestWords.waives(source, in: title)
            else { continue }
            let subjects = words(source, in: title).compactMap { items[$0] }.filter { implements(plan.items[$0]) }
            if !subjects.isEmpty { named[item.index] = subjects }
        }
        return named
    }

    /// What stands in a text like an id.
    private static func words(_ source: SourceText, in range: Range<Int>) -> [String] {
        source.bytes[range].split { !isPartOfID($0) || $0 == UInt8(ascii: ".") }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func fitting(_ items: [Int], _ test: Int) -> [Int] {
        Set(items).filter { $0 != test && isImplementationItem[$0] && !isTestItem[$0] && isTogether($0, test) }.sorted()
    }

    /// `app_formatters_roundtrip_test` tests `app_formatters`.
    private func isVariant(_ subject: String, _ kinship: PathKinship, of item: Int) -> Bool {
        graph.plan.items[item].files.contains { file in
            guard file.role == .writes else { return false }
            let stem = TestNames.stemKey(of: file.path)
            return stem.count >= TestSubjects.shortestStem && subject.hasPrefix(stem)
                && PathKinship.degree(test: kinship, code: PathKinship(file.path)) != nil
        }
    }

    private func isTogether(_ left: Int, _ right: Int) -> Bool {
        if graph.phases[left] == graph.phases[right] { return true }
        let labels = Set(graph.plan.items[left].labels.filter { $0.hasPrefix("US") })
        return !labels.isDisjoint(with: graph.plan.items[right].labels)
    }

    // MARK: - Statements

    private static func ownStatements(_ plan: Plan) -> [Int: [Int]] {
        var found: [Int: [Int]] = [:]
        for (index, dependency) in plan.dependencies.enumerated() {
            guard dependency.origin == .stated, !dependency.namesGroup, dependency.dependents.count == 1,
                let item = dependency.dependents.ranges.first?.lowerBound
            else { continue }
            let own = plan.items[item]
            if (own.line...own.endLine).contains(plan.source.line(at: dependency.place)) {
                found[item, default: []].append(index)
            }
        }
        return found
    }

    /// The tasks that a dependency of the test's own names.
    private func ownPrerequisites(of test: Int) -> [Int] {
        (ownStatements[test] ?? []).flatMap { Array(graph.plan.dependencies[$0].prerequisites) }
    }

    /// What stands in the title of a test like an id, other than as a prerequisite.
    private func namedIDs(of test: Int) -> Set<String> {
        let source = graph.plan.source
        let title = graph.plan.items[test].title
        let stated = statements(in: title)
        var named: Set<String> = []
        var start = title.lowerBound
        while start < title.upperBound {
            var end = start
            while end < title.upperBound, TestSubjects.isPartOfID(source.bytes[end]) { end += 1 }
            if end > start, !stated.contains(where: { $0.contains(start) }) {
                let word = source.string(start..<end)
                named.insert(String(word.reversed().drop { $0 == "." || $0 == "-" }.reversed()))
                named.formUnion(word.split(separator: "-").map(String.init))
            }
            start = max(end, start + 1)
        }
        return named
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool { byte.isAlphanumeric || ".-#_".utf8.contains(byte) }

    /// The bytes of the statements that stand in a range.
    private func statements(in range: Range<Int>) -> [Range<Int>] {
        places[places.partitionPoint { $0.place < range.lowerBound }...].prefix { $0.place < range.upperBound }
            .map { graph.plan.dependencies[$0.dependency].range }
    }
}
