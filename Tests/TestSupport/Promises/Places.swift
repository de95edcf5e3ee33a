import SourceText
import TaskLint
import TaskPlan

/// Whether ranges lie in a document and split none of its characters.
struct Places {
    let bytes: [UInt8]

    func check(_ ranges: some Sequence<Range<Int>>, of owner: @autoclosure () -> String) throws(BrokenPromise) {
        for range in ranges {
            try BrokenPromise.unless(
                range.lowerBound >= 0 && range.upperBound <= bytes.count,
                "\(owner()): \(range) lies outside of \(bytes.count) bytes")
            for offset in [range.lowerBound, range.upperBound] where offset < bytes.count {
                try BrokenPromise.unless(
                    bytes[offset] & 0xC0 != 0x80, "\(owner()): \(range) splits a character at \(offset)")
            }
        }
    }

    /// The places of a finding, of its notes and of its fix.
    func check(_ diagnostic: Diagnostic) throws(BrokenPromise) {
        let code = diagnostic.rule.code
        try check([diagnostic.range], of: code)
        try check(diagnostic.notes.map(\.range), of: "a note of \(code)")
        let edits = diagnostic.fix?.edits ?? []
        try check(edits.map(\.range), of: "the fix of \(code)")
        for (edit, next) in zip(edits, edits.dropFirst()) {
            try BrokenPromise.unless(
                edit.range.upperBound <= next.range.lowerBound,
                "the fix of \(code): \(edit.range) and \(next.range) are not in order")
        }
        for edit in edits {
            try BrokenPromise.unless(
                SourceText(edit.replacement).bytes == edit.replacement, "the fix of \(code) inserts no text")
        }
    }
}

extension Plan {
    /// All ranges of bytes that the plan holds.
    package var ranges: [Range<Int>] {
        var ranges = sections.map(\.title) + dependencies.map(\.range) + unresolvedReferences.map(\.range)
        ranges += dependencies.map { $0.place..<$0.place }
        if let testFirstEvidence { ranges.append(testFirstEvidence) }
        for item in items {
            ranges += [item.range, item.title]
            if let id = item.id { ranges.append(id.range) }
            ranges += item.files.map(\.range) + item.fields.map(\.range)
        }
        return ranges
    }
}
