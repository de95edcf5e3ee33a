/// What one run of a process cost.
struct Measurement {
    /// Wall time in seconds.
    let seconds: Double
    /// Processor time in seconds, on all cores.
    let processor: Double
    /// Peak resident memory in bytes.
    let memory: Int
    /// Exit status, or 1000 and the number of the signal that ended it.
    let status: Int
}

extension Collection where Element: Comparable {
    /// The middle one; of an even number, the greater of both in the middle. Not for empty collections.
    var median: Element { sorted()[count / 2] }
}

/// Why a benchmark would mean nothing, or cannot be run.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
