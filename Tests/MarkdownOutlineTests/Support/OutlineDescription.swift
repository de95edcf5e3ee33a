import SourceText

@testable import MarkdownOutline

extension Outline {
    /// One line per block: indentation by depth, kind, lines, content between bars.
    var golden: String {
        var lines = frontMatter.map { ["front matter \(lineText($0))"] } ?? []
        for index in blocks.indices {
            let indentation = String(repeating: "  ", count: depth(of: index))
            let text = content(of: index).map { "|" + source.string($0) }.joined()
            let line = "\(indentation)\(name(of: index)) \(lineText(blocks[index].lines))"
            lines.append(text.isEmpty ? line : line + " " + text + "|")
        }
        return lines.joined(separator: "\n")
    }

    func depth(of index: Int) -> Int {
        var depth = 0
        var parent = blocks[index].parent
        while let current = parent {
            depth += 1
            parent = blocks[current].parent
        }
        return depth
    }

    func name(of index: Int) -> String {
        switch blocks[index].kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .item(let isOrdered): isOrdered ? "item 1." : "item -"
        case .quote: "quote"
        case .fencedCode(let info): info.isEmpty ? "fence" : "fence (\(source.string(info)))"
        case .indentedCode: "code"
        case .html: "html"
        case .rule: "rule"
        }
    }

    private func lineText(_ lines: ClosedRange<Int>) -> String {
        lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
    }
}

/// The outline of a document in the form that tests compare.
func golden(_ text: String) -> String { Outline(SourceText(text)).golden }
