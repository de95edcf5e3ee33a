import SourceText
import TaskPlan

/// The user stories that a heading or a label names.
package enum StoryLabels {
    /// Longer lists and ranges name no single tasks' stories.
    private static let mostStories = 64

    /// The stories of a heading, in ascending order: 3 of "Phase 5: User Story 3 - Login", 1 and 2 of "US1 & US2".
    ///
    /// What stands in parentheses counts only if nothing but stories and priorities stands there: "(US1)", but not
    /// "(after US1)".
    ///
    /// - Complexity: O(*n*) in the length of the title.
    package static func stories(of title: Range<Int>, in source: SourceText) -> [Int] {
        var found: Set<Int> = []
        var index = title.lowerBound
        var lastClose = title.upperBound
        while lastClose > title.lowerBound, !closesParenthesis(source, lastClose - 1) { lastClose -= 1 }
        while index < title.upperBound {
            if index < lastClose, opensParenthesis(source, index),
                let close = (index..<lastClose).first(where: { closesParenthesis(source, $0) })
            {
                if namesStoriesOnly(source, index + 1..<close) { found.formUnion(list(source, index + 1..<close)) }
                index = close + 1
            } else if let mention = mention(source, at: index, end: title.upperBound) {
                found.insert(mention.value)
                index = rest(source, after: mention, end: title.upperBound, into: &found)
            } else {
                index = next(source, after: index, end: title.upperBound)
            }
        }
        return found.sorted()
    }

    /// The stories of a label such as `US1`, `Story: US2`, `US1+US3` or `US1-US4`; empty if it names none.
    package static func stories(ofLabel label: String) -> [Int] {
        let text = SourceText(label)
        return list(text, 0..<text.bytes.count).sorted()
    }

    /// Whether a label stands for every story, or says that no story is meant: `US-ALL`, `ALL`, `N/A`.
    static func coversAll(_ label: String) -> Bool {
        // Every such word has one of these letters, or is a star.
        guard label.utf8.contains(where: { $0.isOne(of: "AaEe*") || $0 >= 0x80 }) else { return false }
        let words = label.uppercased().split(whereSeparator: { !$0.isLetter && $0 != "*" }).map(String.init)
        return words.contains { ["ALL", "NA", "NONE", "SHARED", "*", "US*"].contains($0) } || words == ["N", "A"]
    }

    /// Where the next word or sign begins: no name begins elsewhere.
    private static func next(_ source: SourceText, after index: Int, end: Int) -> Int {
        var starts = source.wordStarts.starts(in: index + 1..<end)
        return starts.next() ?? end
    }

    /// The story named at an offset.
    static func mention(_ source: SourceText, at index: Int, end: Int) -> (value: Int, end: Int)? {
        // No name begins inside of a word.
        if index < end, source.bytes[index].isAlphanumeric, Alphabet.ends(source.bytes, at: index) { return nil }
        if let mention = StoryMention.match(source, at: index, end: end) { return mention }
        guard let word = moreWords.match(source.folded, at: index, end: end) else { return nil }
        var start = word.end
        while start < end, source.bytes[start].isBlank { start += 1 }
        var next = start
        while next < end, source.bytes[next].isDigit, next - start < 4 { next += 1 }
        return Int(source.string(start..<next)).map { ($0, next) }
    }

    private static let moreWords = PhraseTable(
        """
        benutzergeschichte, nutzergeschichte, anwendergeschichte, kullanıcı hikayesi, kullanıcı hikâyesi, kullanıcı öyküsü,
        hikaye
        """)

    private static func list(_ source: SourceText, _ range: Range<Int>) -> Set<Int> {
        var found: Set<Int> = []
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = mention(source, at: index, end: range.upperBound) {
                found.insert(mention.value)
                index = rest(source, after: mention, end: range.upperBound, into: &found)
            } else {
                index = next(source, after: index, end: range.upperBound)
            }
        }
        return found
    }

    /// Takes in the numbers that go on behind a story: ", 2 & 3", "-US4"; where they end.
    private static func rest(
        _ source: SourceText, after mention: (value: Int, end: Int), end: Int, into found: inout Set<Int>
    ) -> Int {
        var (last, index) = (mention.value, mention.end)
        while let joint = joint(source, at: index, end: end), let next = number(source, at: joint.end, end: end) {
            if joint.isRange, next.value > last, next.value - last < mostStories {
                found.formUnion(last...next.value)
            } else {
                found.insert(next.value)
            }
            (last, index) = (next.value, next.end)
        }
        return index
    }

    /// What joins the numbers of stories. A hyphen between blanks begins the name of the story.
    private static func joint(_ source: SourceText, at start: Int, end: Int) -> (end: Int, isRange: Bool)? {
        if let dash = ranges.match(source.folded, at: start, end: end) { return (dash.end, true) }
        var index = start
        while index < end, source.bytes[index].isBlank { index += 1 }
        guard index < end else { return nil }
        if source.bytes[index] == UInt8(ascii: ",") {
            index += 1
        } else if let word = joints.match(source.folded, at: index, end: end) {
            index = word.end
        } else {
            return nil
        }
        while index < end, source.bytes[index].isBlank { index += 1 }
        return (index, false)
    }

    /// `US4` or `4`, where a title does not go on in the same word.
    private static func number(_ source: SourceText, at start: Int, end: Int) -> (value: Int, end: Int)? {
        if let mention = mention(source, at: start, end: end) { return mention }
        var index = start
        while index < end, source.bytes[index].isDigit, index - start < 4 { index += 1 }
        guard index > start, index == end || !source.bytes[index].isWordByte || source.bytes[index] >= 0x80 else {
            return nil
        }
        // "User Story 1, 2 factors": a number before a word counts something.
        var next = index
        while next < end, source.bytes[next].isBlank { next += 1 }
        guard next == index || next == end || !source.bytes[next].isLetter else { return nil }
        return Int(source.string(start..<index)).map { ($0, index) }
    }

    private static let ranges = PhraseTable("-, –, ~, ～, 〜")
    /// Beside the comma, which separates them here.
    private static let joints = PhraseTable("、, ，, &, +, /, 和, 与, 及, と, 와, 과, and, und, et, y, e, и, ve")

    // MARK: - Parentheses

    private static func opensParenthesis(_ source: SourceText, _ index: Int) -> Bool {
        source.bytes[index] == UInt8(ascii: "(") || source.bytes[index...].starts(with: "（")
    }

    private static func closesParenthesis(_ source: SourceText, _ index: Int) -> Bool {
        source.bytes[index] == UInt8(ascii: ")") || source.bytes[index...].starts(with: "）")
    }

    /// Whether the words in parentheses are stories, numbers and priorities.
    private static func namesStoriesOnly(_ source: SourceText, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = mention(source, at: index, end: range.upperBound) {
                index = mention.end
            } else if let word = besideStories.match(source.folded, at: index, end: range.upperBound) {
                index = word.end
            } else if source.bytes[index].isLetter || source.bytes[index] >= 0x80 {
                guard !source.bytes[index].isContinuation else {
                    index += 1
                    continue
                }
                guard source.bytes[index...].starts(with: "（") else { return false }
                index += 3
            } else {
                index += 1
            }
        }
        return true
    }

    private static let besideStories = PhraseTable(
        "priority, p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, mvp, 优先级, 優先度, 우선순위")
}
