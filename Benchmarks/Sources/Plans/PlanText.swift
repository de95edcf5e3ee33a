/// The text of a document, and how many task lines were written into it.
struct PlanText {
    private(set) var text = ""
    /// Lines with a box.
    private(set) var boxes = 0

    var byteCount: Int { text.utf8.count }

    mutating func line(_ text: String = "") {
        self.text += text
        self.text += "\n"
    }

    /// A task with a box in front.
    mutating func task(_ title: String, done: Bool = false, indent: Int = 0) {
        for _ in 0..<indent { text += " " }
        text += done ? "- [x] " : "- [ ] "
        line(title)
        boxes += 1
    }

    mutating func append(_ other: PlanText) {
        text += other.text
        boxes += other.boxes
    }
}

/// A document of a given size that grows by chapters; some of its sections speak of all chapters and stand at its end.
protocol PlanStyle {
    /// Begins a document.
    init(seed: UInt64)
    /// Everything in front of the first chapter.
    mutating func opening() -> PlanText
    /// The next chapter, and what the closing sections say of it.
    mutating func chapter() -> (body: PlanText, closings: [PlanText])
    /// The headings of the closing sections with what stands below them in every document.
    var closingHeadings: [PlanText] { get }
}

extension PlanStyle {
    /// A document that is as large as wanted, up to half a chapter.
    static func document(bytes: Int, seed: UInt64) -> PlanText {
        var style = Self(seed: seed)
        var document = style.opening()
        var closings = style.closingHeadings
        var size = document.byteCount + closings.reduce(0) { $0 + $1.byteCount }
        var chapterSize = 0
        repeat {
            let (body, news) = style.chapter()
            chapterSize = body.byteCount + news.reduce(0) { $0 + $1.byteCount }
            document.append(body)
            for (index, text) in news.enumerated() { closings[index].append(text) }
            size += chapterSize
        } while size + chapterSize / 2 < bytes
        closings.forEach { document.append($0) }
        return document
    }
}
