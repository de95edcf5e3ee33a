import SourceText

/// Garbled text that a plan quotes because it is about garbled text: "show `Ã©` as é: detect mojibake".
struct EncodingExamples {
    private let source: SourceText
    /// The line that was looked at last, and whether it speaks of encodings.
    private var verdict: (line: Int, isAboutEncoding: Bool)?

    /// Bytes between a quotation mark and a quoted run, at most. A bound, so that no line is walked again and again.
    private static let reach = 32

    /// Parts of words, without regard to what stands beside them: that may be garbled, and be restored.
    private static let words = [
        "mojibake", "garbled", "encod", "decod", "charset", "utf-8", "utf8", "latin-1", "latin1", "1252", "code page",
        "codepage",
    ].map { Array($0.utf8) }

    /// Looks at the lines of a document, which must be asked for in order.
    init(_ source: SourceText) {
        self.source = source
    }

    /// Whether a run is quoted on a line that speaks of encodings.
    mutating func contain(_ run: Range<Int>) -> Bool {
        guard isQuoted(run) else { return false }
        let line = source.line(at: run.lowerBound)
        if let verdict, verdict.line == line { return verdict.isAboutEncoding }
        let text = source.folded[source.lineRange(line)]
        let isAbout = text.indices.contains { index in
            EncodingExamples.words.contains { text[index...].starts(with: $0) }
        }
        verdict = (line, isAbout)
        return isAbout
    }

    private func isQuoted(_ run: Range<Int>) -> Bool {
        let bytes = source.bytes
        let front = bytes[max(run.lowerBound - EncodingExamples.reach, 0)..<run.lowerBound].reversed()
        let rear = bytes[run.upperBound..<min(run.upperBound + EncodingExamples.reach, bytes.count)]
        guard let opening = front.first(where: isBoundary), isQuote(opening) else { return false }
        return rear.first(where: isBoundary).map(isQuote) ?? false
    }

    private func isBoundary(_ byte: UInt8) -> Bool { byte.isBlank || byte.isLineEnd || isQuote(byte) }

    private func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
    }
}
