import TaskPlan

extension PlanPicture {
    /// What is drawn of a document.
    ///
    /// - Parameter limit: tasks up to which nothing is folded.
    /// - Complexity: O(*items* + *sizes of all statements*), and a sorting of the phases.
    init(_ document: GraphedDocument, foldingAbove limit: Int) {
        let outline = PictureOutline(document.graph, showing: document.selected)
        let cycles = document.graph.cycles()
        self.init(document, outline, Folding(outline, limit: limit), cycles)
    }

    private init(
        _ document: GraphedDocument, _ outline: PictureOutline, _ folding: Folding, _ cycles: [PlanGraph.Cycle]
    ) {
        let inCycle = Set(cycles.flatMap(\.items))
        var rows = PictureRows(document.plan, outline, folding, inCycle: inCycle)
        var lanes: [Lane] = []
        for (number, lane) in outline.lanes.enumerated() {
            let isFolded = folding.lanes.contains(number)
            let first = rows.blocks.count
            if !isFolded { for block in lane.blocks { rows.add(block, lane: number) } }
            lanes.append(
                Lane(
                    title: PictureText.title(of: lane.section, in: document.plan), tally: lane.tally,
                    blocks: first..<rows.blocks.count, isFolded: isFolded,
                    hidesCycle: isFolded && lane.blocks.contains { $0.items.contains(where: inCycle.contains) }))
        }
        plan = document.plan
        path = document.path
        self.lanes = lanes
        blocks = rows.blocks
        self.rows = rows.rows
        links = PictureLinks(document.graph, outline, folding, rows.rowOfItem, cycles).links
        tally = plan.tally(of: outline)
        cycleCount = cycles.count
        hidesSubtasks = folding.hidesSubtasks && outline.lanes.contains { $0.count > $0.blocks.count }
    }
}

extension Plan {
    fileprivate func tally(of outline: PictureOutline) -> WorkCount {
        outline.lanes.reduce(into: WorkCount()) { tally, lane in
            for block in lane.blocks { for item in block.items { tally.add(items[item].status) } }
        }
    }
}

/// The rows and blocks of a picture as they are put together.
private struct PictureRows {
    private let plan: Plan
    private let outline: PictureOutline
    private let folding: Folding
    private let inCycle: Set<Int>
    /// The states below each task.
    private let subtasks: [Int: WorkCount]
    private(set) var blocks: [PlanPicture.Block] = []
    private(set) var rows: [PlanPicture.Row] = []
    /// The row at which each item is drawn; nil if it is folded into its lane or left out.
    private(set) var rowOfItem: [Int?]

    init(_ plan: Plan, _ outline: PictureOutline, _ folding: Folding, inCycle: Set<Int>) {
        self.plan = plan
        self.outline = outline
        self.folding = folding
        self.inCycle = inCycle
        rowOfItem = plan.items.map { _ in nil }
        var subtasks: [Int: WorkCount] = [:]
        for lane in outline.lanes {
            for block in lane.blocks {
                for item in block.items.dropFirst() {
                    let holder = folding.hidesSubtasks ? block.items[0] : plan.items[item].parent ?? block.items[0]
                    subtasks[holder, default: WorkCount()].add(plan.items[item].status)
                }
            }
        }
        self.subtasks = subtasks
    }

    mutating func add(_ block: PictureOutline.Block, lane: Int) {
        let first = rows.count
        for item in folding.hidesSubtasks ? Array(block.items.prefix(1)) : block.items {
            let standsFor = folding.hidesSubtasks ? block.items : [item]
            rowOfItem[item] = rows.count
            rows.append(
                PlanPicture.Row(
                    item: item, block: blocks.count, depth: outline.depth[item],
                    subtasks: subtasks[item] ?? WorkCount(), isInCycle: standsFor.contains(where: inCycle.contains)))
        }
        if folding.hidesSubtasks { for item in block.items { rowOfItem[item] = first } }
        blocks.append(PlanPicture.Block(lane: lane, rows: first..<rows.count))
    }
}
