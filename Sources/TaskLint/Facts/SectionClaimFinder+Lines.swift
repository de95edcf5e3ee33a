import SourceText
import TaskPlan

/// Claims of lines: `**Progress**: 3/5`, `Phase 2 (Core): 12 tasks`, `7 of 15 tasks completed`.
extension SectionClaimFinder {
    private static let longestSentence = 80

    /// A number that a line gives of a section or story that it names.
    private struct NamedCount: Hashable {
        let subject: Subject
        let list: Int?
    }

    /// Reads the lines that are no text of tasks.
    mutating func readLines() {
        var named: [(key: NamedCount, claim: CountClaim)] = []
        let bytes = plan.source.bytes
        for line in lines.lines where !line.isItemText {
            // A claim has a number, a glyph or the name of a field.
            guard bytes[line.range].contains(where: { $0.isDigit || $0 >= 0x80 || $0 == UInt8(ascii: ":") }) else {
                continue
            }
            let isAside = line.place.section.map { asides[$0] } ?? false
            for piece in FieldPieces(plan.source, line.range) where !isAboutOtherDocument(piece) {
                if let count = isAside ? mention(piece) : read(piece, line) {
                    named.append((NamedCount(subject: count.subject, list: line.place.section), count.claim))
                }
            }
        }
        checkNamed(named)
    }

    /// A claim about a named section, if the piece makes one; others are checked at once.
    private mutating func read(_ piece: Range<Int>, _ line: PlanLines.Line) -> (subject: Subject, claim: CountClaim)? {
        guard line.hasColon, let field = FieldLine(plan.source, piece) else {
            readSentence(piece, line)
            return line.place.item == nil ? mention(piece) : nil
        }
        let folded = plan.source.folded
        if ClaimWords.progressKeys.isPhrase(field.key, in: folded)
            || ClaimWords.statusKeys.isPhrase(field.key, in: folded)
        {
            readProgress(field, line)
            return nil
        }
        guard line.place.item == nil else { return nil }
        let claim = StateClaim.leading(plan, field.value)
        guard claim != nil || !CountClaim.all(plan.source, in: piece).isEmpty else { return nil }
        guard let subject = names.subject(field.key) else { return mention(piece) }
        if let claim, claim.status == .done || claim.hasWord,
            let contradiction = WorkFindings.contradiction(
                plan, claim.status, hasWord: claim.hasWord, tallies.tally(of: subject))
        {
            add(claim.range, "line", subject, contradiction)
            return nil
        }
        return count(field, subject)
    }

    private mutating func count(_ field: FieldLine, _ subject: Subject) -> (subject: Subject, claim: CountClaim)? {
        guard !namesSeveral(field.key), let first = CountClaim.all(plan.source, in: field.value).first,
            begins(field.value, first) || first.done != nil || first.isSure && first.total != nil
        else { return nil }
        let rest = first.range.upperBound..<field.value.upperBound
        let source = plan.source
        let hasTotal = tallies.tally(of: subject).counts.contains { $0.total == first.total }
        let isOfParallel =
            ClaimTitles.parallelTitles.first(in: rest, of: source) != nil
            && ClaimTitles.sequential.first(in: rest, of: source) == nil
        guard first.isSure || hasTotal, !isOfParallel,
            ClaimTitles.metrics.first(in: field.value.lowerBound..<first.range.lowerBound, of: source) == nil,
            !namesPart(field.value.lowerBound..<first.range.lowerBound)
        else { return nil }
        // Tasks of a story may stand in other sections.
        let name = SectionTitle(plan.source, field.key)
        if name.phase == nil, name.story != nil, ClaimTitles.additions.first(in: rest, of: source) != nil {
            return nil
        }
        return (subject, first)
    }

    /// Whether what stands between a name and a number narrows the name: "Foundational - Core (17/17)".
    private func namesPart(_ text: Range<Int>) -> Bool {
        let bytes = plan.source.bytes
        return text.contains { index in
            let rest = bytes[index..<text.upperBound]
            let isDash = rest.starts(with: " - ") || rest.starts(with: "—") || rest.starts(with: "–")
            return (isDash || bytes[index] == UInt8(ascii: "/"))
                && !plan.source.trimmed(text.lowerBound..<index).isEmpty
                && rest.contains { $0.isAlphanumeric || $0 >= 0xE3 }
        }
    }

    /// `Complete Phase 3: Core (10 tasks)`, `Ann: US1 - Map (10 tasks)`: one name in front of a number in brackets.
    private mutating func mention(_ piece: Range<Int>) -> (subject: Subject, claim: CountClaim)? {
        let source = plan.source
        guard piece.count <= Self.longestSentence * 2 else { return nil }
        let claims = CountClaim.all(source, in: piece)
        guard claims.count == 1, let claim = claims.first, claim.isSure,
            claim.total != nil, claim.range.lowerBound > piece.lowerBound,
            source.bytes[claim.range.lowerBound - 1] == UInt8(ascii: "(")
        else { return nil }
        let ahead = piece.lowerBound..<claim.range.lowerBound - 1
        guard !namesSeveral(ahead) else { return nil }
        var found: (subject: Subject, start: Int)?
        for index in ahead
        where source.bytes[index].isLetter && (index == ahead.lowerBound || !source.bytes[index - 1].isWordByte) {
            let title = SectionTitle(source, index..<ahead.upperBound)
            guard title.phase != nil || title.story != nil,
                ClaimTitles.heads.match(
                    source.folded, at: index, end: ahead.upperBound) != nil
            else { continue }
            guard found == nil else { break }
            guard let subject = names.subject(index..<ahead.upperBound) else { return nil }
            found = (subject, index)
        }
        return found.map { ($0.subject, claim) }
    }

    private func namesSeveral(_ text: Range<Int>) -> Bool {
        text.contains(where: joinsNames) || ClaimTitles.joints.first(in: text, of: plan.source) != nil
    }

    /// Whether several things are named on both sides of a place: `A + B`, `US1-US3`, `A → B`.
    private func joinsNames(_ index: Int) -> Bool {
        let bytes = plan.source.bytes
        if bytes[index].isOne(of: "+&,/") || bytes[index...].starts(with: "→") { return true }
        let isDash = bytes[index] == UInt8(ascii: "-") || bytes[index...].starts(with: "–")
        return isDash && index > 0 && bytes[index - 1].isDigit
    }

    /// Numbers that a list gives of one thing several times are numbers of its parts.
    private mutating func checkNamed(_ named: [(key: NamedCount, claim: CountClaim)]) {
        let groups = Dictionary(grouping: named, by: \.key)
        for (key, claim) in named {
            let totals = Set(groups[key, default: []].map(\.claim.total))
            if totals.count == 1 { check(claim, "line", key.subject) }
        }
    }

    /// Whether a line speaks of tasks that stand elsewhere: it names a file of text or links to something.
    private func isAboutOtherDocument(_ piece: Range<Int>) -> Bool {
        ClaimTitles.otherDocuments.contains(where: plan.source.folded[piece].holds)
    }

    // MARK: - Progress

    private mutating func readProgress(_ field: FieldLine, _ line: PlanLines.Line) {
        guard ClaimTitles.metrics.first(in: line.range, of: plan.source) == nil else { return }
        let numbers = CountClaim.all(plan.source, in: field.value).filter { $0.done != nil || $0.percent != nil }
        guard let first = numbers.first, begins(field.value, first) || first.isSure && first.done != nil else {
            return
        }
        let claim = numbers.first { $0.done != nil && $0.isSure } ?? first
        check(
            claim, around: line, isOfAll: ClaimWords.progressKeys.isPhrase(field.key, in: plan.source.folded))
    }

    /// `7 of 15 tasks completed`, alone on its line.
    private mutating func readSentence(_ text: Range<Int>, _ line: PlanLines.Line) {
        guard line.place.item == nil, text.count <= Self.longestSentence else { return }
        if let claim = StateClaim.whole(plan, text), claim.status == .done {
            let subject = tallies.subjects(around: line.place)[0]
            guard ProgressLines.speaks(of: subject, plan, line), !tallies.isOpenForLaterOnly(subject) else {
                return
            }
            if let contradiction = WorkFindings.contradiction(
                plan, .done, hasWord: true, tallies.tally(of: subject))
            {
                add(claim.range, "line", subject, contradiction)
            }
            return
        }
        let counts = CountClaim.all(plan.source, in: text)
        guard let claim = counts.first, counts.count == 1, claim.isSure, claim.done != nil else { return }
        let start = SectionTitle.skipOrnaments(plan.source, text.lowerBound, text.upperBound)
        let ahead = plan.source.trimmed(min(start, claim.range.lowerBound)..<claim.range.lowerBound)
        let rest = plan.source.trimmed(claim.range.upperBound..<text.upperBound)
        guard ahead.isEmpty || ClaimWords.states.meaning(of: ahead, in: plan.source.folded) == .done,
            ClaimTitles.taskWords.first(in: rest, of: plan.source) != nil
                || ClaimWords.states.match(plan.source.folded, at: rest.lowerBound, end: rest.upperBound)?.meaning
                    == .done
        else { return }
        check(claim, around: line, isOfAll: false)
    }

    /// Whether nothing but marks and glyphs stands in front of a number.
    private func begins(_ value: Range<Int>, _ claim: CountClaim) -> Bool {
        !plan.source.bytes[value.lowerBound..<claim.range.lowerBound].contains { $0.isAlphanumeric }
    }

    /// A line without a name may speak of its section or of all that is around it.
    private mutating func check(_ claim: CountClaim, around line: PlanLines.Line, isOfAll: Bool) {
        let subjects = tallies.subjects(around: line.place)
        guard ProgressLines.speaks(of: subjects[0], plan, line),
            !subjects.contains(where: { tallies.tally(of: $0).agrees(claim) })
        else { return }
        guard let total = claim.total else { return check(claim, "line", subjects[0]) }
        if let subject = subjects.first(where: { tallies.tally(of: $0).counts.contains { $0.total == total } }) {
            return check(claim, "line", subject)
        }
        // A total of nothing around is wrong only where the whole plan is meant.
        let count = tallies.tally(of: .document).taskCount
        guard isOfAll, claim.isSure, ProgressLines.speaks(of: .document, plan, line), total <= 2 * count,
            count <= 2 * total
        else { return }
        check(claim, "line", .document)
    }
}
