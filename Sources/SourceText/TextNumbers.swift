/// Numbers for texts, so that those who compare them many times compare numbers: equal texts have the same one.
///
/// A hash table of its own, because one of `String` or `[UInt8]` needs an object for every text. Hashes are made of
/// random numbers, others in each run, so that no document can be written whose texts all collide.
package struct TextNumbers: Sendable {
    /// The texts one behind the other, in the order of their numbers.
    private var bytes: [UInt8] = []
    /// Where each text ends in `bytes`.
    private var ends: [Int] = []
    private var hashes: [Int] = []
    /// Numbers by hash, with free places in between; -1 where none is.
    private var slots = [Int32](repeating: -1, count: 64)

    package init() {}

    /// How many texts have numbers: 0 up to this.
    package var count: Int { ends.count }

    /// The text of a number.
    package subscript(number: Int) -> ArraySlice<UInt8> { bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    /// The number of a text, which gets one if it has none.
    package mutating func number(of text: ArraySlice<UInt8>) -> Int {
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
    package func find(_ text: ArraySlice<UInt8>) -> Int? {
        let number = slots[slot(of: text, TextNumbers.hash(text))]
        return number < 0 ? nil : Int(number)
    }

    /// Where a text is, or where it belongs.
    private func slot(of text: ArraySlice<UInt8>, _ hash: Int) -> Int {
        var slot = hash & (slots.count - 1)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if hashes[number] == hash, isEqual(number, text) { break }
            slot = (slot + 1) & (slots.count - 1)
        }
        return slot
    }

    /// Whether a number is that of a text.
    private func isEqual(_ number: Int, _ text: ArraySlice<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        return bytes.withUnsafeBytes { known in
            text.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: known[start..<ends[number]]).isEqual(to: $0) }
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 4)
        for number in hashes.indices {
            var slot = hashes[number] & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// Eight bytes at a time, each multiplied into what came before: the texts are words and titles, for which a hash that
    /// is made for more costs most of the time.
    private static func hash(_ text: ArraySlice<UInt8>) -> Int {
        text.withUnsafeBytes { bytes in
            var hash = seeds.start ^ UInt64(bytes.count)
            var index = 0
            while index + 8 <= bytes.count {
                hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            var rest: UInt64 = 0
            while index < bytes.count {
                rest = rest << 8 | UInt64(bytes[index])
                index += 1
            }
            return Int(truncatingIfNeeded: mixed(hash ^ rest))
        }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: seeds.factor)
        return product.high ^ product.low
    }

    private static let seeds = (start: UInt64.random(in: 0 ... .max), factor: UInt64.random(in: 0 ... .max) | 1)
}
