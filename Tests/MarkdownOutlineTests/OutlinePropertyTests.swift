import SourceText
import Testing

@testable import MarkdownOutline
import TestSupport

@Suite("Whatever the document")
struct OutlinePropertyTests {
    private static let seeds = 1...10 as ClosedRange<UInt64>

    private func check(_ seed: UInt64, _ problem: (Outline) -> String?) {
        var generator = SeededGenerator(seed: seed &* 1_000)
        for _ in 0..<200 {
            let text = NastyDocuments.mixture(&generator)
            guard let problem = problem(Outline(SourceText(text))) else { continue }
            Issue.record("\(problem)\n\(text.debugDescription)")
        }
    }

    @Test("leaves follow each other without sharing a line", arguments: seeds)
    func leaves(seed: UInt64) {
        check(seed) { outline in
            var last = 0
            for block in outline.blocks where !block.kind.isContainer {
                if block.lines.lowerBound <= last { return "line \(last) is shared" }
                last = block.lines.upperBound
            }
            return last > outline.source.lineCount ? "the last block runs beyond the end" : nil
        }
    }

    @Test("containers come before their content and hold its lines", arguments: seeds)
    func containers(seed: UInt64) {
        check(seed) { outline in
            for (index, block) in outline.blocks.enumerated() {
                guard let parent = block.parent else { continue }
                let lines = outline.blocks[parent].lines
                if parent >= index || !outline.blocks[parent].kind.isContainer {
                    return "block \(index) has no container"
                }
                if block.lines.clamped(to: lines) != block.lines { return "block \(index) is not in its container" }
            }
            return nil
        }
    }

    @Test("every line with text belongs to a leaf, if nothing is defined", arguments: seeds)
    func coverage(seed: UInt64) {
        check(seed) { outline in
            if outline.source.string(0..<outline.source.bytes.count).contains("]:") { return nil }
            var covered = Set(outline.frontMatter.map(Array.init) ?? [])
            for block in outline.blocks where !block.kind.isContainer { covered.formUnion(block.lines) }
            for line in 1...outline.source.lineCount where !covered.contains(line) {
                let isMarker: (UInt8) -> Bool = { $0.isBlank || $0.isDigit || ">-*+.)".utf8.contains($0) }
                if !outline.source.bytes[outline.source.lineRange(line)].allSatisfy(isMarker) {
                    return "line \(line) belongs to no leaf"
                }
            }
            return nil
        }
    }

    @Test("a last line behind the code of a fence closes it", arguments: seeds)
    func fences(seed: UInt64) {
        check(seed) { outline in
            for (index, block) in outline.blocks.enumerated() {
                guard case .fencedCode(let info) = block.kind else { continue }
                let codeEnd = block.lines.lowerBound + outline.content(of: index).count
                if info.lowerBound < block.start + 3 { return "the info string stands on the fence" }
                if codeEnd == block.lines.upperBound { continue }
                let last = outline.source.trimmed(outline.source.lineRange(block.lines.upperBound))
                let mark = outline.source.bytes[block.start]
                if codeEnd + 1 != block.lines.upperBound { return "fence \(index) has too many lines" }
                if outline.source.bytes[last].suffix(3) != [mark, mark, mark] { return "fence \(index) is not closed" }
            }
            return nil
        }
    }

    @Test("content lies on the lines of its block, in order, without blanks at its ends", arguments: seeds)
    func content(seed: UInt64) {
        check(seed) { outline in
            for (index, block) in outline.blocks.enumerated() {
                var last = block.start
                if case .heading = block.kind, outline.content(of: index).isEmpty { return "heading \(index) is empty" }
                for range in outline.content(of: index) {
                    let line = outline.source.line(at: range.lowerBound)
                    if range.lowerBound < last || !block.lines.contains(line) {
                        return "content of \(index) is elsewhere"
                    }
                    if range.upperBound > outline.source.lineRange(line).upperBound {
                        return "content of \(index) is long"
                    }
                    if outline.source.trimmed(range) != range { return "content of \(index) is not trimmed" }
                    last = range.upperBound
                }
            }
            return nil
        }
    }

    @Test("spans lie in the content, and each lies beside or within another", arguments: seeds)
    func spans(seed: UInt64) {
        check(seed) { outline in
            for index in outline.blocks.indices {
                let lines = outline.content(of: index)
                var open: [Range<Int>] = lines.isEmpty ? [] : [lines[0].lowerBound..<lines[lines.count - 1].upperBound]
                for span in InlineScanner.spans(in: outline.source, lines: lines) {
                    while let last = open.last, last.upperBound <= span.range.lowerBound { open.removeLast() }
                    if open.last.map({ span.range.clamped(to: $0) == span.range }) != true {
                        return "\(span.range) overlaps"
                    }
                    if span.content.clamped(to: span.range) != span.content { return "\(span.content) lies outside" }
                    open.append(span.range)
                }
            }
            return nil
        }
    }

    @Test("ill-formed bytes and zeros are read like text", arguments: seeds)
    func anyBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = Array("\0\u{0B}\t\n\r >-*#`~<[]()!?=\\|1.a".utf8) + [0x80, 0xC3, 0xE2, 0xEF, 0xFF]
        for _ in 0..<200 {
            let length = Int.random(in: 0...60, using: &generator)
            let bytes = (0..<length).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
            let outline = Outline(SourceText(bytes))
            for index in outline.blocks.indices {
                let lines = outline.content(of: index)
                _ = InlineScanner.spans(in: outline.source, lines: lines)
                _ = Table(outline.source, lines: lines)
            }
            #expect(outline.blocks.allSatisfy { $0.lines.upperBound <= outline.source.lineCount })
        }
    }
}
