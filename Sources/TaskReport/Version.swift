/// The version of the program, which `--version` and the formats that name their tool print.
public enum Version {
    /// Major, minor and patch as semantic versioning has them.
    public static let current = "0.1.0"
}
