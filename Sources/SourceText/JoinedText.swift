extension [String] {
    /// The texts, one after the other, with a separator between them.
    ///
    /// The method of the library that this one stands for does the same by generic code. Whoever calls it first waits for
    /// a look at all conformances of the program, which takes as long as half a kilobyte of a plan.
    package func joined(separator: String = "") -> String {
        guard var text = first else { return "" }
        for next in dropFirst() {
            text += separator
            text += next
        }
        return text
    }
}
