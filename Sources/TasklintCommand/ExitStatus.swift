/// What the program tells the shell when it ends.
enum ExitStatus: Int32 {
    /// Nothing found, or nothing as grave as `--fail-on` says.
    case clean = 0
    /// At least one finding is as grave; with `--diff`, a change is pending.
    case findings = 1
    /// Wrong usage, missing or unreadable input, or a failure of the program itself.
    case failure = 2

    /// The section of every help page.
    static let help = """
        Exit status: 0 if no finding is an error (or what --fail-on says), 1 if one is, 2 for wrong usage or \
        configuration, missing or unreadable input, and internal errors. With --diff no finding counts: 1 if it shows a \
        change, 0 if not.
        """
}
