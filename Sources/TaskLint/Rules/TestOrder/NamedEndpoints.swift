import SourceText
import TaskPlan

/// Which tasks name the same endpoint, as in "Contract test for `POST /orders`" and "Implement `POST /orders`".
struct NamedEndpoints {
    private let plan: Plan
    /// The tasks that name an endpoint in their titles, in document order.
    private let items: [String: [Int]]

    private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"].map { Array($0.utf8) }
    private static let longestPath = 120
    /// An endpoint that more tasks name is the place of the work, and not its subject.
    private static let mostNamesakes = 16

    /// - Complexity: O(*n*) in the length of the titles.
    init(_ plan: Plan) {
        self.plan = plan
        var items: [String: [Int]] = [:]
        for item in plan.items.indices where plan.items[item].isTask {
            let endpoints = NamedEndpoints.endpoints(plan.source, in: plan.items[item].title)
            if endpoints.isEmpty { continue }
            for endpoint in Set(endpoints) { items[endpoint, default: []].append(item) }
        }
        self.items = items
    }

    /// The implementation tasks behind a test that name an endpoint of the test's.
    func implementations(of test: Int, _ gates: TestGates) -> [Int] {
        if items.isEmpty { return [] }
        let found = NamedEndpoints.endpoints(plan.source, in: plan.items[test].title).flatMap { endpoint -> [Int] in
            guard let namesakes = items[endpoint], namesakes.count <= NamedEndpoints.mostNamesakes else { return [] }
            return namesakes.filter { $0 > test && gates.isImplementation($0) }
        }
        return Set(found).sorted()
    }

    /// `POST /orders` for each method with a path behind it.
    static func endpoints(_ source: SourceText, in range: Range<Int>) -> [String] {
        var found: [String] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard source.bytes[index].isOne(of: "GPDHO"),
                index == range.lowerBound || !source.bytes[index - 1].isWordByte,
                let method = methods.first(where: source.bytes[index..<range.upperBound].starts)
            else {
                index += 1
                continue
            }
            var start = index + method.count
            while start < range.upperBound, source.bytes[start].isBlank || source.bytes[start] == UInt8(ascii: "`") {
                start += 1
            }
            var end = start
            while end < range.upperBound, end - start < longestPath, isPartOfPath(source.bytes[end]) { end += 1 }
            while end > start + 1, source.bytes[end - 1].isOne(of: "/.,:") { end -= 1 }
            if end > start + 1, source.bytes[start] == UInt8(ascii: "/") {
                found.append(String(decoding: method, as: UTF8.self) + " " + source.string(start..<end))
            }
            index = max(end, index + method.count)
        }
        return found
    }

    private static func isPartOfPath(_ byte: UInt8) -> Bool {
        byte.isWordByte || byte.isOne(of: "/-_.{}:[]~%<>*")
    }
}
