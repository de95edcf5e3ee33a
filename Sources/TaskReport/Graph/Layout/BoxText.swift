import TaskPlan

/// The text of a block, cut into the lines in which it is drawn.
struct BoxText: Sendable {
    /// Id and tags.
    let head: String
    let title: [String]
    /// A line for each subtask, or one that counts them if they are folded.
    let subtasks: [String]
    /// Whether the subtasks are only counted.
    let countsSubtasks: Bool

    /// Height of the box of a folded lane.
    static let foldHeight = 52

    init(_ block: PlanPicture.Block, of picture: PlanPicture) {
        let row = picture.rows[block.rows.lowerBound]
        let item = picture.plan.items[row.item]
        head = DisplayWidth.clip(PictureText.head(of: item), to: PictureMetrics.boxColumns - 5)
        title = WrappedText.lines(
            PictureText.title(of: item, in: picture.plan), columns: PictureMetrics.boxColumns,
            count: PictureMetrics.titleLines)
        countsSubtasks = block.rows.count == 1 && row.subtasks.all > 0
        subtasks =
            countsSubtasks
            ? ["\(row.subtasks[.done]) of \(row.subtasks.all) subtasks done"]
            : block.rows.dropFirst().map { BoxText.line(for: picture.rows[$0], in: picture.plan) }
    }

    private static func line(for row: PlanPicture.Row, in plan: Plan) -> String {
        let item = plan.items[row.item]
        let text = [PictureText.head(of: item), PictureText.title(of: item, in: plan)]
        let room = PictureMetrics.boxColumns - 5 - (indent(of: row) * 10) / PictureMetrics.columnTenths
        return DisplayWidth.clip(text.filter { !$0.isEmpty }.joined(separator: " "), to: room)
    }

    /// Pixels by which a subtask is moved to the right.
    static func indent(of row: PlanPicture.Row) -> Int {
        min(max(row.depth - 1, 0), PictureMetrics.deepestIndent) * PictureMetrics.indent
    }

    /// Height of the part with the task itself.
    var headHeight: Int { PictureMetrics.head + title.count * PictureMetrics.line + 10 }

    /// Height of the box.
    var height: Int { headHeight + subtasks.count * PictureMetrics.subtask + (subtasks.isEmpty ? 0 : 6) }

    /// The part of a box that belongs to one of its tasks, the task itself first.
    static func rect(ofRow row: Int, _ text: BoxText, _ box: PictureLayout.Rect) -> PictureLayout.Rect {
        guard row > 0 else {
            return PictureLayout.Rect(x: box.x, y: box.y, width: box.width, height: text.headHeight)
        }
        let y = box.y + text.headHeight + (row - 1) * PictureMetrics.subtask
        return PictureLayout.Rect(x: box.x, y: y, width: box.width, height: PictureMetrics.subtask)
    }
}

/// The name of a lane and its progress, cut into the lines in which they are drawn.
struct LaneText: Sendable {
    let title: [String]
    let summary: [String]

    init(_ lane: PlanPicture.Lane) {
        title = WrappedText.lines(
            lane.title.isEmpty ? "Tasks" : lane.title, columns: PictureMetrics.labelColumns, count: 3)
        summary = WrappedText.lines(lane.tally.summary, columns: PictureMetrics.labelColumns, count: 3)
    }

    /// Height that the text needs, with a bar for the progress.
    var height: Int { (title.count + summary.count) * PictureMetrics.line + 34 }
}
