import TaskPlan
import Testing

@Suite("Sections are spoken of by their numbers")
struct NumberedSectionTests {
    private static let plan = """
        ## 1. Dig
        - [ ] 1.1 a
        - [ ] 1.2 b
        ## 2. Build
        - [ ] 2.1 a
        ## 3. Paint
        - [ ] 3.1 a
        ## 4. Open
        - [ ] 4.1 a
        ## Dependencies

        """

    @Test(
        "in a section of dependencies",
        arguments: [
            Example("- Section 3 depends on section 2", "2.1 -> 3.1"),
            Example("- Section 3 requires sections 1 and 2 to be complete", "1.1-2.1 -> 3.1"),
            Example("- Section 2 (Build) requires section 1 (Dig) to be complete", "1.1,1.2 -> 2.1"),
            Example("- Sections 2 and 3 depend on section 1 (need its pit)", "1.1,1.2 -> 2.1,3.1"),
            Example("- Sections 1-3 must be complete before section 4", "1.1-3.1 -> 4.1"),
            Example("- Section 4 depends on all previous sections", "1.1-3.1 -> 4.1"),
            Example("- Section 1 blocks everything else", "1.1,1.2 -> 2.1-4.1"),
            Example("- Abschnitt 2 nach Abschnitt 1", "1.1,1.2 -> 2.1"),
            Example("- Раздел 3 после раздела 2", "2.1 -> 3.1"),
            Example("- All tasks in section 1 precede section 4", "1.1,1.2 -> 4.1"),
            Example("- Tasks in section 2 depend on section 1", "1.1,1.2 -> 2.1"),
            Example("- Task 3 depends on Task 2 (needs its walls)", "2.1 -> 3.1"),
            Example("- Task 3 must be done AFTER Tasks 1-2 are validated", "1.1-2.1 -> 3.1"),
            Example("- Task 3 depends on Task 7", ""), Example("- 3 depends on 2", ""),
            Example("- All tasks depend on section 1 of the design", ""),
            Example("- Section 3 can be done in parallel with section 2", ""),
            Example("- Section 3 does not depend on section 2", ""),
            Example("- Tasks in section 2 can be done in parallel", ""),
            Example("- 3.1 follows section 9 of the specification", ""),
            Example("- 3.1 depends on section 2 of the design", ""),
            Example("- 3.1 depends on Section 2 of DESIGN.md", ""),
            Example("- 3.1 depends on section 2 in design.md", ""),
            Example("- 3.1 depends on spec section 2", ""),
            Example("- 3.1 depends on the design (section 2)", ""),
            Example("- 3.1 depends on design.md, section 2", ""),
            Example("- 3.1 depends on section 2's queue", ""),
            Example("- Section 2 of the design depends on 3.1", ""),
            Example("- Section 3 depends on the decision in section 2 of `spec.md`", ""),
        ])
    func statements(example: Example) {
        example.check { Plan(parsing: Self.plan + $0).statements }
    }

    @Test("a section of another document is no phase that this one lacks")
    func otherDocuments() {
        let plan = Plan(
            parsing: Self.plan + "- 3.1 depends on section 9 of the specification\n- Section 4 after section 7")
        #expect(plan.statements == "")
        #expect(plan.unresolvedGroups.isEmpty)
    }

    @Test("headings may have the word, too")
    func headings() {
        let text = """
            ## Section 1: Dig
            - [ ] T001 a
            ## Section 2: Build
            - [ ] T002 a
            ## Dependencies
            - Section 2 depends on Section 1
            - Section 3 depends on Section 2
            """
        let plan = Plan(parsing: text)
        #expect(plan.statements == "T001 -> T002")
        #expect(plan.unresolvedGroups.map(\.name) == ["Section 3"])
    }

    @Test(
        "or by the numbers that their tasks begin with",
        arguments: [
            Example("- 2.x depends on 1.x completion", "1.1,1.2 -> 2.1"),
            Example("- 2.x and 3.x depend on 1.x", "1.1,1.2 -> 2.1,3.1"),
            Example("- Tasks 1.x must complete before 3.x (pit needed)", "1.1,1.2 -> 3.1"),
            Example("- Tasks 1.x must complete before 2.1, 3.1 ✓", "1.1,1.2 -> 2.1,3.1"),
            Example("- Task 4.x must follow Task 2.x", "2.1 -> 4.1"),
            Example("- 4.1 depends on 1.2, 2.X, 3.x", "1.2-3.1 -> 4.1"),
            Example("- 1.x → 2.x → 3.x", "1.1,1.2 -> 2.1; 2.1 -> 3.1"),
            Example("- 4.x can run in parallel with 2.x/3.x once 1.x is complete.", "1.1,1.2 -> 4.1"),
            Example("- Tasks 2.x and 3.x can run in parallel after 1.x", "1.1,1.2 -> 2.1,3.1"),
            Example("- Tasks 2.x and 3.x can run in parallel", ""),
            Example("- 2.1 requires Node 1.x", ""), Example("- 2.1 depends on 7.x", ""),
            // Ranges of such are not read.
            Example("- 1.x-2.x before 3.x", ""),
            Example("| Tasks | Depends on |\n|---|---|\n| 2.x Build | 1.x Dig |", "1.1,1.2 -> 2.1"),
        ])
    func families(example: Example) {
        example.check { Plan(parsing: Self.plan + $0).statements }
    }

    @Test("such numbers are no ranges with gaps, and below headings they stand for tasks without ids")
    func familiesWithoutIds() {
        let text = "## 1. Dig\n- [ ] a\n## 2. Build\n- [ ] b\n## Dependencies\n- Tasks 2.x depend on Tasks 1.x\n"
        #expect(Plan(parsing: text).statements == "a -> b")
        // There, "Task 2" may be T002.
        #expect(
            Plan(parsing: text.replacing("[ ] a", with: "[ ] T001 a").replacing("[ ] b", with: "[ ] T002 b")).statements
                == "")
        #expect(Plan(parsing: Self.plan + "- 2.x depends on 1.x").rangeReferences.isEmpty)
    }
}
