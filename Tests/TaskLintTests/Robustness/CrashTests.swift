import TestSupport
import Testing

/// Documents after those at which fuzzing stopped once, each with what was wrong.
@Suite("What once broke a promise")
struct CrashTests {
    private static let documents = [
        // Zeros in and beside what is fixed: the command refuses them, to the library they are characters like others.
        "- [ ] T001 a\n( ] T002 b \0\n- [ ] T003 c\n",
        "- [ ] 1. a\n  - _Requirements: 1.1, 2.2_\n- [ ] 2. b\n  - _Requirements: 4\0\0, 4.2_3_\n",
        // A mark that does not stand where the task begins; its place was cut inside a character.
        "### âœ… Task 1: a\n- **Status**: TODO\n\n### âœ… Task 2: b\n",
    ]

    @Test("keeps it now", arguments: documents)
    func document(text: String) throws {
        try LintPromises.check(Array(text.utf8))
        try FixPromises.check(Array(text.utf8))
    }
}
