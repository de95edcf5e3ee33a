import Dispatch
import Synchronization

/// Work on many elements at once, with results in the order of the elements.
///
/// Threads of Dispatch and no `async` main function: that one ends the main thread while the program still runs, and in
/// a static program the C library then spends ten times the cost of a small run on sorting its unwind tables.
enum OrderedPool {
    /// Results that wait for their turn, per thread; bounds the memory of a run over many elements.
    private static let resultsPerThread = 16

    /// Works on at most `width` elements at a time, and at most as many as there are processors, and hands every
    /// result to `emit`, in order, on the calling thread.
    static func run<Element: Sendable, Result: Sendable>(
        _ elements: [Element], width: Int, work: @Sendable (Element) -> Result, emit: (Result) -> Void
    ) {
        let width = min(width, elements.count)
        guard width > 1 else {
            for element in elements { emit(work(element)) }
            return
        }
        var rest = elements[...]
        while !rest.isEmpty {
            let batch = rest.prefix(width * resultsPerThread)
            rest = rest.dropFirst(batch.count)
            results(of: batch, width: width, work: work).forEach(emit)
        }
    }

    private static func results<Element: Sendable, Result: Sendable>(
        of batch: ArraySlice<Element>, width: Int, work: @Sendable (Element) -> Result
    ) -> [Result] {
        let next = Atomic(batch.startIndex)
        let results = Mutex([Result?](repeating: nil, count: batch.count))
        DispatchQueue.concurrentPerform(iterations: width) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < batch.endIndex else { return }
                let result = work(batch[index])
                results.withLock { $0[index - batch.startIndex] = result }
            }
        }
        return results.withLock { $0 }.compactMap(\.self)
    }
}
