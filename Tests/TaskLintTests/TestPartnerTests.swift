import TaskLint
import TaskPlan
import Testing

@Suite("A test belongs to an implementation")
struct TestPartnerTests {
    /// The tasks of all findings of TL401, implementation first.
    private func partners(code: [String], test: String) -> [[String]] {
        let tasks = code.enumerated().map { "- [ ] T00\($0 + 1) Create \($1)\n" }.joined()
        let plan = Plan(parsing: "Tests: TDD\n\n\(tasks)- [ ] T009 Write the tests in \(test)\n")
        return Linter(rules: [TestAfterImplementation()]).check(plan).map(\.tasks)
    }

    @Test(
        "if the names agree and the folders do not contradict",
        arguments: [
            ("src/map.py", "tests/test_map.py"), ("src/draw/map.py", "tests/unit/test_map.py"),
            ("src/draw/map.py", "tests/draw/test_map.py"), ("src/map.ts", "src/map.integration.test.ts"),
            ("lib/draw/domain/map.dart", "test/unit/draw/map_test.dart"),
            ("src/draw/map.ts", "src/draw/__tests__/map.test.ts"),
            ("Sources/DrawKit/Map.swift", "Tests/DrawKitTests/MapTests.swift"),
            ("src/draw/map.ts", "tests/e2e/draw/map.spec.ts"),
        ])
    func partner(code: String, test: String) {
        #expect(partners(code: [code], test: test) == [["T001", "T009"]])
    }

    @Test(
        "but not if the folders name different parts, or the test is one of a whole",
        arguments: [
            ("src/draw/map.py", "tests/print/test_map.py"), ("src/types/map.ts", "tests/contract/map.test.ts"),
            ("src/map.ts", "tests/integration/map.test.ts"), ("src/utils/map.ts", "tests/integration/api/map.test.ts"),
            ("backend/src/models/map.py", "backend/tests/contract/test_map.py"), ("src/map/", "tests/map/"),
        ])
    func stranger(code: String, test: String) {
        #expect(partners(code: [code], test: test) == [])
    }

    @Test("and of several to the one that shares most folders")
    func nearest() {
        let code = ["src/shop/routes/map.py", "src/shop/draw/map.py"]
        #expect(partners(code: code, test: "tests/unit/shop/draw/test_map.py") == [["T002", "T009"]])
    }
}
