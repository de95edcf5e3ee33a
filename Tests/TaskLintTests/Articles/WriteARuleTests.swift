import Foundation
import TaskLint
import TaskPlan
import Testing

/// The article "Write a rule": its code does what it says.
@Suite struct WriteARuleTests {
    @Test func examplesHold() {
        #expect(brokenExamples(of: LongTitle()).isEmpty)
        #expect(brokenExamples(of: DuplicateID()).isEmpty)
    }

    @Test func runsWithOtherRulesAndItsOption() {
        let markdown = "- [ ] T001 Sand it\n- [ ] T001 Paint all of it\n"
        #expect(review(markdown, longestTitle: 7).map { $0.rule.code } == ["TL101", "TEAM01"])
        #expect(review(markdown, longestTitle: 7).last?.message == "the title has 15 characters, 8 too many")
        #expect(review(markdown, longestTitle: 15).map { $0.rule.code } == ["TL101"])
    }

    @Test func isSilencedLikeAnyOther() {
        let markdown = "- [ ] T001 Sand all of it <!-- tasklint-disable-line long-title -->\n"
        #expect(review(markdown, longestTitle: 7).isEmpty)
    }

    @Test("the article shows the code as it is compiled here")
    func isShown() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        let article = folder.appendingPathComponent("../../../Sources/TaskLint/TaskLint.docc/WriteARule.md")
        let parts = try String(contentsOf: article, encoding: .utf8).components(separatedBy: "```swift\n").dropFirst()
        let blocks = parts.map { String($0.components(separatedBy: "```")[0]) }
        let code = try String(contentsOf: folder.appendingPathComponent("WriteARule.swift"), encoding: .utf8)
        #expect(code == "import TaskLint\nimport TaskPlan\n\n" + blocks.joined(separator: "\n"))
    }
}
