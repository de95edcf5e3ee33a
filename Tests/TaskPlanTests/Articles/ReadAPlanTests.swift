import Foundation
import TaskPlan
import Testing

/// The article "Read a plan": its code does what it says.
@Suite struct ReadAPlanTests {
    private static let markdown = """
        ## Phase 1: Hull
        - [x] T001 Draw the hull in `plans/hull.svg`
        - [ ] T002 [P] Cut the planks, update `plans/hull.svg`
        - [ ] T003 [P] Cut the ribs, update `plans/ribs.svg`
        - [~] T004 [P] Number the ribs, update `plans/ribs.svg`
        - [-] T005 Paint a name

        ## Dependencies
        - T001 before T002-T004
        """

    @Test func everyTaskThatIsOpen() {
        #expect(
            openTasks(in: Self.markdown) == [
                "line 3: T002, Cut the planks, update `plans/hull.svg`",
                "line 4: T003, Cut the ribs, update `plans/ribs.svg`",
                "line 5: T004, Number the ribs, update `plans/ribs.svg`",
                "line 6: T005, Paint a name",
            ])
    }

    @Test func filesStatementsAndOrder() {
        let plan = Plan(parsing: Self.markdown)
        #expect(writers(of: "plans/ribs.svg", in: plan) == [2, 3])
        #expect(statements(of: plan) == ["line 9: 1 before 3"])
        let graph = PlanGraph(plan)
        #expect(mayShareTheDay(1, 2, in: graph))
        #expect(!mayShareTheDay(2, 3, in: graph))
        #expect(!mayShareTheDay(0, 2, in: graph))
        #expect(longestChain(of: plan) == ["T001", "T002", "T005"])
        #expect(longestChain(of: Plan(parsing: "\(Self.markdown)\n- T002 before T001")) == nil)
    }

    @Test("the article shows the code as it is compiled here")
    func isShown() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let article = folder.appendingPathComponent("../../../Sources/TaskPlan/TaskPlan.docc/ReadAPlan.md")
        let parts = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
        let blocks = parts.map { String($0.components(separatedBy: "```")[0]) }
        let code = try String(contentsOf: folder.appendingPathComponent("ReadAPlan.swift"), encoding: .utf8)
        #expect(code == "import TaskPlan\n\n" + blocks.joined(separator: "\n"))
    }
}
