import TestSupport
import Testing

/// Documents at which fuzzing stopped once, as small as they can be, each with what was wrong.
@Suite("What once broke a promise")
struct CrashTests {
    private static let documents = [
        // A zero is no part of a text to the command, and a character like others to the library.
        "- [ ] T001 a\n( ] T002 b \0\n- [ ] T003 c\n",
        "- [ ] 1. a\n  - _Requirements: 1.1, 2.\0_\n- [ ] 2. b\n  - _Requirements: 4.1, 4.2_3_\n",
    ]

    @Test("keeps it now", arguments: documents)
    func document(text: String) throws {
        try LintPromises.check(Array(text.utf8))
        try FixPromises.check(Array(text.utf8))
    }
}
