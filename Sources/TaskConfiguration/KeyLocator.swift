import SourceText

/// Where the keys of a TOML document stand.
///
/// The parser tells no places but those of syntax errors. This finds keys, elements of lists and keys of inline tables
/// in a document that the parser has accepted; it judges nothing. Source of the grammar: TOML 1.0.0.
struct KeyLocator {
    private let bytes: [UInt8]
    private var index = 0
    private var places: [[String]: Range<Int>] = [:]
    private var counts: [[String]: Int] = [:]

    /// - Complexity: O(*n*).
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        scan()
    }

    /// The place of a key, or of the nearest one around it that was found. Elements of lists are named by their numbers.
    func place(of path: [String]) -> Range<Int> {
        var path = path
        while !path.isEmpty {
            if let place = places[path] { return place }
            path.removeLast()
        }
        return 0..<0
    }

    private mutating func scan() {
        var table: [String] = []
        while skipSpace(withLines: true) {
            if bytes[index] == UInt8(ascii: "[") {
                let isElement = bytes[index...].starts(with: "[[".utf8)
                index += isElement ? 2 : 1
                table = key(in: [])
                if isElement {
                    let number = counts[table, default: 0]
                    counts[table] = number + 1
                    let place = places[table]
                    table.append("\(number)")
                    places[table] = place
                } else {
                    table = resolved(table)
                }
                skipLine()
            } else {
                let start = index
                let path = key(in: table)
                value(of: path)
                if index == start { index += 1 }
            }
        }
    }

    /// A table below an element of a list belongs to the last element.
    private func resolved(_ table: [String]) -> [String] {
        guard let first = table.first, let count = counts[[first]], table.count > 1 else { return table }
        return [first, "\(count - 1)"] + table.dropFirst()
    }

    // MARK: - Keys

    /// Reads a key with dots, and remembers its place and those of the keys in front of its dots.
    private mutating func key(in table: [String]) -> [String] {
        var path = table
        while skipSpace(withLines: false) {
            let start = index
            guard let name = name(), index > start else { break }
            path.append(name)
            if places[path] == nil { places[path] = start..<index }
            guard skipSpace(withLines: false), bytes[index] == UInt8(ascii: ".") else { break }
            index += 1
        }
        return path
    }

    private mutating func name() -> String? {
        let start = index
        if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
            skipString()
            return index - start < 2 ? nil : String(decoding: bytes[start + 1..<index - 1], as: UTF8.self)
        }
        while index < bytes.count, bytes[index].isAlphanumeric || "-_".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    // MARK: - Values

    /// Passes over a value, and remembers the places of what stands directly in its brackets.
    private mutating func value(of path: [String]) {
        guard skipSpace(withLines: false), bytes[index] == UInt8(ascii: "=") else { return skipLine() }
        index += 1
        guard skipSpace(withLines: false) else { return }
        var brackets: [UInt8] = []
        var number = 0
        var isStart = true
        while skipSpace(withLines: !brackets.isEmpty), !bytes[index].isLineEnd {
            let byte = bytes[index]
            if brackets.count == 1, isStart, byte != UInt8(ascii: "]"), byte != UInt8(ascii: "}") {
                isStart = false
                if brackets[0] == UInt8(ascii: "[") {
                    note(element: path + ["\(number)"])
                } else {
                    _ = key(in: path)
                    continue
                }
            }
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(byte)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = brackets.popLast()
            case UInt8(ascii: ",") where brackets.count == 1: (number, isStart) = (number + 1, true)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipString()
                continue
            default: break
            }
            index += 1
        }
    }

    private mutating func note(element path: [String]) {
        let start = index
        if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
            skipString()
        } else {
            while index < bytes.count, !",]} \t\r\n#[{".utf8.contains(bytes[index]) { index += 1 }
        }
        places[path] = start..<max(index, start + 1)
        index = start
    }

    /// Passes over a string of any of the four kinds.
    private mutating func skipString() {
        let quote = bytes[index]
        let isLong = bytes[index...].starts(with: [quote, quote, quote])
        index += isLong ? 3 : 1
        while index < bytes.count {
            if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if isLong ? bytes[index...].starts(with: [quote, quote, quote]) : bytes[index] == quote {
                index += isLong ? 3 : 1
                return
            } else if !isLong, bytes[index].isLineEnd {
                return
            } else {
                index += 1
            }
        }
        index = min(index, bytes.count)
    }

    // MARK: - Space

    /// Passes over blanks and comments, and over ends of lines if wanted; whether anything is left.
    private mutating func skipSpace(withLines: Bool) -> Bool {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "#") {
                skipLine()
            } else if bytes[index].isBlank || withLines && bytes[index].isLineEnd {
                index += 1
            } else {
                return true
            }
        }
        return false
    }

    /// Passes over everything up to the end of the line.
    private mutating func skipLine() {
        while index < bytes.count, !bytes[index].isLineEnd { index += 1 }
    }
}
