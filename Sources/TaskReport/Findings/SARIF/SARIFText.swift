/// Text of messages as SARIF wants it.
enum SARIFText {
    /// A text of which nothing is a placeholder or a link. Braces are doubled (section 3.11.5); a backslash parts what
    /// would be a link (section 3.11.6). Other brackets, such as those of `[P]`, stay as they are.
    static func escaped(_ text: String) -> String {
        var previous: Unicode.Scalar = " "
        return text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if previous == "]", scalar == "(" { escaped += #"\"# }
            append(scalar, to: &escaped)
            previous = scalar
        }
    }

    /// A link to the related location of a number. Brackets and backslashes in its text are escaped (section 3.11.6).
    static func link(_ text: String, to location: Int) -> String {
        let escaped = text.unicodeScalars.reduce(into: "") { escaped, scalar in
            if scalar == "[" || scalar == "]" || scalar == "\\" { escaped += #"\"# }
            append(scalar, to: &escaped)
        }
        return "[\(escaped)](\(location))"
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        text.unicodeScalars.append(scalar)
        if scalar == "{" || scalar == "}" { text.unicodeScalars.append(scalar) }
    }
}
