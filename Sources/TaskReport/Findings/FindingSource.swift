import SourceText
import TaskLint

/// The lines that a finding is about, in document order, with its places marked.
struct FindingSource {
    /// A line of the document.
    struct Line {
        /// 1-based.
        let number: Int
        /// Whether lines are left out before it.
        let followsGap: Bool
        /// The line, or the parts of a long one that have marks.
        let excerpts: [Excerpt]
    }

    /// More places than this are counted instead of shown.
    private static let mostNotes = 20

    let lines: [Line]
    /// Places that are not shown because there are too many.
    let hiddenPlaces: Int

    /// Of a document that cannot be read there may be nothing to show.
    init(_ diagnostic: Diagnostic, in source: SourceText) {
        hiddenPlaces = max(diagnostic.notes.count - FindingSource.mostNotes, 0)
        let marks = source.bytes.isEmpty ? [:] : FindingSource.marks(of: diagnostic, in: source)
        let numbers = marks.keys.sorted()
        lines = zip(numbers, [nil] + numbers.map(Optional.init)).map { number, previous in
            Line(
                number: number, followsGap: previous.map { number > $0 + 1 } ?? false,
                excerpts: FindingSource.excerpts(of: number, marks: marks[number] ?? [], in: source))
        }
    }

    private static func marks(of diagnostic: Diagnostic, in source: SourceText) -> [Int: [Excerpt.Mark]] {
        var marks = [Excerpt.Mark(range: diagnostic.range, message: "", isPrimary: true)]
        marks += diagnostic.notes.prefix(mostNotes).map {
            Excerpt.Mark(range: $0.range, message: Escaping.visible($0.message), isPrimary: false)
        }
        return Dictionary(grouping: marks) { source.line(at: $0.range.lowerBound) }
    }

    private static func excerpts(of line: Int, marks: [Excerpt.Mark], in source: SourceText) -> [Excerpt] {
        let range = source.lineRange(line)
        let marks = marks.map { mark in
            let start = min(max(mark.range.lowerBound, range.lowerBound), range.upperBound)
            let end = min(max(mark.range.upperBound, start), range.upperBound)
            return Excerpt.Mark(
                range: source.withoutTrailingBlanks(start..<end), message: mark.message, isPrimary: mark.isPrimary)
        }
        return Excerpt.excerpts(of: range, marks: marks, in: source)
    }
}

extension Fix {
    /// What applies the fix on the command line.
    var options: String { isSafe ? "--fix" : "--fix --unsafe-fixes" }
}

extension SourceText {
    /// `range` without blanks at its end, unless it is all blank.
    fileprivate func withoutTrailingBlanks(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1].isBlank { end -= 1 }
        return end > range.lowerBound ? range.lowerBound..<end : range
    }
}
