/// What the program tells the shell when it ends.
enum ExitStatus: Int32 {
    /// Nothing found, or nothing as grave as `--fail-on` says.
    case clean = 0
    /// At least one finding is as grave, or a change is pending with `--diff`.
    case findings = 1
    /// Wrong usage, missing or unreadable input, or a failure of the program itself.
    case failure = 2

    /// The section of every help page.
    static let help = """
        Exit status: 0 if no finding is an error (or what --fail-on says), 1 if one is or --diff shows a change, 2 for \
        wrong usage or configuration, missing or unreadable input, and internal errors.
        """
}
