import SourceText

/// Connectives that stand behind what they are about, as in Japanese, Korean and Chinese.
extension ClauseReader {
    /// What is needed, or blocked, stands directly in front of the connective; the topic in front of that, or behind the
    /// connective.
    func postfix(
        _ before: ArraySlice<StatementToken>, _ behind: ArraySlice<StatementToken>, _ connective: Connective,
        _ subject: Operand?, _ token: StatementToken
    ) -> RawStatement? {
        guard let start = lastList(before, connective) else { return nil }
        var reader = operands
        reader.allowsTrailingWords = true
        let near = reader.read(skipFillers(before[start...]))
        if near.isEmpty, near.unknown.isEmpty { return nil }
        let topic = operands.read(skipFillers(before[..<start]))
        let isNamed = !topic.isEmpty || !topic.unknown.isEmpty
        let follower = connective == .afterPostfix && !isNamed ? follower(behind) : nil
        guard let far = isNamed ? topic : follower ?? subject else { return nil }
        if explicitOnly, near.isGroup || far.isGroup { return nil }
        return connective == .blocksPostfix
            ? statement(far, near, place: token.range, parts: [far.range, near.range])
            : statement(near, far, place: token.range, parts: [far.range, near.range])
    }

    /// "T001 完了後に T002 を開始": what comes next, if nothing else is said behind the connective.
    private func follower(_ behind: ArraySlice<StatementToken>) -> Operand? {
        let behind = skipFillers(behind)
        guard let first = behind.first, OperandReader.isReference(first),
            !behind.contains(where: \.isWord)
        else { return nil }
        return operands.read(behind)
    }

    /// Where the list of references begins that reaches up to the end: separators may stand in it, topic marks end it.
    private func lastList(_ tokens: ArraySlice<StatementToken>, _ connective: Connective) -> Int? {
        var index = tokens.endIndex
        var start: Int?
        var depth = 0
        while index > tokens.startIndex {
            index -= 1
            switch tokens[index].kind {
            case .close: depth += 1
            case .open: depth -= 1
            case .filler where depth == 0 && start != nil && isTopic(tokens[index], connective): return start
            case .stop, .colon: return start
            case .separator where start != nil && !isListed(tokens, before: index, connective): return start
            case .ids, .phases, .stories, .groups, .storyWord, .everything, .previous, .quantifier:
                if depth == 0 { start = index }
            case .word where depth == 0: if start == nil { start = nameStart(tokens, end: index) }
            default: break
            }
        }
        return start
    }

    /// A name of several words right in front of the connective.
    private func nameStart(_ tokens: ArraySlice<StatementToken>, end: Int) -> Int? {
        var index = end
        while index > tokens.startIndex {
            if case .word = tokens[index - 1].kind { index -= 1 } else { break }
        }
        return index
    }

    /// Whether a separator stands behind a phrase that holds a reference.
    private func isListed(
        _ tokens: ArraySlice<StatementToken>, before index: Int, _ connective: Connective
    ) -> Bool {
        var position = index
        while position > tokens.startIndex {
            position -= 1
            switch tokens[position].kind {
            case .separator, .stop, .colon: return false
            case .filler where isTopic(tokens[position], connective): return false
            case .storyWord: return true
            default: if OperandReader.isReference(tokens[position]) { return true }
            }
        }
        return false
    }

    /// "T002가 T001에 의존": there the subject is what depends; "T001이 완료되면" tells what is needed.
    private func isTopic(_ token: StatementToken, _ connective: Connective) -> Bool {
        let mark = source.string(token.range)
        return ["は", "은", "는", "在"].contains(mark) || connective == .needsPostfix && ["가", "이", "が"].contains(mark)
    }
}
