import TestSupport

extension SeededGenerator {
    /// A generator of its own for every text, so that one more plant changes no other.
    init(_ name: String, _ number: Int) {
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        self.init(seed: hash &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// One of the values, which must not be empty.
    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }

    /// One of the values, or nil if there is none.
    mutating func pickAny<Value>(_ values: [Value]) -> Value? {
        values.isEmpty ? nil : pick(values)
    }

    /// Some of the values in a random order.
    mutating func pick<Value>(_ count: Int, of values: [Value]) -> [Value] {
        Array(values.shuffled(using: &self).prefix(count))
    }

    /// True in so many cases of a hundred.
    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &self) < percent
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self)
    }
}
