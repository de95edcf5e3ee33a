import TaskPlan
import Testing

@testable import TaskReport

@Suite struct PictureTests {
    private func names(_ ends: [PlanPicture.End], _ picture: PlanPicture) -> String {
        ends.map { end in
            switch end {
            case .lane(let lane): picture.lanes[lane].title
            case .row(let row): picture.plan.items[picture.rows[row].item].id?.text ?? "?"
            }
        }.joined(separator: " ")
    }

    /// All links in words, one line each.
    private func links(_ picture: PlanPicture, from strength: PlanPicture.Link.Strength = .suggested) -> [String] {
        picture.links.filter { $0.strength >= strength }.map { link in
            let cycle = link.isInCycle ? " (cycle)" : ""
            return "\(names(link.sources, picture)) -> \(names(link.targets, picture))\(cycle)"
        }
    }

    private let tasks = (1...6).map { "- [ ] T00\($0) Task\n" }

    @Test func statementsOverWholePhasesAreLinksOfPhases() {
        let plan = "## One\n\(tasks[0])\(tasks[1])## Two\n\(tasks[2])\(tasks[3])## Three\n\(tasks[4])\(tasks[5])"
        let order =
            "\n## Dependencies\n- T001-T002 before T003\n- T001, T002 before T003, T004\n- T001 before T004-T006\n"
        #expect(
            links(picture(plan + order)) == ["One -> T003", "One -> Two", "T001 -> T004 Three"])
    }

    @Test func phasesFollowOneAnotherAsLanes() {
        let plan = "## One\n\(tasks[0])\(tasks[1])## Two\n\(tasks[2])\(tasks[3])"
        #expect(links(picture(plan), from: .implied) == ["T001 -> T002", "One -> Two", "T003 -> T004"])
    }

    /// 50 before 50 costs 100 lines and not 2,500.
    @Test func manyBeforeManyGoThroughOneJunction() {
        let plan = (1...110).map { "- [ ] T\(100 + $0) [P] Task\n" }.joined()
        let picture = picture(plan + "\n## Dependencies\n- T101-T150 before T151-T200\n", limit: 1000)
        let edges = PictureEdges(picture.links)
        #expect(edges.junctionCount == 1)
        #expect(edges.edges.count == 100)
        #expect(edges.edges.count { $0.hasHead } == 50)
    }

    @Test func linksThatSayTheSameAreDrawnOnce() {
        let plan = tasks[0] + tasks[1] + "\n## Dependencies\n- T001 before T002\n- T002 depends on T001\n"
        #expect(links(picture(plan), from: .implied) == ["T001 -> T002"])
        #expect(links(picture(plan), from: .stated) == ["T001 -> T002"])
    }

    @Test func cyclesAreMarked() {
        let plan = tasks.joined() + "\n## Dependencies\n- T001 before T002\n- T002 before T003\n- T003 before T002\n"
        let picture = picture(plan)
        #expect(links(picture, from: .stated) == ["T001 -> T002", "T002 -> T003 (cycle)", "T003 -> T002 (cycle)"])
        #expect(picture.rows.filter(\.isInCycle).map { picture.plan.items[$0.item].id?.text } == ["T002", "T003"])
        #expect(picture.cycleCount == 1)
    }

    /// One task of a hundred is in the circle; the lines of the others are not.
    @Test func onlyTheWayAroundACycleIsMarked() {
        let plan = tasks.joined() + "\n## Dependencies\n- T001-T003 before T004, T005\n- T005 before T002\n"
        let edges = PictureEdges(picture(plan).links).edges.filter(\.isInCycle)
        #expect(edges.count == 3)
    }

    @Test func subtasksAreRowsOfTheirTask() {
        let plan = "- [ ] T001 Task\n  - [x] T002 Sub\n    - [ ] T003 Deeper\n- [ ] T004 Next (depends on T002)\n"
        let picture = picture(plan)
        #expect(picture.blocks.map(\.rows) == [0..<3, 3..<4])
        #expect(picture.rows.map(\.depth) == [0, 1, 2, 0])
        #expect(picture.rows.map(\.subtasks.summary) == ["1 of 1 done", "0 of 1 done", "no tasks", "no tasks"])
        #expect(links(picture, from: .stated) == ["T002 -> T004"])
    }

    /// Subtasks are worked on in order, and so are tasks; from subtask to subtask of another task goes no line.
    @Test func whatGoesWithoutSayingLeadsFromTaskToTask() {
        let plan = "- [ ] T001 Task\n  - [ ] T002 Sub\n  - [ ] T003 Sub\n- [ ] T004 Task\n  - [ ] T005 Sub\n"
        let picture = picture(plan)
        #expect(links(picture, from: .implied) == ["T002 -> T003", "T001 -> T004"])
        #expect(PictureLayout(picture).wires.map { picture.links[$0.link].sources } == [[.row(0)]])
    }

    @Test func partsOfPlansKeepWhatIsAbove() {
        let plan = "## One\n- [ ] T001 Task\n  - [ ] T002 Sub\n  - [ ] T003 Sub\n## Two\n- [ ] T004 Next\n"
        let picture = picture(plan, selection: PlanSelection(focus: ["T003"], depth: 0))
        #expect(picture.lanes.map(\.title) == ["One"])
        #expect(picture.rows.map { picture.plan.items[$0.item].id?.text } == ["T001", "T003"])
    }

    // MARK: - Folding

    /// Subtasks first, then finished phases, then the largest.
    @Test(arguments: [
        (9, false, []), (8, true, []), (7, true, []), (6, true, [1]), (4, true, [1, 2]), (1, true, [1, 2, 0]),
    ])
    func folding(limit: Int, hidesSubtasks: Bool, folded: [Int]) {
        let plan = """
            ## One
            - [ ] A1 Task
              - [ ] A2 Sub
              - [ ] A3 Sub
            - [ ] A4 Task
            ## Two
            - [x] B1 Task
            - [x] B2 Task
            ## Three
            - [ ] C1 Task
            - [ ] C2 Task
            - [ ] C3 Task

            ## Dependencies
            - B1 before A1
            """
        let picture = picture(plan, limit: limit)
        #expect(picture.hidesSubtasks == hidesSubtasks)
        #expect(picture.lanes.indices.filter { picture.lanes[$0].isFolded } == folded.sorted())
        let hasEnds = picture.links.allSatisfy { !$0.sources.isEmpty && !$0.targets.isEmpty }
        #expect(hasEnds)
        #expect(picture.tally.all == 9)
        let way = folded.contains(1) ? (folded.contains(0) ? "Two -> One" : "Two -> A1") : "B1 -> A1"
        #expect(links(picture, from: .stated) == [way])
    }

    @Test func foldedPhasesTellOfTheirCycles() {
        let plan = tasks.joined() + "\n## Dependencies\n- T001 before T002\n- T002 before T001\n"
        let picture = picture(plan, limit: 1)
        #expect(picture.lanes.map(\.isFolded) == [true])
        #expect(picture.lanes.map(\.hidesCycle) == [true])
        #expect(picture.links.isEmpty)
    }
}
