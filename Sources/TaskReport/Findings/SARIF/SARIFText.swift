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

    /// A text about a plan, on one line and fit for a terminal, since readers of logs print it there too.
    static func shown(_ text: String) -> String { escaped(Escaping.visible(text)) }

    /// A text about a plan as a link to the related location of a number. Brackets and backslashes are escaped (section
    /// 3.11.6).
    static func link(_ text: String, to location: Int) -> String {
        let escaped = Escaping.visible(text).unicodeScalars.reduce(into: "") { escaped, scalar in
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
