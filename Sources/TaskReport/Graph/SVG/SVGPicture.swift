import TaskPlan

/// A layout as the elements of a drawing.
struct SVGPicture {
    private let layout: PictureLayout
    private let legend: PictureLegend
    private var picture: PlanPicture { layout.picture }

    init(_ picture: PlanPicture) {
        layout = PictureLayout(picture)
        legend = PictureLegend(
            picture, y: layout.size.height - PictureMetrics.margin / 2,
            width: layout.size.width - 2 * PictureMetrics.margin)
    }

    /// The room that it takes up.
    var size: PictureSize { PictureSize(width: layout.size.width, height: legend.bottom) }

    /// What the drawing is of.
    var name: String { "Task plan \(Escaping.visible(picture.path))" }

    /// What the drawing shows, in words.
    var description: String {
        var facts = [
            "\(picture.tally.summary) in \(picture.lanes.count) \(picture.lanes.count == 1 ? "phase" : "phases")"
        ]
        let folded = picture.lanes.count(where: \.isFolded)
        if picture.hidesSubtasks { facts.append("subtasks are folded into their tasks") }
        if folded > 0 { facts.append("\(folded) of the phases are folded") }
        if picture.cycleCount > 0 {
            facts.append("\(picture.cycleCount) \(picture.cycleCount == 1 ? "cycle" : "cycles") marked")
        }
        return facts.joined(separator: "; ")
    }

    /// The elements, without a root.
    var elements: String {
        let width = size.width - 2 * PictureMetrics.margin
        let columns = PictureMetrics.columns(width: width)
        return element("rect", "ground", PictureLayout.Rect(x: 0, y: 0, width: size.width, height: size.height))
            + text(DisplayWidth.clip(Escaping.visible(picture.path), to: columns), "strong", x: 16, y: 28)
            + text(DisplayWidth.clip(description, to: columns), "muted", x: 16, y: 46)
            + picture.lanes.indices.map(lane).joined()
            + layout.wires.map(wire).joined()
            + picture.blocks.indices.map(block).joined()
            + legend.entries.map(entry).joined()
    }

    // MARK: - Lanes

    private func lane(_ number: Int) -> String {
        let lane = picture.lanes[number]
        let label = layout.labels[number]
        let words = layout.labelTexts[number]
        var text = "<g>" + title("\(lane.title.isEmpty ? "Tasks" : lane.title) (\(lane.tally.summary))")
        text += element("rect", "lane", layout.lanes[number], radius: 8)
        text += element("rect", "label", label, radius: 8)
        var y = label.y + 20
        for line in words.title { text += self.text(line, "strong", x: label.x + 10, y: y); y += PictureMetrics.line }
        for line in words.summary { text += self.text(line, "muted", x: label.x + 10, y: y); y += PictureMetrics.line }
        let bar = PictureLayout.Rect(x: label.x + 10, y: y - 4, width: label.width - 20, height: 6)
        text += element("rect", "bar", bar, radius: 3)
        let done = bar.width * lane.tally[.done] / max(lane.tally.all, 1)
        if done > 0 {
            let part = PictureLayout.Rect(x: bar.x, y: bar.y, width: max(done, 6), height: bar.height)
            text += element("rect", "bar-done", part, radius: 3)
        }
        return text + (layout.folds[number].map { fold(lane, $0) } ?? "") + "</g>\n"
    }

    private func fold(_ lane: PlanPicture.Lane, _ place: PictureLayout.Rect) -> String {
        let x = place.x + PictureMetrics.boxPadding
        return element("rect", lane.hidesCycle ? "fold cycle" : "fold", place, radius: 6)
            + text("\(lane.tally.all) tasks, folded", "strong", x: x, y: place.y + 21)
            + (lane.hidesCycle
                ? text("part of a cycle", "cycle", x: x, y: place.y + 39)
                : text("\(lane.tally.all - lane.tally[.done]) not done", "muted", x: x, y: place.y + 39))
    }

    // MARK: - Boxes

    private func block(_ number: Int) -> String {
        let block = picture.blocks[number]
        let place = layout.boxes[number]
        let words = layout.boxTexts[number]
        let row = picture.rows[block.rows.lowerBound]
        let status = picture.plan.items[row.item].status
        var text = "<g>" + title(PictureText.description(of: row, in: picture.plan))
        text += element("rect", "box \(status.rawValue)\(row.isInCycle ? " cycle" : "")", place, radius: 6)
        let (x, head) = (place.x + PictureMetrics.boxPadding, place.y + 20)
        text += PictureGlyph.text(of: status, x: x, y: place.y + 9)
        if row.isInCycle { text += self.text("↻", "cycle strong", x: place.right - 18, y: head) }
        text += self.text(words.head.isEmpty ? status.words : words.head, "strong", x: x + 20, y: head)
        for (index, line) in words.title.enumerated() {
            text += self.text(line, "", x: x, y: head + 2 + PictureMetrics.line * (index + 1))
        }
        return text + subtasks(block, words, place) + "</g>\n"
    }

    private func subtasks(_ block: PlanPicture.Block, _ words: BoxText, _ place: PictureLayout.Rect) -> String {
        guard !words.subtasks.isEmpty else { return "" }
        let (x, y) = (place.x + PictureMetrics.boxPadding, place.y + words.headHeight)
        var text = "<path class=\"divider\" d=\"M\(x) \(y - 2)H\(place.right - PictureMetrics.boxPadding)\"/>"
        if words.countsSubtasks { return text + self.text(words.subtasks[0], "muted", x: x, y: y + 14) }
        for (line, number) in zip(words.subtasks, block.rows.dropFirst()) {
            let row = picture.rows[number]
            let rect = layout.rows[number]
            let left = x + BoxText.indent(of: row)
            text += "<g>" + title(PictureText.description(of: row, in: picture.plan))
            text += PictureGlyph.text(of: picture.plan.items[row.item].status, x: left, y: rect.y + 3)
            text += self.text(line, "", x: left + 20, y: rect.y + 14)
            if row.isInCycle { text += self.text("↻", "cycle strong", x: place.right - 18, y: rect.y + 14) }
            text += "</g>"
        }
        return text
    }

    // MARK: - Lines

    private func wire(_ wire: PictureLayout.Wire) -> String {
        let link = picture.links[wire.link]
        let kind = SVGPicture.className(of: link.strength)
        var text = "<g>" + title(WireText.description(of: link, in: picture))
        let joints = wire.joints.map(WirePath.joint).joined()
        for isInCycle in [false, true] {
            let paths = wire.paths.filter { $0.isInCycle == isInCycle }
            guard !paths.isEmpty else { continue }
            let look = isInCycle ? "cycle" : kind
            text += "<path class=\"wire \(look)\" d=\"\(paths.map { WirePath.data($0.points) }.joined())\"/>"
            let heads = paths.filter(\.hasHead).map { WirePath.head($0.points) }.joined()
            text += "<path class=\"head \(look)\" d=\"\(heads + (isInCycle ? "" : joints))\"/>"
        }
        return text + "</g>\n"
    }

    private static func className(of strength: PlanPicture.Link.Strength) -> String {
        switch strength {
        case .stated: "stated"
        case .suggested: "suggested"
        case .implied: "implied"
        }
    }

    // MARK: - Legend

    private func entry(_ entry: PictureLegend.Entry) -> String {
        let place = entry.place
        let y = place.y + place.height / 2
        let end = place.x + PictureLegend.lineWidth
        let points = [PictureLayout.Point(x: place.x, y: y), PictureLayout.Point(x: end, y: y)]
        func line(_ look: String) -> String {
            "<path class=\"wire \(look)\" d=\"\(WirePath.data(points))\"/>"
                + "<path class=\"head \(look)\" d=\"\(WirePath.head(points))\"/>"
        }
        let sign =
            switch entry.sign {
            case .status(let status): PictureGlyph.text(of: status, x: place.x, y: place.y)
            case .line(let strength): line(SVGPicture.className(of: strength))
            case .cycle: line("cycle")
            }
        return sign + text(entry.words, "muted", x: place.x + PictureLegend.offset(of: entry.sign), y: y + 4) + "\n"
    }

    // MARK: - Elements

    private func title(_ text: String) -> String { "<title>\(MarkupText.escaped(text))</title>" }

    private func text(_ text: String, _ look: String, x: Int, y: Int) -> String {
        let look = look.isEmpty ? "" : " class=\"\(look)\""
        return "<text x=\"\(x)\" y=\"\(y)\"\(look)>\(MarkupText.escaped(text))</text>"
    }

    private func element(_ name: String, _ look: String, _ rect: PictureLayout.Rect, radius: Int = 0) -> String {
        let round = radius > 0 ? " rx=\"\(radius)\"" : ""
        return "<\(name) class=\"\(look)\" x=\"\(rect.x)\" y=\"\(rect.y)\" width=\"\(rect.width)\" "
            + "height=\"\(rect.height)\"\(round)/>"
    }
}

/// A link in words.
enum WireText {
    private static let widest = 80

    /// "T001, T002 before T003 (stated)"
    static func description(of link: PlanPicture.Link, in picture: PlanPicture) -> String {
        let strength =
            switch link.strength {
            case .stated: "stated"
            case .suggested: "suggested"
            case .implied: "goes without saying"
            }
        let cycle = link.isInCycle ? ", part of a cycle" : ""
        return "\(names(of: link.sources, in: picture)) before \(names(of: link.targets, in: picture)) "
            + "(\(strength)\(cycle))"
    }

    private static func names(of ends: [PlanPicture.End], in picture: PlanPicture) -> String {
        // More names than fit need not be made.
        let names = ends.prefix(widest / 2).map { end in
            switch end {
            case .lane(let lane): picture.lanes[lane].title.isEmpty ? "Tasks" : picture.lanes[lane].title
            case .row(let row): ItemNames(picture.plan).name(picture.rows[row].item)
            }
        }
        return DisplayWidth.clip(Escaping.visible(names.joined(separator: ", ")), to: widest)
    }
}
