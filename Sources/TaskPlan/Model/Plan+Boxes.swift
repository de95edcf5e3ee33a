import SourceText

extension Plan {
    /// The bytes between the brackets of an item's box; nil if the item has no box in plain brackets.
    package func boxInterior(of item: Int) -> Range<Int>? {
        guard items[item].form == .box else { return nil }
        let line = items[item].range
        var open = line.lowerBound
        while open < line.upperBound, source.bytes[open].isOne(of: "*_") { open += 1 }
        guard open < line.upperBound, source.bytes[open] == UInt8(ascii: "["),
            let close = source.bytes[open..<line.upperBound].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        return open + 1..<close
    }

    /// The mark with which most boxes of the plan say that work is done: `x` or `X`.
    package var doneMark: String {
        let capitals = items.count { $0.marker == "X" }
        return capitals > items.count { $0.marker == "x" } ? "X" : "x"
    }
}
