import SourceText

/// The words by which a task says that it works on the file of another: "same file", where they state this of the task
/// and not of what it makes.
struct SameFilePhrase {
    /// The bytes of "same file".
    let range: Range<Int>
    /// Where the text behind "as" begins, which names the other task.
    let model: Int?
    /// What the task says is done.
    let action: Action

    /// The first of a text; nil if there is none, or if it tells of something else.
    init?(_ source: SourceText, _ text: Range<Int>) {
        let reader = Reader(source: source, text: text)
        guard let phrase = reader.first, reader.isStated(phrase) else { return nil }
        (range, model, action) = (phrase, reader.model(behind: phrase), reader.verb ?? .writes)
    }

    private struct Reader {
        let source: SourceText
        let text: Range<Int>

        /// The first place of the words, which a line may end between.
        var first: Range<Int>? {
            var start = text.lowerBound
            while let same = Words.same.first(in: start..<text.upperBound, of: source)?.range {
                start = same.upperBound
                if let file = Words.file.match(source.folded, at: next(start), end: text.upperBound) {
                    return same.lowerBound..<file.end
                }
            }
            return nil
        }

        /// The verb that the text begins with.
        var verb: Action? {
            ActionWords.leading.match(source.folded, at: next(text.lowerBound), end: text.upperBound)?.meaning
        }

        /// Whether the words say where the task works.
        func isStated(_ phrase: Range<Int>) -> Bool {
            let front = end(before: phrase.lowerBound)
            let hasModel = model(behind: phrase) != nil
            let word = word(endingAt: front)
            guard Governor.lexicon.meaning(of: word, in: source.folded) == .place else {
                return isApart(front) && (hasModel || endsStretch(phrase))
            }
            if hasModel { return true }
            if isApart(end(before: word.lowerBound)) { return goesOn(phrase) }
            // A program, too, writes to a file.
            if Words.goals.isPhrase(word, in: source.folded), verb != .adds { return false }
            return goesOn(phrase) && isDone(before: word.lowerBound)
        }

        func model(behind phrase: Range<Int>) -> Int? {
            Words.like.match(source.folded, at: next(phrase.upperBound), end: text.upperBound).map { next($0.end) }
        }

        /// The next byte that is no blank, mark or end of a line.
        func next(_ start: Int) -> Int {
            var index = start
            while index < text.upperBound, isGap(index) { index += 1 }
            return index
        }

        private func isGap(_ index: Int) -> Bool {
            source.bytes[index].isBlank || source.bytes[index].isLineEnd || source.bytes[index].isOne(of: "*_")
        }

        /// Where the text in front of a place ends, without an article.
        private func end(before start: Int) -> Int {
            let end = lastEnd(start)
            let word = word(endingAt: end)
            return Words.articles.isPhrase(word, in: source.folded) ? lastEnd(word.lowerBound) : end
        }

        private func lastEnd(_ start: Int) -> Int {
            var end = start
            while end > text.lowerBound, isGap(end - 1) { end -= 1 }
            return end
        }

        private func word(endingAt end: Int) -> Range<Int> {
            var start = end
            while start > text.lowerBound, source.bytes[start - 1].isAlphanumeric || source.bytes[start - 1] >= 0x80 {
                start -= 1
            }
            return start..<end
        }

        /// Whether nothing or punctuation stands in front.
        private func isApart(_ end: Int) -> Bool {
            guard end > text.lowerBound, !source.bytes[end - 1].isOne(of: ",;:.(-+") else { return true }
            return Words.ends.isPhrase(max(text.lowerBound, end - 3)..<end, in: source.folded)
        }

        /// Whether the text in front tells of work that is done there, and not of several things that share a file.
        private func isDone(before end: Int) -> Bool {
            guard verb == .writes || verb == .adds else { return false }
            return Words.doubts.first(in: text.lowerBound..<end, of: source) == nil
        }

        /// Whether the text, or a stretch of it, ends behind the words.
        private func endsStretch(_ phrase: Range<Int>) -> Bool {
            let index = next(phrase.upperBound)
            if index == text.upperBound || source.bytes[index].isOne(of: ",;:.()") { return true }
            if index > phrase.upperBound, source.bytes[index].isOne(of: "-+") { return true }
            return Words.ends.match(source.folded, at: index, end: text.upperBound) != nil
        }

        private func goesOn(_ phrase: Range<Int>) -> Bool {
            let index = next(phrase.upperBound)
            return endsStretch(phrase) || Words.connectives.match(source.folded, at: index, end: text.upperBound) != nil
                || Governor.lexicon.match(source.folded, at: index, end: text.upperBound) != nil
                || ActionWords.leading.match(source.folded, at: index, end: text.upperBound) != nil
        }
    }

    private enum Words {
        static let same = PhraseTable(
            """
            same, тот же, том же, 同じ, 同一, 同一个, 相同, 在同一, 在同一个, 在相同, 같은, 동일, 동일한, mismo, mesmo, même, gleiche, gleichen,
            selbe, selben, stesso
            """)
        static let file = PhraseTable(
            """
            file, test file, source file, файл, файле, ファイル, 文件, 檔案, 파일, archivo, fichero, arquivo, ficheiro, fichier,
            datei, file di test
            """)
        static let like = PhraseTable("as, wie, que, come, что и")
        static let articles = PhraseTable("the, this, that, el, o, le, lo, der, die, dem")
        /// Marks of other scripts, and what stands behind a place in them.
        static let ends = PhraseTable("—, –, ：, ，, 。, 、, ；, （, ）, に, で, へ, 内, 中, 里, 에")
        static let goals = PhraseTable("to, into")
        static let connectives = PhraseTable("and, but, und, y, et, и")
        static let doubts = PhraseTable(
            """
            no, not, never, without, avoid, two, multiple, several, many, both, duplicate, duplicates, duplicated, conflict,
            conflicts, conflicting, concurrent, simultaneous, different, other, another, unless, if, when, whether, between,
            across, repeated, shared, twice
            """)
    }
}
