/// Reads the part of a pattern that begins with its first wildcard.
struct GlobReader {
    /// The bytes that are not simply themselves.
    static let special = ByteSet { "*?[\\".utf8.contains($0) }

    private let pattern: [UInt8]
    private var place = 0
    private var steps: [Glob.Step] = []

    static func steps(of pattern: [UInt8]) -> [Glob.Step] {
        var reader = GlobReader(pattern: pattern)
        while reader.place < pattern.count { reader.readStep() }
        return reader.steps
    }

    private init(pattern: [UInt8]) {
        self.pattern = pattern
    }

    private func byte(at index: Int) -> UInt8? { index < pattern.count ? pattern[index] : nil }

    private mutating func readStep() {
        switch pattern[place] {
        case UInt8(ascii: "*"): readStars()
        case UInt8(ascii: "?"): append(.name, length: 1)
        case UInt8(ascii: "["):
            if let (set, end) = ByteClass.read(pattern, at: place + 1) {
                append(set, length: end - place)
            } else {
                append(.none, length: 1)
            }
        case UInt8(ascii: "\\"):
            let escaped = byte(at: place + 1)
            append(ByteSet { $0 == escaped }, length: 2)
        case let literal: append(ByteSet { $0 == literal }, length: 1)
        }
    }

    private mutating func append(_ set: ByteSet, length: Int) {
        steps.append(.one(set))
        place += length
    }

    /// Two stars or more that fill the space between slashes stand for folders; git takes the beginning of the wildcards
    /// for such a slash. All others are one star.
    private mutating func readStars() {
        let slash = UInt8(ascii: "/")
        let start = place
        while byte(at: place) == UInt8(ascii: "*") { place += 1 }
        let isFirst = start == 0 || pattern[start - 1] == slash
        let next = byte(at: place)
        let isLast = next == nil || next == slash || next == UInt8(ascii: "\\") && byte(at: place + 1) == slash
        guard place - start > 1, isFirst, isLast else {
            steps.append(.many(.name))
            return
        }
        guard next == slash else {
            steps.append(.many(.all))
            return
        }
        // No folder at all, or any number of them with their slashes.
        steps += [.skipTwo, .many(.all), .one(ByteSet { $0 == slash })]
        place += 1
    }
}

/// A set of bytes between brackets.
enum ByteClass {
    /// The set whose first byte stands at a place, and where the pattern goes on; nil for a set that is broken.
    static func read(_ pattern: [UInt8], at start: Int) -> (set: ByteSet, end: Int)? {
        var place = start
        let isNegated = place < pattern.count && "!^".utf8.contains(pattern[place])
        if isNegated { place += 1 }
        var set = ByteSet.none
        /// What stood before, if a range can begin with it.
        var previous: UInt8?
        let first = place
        while place < pattern.count {
            let byte = pattern[place]
            if byte == UInt8(ascii: "]"), place > first {
                // No set matches a slash, a negated one least of all.
                let members = isNegated ? ByteSet.name.subtracting(set) : set.subtracting(slash)
                return (members, place + 1)
            }
            if byte == UInt8(ascii: "["), let (name, end) = self.name(in: pattern, at: place) {
                guard let named = named[name] else { return nil }
                set.formUnion(named)
                (previous, place) = (nil, end)
            } else if byte == UInt8(ascii: "-"), let lower = previous, let (upper, end) = member(pattern, place + 1),
                pattern[place + 1] != UInt8(ascii: "]")
            {
                set.formUnion(ByteSet { lower <= $0 && $0 <= upper })
                (previous, place) = (nil, end)
            } else {
                guard let (member, end) = member(pattern, place) else { return nil }
                set.insert(member)
                (previous, place) = (member, end)
            }
        }
        return nil
    }

    private static let slash = ByteSet { $0 == UInt8(ascii: "/") }

    /// A byte, or the one behind a backslash.
    private static func member(_ pattern: [UInt8], _ place: Int) -> (byte: UInt8, end: Int)? {
        guard place < pattern.count else { return nil }
        guard pattern[place] == UInt8(ascii: "\\") else { return (pattern[place], place + 1) }
        guard place + 1 < pattern.count else { return nil }
        return (pattern[place + 1], place + 2)
    }

    /// What stands between `[:` and `:]`; nil if the next closing bracket closes something else.
    private static func name(in pattern: [UInt8], at place: Int) -> (name: String, end: Int)? {
        let colon = UInt8(ascii: ":")
        guard place + 1 < pattern.count, pattern[place + 1] == colon,
            let close = pattern[(place + 2)...].firstIndex(of: UInt8(ascii: "]")), close > place + 2,
            pattern[close - 1] == colon
        else { return nil }
        return (String(decoding: pattern[(place + 2)..<(close - 1)], as: UTF8.self), close + 1)
    }

    /// The names of sets, in ASCII whatever the language of the machine.
    private static let named: [String: ByteSet] = [
        "alnum": ByteSet { isDigit($0) || isLower($0 | 0x20) },
        "alpha": ByteSet { isLower($0 | 0x20) },
        "blank": ByteSet { $0 == 0x20 || $0 == 0x09 },
        "cntrl": ByteSet { $0 < 0x20 || $0 == 0x7F },
        "digit": ByteSet { isDigit($0) },
        "graph": ByteSet { 0x20 < $0 && $0 < 0x7F },
        "lower": ByteSet { isLower($0) },
        "print": ByteSet { 0x20 <= $0 && $0 < 0x7F },
        "punct": ByteSet { 0x20 < $0 && $0 < 0x7F && !isDigit($0) && !isLower($0 | 0x20) },
        // git counts neither the vertical tab nor the form feed.
        "space": ByteSet { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D },
        "upper": ByteSet { $0 < 0x60 && isLower($0 | 0x20) },
        "xdigit": ByteSet { isDigit($0) || UInt8(ascii: "a")...UInt8(ascii: "f") ~= $0 | 0x20 },
    ]

    private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }
    private static func isLower(_ byte: UInt8) -> Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
}
