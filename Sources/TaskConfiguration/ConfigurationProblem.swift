/// What is wrong with a configuration file.
public struct ConfigurationProblem: Error, Hashable, Sendable {
    /// Bytes of the key, value or character concerned.
    public let range: Range<Int>
    /// What is wrong, and what may be meant.
    public let message: String
}
