/// Numbers for texts, so that those who compare them many times compare numbers: equal texts have the same one.
///
/// A hash table of its own, because one of `String` or `[UInt8]` needs an object for every text. Hashes are seeded anew in
/// each run, so that no document can be written whose texts all collide.
struct TextNumbers: Sendable {
    /// The texts one behind the other, in the order of their numbers.
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []
    private var hashes: [Int] = []
    /// Numbers by hash, with free places in between; -1 where none is.
    private var slots = [Int32](repeating: -1, count: 64)

    /// How many texts have numbers: 0 up to this.
    var count: Int { ends.count }

    /// The text of a number.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The number of a text, which gets one if it has none.
    mutating func number(of text: ArraySlice<UInt8>) -> Int {
        let hash = TextNumbers.hash(text)
        let slot = slot(of: text, hash)
        if slots[slot] >= 0 { return Int(slots[slot]) }
        slots[slot] = Int32(ends.count)
        bytes += text
        ends.append(bytes.count)
        hashes.append(hash)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    /// The number that a text has got, or nil.
    func find(_ text: ArraySlice<UInt8>) -> Int? {
        let number = slots[slot(of: text, TextNumbers.hash(text))]
        return number < 0 ? nil : Int(number)
    }

    /// Where a text is, or where it belongs.
    private func slot(of text: ArraySlice<UInt8>, _ hash: Int) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, self[number].elementsEqual(text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for number in hashes.indices {
            var slot = hashes[number] & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private static func hash(_ text: ArraySlice<UInt8>) -> Int {
        var hasher = Hasher()
        text.withUnsafeBytes { hasher.combine(bytes: $0) }
        return hasher.finalize()
    }
}
