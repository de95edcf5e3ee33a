import TaskReport

/// What a diff promises: that it makes the new text of the old one.
package enum DiffPromises {
    /// Applies the diff between two texts to the first.
    package static func check(from old: [UInt8], to new: [UInt8]) throws(BrokenPromise) {
        let diff = Array(UnifiedDiff.text(path: Array("tasks.md".utf8), old: old, new: new).utf8)
        try BrokenPromise.unless(try applied(diff, to: old) == new, "the diff does not make the new text")
    }

    /// The text after a diff, applied line by line as the numbers of its hunks say.
    private static func applied(_ diff: [UInt8], to old: [UInt8]) throws(BrokenPromise) -> [UInt8] {
        var rest = lines(old)[...]
        var consumed = 0
        var result: [UInt8] = []
        var mayLackEnd: (result: Int, isNew: Bool)?
        for line in lines(diff).dropFirst(2) {
            let content = Array(line.dropFirst())
            switch line.first {
            case UInt8(ascii: "@"):
                let start = try firstLine(line)
                while consumed < start, let line = rest.popFirst() {
                    result += line
                    consumed += 1
                }
            case UInt8(ascii: "\\"):
                if let last = mayLackEnd, last.isNew { result.removeLast() }
            case UInt8(ascii: "+"):
                result += content
                mayLackEnd = (result.count, true)
            default:
                let isKept = line.first == UInt8(ascii: " ")
                let taken = rest.popFirst()
                consumed += 1
                try BrokenPromise.unless(
                    taken.map { content == $0 || content == $0 + [0x0A] } == true, "the diff fits no line")
                if isKept { result += content }
                mayLackEnd = (result.count, isKept)
            }
        }
        return result + rest.flatMap(\.self)
    }

    /// The number of old lines before a hunk, of `@@ -FIRST,COUNT +FIRST,COUNT @@`.
    private static func firstLine(_ header: [UInt8]) throws(BrokenPromise) -> Int {
        let words = String(decoding: header, as: UTF8.self).split(separator: " ")
        let numbers = words.count > 1 ? words[1].dropFirst().split(separator: ",").compactMap { Int($0) } : []
        guard let first = numbers.first else { throw BrokenPromise("a hunk has no numbers") }
        // An empty side names the line in front of it.
        return numbers.count == 2 && numbers[1] == 0 ? first : first - 1
    }

    /// Lines with their ends.
    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            lines.append(Array(bytes[start...index]))
            start = index + 1
        }
        if start < bytes.count { lines.append(Array(bytes[start...])) }
        return lines
    }
}
