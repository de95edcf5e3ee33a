import SourceText
import Testing

@testable import TaskLint

@Suite("Stories that a heading names")
struct StoryLabelsTests {
    @Test(
        "in parentheses only if nothing but stories and priorities stands there",
        arguments: [
            ("Phase 5: User Story 3 - Login", [3]), ("US1 & US2", [1, 2]), ("Login (US1, P2)", [1]),
            ("Login (after US1)", []), ("Login (2nd US1)", []), ("Login (3x faster than US2)", []),
            ("Login (US1, 5h)", []), ("登录（US1）", [1]), ("Bonus1 and US2", [2]),
        ])
    func stories(title: String, expected: [Int]) {
        let source = SourceText(title)
        #expect(StoryLabels.stories(of: 0..<source.bytes.count, in: source) == expected)
    }
}
