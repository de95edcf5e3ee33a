/// Something that must hold whatever the document is, and did not.
package struct BrokenPromise: Error, CustomStringConvertible {
    /// What was found instead.
    package let description: String

    package init(_ description: String) { self.description = description }

    /// Breaks with a description unless a condition holds.
    static func unless(_ holds: Bool, _ description: @autoclosure () -> String) throws(BrokenPromise) {
        if !holds { throw BrokenPromise(description()) }
    }
}
