/// Values grouped by small numbers, in their order: an array of arrays without an object for each.
struct Buckets<Value: Sendable>: Sendable {
    private let starts: [Int32]
    private let values: [Value]

    /// Groups values by their keys.
    ///
    /// - Parameter count: keys are 0 up to this; values with other keys are left out.
    /// - Complexity: O(*values* + *count*).
    init(_ keyed: some Sequence<(key: Int, value: Value)>, count: Int) {
        let keyed = Array(keyed)
        var starts = [Int32](repeating: 0, count: count + 1)
        for (key, _) in keyed where key >= 0 { starts[key + 1] += 1 }
        for key in 0..<count { starts[key + 1] += starts[key] }
        self.starts = starts
        var order = [Int32](repeating: 0, count: Int(starts[count]))
        for (index, entry) in keyed.enumerated() where entry.key >= 0 {
            order[Int(starts[entry.key])] = Int32(index)
            starts[entry.key] += 1
        }
        values = order.map { keyed[Int($0)].value }
    }

    /// The values of a key.
    subscript(key: Int) -> ArraySlice<Value> { values[Int(starts[key])..<Int(starts[key + 1])] }
}
