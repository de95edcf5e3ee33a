import MarkdownOutline
import SourceText
import TaskPlan

/// The blocks of a plan that show which tasks are launched together: code below a heading such as "Parallel Example".
struct ParallelExamples {
    /// A line that launches one agent.
    struct Launch {
        /// The ids of the tasks that it names; none if it only describes one.
        let ids: [Identifier]
        /// The bytes of the description; empty if there is none.
        let text: Range<Int>

        /// What a finding about the line points at.
        var place: Range<Int> { ids.first?.range ?? text }
    }

    /// Per block, in order, its batches: launches that stand together.
    private(set) var blocks: [[[Launch]]] = []

    /// - Complexity: O(*n*) in the size of the document.
    init(_ plan: Plan) {
        // Few plans hold an example, and the reader looks at all tasks.
        lazy var reader = LaunchReader(plan)
        var headings = ExampleHeadings(plan)
        var bullets: (lines: [Range<Int>], heading: ExampleHeading)?
        for (index, block) in plan.outline.blocks.enumerated() {
            switch block.kind {
            case .item: continue
            case .paragraph:
                if ParallelExamples.isOfBullet(plan, block),
                    let heading = headings.heading(atLine: block.lines.lowerBound), heading.isParallelExample,
                    let line = ParallelExamples.bullet(plan, index, reader)
                {
                    if bullets == nil { bullets = ([], heading) }
                    bullets?.lines.append(line)
                    continue
                }
            case .fencedCode(let info):
                if !ParallelExamples.isDrawing(plan, info),
                    let heading = ParallelExamples.heading(ofCode: index, plan, &headings)
                {
                    add(reader.batches(plan.outline.content(of: index), heading))
                }
            case .indentedCode:
                if let heading = ParallelExamples.heading(ofCode: index, plan, &headings) {
                    add(reader.batches(plan.outline.content(of: index), heading))
                }
            case .heading, .quote, .html, .rule: break
            }
            if let done = bullets { add(reader.batches(done.lines, done.heading)) }
            bullets = nil
        }
        if let done = bullets { add(reader.batches(done.lines, done.heading)) }
    }

    /// What stands above a block of code that may be an example of parallel work; nil above others.
    private static func heading(
        ofCode index: Int, _ plan: Plan, _ headings: inout ExampleHeadings
    ) -> ExampleHeading? {
        let line = plan.outline.blocks[index].lines.lowerBound
        guard let heading = headings.heading(atLine: line), heading.speaksOfParallel || heading.isExample,
            !heading.isSequential, index == 0 || !announcesSequence(plan, index - 1, before: line)
        else { return nil }
        return heading
    }

    private mutating func add(_ batches: [[Launch]]) {
        if !batches.isEmpty { blocks.append(batches) }
    }

    /// Whether a paragraph is what a bullet without a box says. Asked before headings, since most bullets have boxes.
    private static func isOfBullet(_ plan: Plan, _ block: Outline.Block) -> Bool {
        guard let parent = block.parent, plan.outline.blocks[parent].kind == .item(isOrdered: false) else {
            return false
        }
        return plan.source.bytes[block.start] != UInt8(ascii: "[")
    }

    /// The first line of a paragraph of a bullet if it launches something in so many words.
    private static func bullet(_ plan: Plan, _ index: Int, _ reader: LaunchReader) -> Range<Int>? {
        guard let first = plan.outline.content(of: index).first, plan.source.bytes[first].first != UInt8(ascii: "["),
            reader.isExplicit(first)
        else { return nil }
        return first
    }

    private static func isDrawing(_ plan: Plan, _ info: Range<Int>) -> Bool {
        drawings.contains { plan.source.folded[info].starts(with: $0) }
    }

    private static let drawings = ["mermaid", "dot", "graphviz", "plantuml"].map { Array($0.utf8) }

    /// Whether the last line of the paragraph in front of a block says that what follows goes one after the other.
    private static func announcesSequence(_ plan: Plan, _ index: Int, before line: Int) -> Bool {
        let block = plan.outline.blocks[index]
        guard block.kind == .paragraph, block.lines.upperBound + 2 >= line,
            let last = plan.outline.content(of: index).last
        else { return false }
        return ExampleWords.sequence.first(in: last, of: plan.source) != nil
            && ExampleWords.parallel.first(in: last, of: plan.source) == nil
    }
}

/// What the headings of a plan say about examples.
struct ExampleHeadings {
    private let plan: Plan
    /// The last answer: most blocks lie below the same heading as the one before.
    private var known: (section: Int, heading: ExampleHeading)?

    init(_ plan: Plan) { self.plan = plan }

    /// What is said above a line; nil in front of all headings.
    mutating func heading(atLine line: Int) -> ExampleHeading? {
        let section = plan.sections.partitionPoint { $0.lines.lowerBound <= line } - 1
        guard section >= 0 else { return nil }
        if let known, known.section == section, plan.sections[section].lines.contains(line) { return known.heading }
        let heading = ExampleHeading(plan, line: line, below: section)
        if plan.sections[section].lines.contains(line) { known = (section, heading) }
        return heading
    }
}

/// What the headings above a line say about an example.
struct ExampleHeading {
    /// One of them is about parallel work.
    private(set) var speaksOfParallel = false
    /// One of them is about an example.
    private(set) var isExample = false
    /// The nearest one says that the tasks go one after the other.
    private(set) var isSequential = false

    /// Whether it announces an example of parallel work.
    var isParallelExample: Bool { isExample && speaksOfParallel && !isSequential }

    init(_ plan: Plan, line: Int, below innermost: Int?) {
        let source = plan.source
        var section = innermost
        var isNearest = true
        while let current = section {
            let title = plan.sections[current].title
            section = plan.sections[current].parent
            guard plan.sections[current].lines.contains(line) else { continue }
            let isParallel = ExampleWords.parallel.first(in: title, of: source) != nil
            if isNearest, !isParallel, ExampleWords.sequence.first(in: title, of: source) != nil { isSequential = true }
            isNearest = false
            speaksOfParallel = speaksOfParallel || isParallel
            isExample =
                isExample || plan.sections[current].kind == .example
                || ExampleWords.example.first(in: title, of: source) != nil
        }
    }
}

/// Words of examples in the languages of the plans.
enum ExampleWords {
    static let parallel = PhraseTable(
        """
        parallel, parallelism, parallelization, parallelisation, in parallel, parallelizable, together, concurrent,
        concurrently, concurrency, simultaneous, simultaneously, at the same time, at once, 并行, 並行, 平行, 并发, 同时, 同時, 並列,
        병렬, 동시, 병행, параллельно, параллельный, параллельного, параллельных, параллельные, параллельной, одновременно,
        параллельная, parallele, paralleler, parallelen, parallelausführung, gleichzeitig, gemeinsam, parallèle, parallèles,
        simultanément, ensemble, en même temps, paralelo, paralela, paralelos, paralelas, paralelamente, simultáneamente,
        simultaneamente, juntos, juntas, paralel, paralelde, eşzamanlı, aynı anda, birlikte
        """)

    static let example = PhraseTable(
        """
        example, examples, sample, 示例, 例, 范例, 範例, 예시, 예제, ejemplo, ejemplos, exemplo, exemplos, exemple, exemples,
        beispiel, beispiele, пример, примеры, примере, örnek, örnekler, örneği, örnekleri
        """)

    static let sequence = PhraseTable(
        """
        sequential, sequentially, sequence, in order, one by one, one after the other, one after another, one at a time,
        serial, serially, step by step, not parallel, no parallel, not in parallel, cannot, can't, do not, don't, must not,
        never, 依次, 依序, 顺序, 順序, 串行, 逐一, 逐个, 逐個, 順番, 逐次, 顺次, 순차, 순서대로, 차례로, последовательно, последовательные,
        последовательный, по очереди, по порядку, nacheinander, sequenziell, sequentiell, der reihe nach, reihenfolge,
        secuencial, secuenciales, secuencialmente, en orden, en secuencia, sequencial, sequenciais, sequencialmente,
        em ordem, em sequência, séquentiel, séquentielle, séquentiellement, dans l'ordre, l'un après l'autre,
        s'enchaînent, en séquence, sırayla, sıralı, sırasıyla, ardışık, art arda
        """)

    /// Words that put something behind something else.
    static let turn = PhraseTable(
        """
        then, after, afterwards, next, finally, once, when, wait, waits, await, barrier, followed by, depends on, requires,
        然后, 然後, 之后, 之後, 完成后, 完成後, 随后, 接着, 接著, 等待, 最后, 最後, その後, 完了後, 待つ, 待って, 次に,
        완료 후, 이후, 그 다음, 다음으로, 마지막, 대기, затем, потом, после, далее, дождаться, ждать, наконец, dann, danach, nach,
        anschließend, sobald, warten, zuletzt, puis, ensuite, après, attendre, enfin, une fois, luego, después, tras,
        esperar, finalmente, una vez, depois, então, após, em seguida, aguardar, uma vez, por fim, sonra, ardından, bekle,
        son olarak
        """)

    /// Words that say that something must have been finished.
    static let done = PhraseTable(
        """
        complete, completes, completed, completion, done, finish, finishes, finished, ready, passes, pass, 完成, 完了, 완료,
        завершения, завершен, завершена, готов, готова, fertig, abgeschlossen, abschluss, terminé, terminée, terminado,
        terminada, completado, completada, concluído, concluída, bitince, tamamlandıktan, tamamlanınca
        """)
}
