import SourceText

extension Plan {
    /// The bytes between the brackets of an item's box; nil if the item has no box in plain brackets.
    package func boxInterior(of item: Int) -> Range<Int>? {
        guard items[item].form == .box, let box = items[item].markRange, source.bytes[box].first == UInt8(ascii: "["),
            source.bytes[box].last == UInt8(ascii: "]")
        else { return nil }
        return box.lowerBound + 1..<box.upperBound - 1
    }

    /// The text behind an item's box, to the end of its line; nil if the item has no box.
    ///
    /// Asterisks between box and blank are no part of it: they end the bold type of `**[x]**`, or make the task optional.
    package func textBehindBox(of item: Int) -> Range<Int>? {
        guard items[item].form == .box, let box = items[item].markRange else { return nil }
        let end = items[item].range.upperBound
        var start = box.upperBound
        while start < end, source.bytes[start].isOne(of: "\\*") { start += 1 }
        return start == end || source.bytes[start].isBlank ? start..<end : box.upperBound..<end
    }

    /// The mark with which most boxes of the plan say that work is done: `x` or `X`.
    package var doneMark: String {
        let capitals = items.indices.count { items[$0].marker == "[X]" }
        return capitals > items.indices.count { items[$0].marker == "[x]" } ? "X" : "x"
    }
}
