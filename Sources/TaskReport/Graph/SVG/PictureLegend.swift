import TaskPlan

/// What the signs and lines of a drawing mean, as far as they occur in it.
struct PictureLegend {
    /// Something that is explained.
    enum Sign {
        case status(Plan.Status)
        case line(PlanPicture.Link.Strength)
        case cycle
    }

    /// A sign with its words.
    struct Entry {
        let sign: Sign
        let words: String
        let place: PictureLayout.Rect
    }

    private(set) var entries: [Entry] = []
    /// Lower edge.
    private(set) var bottom: Int

    /// Room between a sign and its words, and between entries.
    private static let gap = 8
    private static let distance = 22
    /// Width of a line in the legend.
    static let lineWidth = 34

    /// - Parameters:
    ///   - y: upper edge.
    ///   - width: room from the left margin on.
    init(_ picture: PlanPicture, y: Int, width: Int) {
        var place = (x: PictureMetrics.margin, y: y)
        for (sign, words) in PictureLegend.signs(of: picture) {
            let needed = PictureLegend.offset(of: sign) + PictureMetrics.width(columns: DisplayWidth.columns(of: words))
            if place.x > PictureMetrics.margin, place.x + needed > PictureMetrics.margin + width {
                place = (PictureMetrics.margin, place.y + PictureLegend.distance)
            }
            entries.append(
                Entry(
                    sign: sign, words: words,
                    place: PictureLayout.Rect(x: place.x, y: place.y, width: needed, height: PictureMetrics.glyph)))
            place.x += needed + PictureLegend.distance
        }
        bottom = (entries.last?.place.bottom ?? y) + PictureMetrics.margin
    }

    /// Where the words of an entry begin.
    static func offset(of sign: Sign) -> Int {
        if case .status = sign { return PictureMetrics.glyph + gap }
        return lineWidth + gap
    }

    private static func signs(of picture: PlanPicture) -> [(Sign, String)] {
        let states = Plan.Status.allCases.filter { picture.tally[$0] > 0 }.map { (Sign.status($0), $0.words) }
        let strengths = Set(picture.links.filter { !$0.isInCycle }.map(\.strength))
        let lines: [(PlanPicture.Link.Strength, String)] = [
            (.stated, "before, as stated"), (.suggested, "before, as suggested"), (.implied, "before, by order alone"),
        ]
        let cycle = picture.links.contains(where: \.isInCycle) || picture.lanes.contains(where: \.hidesCycle)
        return states + lines.filter { strengths.contains($0.0) }.map { (Sign.line($0.0), $0.1) }
            + (cycle ? [(Sign.cycle, "cycle")] : [])
    }
}
