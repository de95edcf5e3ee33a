import TaskPlan
import Testing

@testable import TaskReport

@Suite struct PlanSelectionTests {
    private let plan = Plan(
        parsing: """
            # Tasks

            ## Phase 1: Setup
            - [x] T001 Create the package
            - [ ] T002 Linting

            ## Phase 2: User Story 1 - Import
            - [~] T003 [US1] Parser
              - [x] T004 Numbers
              - [ ] T005 Dates
            - [ ] T006 [US2] Writer
            - [ ] T007 Old writer

            ## Phase 3: Polish
            ### 3.1 Documents
            - [ ] T008 Manual
            ### 3.2 Speed
            - [ ] T009 Cache

            ## Dependencies
            - T001 before T003
            - T003 before T006
            - T006 before T008
            """)

    private func ids(_ selection: PlanSelection) -> String {
        selection.match(in: PlanGraph(plan)).items.map { plan.items[$0].id?.text.suffix(1) ?? "?" }.joined()
    }

    @Test func nothingAskedForIsEverything() {
        #expect(PlanSelection().isEverything)
        #expect(ids(PlanSelection()) == "123456789")
    }

    @Test(arguments: [
        (0, "345"), (1, "13456"), (2, "134568"), (9, "134568"),
    ])
    func focusFollowsStatementsInBothDirections(depth: Int, expected: String) {
        #expect(ids(PlanSelection(focus: ["T003"], depth: depth)) == expected)
    }

    /// What is said of a parent holds for its subtasks.
    @Test func focusOnASubtask() {
        #expect(ids(PlanSelection(focus: ["t004"], depth: 1)) == "146")
        #expect(ids(PlanSelection(focus: ["T008", "T001"], depth: 0)) == "18")
    }

    @Test(arguments: [
        ("1", "12"), ("phase 2", "34567"), ("SETUP", "12"), ("3", "89"), ("3.2", "9"), ("documents", "8"),
        ("phase", "123456789"),
    ])
    func phases(name: String, expected: String) {
        #expect(ids(PlanSelection(phases: [name])) == expected)
    }

    @Test(arguments: [("US1", "34567"), ("1", "34567"), ("User Story 2", "6"), ("us2", "6")])
    func stories(name: String, expected: String) {
        #expect(ids(PlanSelection(stories: [name])) == expected)
    }

    @Test func kindsNarrowEachOtherDown() {
        #expect(ids(PlanSelection(isOpenOnly: true)) == "2356789")
        #expect(ids(PlanSelection(phases: ["2"], stories: ["US2"])) == "6")
        #expect(ids(PlanSelection(focus: ["T003"], phases: ["1", "2"], isOpenOnly: true)) == "356")
    }

    @Test func unknownNamesAreToldOnceNoDocumentHasThem() {
        let selection = PlanSelection(focus: ["T0030", "T008"], phases: ["setpu", "7"], stories: ["US9"])
        var tally = SelectionTally()
        tally.add(selection.match(in: PlanGraph(plan)).misses)
        #expect(
            tally.complaints == [
                "error: there is no task \"T0030\"; did you mean \"T003\"?",
                "error: there is no phase \"setpu\"; did you mean \"setup\"?",
                "error: there is no phase \"7\"",
                "error: there is no story \"US9\"; did you mean \"US1\"?",
            ])
        tally.add(
            selection.match(
                in: PlanGraph(Plan(parsing: "## Phase 7\n- [ ] T0030 [US9] A\n## Phase 8\n- [ ] T0031 B\n"))
            ).misses)
        #expect(tally.complaints == ["error: there is no phase \"setpu\"; did you mean \"setup\"?"])
    }

    @Test func hostileNamesAreVisible() {
        var tally = SelectionTally()
        tally.add(PlanSelection(focus: ["\u{1B}[31m"]).match(in: PlanGraph(plan)).misses)
        #expect(tally.complaints == ["error: there is no task \"\\u{1B}[31m\""])
    }
}
