import SourceText
import TaskPlan

/// Tasks whose own words put them off: `- [ ] ⏸️ DEFERRED - Write the manual`, `- [ ] Port it (out of scope)`.
enum DeferredWork {
    /// Whether a task says in front of its title, at its beginning or its end, or as a remark, that it is not for now.
    static func isPutOff(_ plan: Plan, _ item: Int) -> Bool {
        let task = plan.items[item]
        if task.labels.contains(where: { $0.uppercased() == "DEFERRED" }) { return true }
        if StateClaim.leading(plan, task.title)?.status == .deferred { return true }
        if StateClaim.trailing(plan, task.title)?.status == .deferred { return true }
        return task.title.contains { index in
            beginsRemark(plan.source, task.title.lowerBound, index)
                && exclusions.match(plan.source.folded, at: index, end: task.title.upperBound) != nil
        }
    }

    /// Whether a place is the beginning of a text, or follows a bracket, a colon or a dash.
    private static func beginsRemark(_ source: SourceText, _ start: Int, _ index: Int) -> Bool {
        var end = index
        while end > start, source.bytes[end - 1].isBlank || source.bytes[end - 1].isOne(of: "*_") { end -= 1 }
        guard end > start else { return true }
        return source.bytes[end - 1].isOne(of: "([:-")
            || ["—", "–", "（", "【", "："].contains { source.bytes[start..<end].suffix(3).elementsEqual($0.utf8) }
    }

    private static let exclusions = PhraseTable(
        """
        out of scope, out-of-scope, not in scope, deferred, postponed, won't do, not for now, 范围外, 範圍外, 不在范围内, 超出范围, スコープ外, 対象外,
        범위 외, 범위 밖, fuera de alcance, fuera del alcance, aplazado, fora do escopo, fora de escopo, adiado, hors périmètre,
        hors scope, reporté, außerhalb des umfangs, nicht im umfang, zurückgestellt, вне рамок, отложено, kapsam dışı
        """)
}

/// Tasks that are put off, each looked at once: thousands of statements may ask for the same.
struct PutOffTasks {
    private let plan: Plan
    private var known: [Bool?]

    init(_ plan: Plan) {
        self.plan = plan
        known = [Bool?](repeating: nil, count: plan.items.count)
    }

    mutating func contains(_ item: Int) -> Bool {
        if let answer = known[item] { return answer }
        let answer = DeferredWork.isPutOff(plan, item)
        known[item] = answer
        return answer
    }
}
