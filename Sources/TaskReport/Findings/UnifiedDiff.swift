import SourceText

/// Two versions of a document as a unified diff, as POSIX describes it for `diff -u`.
public enum UnifiedDiff {
    /// Unchanged lines shown around a change.
    private static let context = 3

    /// The diff with its header; empty if the versions are equal.
    ///
    /// - Parameters:
    ///   - path: the bytes of the path of both versions, which need not be text.
    ///   - isShown: whether people see it, so that control characters are written out. Programs need every byte as it is.
    /// - Complexity: O(*n*) where lines are only replaced one for one; else O(*n* · *d*), *d* being the number of lines
    ///   that differ.
    public static func text(path: [UInt8], old: [UInt8], new: [UInt8], isShown: Bool = false) -> String {
        let steps = steps(lines(of: old), lines(of: new))
        let hunks = hunks(steps)
        guard !hunks.isEmpty else { return "" }
        let (before, after) = (name("a", path, isShown), name("b", path, isShown))
        let texts = hunks.map { text(of: steps[$0], before: steps[..<$0.lowerBound], isShown: isShown) }
        return "--- \(before)\n+++ \(after)\n" + texts.joined()
    }

    /// A path in the header. What would break the line, or is no text, stands in a string of C, as git and GNU patch write
    /// and read it. Source: git-diff(1), on `core.quotePath`.
    private static func name(_ side: String, _ path: [UInt8], _ isShown: Bool) -> String {
        let path = Array("\(side)/".utf8) + (path.first == UInt8(ascii: "/") ? path.dropFirst() : path[...])
        let text = String(decoding: path, as: UTF8.self)
        let isPlain =
            text.utf8.elementsEqual(path) && !path.contains { $0 < 0x20 || $0 == 0x7F || "\"\\".utf8.contains($0) }
        let name = isPlain ? text : path.reduce(into: "\"") { $0 += escaped($1) } + "\""
        return isShown ? Escaping.visible(name) : name
    }

    /// A byte in a string of C: by itself if it may stand there, else as three digits to the base 8.
    private static func escaped(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return "\\" + String(UnicodeScalar(byte))
        case 0x20..<0x7F: return String(UnicodeScalar(byte))
        default:
            let digits = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
        }
    }

    private enum Step {
        case keep(ArraySlice<UInt8>)
        case remove(ArraySlice<UInt8>)
        case add(ArraySlice<UInt8>)

        var isChange: Bool { if case .keep = self { false } else { true } }
        var isOld: Bool { if case .add = self { false } else { true } }
        var isNew: Bool { if case .remove = self { false } else { true } }
    }

    /// Lines with their ends. A lone carriage return ends no line here: no tool that reads diffs knows it.
    private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for index in bytes.indices where bytes[index] == .lineFeed {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func steps(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Step] {
        if old.count == new.count {
            // Nearly all fixes change inside of lines, and then the lines answer to each other.
            return blocks(zip(old, new).map { $0 == $1 ? [.keep($0)] : [.remove($0), .add($1)] })
        }
        let difference = new.difference(from: old)
        let removed = Set(
            difference.removals.compactMap { if case .remove(let offset, _, _) = $0 { offset } else { nil } })
        let added = Set(
            difference.insertions.compactMap { if case .insert(let offset, _, _) = $0 { offset } else { nil } })
        var steps: [Step] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                steps.append(.remove(old[left]))
                left += 1
            } else if right < new.count, added.contains(right) {
                steps.append(.add(new[right]))
                right += 1
            } else {
                steps.append(.keep(old[left]))
                left += 1
                right += 1
            }
        }
        return steps
    }

    /// Puts what goes before what comes in each run of changes.
    private static func blocks(_ lines: [[Step]]) -> [Step] {
        var steps: [Step] = []
        var added: [Step] = []
        for line in lines {
            if line.count == 1 {
                steps += added + line
                added = []
            } else {
                steps.append(line[0])
                added.append(line[1])
            }
        }
        return steps + added
    }

    /// Ranges of steps that hold all changes with the lines around them; those that touch are one.
    private static func hunks(_ steps: [Step]) -> [Range<Int>] {
        var hunks: [Range<Int>] = []
        for index in steps.indices where steps[index].isChange {
            let range = max(index - context, 0)..<min(index + context + 1, steps.count)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    private static func text(of hunk: ArraySlice<Step>, before: ArraySlice<Step>, isShown: Bool) -> String {
        let old = place(before.count(where: \.isOld), hunk.count(where: \.isOld))
        let new = place(before.count(where: \.isNew), hunk.count(where: \.isNew))
        var text = "@@ -\(old) +\(new) @@\n"
        for step in hunk {
            switch step {
            case .keep(let line): text += " " + content(of: line, isShown)
            case .remove(let line): text += "-" + content(of: line, isShown)
            case .add(let line): text += "+" + content(of: line, isShown)
            }
        }
        return text
    }

    /// First line and number of lines; an empty side names the line in front of it.
    private static func place(_ before: Int, _ count: Int) -> String {
        count == 1 ? "\(before + 1)" : "\(count == 0 ? before : before + 1),\(count)"
    }

    private static func content(of line: ArraySlice<UInt8>, _ isShown: Bool) -> String {
        let isWhole = line.last == .lineFeed
        let text = String(decoding: isWhole ? line.dropLast() : line, as: UTF8.self)
        return (isShown ? Escaping.visible(text) : text) + (isWhole ? "\n" : "\n\\ No newline at end of file\n")
    }
}
