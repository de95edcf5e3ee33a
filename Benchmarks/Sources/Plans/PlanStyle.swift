/// A dialect that plans are written in: a document grows by chapters, and its last sections speak of all chapters.
protocol PlanStyle {
    /// Begins a document.
    init(seed: UInt64)
    /// Everything in front of the first chapter.
    mutating func opening() -> PlanText
    /// The next chapter, and what each of the last sections says of it.
    mutating func chapter() -> (body: PlanText, closings: [PlanText])
    /// The last sections, with what stands in them anyway.
    var closings: [PlanText] { get }
}

extension PlanStyle {
    /// No sections behind the chapters.
    var closings: [PlanText] { [] }

    /// A document of at least one chapter that is as large as wanted, up to half a chapter.
    static func document(bytes: Int, seed: UInt64) -> PlanText {
        var style = Self(seed: seed)
        var document = style.opening()
        var closings = style.closings
        var size = document.byteCount + closings.reduce(0) { $0 + $1.byteCount }
        var growth = 0
        repeat {
            let (body, news) = style.chapter()
            growth = body.byteCount + news.reduce(0) { $0 + $1.byteCount }
            document.append(body)
            for (index, text) in news.enumerated() { closings[index].append(text) }
            size += growth
        } while size + growth / 2 < bytes
        closings.forEach { document.append($0) }
        return document
    }
}

/// Ids as plans write them.
enum Identifier {
    /// `T007`, `T12345`
    static func text(_ number: Int) -> String {
        let digits = String(number)
        return "T" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
