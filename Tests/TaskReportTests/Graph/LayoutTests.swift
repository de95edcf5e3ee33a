import TaskPlan
import Testing

@testable import TaskReport

/// The geometry of drawings: nothing lies on anything else.
@Suite struct LayoutTests {
    private typealias Rect = PictureLayout.Rect

    /// Small, wide, deep, folded and without phases.
    private static let generated: [(seed: UInt64, tasks: Int, phases: Int)] = [
        (1, 12, 3), (2, 40, 4), (3, 60, 1), (4, 80, 0), (5, 120, 12), (6, 230, 9), (7, 3, 3),
    ]

    private static let drawn = Result { try layouts() }

    private func layouts() throws -> [PictureLayout] { try Self.drawn.get() }

    private static func layouts() throws -> [PictureLayout] {
        let generated = generated.map { seed, tasks, phases in
            var plan = GeneratedPlan(seed: seed)
            return picture(plan.text(tasks: tasks, phases: phases))
        }
        return (generated + (try fixturePlans().map { picture($0) })).map { PictureLayout($0) }
    }

    @Test func nothingOverlaps() throws {
        for layout in try layouts() {
            let rects = layout.boxes + layout.labels + layout.folds.values
            for (index, rect) in rects.enumerated() {
                #expect(!rects[..<index].contains { $0.overlaps(rect) }, "\(layout.picture.plan.source.string(0..<60))")
            }
            for (lane, next) in zip(layout.lanes, layout.lanes.dropFirst()) { #expect(lane.bottom < next.y) }
        }
    }

    @Test func everythingIsInsideItsLane() throws {
        for layout in try layouts() {
            for (box, block) in zip(layout.boxes, layout.picture.blocks) {
                #expect(layout.lanes[block.lane].contains(box))
            }
            for (lane, rect) in layout.folds { #expect(layout.lanes[lane].contains(rect)) }
            for (row, rect) in zip(layout.picture.rows, layout.rows) { #expect(layout.boxes[row.block].contains(rect)) }
            let sheet = Rect(x: 0, y: 0, width: layout.size.width, height: layout.size.height)
            for lane in layout.lanes { #expect(sheet.contains(lane)) }
            for point in layout.wires.flatMap(\.paths).flatMap(\.points) {
                #expect((0...sheet.width).contains(point.x) && (0...sheet.height).contains(point.y))
            }
        }
    }

    /// Lines touch the edges of boxes and never cross them.
    @Test func linesPassBetweenBoxes() throws {
        for layout in try layouts() {
            let obstacles = layout.boxes + layout.labels + layout.folds.values
            for segment in layout.segments.map(\.rect) {
                #expect(!obstacles.contains { $0.overlaps(segment) })
            }
        }
    }

    /// Two links never run along each other, so that each can be followed.
    @Test func linesHaveTracksOfTheirOwn() throws {
        for layout in try layouts() {
            let segments = layout.segments
            let vertical = Dictionary(grouping: segments.filter(\.isVertical)) { $0.rect.x }
            let horizontal = Dictionary(grouping: segments.filter { !$0.isVertical }) { $0.rect.y }
            for line in Array(vertical.values) + Array(horizontal.values) {
                for (index, segment) in line.enumerated() {
                    let other = line[..<index].first { $0.wire != segment.wire && $0.runsAlong(segment) }
                    #expect(other == nil, "\(segment.isVertical) \(segment.rect) \(String(describing: other?.rect))")
                }
            }
        }
    }

    @Test func linesHaveRightAnglesAndEndAtTheirEnds() throws {
        for layout in try layouts() {
            for wire in layout.wires {
                let link = layout.picture.links[wire.link]
                let heads = wire.paths.filter { $0.hasHead && !$0.isInCycle || $0.hasHead && wire.paths.count == 1 }
                #expect(heads.count == link.targets.count)
                for path in wire.paths {
                    let isSquare = zip(path.points, path.points.dropFirst()).allSatisfy {
                        ($0.x == $1.x) != ($0.y == $1.y)
                    }
                    #expect(isSquare)
                }
                for (target, path) in zip(link.targets, heads) {
                    guard let tip = path.points.last else { continue }
                    let place =
                        switch target {
                        case .lane(let lane): layout.labels[lane]
                        case .row(let row): layout.rows[row]
                        }
                    #expect(place.hasOnEdge(tip), "\(place) \(tip)")
                }
            }
        }
    }

    @Test func textFitsIntoItsBox() throws {
        for layout in try layouts() {
            for text in layout.boxTexts {
                for line in [text.head] + text.title { #expect(DisplayWidth.columns(of: line) <= 31) }
                let room = PictureMetrics.boxWidth - 2 * PictureMetrics.boxPadding
                #expect(PictureMetrics.width(columns: 31) <= room)
                #expect(PictureMetrics.width(columns: DisplayWidth.columns(of: text.head)) + 40 <= room)
                for line in text.subtasks {
                    // Between the glyph and the mark of a cycle.
                    let width = PictureMetrics.width(columns: DisplayWidth.columns(of: line))
                    #expect(30 + width <= PictureMetrics.boxWidth - 18)
                }
            }
            for (text, label) in zip(layout.labelTexts, layout.labels) {
                for line in text.title + text.summary {
                    #expect(PictureMetrics.width(columns: DisplayWidth.columns(of: line)) <= label.width - 15)
                }
                #expect(text.height <= label.height)
            }
        }
    }

    @Test func legendHasRoom() throws {
        for layout in try layouts() {
            let legend = PictureLegend(layout.picture, y: 500, width: layout.size.width - 32)
            let places = legend.entries.map(\.place)
            for (index, place) in places.enumerated() {
                #expect(!places[..<index].contains { $0.overlaps(place) })
                #expect(place.right <= layout.size.width && place.bottom <= legend.bottom)
            }
        }
    }

    /// Side by side is only what does not wait for each other, or what an arrow leads to from the left.
    @Test func laterTasksAreLower() {
        let layout = PictureLayout(
            picture("- [ ] T1 [P] A\n- [ ] T2 [P] B\n- [ ] T3 [P] C (depends on T1)\n- [ ] T4 D\n- [ ] T5 E\n"))
        let places = layout.boxes.map { (layout.boxes[0].y < $0.y, layout.boxes[0].x < $0.x) }
        #expect(places.map(\.0) == [false, false, true, true, true])
        #expect(places.map(\.1) == [false, true, false, true, true])
        #expect(layout.boxes[2].y == layout.boxes[4].y)
    }

    /// What is part of a circle stands where the document has it.
    @Test func cyclesBeginWithTheirFirstTask() {
        let tasks = "## One\n- [ ] T1 [P] A\n- [ ] T2 [P] B\n- [ ] T3 [P] C\n## Two\n- [ ] T4 D\n"
        let layout = PictureLayout(
            picture(tasks + "\n## Dependencies\n- T1 before T2\n- T2 before T3\n- T3 before T1\n"))
        #expect(layout.boxes[0].x < layout.boxes[1].x && layout.boxes[1].x < layout.boxes[2].x)
        #expect(Set(layout.boxes.prefix(3).map(\.y)).count == 1)
    }

    /// Long chains, wide phases and one statement about everything.
    @Test(.timeLimit(.minutes(10))) func largePlansAreLaidOutInTime() {
        var plan = GeneratedPlan(seed: 11)
        let text = plan.text(tasks: 1_500, phases: 8) + "\n- T1001-T1700 before T1701-T2500\n"
        let layout = PictureLayout(picture(text, limit: 100_000))
        #expect(layout.boxes.count == 1_500)
    }
}

extension PictureLayout.Rect {
    fileprivate func overlaps(_ other: PictureLayout.Rect) -> Bool {
        x < other.right && other.x < right && y < other.bottom && other.y < bottom
    }

    fileprivate func contains(_ other: PictureLayout.Rect) -> Bool {
        x <= other.x && other.right <= right && y <= other.y && other.bottom <= bottom
    }

    fileprivate func hasOnEdge(_ point: PictureLayout.Point) -> Bool {
        let isOnSide = (point.x == x || point.x == right) && (y...bottom).contains(point.y)
        let isOnTop = (point.y == y || point.y == bottom) && (x...right).contains(point.x)
        return isOnSide || isOnTop
    }
}

/// A straight piece of a line.
private struct Segment {
    let wire: Int
    let isVertical: Bool
    /// Without width or without height.
    let rect: PictureLayout.Rect

    func runsAlong(_ other: Segment) -> Bool {
        isVertical
            ? rect.y < other.rect.bottom && other.rect.y < rect.bottom
            : rect.x < other.rect.right && other.rect.x < rect.right
    }
}

extension PictureLayout {
    fileprivate var segments: [Segment] {
        wires.enumerated().flatMap { number, wire in
            wire.paths.flatMap { path in
                zip(path.points, path.points.dropFirst()).map { one, other in
                    let rect = Rect(
                        x: min(one.x, other.x), y: min(one.y, other.y), width: abs(one.x - other.x),
                        height: abs(one.y - other.y))
                    return Segment(wire: number, isVertical: one.x == other.x, rect: rect)
                }
            }
        }
    }
}
