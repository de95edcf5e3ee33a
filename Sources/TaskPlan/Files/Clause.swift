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
    /// The bytes of the clause, parentheses in it left out.
    var pieces: [Range<Int>]

    /// Splits a text at punctuation. Code spans and paths are passed over whole.
    ///
    /// - Parameter solid: ranges inside which nothing is punctuation, in order.
    static func split(_ source: SourceText, lines: [Range<Int>], solid: [Range<Int>]) -> [Clause] {
        var splitter = Splitter(source: source, solid: solid)
        for line in lines { splitter.read(line) }
        return splitter.clauses
    }

    private struct Splitter {
        let source: SourceText
        let solid: [Range<Int>]
        var nextSolid = 0
        var clauses = [Clause(opening: .text, pieces: [])]
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

        private mutating func solidEnd(at index: Int) -> Int? {
            while nextSolid < solid.count, solid[nextSolid].upperBound <= index { nextSolid += 1 }
            return nextSolid < solid.count && solid[nextSolid].contains(index) ? solid[nextSolid].upperBound : nil
        }

        private mutating func append(_ range: Range<Int>) {
            if !range.isEmpty, let current = open.last { clauses[current].pieces.append(range) }
        }

        private enum Mark { case sentence, description, open, close }

        private mutating func take(_ mark: Mark) {
            switch mark {
            case .open:
                clauses.append(Clause(opening: .parenthesis(in: open.last ?? 0), pieces: []))
                open.append(clauses.count - 1)
            case .close:
                if open.count > 1 { open.removeLast() }
            case .sentence, .description:
                let label = open.last ?? 0
                clauses.append(Clause(opening: mark == .sentence ? .sentence : .description(of: label), pieces: []))
                open[open.count - 1] = clauses.count - 1
            }
        }

        private func boundary(at index: Int, line: Range<Int>) -> (kind: Mark, length: Int)? {
            let bytes = source.bytes
            let endsWord =
                index + 1 >= line.upperBound || bytes[index + 1].isBlank || bytes[index + 1].isOne(of: "*_`")
            switch bytes[index] {
            case UInt8(ascii: "("): return (.open, 1)
            case UInt8(ascii: ")"): return (.close, 1)
            case UInt8(ascii: ";"): return (.sentence, 1)
            case UInt8(ascii: "."): return endsWord ? (.sentence, 1) : nil
            case UInt8(ascii: ":"): return endsWord ? (.description, 1) : nil
            case UInt8(ascii: "-"):
                return endsWord && index > line.lowerBound && bytes[index - 1].isBlank ? (.description, 1) : nil
            case 0xE2...0xEF: return wideBoundary(bytes[index..<min(index + 3, line.upperBound)])
            default: return nil
            }
        }

        private func wideBoundary(_ bytes: ArraySlice<UInt8>) -> (kind: Mark, length: Int)? {
            switch String(decoding: bytes, as: UTF8.self) {
            case "—", "–", "：": (.description, 3)
            case "。", "；", "，": (.sentence, 3)
            case "（": (.open, 3)
            case "）": (.close, 3)
            default: nil
            }
        }
    }
}
