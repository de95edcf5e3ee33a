extension String {
    /// A title without bold marks; in code, stars may be a pattern.
    var withoutBoldMarks: String { contains("`") ? self : replacing("**", with: "") }
}
