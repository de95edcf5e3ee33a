import SourceText
import TaskPlan

/// Glyphs in headings that adorn them rather than tell how far the work is: `Setup ✅`, `Knowledge 📚`, `Tests 🔄`.
struct HeadingOrnaments {
    /// Levels at which other pictograms stand where a tick would.
    private var mixedLevels: Set<Int> = []
    /// Levels at which several headings are ticked, and nothing below any of them is done.
    private var idleLevels: Set<Int> = []

    /// - Complexity: O(*n*).
    init(_ plan: Plan, _ tallies: inout WorkTallies) {
        var idle: [Int: Int] = [:]
        for section in plan.sections {
            guard let range = Self.last(plan.source, section.title),
                !tallies.tally(of: .section(section.index)).isEmpty
            else { continue }
            guard let glyph = StatusGlyph.match(plan.source.bytes, at: range.lowerBound, end: range.upperBound) else {
                mixedLevels.insert(section.level)
                continue
            }
            let tally = tallies.tally(of: .section(section.index))
            if glyph.glyph.status == .done, tally.finished.isEmpty, !tally.open.isEmpty {
                idle[section.level, default: 0] += 1
            }
        }
        idleLevels = Set(idle.filter { $0.value > 1 }.keys)
    }

    /// Whether a bare glyph in the heading of a section says nothing of its state.
    func adorn(_ section: Plan.Section, _ tally: WorkTally) -> Bool {
        mixedLevels.contains(section.level) || tally.finished.isEmpty && idleLevels.contains(section.level)
    }

    private static let longestMark = 16

    /// The pictogram that a title ends with.
    private static func last(_ source: SourceText, _ title: Range<Int>) -> Range<Int>? {
        let text = source.trimmed(title)
        for index in max(text.lowerBound, text.upperBound - longestMark)..<max(text.lowerBound, text.upperBound)
        where source.bytes[index] >= 0xE2 {
            var end = index
            while let length = Pictogram.length(source.bytes, at: end, end: text.upperBound) { end += length }
            if end == text.upperBound, end > index { return index..<end }
        }
        return nil
    }
}
