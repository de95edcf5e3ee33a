import SourceText
import TaskPlan

/// Which tasks write tests, and which tasks implement what they test.
struct TestSubjects {
    private let graph: PlanGraph
    /// The tasks that write a file whose name, without endings and separators, is this.
    private let writers: [String: [Int]]
    private let lastPhase: Int?

    init(_ graph: PlanGraph) {
        self.graph = graph
        var writers: [String: [Int]] = [:]
        for item in graph.plan.items where item.isTask {
            for file in item.files where file.role == .writes && !TestNames.isTest(file.path) {
                writers[TestNames.stemKey(of: file.path), default: []].append(item.index)
            }
        }
        self.writers = writers
        lastPhase = graph.phases.compactMap { $0 }.max()
    }

    /// Whether a task writes tests and no other files.
    func isTest(_ item: Int) -> Bool {
        let written = graph.plan.items[item].files.filter { $0.role == .writes }
        return written.contains { TestNames.isTest($0.path) }
            && written.allSatisfy { TestNames.isTest($0.path) || $0.isDirectory }
    }

    /// Whether a task writes something that is no test.
    private func isImplementation(_ item: Int) -> Bool {
        graph.plan.items[item].files.contains {
            $0.role == .writes && !TestNames.isTest($0.path) && !isDocument($0.path)
        }
    }

    private func isDocument(_ path: String) -> Bool { path.hasSuffix(".md") || path.hasSuffix("/") }

    /// A closing phase of cleaning up, where extra tests are welcome.
    func isPolish(_ item: Int) -> Bool {
        guard let phase = graph.phases[item] else { return false }
        let title = graph.plan.source.string(graph.plan.sections[phase].title).lowercased()
        return TestSubjects.polish.contains { title.contains($0) }
            || phase == lastPhase && graph.plan.sections[phase].kind != .story
                && TestSubjects.closing.contains { title.contains($0) }
    }

    private static let polish = ["polish", "cross-cutting", "cleanup", "clean-up", "hardening", "finalization"]
    private static let closing = [
        "final", "validation", "documentation", "quality", "verification", "完善", "收尾", "仕上げ", "마무리", "документация",
        "проверка", "pulido", "acabado", "finition", "abschluss",
    ]

    /// The tasks of the same phase or story that implement what a test task tests, in document order.
    ///
    /// - Parameter isStated: the order of the two is stated, so that names that only begin alike are enough.
    func implementations(of test: Int) -> (twins: [Int], stated: [Int]) {
        let written = graph.plan.items[test].files.filter { $0.role == .writes }.compactMap { TestNames.subject(of: $0.path) }
        let twins = written.flatMap { writers[$0] ?? [] }
        let prerequisites = ownPrerequisites(of: test)
        let named = prerequisites.filter { item in mentions(item, in: test) || written.contains { isVariant($0, of: item) } }
        return (fitting(twins, test), fitting(twins + named, test))
    }

    private func fitting(_ items: [Int], _ test: Int) -> [Int] {
        Set(items).filter { $0 != test && isImplementation($0) && !isTest($0) && isTogether($0, test) }.sorted()
    }

    /// `app_formatters_roundtrip_test` tests `app_formatters`.
    private func isVariant(_ subject: String, of item: Int) -> Bool {
        graph.plan.items[item].files.contains { file in
            let stem = TestNames.stemKey(of: file.path)
            return file.role == .writes && stem.count >= TestSubjects.shortestStem && subject.hasPrefix(stem)
        }
    }

    private static let shortestStem = 5

    /// Whether the title of a test names the id of another task other than as a prerequisite.
    private func mentions(_ item: Int, in test: Int) -> Bool {
        guard let id = graph.plan.items[item].id?.text else { return false }
        let source = graph.plan.source
        let title = graph.plan.items[test].title
        let stated = graph.plan.dependencies.filter { title.contains($0.place) }.map(\.range)
        let wanted = Array(id.utf8)
        return title.contains { index in
            !stated.contains { $0.contains(index) } && source.bytes[index..<title.upperBound].starts(with: wanted)
                && !(index + wanted.count < title.upperBound && source.bytes[index + wanted.count].isAlphanumeric)
        }
    }

    /// Whether the name of a test's file is made from the name of a file of the implementation.
    func isTwin(_ test: Int, of implementation: Int) -> Bool {
        graph.plan.items[test].files.contains { file in
            file.role == .writes
                && TestNames.subject(of: file.path).map { writers[$0]?.contains(implementation) == true } == true
        }
    }

    /// Whether another test task of an implementation stands in front of it.
    func hasEarlierTest(_ implementation: Int) -> Bool {
        graph.plan.items.prefix(implementation).contains { isTest($0.index) && isTwin($0.index, of: implementation) }
    }

    /// The tasks that a dependency of the test's own names.
    private func ownPrerequisites(of test: Int) -> [Int] {
        let own = graph.plan.items[test]
        return graph.plan.dependencies.filter {
            $0.origin == .stated && !$0.namesGroup && $0.dependents.count == 1 && $0.dependents.contains(test)
                && (own.line...own.endLine).contains(graph.plan.source.line(at: $0.place))
        }.flatMap { Array($0.prerequisites) }
    }

    private func isTogether(_ left: Int, _ right: Int) -> Bool {
        if graph.phases[left] == graph.phases[right] { return true }
        let labels = Set(graph.plan.items[left].labels.filter { $0.hasPrefix("US") })
        return !labels.isDisjoint(with: graph.plan.items[right].labels)
    }
}
