import MarkdownOutline
import SourceText

/// A stretch of text with one verb: what is said of a file in one clause says nothing about files in the next.
struct Clause: Sendable {
    /// What stands in front of a clause.
    enum Opening: Sendable {
        /// The beginning of the text.
        case text
        /// A full stop or semicolon.
        case sentence
        /// A dash or colon: what follows describes; the clause in front of it.
        case description(of: Int)
        /// A parenthesis; the clause that it interrupts.
        case parenthesis(in: Int)
    }

    let opening: Opening
    /// Whether it ends with a question mark.
    fileprivate(set) var asks = false
    /// The bytes that it begins with, up to the first parenthesis in it; nil if it has none.
    fileprivate(set) var beginning: Range<Int>?
}

/// The clauses of a text, in the order in which they begin.
struct ClauseList: Sendable {
    /// A stretch of one clause; parentheses cut clauses in pieces.
    struct Piece: Sendable {
        let range: Range<Int>
        /// The clause: a position in ``ClauseList/clauses``.
        let clause: Int
    }

    fileprivate(set) var clauses = [Clause(opening: .text)]
    /// The bytes of all clauses, in the order of the text.
    fileprivate(set) var pieces: [Piece] = []

    /// Splits a text at punctuation. Code spans and paths are passed over whole.
    ///
    /// - Parameters:
    ///   - spans: the inline spans of the lines.
    ///   - mentions: the paths in the lines.
    init(_ source: SourceText, lines: [Range<Int>], spans: [InlineSpan], mentions: [PathMention]) {
        var splitter = Splitter(source: source, spans: spans, mentions: mentions)
        for line in lines { splitter.read(line) }
        self = splitter.list
    }

    fileprivate init() {}
}

extension ClauseList {
    private struct Splitter {
        let source: SourceText
        let spans: [InlineSpan]
        let mentions: [PathMention]
        var nextSpan = 0
        var nextMention = 0
        /// The next span or path, inside which nothing is punctuation.
        var solid = 0..<0
        var list = ClauseList()
        /// Clauses that parentheses interrupt, and the current one on top.
        var open = [0]

        mutating func read(_ line: Range<Int>) {
            var start = line.lowerBound
            var index = start
            while index < line.upperBound {
                if let end = solidEnd(at: index) {
                    index = max(end, index + 1)
                    continue
                }
                // Letters, digits and blanks up to the next span or path end nothing.
                let end = min(line.upperBound, solid.lowerBound)
                while index < end, source.bytes[index].isAlphanumeric || source.bytes[index] == .space { index += 1 }
                if index == end { continue }
                guard let mark = boundary(at: index, line: line) else {
                    index += 1
                    continue
                }
                append(start..<index)
                take(mark.kind)
                index += mark.length
                start = index
            }
            append(min(start, line.upperBound)..<line.upperBound)
        }

        /// Behind the span or path that holds a byte.
        private mutating func solidEnd(at index: Int) -> Int? {
            if index >= solid.upperBound { findSolid(from: index) }
            return index >= solid.lowerBound ? solid.upperBound : nil
        }

        private mutating func findSolid(from index: Int) {
            while nextSpan < spans.count, spans[nextSpan].range.upperBound <= index { nextSpan += 1 }
            while nextMention < mentions.count, mentions[nextMention].outer.upperBound <= index { nextMention += 1 }
            let none = Int.max..<Int.max
            let span = nextSpan < spans.count ? spans[nextSpan].range : none
            let mention = nextMention < mentions.count ? mentions[nextMention].outer : none
            solid = span.lowerBound < mention.lowerBound ? span : mention
        }

        private mutating func append(_ range: Range<Int>) {
            guard !range.isEmpty, let current = open.last else { return }
            list.pieces.append(Piece(range: range, clause: current))
            if list.clauses[current].beginning == nil { list.clauses[current].beginning = range }
        }

        private mutating func begin(_ opening: Clause.Opening) {
            list.clauses.append(Clause(opening: opening))
        }

        private enum Mark { case sentence, question, description, open, close, pause }

        private mutating func take(_ mark: Mark) {
            switch mark {
            case .open:
                begin(.parenthesis(in: open.last ?? 0))
                open.append(list.clauses.count - 1)
            case .close:
                if open.count > 1 { open.removeLast() }
            case .sentence: replaceCurrent(.sentence)
            case .question:
                list.clauses[open[open.count - 1]].asks = true
                replaceCurrent(.sentence)
            case .description: replaceCurrent(.description(of: open[open.count - 1]))
            case .pause: replaceCurrent(list.clauses[open[open.count - 1]].opening)
            }
        }

        private mutating func replaceCurrent(_ opening: Clause.Opening) {
            begin(opening)
            open[open.count - 1] = list.clauses.count - 1
        }

        private func boundary(at index: Int, line: Range<Int>) -> (kind: Mark, length: Int)? {
            let bytes = source.bytes
            var endsWord: Bool {
                index + 1 >= line.upperBound || bytes[index + 1].isBlank || bytes[index + 1].isOne(of: "*_`")
            }
            switch bytes[index] {
            case UInt8(ascii: "("): return (.open, 1)
            case UInt8(ascii: ")"): return (.close, 1)
            case UInt8(ascii: ";"): return (.sentence, 1)
            case UInt8(ascii: "?"): return endsWord ? (.question, 1) : nil
            case UInt8(ascii: "."): return endsWord && !abbreviates(at: index, line) ? (.sentence, 1) : nil
            case UInt8(ascii: ":"): return endsWord ? (.description, 1) : nil
            case UInt8(ascii: "-"):
                return endsWord && index > line.lowerBound && bytes[index - 1].isBlank ? (.description, 1) : nil
            case 0xE3 where isPause(at: index, line): return (.pause, 3)
            case 0xE2...0xEF: return wideBoundary(bytes[index..<min(index + 3, line.upperBound)])
            default: return nil
            }
        }

        /// Whether a Japanese verb ends in front of a comma, with more to do behind: "…を確認し、…". What is to be done if
        /// something is missing is done with the same thing: "…を確認し、なければ作成".
        private func isPause(at index: Int, _ line: Range<Int>) -> Bool {
            let comma = index..<min(index + 3, line.upperBound)
            guard source.bytes[comma].elementsEqual("、".utf8), source.bytes[..<index].suffix(3).elementsEqual("し".utf8)
            else { return false }
            return Splitter.missing.match(source.folded, at: comma.upperBound, end: line.upperBound) == nil
        }

        /// Whether a full stop only ends a short word in front of a number: "Ch. 3".
        private func abbreviates(at index: Int, _ line: Range<Int>) -> Bool {
            let bytes = source.bytes
            guard index + 2 < line.upperBound, bytes[index + 1] == .space, bytes[index + 2].isDigit else {
                return false
            }
            var start = index
            while start > line.lowerBound, bytes[start - 1].isLetter { start -= 1 }
            return 1...4 ~= index - start && (start == line.lowerBound || bytes[start - 1].isOne(of: " ("))
        }

        /// What a sentence goes on with that tells of a thing which may be missing.
        private static let missing = PhraseTable("なければ, 無ければ, ない場合, 無い場合, 存在しな, 未作成")

        private func wideBoundary(_ bytes: ArraySlice<UInt8>) -> (kind: Mark, length: Int)? {
            switch String(decoding: bytes, as: UTF8.self) {
            case "—", "–", "：": (.description, 3)
            case "。", "；", "，": (.sentence, 3)
            case "？": (.question, 3)
            case "（": (.open, 3)
            case "）": (.close, 3)
            default: nil
            }
        }
    }
}
