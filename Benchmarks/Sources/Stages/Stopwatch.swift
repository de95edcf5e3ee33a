/// Takes times by name.
struct Stopwatch {
    private var times: [(name: String, seconds: [Double])] = []

    /// Runs some work and keeps how long it took.
    mutating func time<Value>(_ name: String, _ work: () throws -> Value) rethrows -> Value {
        let start = ContinuousClock.now
        let value = try work()
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        if let index = times.firstIndex(where: { $0.name == name }) {
            times[index].seconds.append(seconds)
        } else {
            times.append((name, [seconds]))
        }
        return value
    }

    /// Names in the order in which they were first seen, with the median of their times.
    var medians: [(name: String, seconds: Double)] { times.map { ($0.name, $0.seconds.median) } }
}
