import SourceText
import Testing

@Suite("Numbers of bytes")
struct ByteCountTests {
    @Test(
        "are read with and without units",
        arguments: [
            ("0", 0), ("1000", 1000), ("17 bytes", 17), ("17B", 17), ("64 MiB", 64 << 20), ("64mib", 64 << 20),
            ("1 GiB", 1 << 30), ("3KiB", 3072), ("5 kB", 5000), ("5 KB", 5000), ("2MB", 2_000_000), ("", nil),
            ("MiB", nil), ("-1", nil), ("1.5 MiB", nil), ("64 M", nil), ("1 MiB ", nil), ("٣", nil),
            ("9223372036854775807", .max), ("9223372036854775808", nil), ("9223372036854775807 kB", nil),
        ] as [(String, Int?)])
    func reading(text: String, bytes: Int?) {
        #expect(ByteCount(text)?.bytes == bytes)
    }

    @Test(
        "are written in the largest unit in which they are whole, and read again as the same",
        arguments: [
            (0, "0 bytes"), (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KiB"), (1536, "1536 bytes"),
            (64 << 20, "64 MiB"), (65 << 10, "65 KiB"), (1 << 30, "1 GiB"), (2000, "2 kB"),
        ])
    func writing(bytes: Int, text: String) {
        #expect(ByteCount(bytes).text == text)
        #expect(bytes == 1 || ByteCount(text)?.bytes == bytes)
    }
}
