import SourceText
import TaskPlan

/// Which tasks write tests, and which tasks implement what they test.
///
/// An object, since a copy of all that it knows would cost more than most of its answers.
final class TestSubjects: Sendable {
    private let graph: PlanGraph
    private let paths: PlanPaths
    private let isTestItem: [Bool]
    private let isImplementationItem: [Bool]
    /// The files that are no tests, by the stem of their names.
    private let code: Buckets<PlanPaths.Mention>
    /// The tests, by the stem of the file that they test.
    private let tests: Buckets<PlanPaths.Mention>
    /// The statements that each task makes about its own prerequisites.
    private let ownStatements: [Int: [Int]]
    /// Places of all statements, ascending, with their positions.
    private let places: [(place: Int, dependency: Int)]
    /// The phases of cleaning up.
    private let polishPhases: Set<Int>

    /// The tasks whose ids the title of a test without files names: "Unit tests for T012".
    private let named: [Int: [Int]]

    /// A name that more files share says nothing about which of them is meant.
    private static let mostNamesakes = 64
    private static let shortestStem = 5

    init(_ graph: PlanGraph, _ paths: PlanPaths) {
        self.graph = graph
        self.paths = paths
        let items = graph.plan.items
        let isImplementation = items.indices.map { paths[$0].contains { TestSubjects.implements($0, paths) } }
        let named = TestSubjects.subjectsNamed(graph.plan, paths, isImplementation)
        var isTest = items.indices.map { TestSubjects.writesOnlyTests(paths[$0], paths) }
        for item in named.keys { isTest[item] = true }
        (isTestItem, isImplementationItem, self.named) = (isTest, isImplementation, named)
        var code: [(key: Int, value: PlanPaths.Mention)] = []
        var tests: [(key: Int, value: PlanPaths.Mention)] = []
        for file in paths.mentions where file.isWritten && items[file.item].isTask {
            let traits = paths.traits[file.path]
            if traits.isDirectory { continue }
            if !traits.isTest {
                code.append((traits.stem, file))
            } else if isTest[file.item] {
                tests.append((traits.subject, file))
            }
        }
        self.code = Buckets(code, count: paths.stems.count)
        self.tests = Buckets(tests, count: paths.stems.count)
        ownStatements = TestSubjects.ownStatements(graph.plan)
        places = graph.plan.dependencies.indices.map { (place: graph.plan.dependencies[$0].place, dependency: $0) }
            .sorted { $0.place < $1.place }
        polishPhases = TestSubjects.polishPhases(graph)
    }

    // MARK: - Kinds of tasks

    /// Whether a task writes tests and no other files. What makes a folder lays ground, it tests nothing.
    func isTest(_ item: Int) -> Bool { isTestItem[item] }

    /// Whether a task writes something that is no test and no document.
    func isImplementation(_ item: Int) -> Bool { isImplementationItem[item] && !isTestItem[item] }

    private static func writesOnlyTests(_ files: ArraySlice<PlanPaths.Mention>, _ paths: PlanPaths) -> Bool {
        var writes = false
        for file in files where file.isWritten {
            guard paths.traits[file.path].isTest, !paths.traits[file.path].isDirectory else { return false }
            writes = true
        }
        return writes
    }

    /// Whether a file is written and is no test.
    private static func implements(_ file: PlanPaths.Mention, _ paths: PlanPaths) -> Bool {
        file.isWritten && !paths.traits[file.path].isTest && !paths.traits[file.path].isDocument
    }

    /// Whether a task lies in a closing phase of cleaning up, where extra tests are welcome.
    func isPolish(_ item: Int) -> Bool { graph.phases[item].map(polishPhases.contains) ?? false }

    private static func polishPhases(_ graph: PlanGraph) -> Set<Int> {
        let (sections, source) = (graph.plan.sections, graph.plan.source)
        let phases = Set(graph.phases.lazy.compactMap { $0 })
        let last = phases.max()
        return phases.filter { phase in
            let title = source.folded[sections[phase].title]
            return polish.contains(where: title.holds)
                || phase == last && sections[phase].kind != .story && closing.contains(where: title.holds)
        }
    }

    private static let polish = ["polish", "cross-cutting", "cleanup", "clean-up", "hardening", "finalization"].map {
        Array($0.utf8)
    }
    private static let closing = [
        "final", "validation", "documentation", "quality", "verification", "完善", "收尾", "仕上げ", "마무리", "документация",
        "проверка", "pulido", "acabado", "finition", "abschluss",
    ].map { Array($0.utf8) }

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
                || written.contains { isVariant($0, of: item) }
        }
        return (twins, Set(twins + stated).sorted())
    }

    /// The tasks that implement what a test task tests, wherever the plan asks for the test in front of them: in the same
    /// phase or story, or behind the test.
    func partners(of test: Int) -> [Int] {
        let named = ownPrerequisites(of: test).filter { item in
            testFiles(of: test).contains { isVariant($0, of: item) }
        }
        return Set(twins(of: test) + named).filter { item in
            guard isImplementation(item), item != test, !graph.isRelated(item, test) else { return false }
            return isTogether(item, test) || test < item && !isPolish(item)
        }.sorted()
    }

    /// Whether a test task of an implementation stands in front of it.
    func hasEarlierTest(_ implementation: Int) -> Bool { hasEarlierTest(implementation) { _ in true } }

    /// Whether a test is a further one of a task that it is stated to come after: another one stands in front of the task,
    /// in the same phase or story, and is not stated to come after it.
    func isFurther(_ test: Int, of implementation: Int, _ order: PlanGraph) -> Bool {
        hasEarlierTest(implementation) {
            $0 != test && isTogether($0, implementation) && !order.comes(implementation, before: $0)
        }
    }

    private func hasEarlierTest(_ implementation: Int, where counts: (Int) -> Bool) -> Bool {
        paths[implementation].contains { file in
            let tests = tests[paths.traits[file.path].stem]
            guard file.isWritten, !tests.isEmpty else { return false }
            let kinship = kinship(file)
            return tests.prefix(TestSubjects.mostNamesakes).contains {
                $0.item < implementation && PathKinship.degree(test: self.kinship($0), code: kinship) != nil
                    && counts($0.item)
            }
        }
    }

    private func testFiles(of test: Int) -> [PlanPaths.Mention] {
        paths[test].filter { $0.isWritten && paths.traits[$0.path].subject >= 0 }
    }

    private func kinship(_ file: PlanPaths.Mention) -> PathKinship { PathKinship(paths.texts[file.path]) }

    /// The tasks whose files have the names of the test's; among namesakes those that share most of its folders.
    private func twins(of test: Int) -> [Int] {
        testFiles(of: test).flatMap { file -> [Int] in
            let namesakes = code[paths.traits[file.path].subject]
            guard !namesakes.isEmpty, namesakes.count <= TestSubjects.mostNamesakes else { return [] }
            let kinship = kinship(file)
            let kin = namesakes.compactMap { writer in
                PathKinship.degree(test: kinship, code: self.kinship(writer)).map { (item: writer.item, degree: $0) }
            }
            let nearest = kin.map(\.degree).max()
            return kin.filter { $0.degree == nearest }.map(\.item)
        }
    }

    /// Tests that name the ids of tasks that write code, and no files of their own.
    private static func subjectsNamed(_ plan: Plan, _ paths: PlanPaths, _ isImplementation: [Bool]) -> [Int: [Int]] {
        let tests = plan.items.indices.filter { item in
            let (source, title) = (plan.source, plan.items[item].title)
            return plan.items[item].isTask && !paths[item].contains { $0.isWritten }
                && source.bytes.firstDigit(in: title) != nil && TestWords.namesTests(source, in: title)
                && !TestWords.runsTests(source, in: title)
                && !TestWords.waives(source, in: title)
        }
        if tests.isEmpty { return [:] }
        var items: [String: Int] = [:]
        for item in plan.items where item.isTask {
            if let id = item.id, !id.key.prefix.isEmpty { items[id.text] = item.index }
        }
        var named: [Int: [Int]] = [:]
        for test in tests {
            let subjects = words(plan.source, in: plan.items[test].title).compactMap { items[$0] }
                .filter { isImplementation[$0] }
            if !subjects.isEmpty { named[test] = subjects }
        }
        return named
    }

    /// What stands in a text like an id.
    private static func words(_ source: SourceText, in range: Range<Int>) -> [String] {
        source.bytes[range].split { !isPartOfID($0) || $0 == UInt8(ascii: ".") }
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private func fitting(_ items: [Int], _ test: Int) -> [Int] {
        if items.isEmpty { return [] }
        return Set(items).filter { $0 != test && isImplementation($0) && isTogether($0, test) }.sorted()
    }

    /// `app_formatters_roundtrip_test` tests `app_formatters`.
    private func isVariant(_ test: PlanPaths.Mention, of item: Int) -> Bool {
        let subject = paths.stems[paths.traits[test.path].subject]
        return paths[item].contains { file in
            let stem = paths.stems[paths.traits[file.path].stem]
            return file.isWritten && stem.count(where: { !$0.isContinuation }) >= TestSubjects.shortestStem
                && subject.starts(with: stem) && PathKinship.degree(test: kinship(test), code: kinship(file)) != nil
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

    private static func isPartOfID(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte.isOne(of: ".-#_") }

    /// The bytes of the statements that stand in a range.
    private func statements(in range: Range<Int>) -> [Range<Int>] {
        places[places.partitionPoint { $0.place < range.lowerBound }...].prefix { $0.place < range.upperBound }
            .map { graph.plan.dependencies[$0.dependency].range }
    }
}
