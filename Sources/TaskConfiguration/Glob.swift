/// A pattern with wildcards, as a machine that reads a path byte by byte.
///
/// All ways to match are followed at once, so no pattern makes it try again from the start (Thompson, "Regular
/// expression search algorithm", 1968).
struct Glob: Hashable, Sendable {
    /// One step of the machine.
    enum Step: Hashable, Sendable {
        /// Goes on with one byte of a set.
        case one(ByteSet)
        /// Stays with any byte of a set, or goes on without one.
        case many(ByteSet)
        /// Goes on, or goes on behind the next two steps.
        case skipTwo
    }

    /// The bytes in front of the first wildcard.
    private let prefix: [UInt8]
    private let steps: [Step]
    /// What the last byte must be of; nil if that is not so simple.
    private let ending: ByteSet?

    /// Reads a pattern; what is broken in it, such as a set without its end, never matches.
    init(_ pattern: ArraySlice<UInt8>) {
        let end = pattern.firstIndex { GlobReader.special.contains($0) } ?? pattern.endIndex
        prefix = Array(pattern[..<end])
        steps = GlobReader.steps(of: Array(pattern[end...]))
        if case .one(let set) = steps.last, steps.dropLast(2).last != .skipTwo { ending = set } else { ending = nil }
    }

    /// Whether the pattern matches all of a text.
    ///
    /// - Complexity: O(*length of the text* · *length of the pattern*); most texts fail at either end at once.
    func matches(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.starts(with: prefix) else { return false }
        let rest = text.dropFirst(prefix.count)
        guard !steps.isEmpty else { return rest.isEmpty }
        if let ending {
            guard let byte = rest.last, ending.contains(byte) else { return false }
        }
        var places = [Bool](repeating: false, count: steps.count + 1)
        places[0] = true
        goOn(&places)
        for byte in rest {
            guard let next = follow(byte, from: places) else { return false }
            places = next
        }
        return places[steps.count]
    }

    /// The steps that may come next after a byte; nil if there are none.
    private func follow(_ byte: UInt8, from places: [Bool]) -> [Bool]? {
        var next = [Bool](repeating: false, count: places.count)
        var isAlive = false
        for (index, step) in steps.enumerated() where places[index] {
            switch step {
            case .one(let set) where set.contains(byte): next[index + 1] = true
            case .many(let set) where set.contains(byte): next[index] = true
            default: continue
            }
            isAlive = true
        }
        guard isAlive else { return nil }
        goOn(&next)
        return next
    }

    /// Adds the steps that can be reached without a byte.
    private func goOn(_ places: inout [Bool]) {
        for (index, step) in steps.enumerated() where places[index] {
            switch step {
            case .one: continue
            case .many: places[index + 1] = true
            case .skipTwo:
                places[index + 1] = true
                places[index + 3] = true
            }
        }
    }
}

/// A set of bytes.
struct ByteSet: Hashable, Sendable {
    static let all = ByteSet { _ in true }
    /// What may stand in a name.
    static let name = ByteSet { $0 != UInt8(ascii: "/") }
    static let none = ByteSet { _ in false }

    private var bits = SIMD4<UInt64>(repeating: 0)

    init(_ isMember: (UInt8) -> Bool) {
        for byte in UInt8.min...UInt8.max where isMember(byte) { insert(byte) }
    }

    func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

    mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

    mutating func formUnion(_ other: ByteSet) { bits |= other.bits }

    func subtracting(_ other: ByteSet) -> ByteSet {
        var result = self
        result.bits &= ~other.bits
        return result
    }
}
