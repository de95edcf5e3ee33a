import TaskLint
import TaskPlan
import Testing

@Suite("A description in a parallel example means")
struct DescribedTaskTests {
    /// The messages of TL305 about a plan whose example has two lines and a heading.
    private func findings(_ description: String, heading: String = "Parallel Example") -> [String] {
        let plan = """
            ## Phase 1: Ground
            - [ ] T001 [P] Draw the outline of the map in src/map.c
            - [ ] T002 [P] Print the map in src/print.c
            ## Phase 2: User Story 1
            - [ ] T003 [US1] Colour the outline of rivers for the map in src/map.c
            - [ ] T004 [US1] Write `src/atlas.c`: pages, index and cover
            ## Phase 3: User Story 2
            - [ ] T005 [US2] Colour the outline of roads in the map in src/map.c
            - [ ] T006 [US2] Write the index of places, and sort it in src/atlas.c

            ## \(heading)
            ```
            Task: "T002"
            Task: "\(description)"
            ```
            """
        return Linter(rules: [ParallelExampleMismatch()]).check(Plan(parsing: plan)).map { finding in
            String(finding.message.split(separator: " ")[3])
        }
    }

    @Test(
        "the task of the file whose title has its words",
        arguments: [
            ("Colour the rivers in src/map.c", "\"T003\""), ("Colour the roads in src/map.c", "\"T005\""),
            ("Draw an outline in src/map.c", nil), ("src/map.c", nil), ("Measure the map in src/map.c", nil),
            ("Sort the places in src/atlas.c", "\"T006\""),
        ])
    func words(description: String, task: String?) {
        #expect(findings(description) == (task.map { [$0] } ?? []))
    }

    @Test("none if the words fit two alike, since those of the path are no description")
    func alike() {
        #expect(findings("Colour the outline in src/map.c") == [])
        #expect(findings("Write the atlas in src/atlas.c") == [])
    }

    @Test(
        "one of the story or phase that the heading names",
        arguments: [
            ("Parallel Example: User Story 1", "\"T003\""), ("Parallel Example: User Story 2", "\"T005\""),
            ("Parallel Example: Ground", nil), ("Parallel Example: Phase 2", "\"T003\""),
            ("Parallel Example: Colours", nil),
        ])
    func part(heading: String, task: String?) {
        #expect(findings("Colour the outline in src/map.c", heading: heading) == (task.map { [$0] } ?? []))
    }
}
