import SourceText
import Testing

@testable import TaskPlan
import TestSupport

@Suite("Whatever was garbled, restoring it is sure")
struct GarbledPropertyTests {
    /// Sentences in the languages of plans. Each has enough letters beyond ASCII to be told from chance.
    private static let texts = [
        "- ✅ T001 Plan — “ready”, don’t ask…\n- ⏳ T002 → T003 ≥ 90 %\n├── a\n└── b 🚀🎯\n",
        "- [ ] T001 Créer la page d’été à côté du café (déjà prête)\n",
        "- [ ] T001 Größe prüfen, Übung für Müller\n- [ ] T002 Äpfel schälen\n",
        "- [ ] T001 Revisão da ação: não há opções, três lições\n",
        "- [ ] T001 Öğrenciler için çalışma planı yaz\n",
        "- [ ] T001 Проверить настройки, написать тесты\n",
        "- [ ] T001 编写测试并记录结果（第一阶段）\n",
        "- [ ] T001 テストを書いて、結果を記録する\n",
        "- [ ] T001 테스트를 작성하고 결과를 기록한다\n",
        "- [ ] T001 Kiểm tra dữ liệu người dùng trước khi lưu\n",
        "- [ ] T001 Zażółć gęślą jaźń, sprawdź łącze\n",
    ]

    private static let pages: [MisreadEncoding] = [.windows1252, .macRoman, .windows1254, .latin1, .codePage437]

    private func restored(_ bytes: [UInt8]) -> [UInt8] {
        GarbledRun.all(in: SourceText(bytes)).compactMap { run in
            run.replacement.map { Edit(range: run.range, replacement: $0) }
        }.applied(to: bytes)
    }

    @Test("a text that lost nothing comes back", arguments: texts, pages)
    func roundTrip(text: String, encoding: MisreadEncoding) throws {
        let page = try #require(encoding.page)
        // Signs that stand alone are believed where the document has more of the kind.
        let text = "# Plan ✅ → Größe, déjà: " + text
        let once = page.garbled(text, keepingUndefined: true)
        #expect(String(decoding: restored(Array(once.utf8)), as: UTF8.self) == text)
        let twice = page.garbled(once, keepingUndefined: true)
        #expect(String(decoding: restored(Array(twice.utf8)), as: UTF8.self) == text)
    }

    @Test("a text that is right stays", arguments: texts)
    func rightText(text: String) {
        #expect(GarbledRun.all(in: SourceText(text)).isEmpty)
    }

    @Test(
        "runs are in order and leave ASCII alone, and nothing is left to restore",
        arguments: 1...40 as ClosedRange<UInt64>)
    func mixtures(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pieces =
            Array("ÃâðğΓ≡√¬‚Ô∏è\u{F8FF}ü©™€œ…†’Ÿ”„ƒ─├ÐÑ¸\u{A0}\u{8F}\u{9D}\u{FFFD}é✅中馃攧鉁 a\n\"`").map(String.init)
            + ["âœ…", "‚úÖ", "ğŸ", "â€", "Ã©", "ÃƒÂ©", "mojibake "]
        for _ in 0..<60 {
            let count = Int.random(in: 1...30, using: &generator)
            let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
            check(text)
        }
    }

    private func check(_ text: String) {
        let source = SourceText(text)
        let runs = GarbledRun.all(in: source)
        var end = 0
        for run in runs {
            #expect(run.range.lowerBound >= end && !run.range.isEmpty && run.range.upperBound <= source.bytes.count)
            #expect(source.bytes[run.range].allSatisfy { $0 >= 0x80 || $0 == .space })
            #expect(run.replacement.map { SourceText.unreadableReason(of: $0) == nil && !$0.isEmpty } ?? true)
            end = run.range.upperBound
        }
        let once = restored(source.bytes)
        #expect(GarbledRun.all(in: SourceText(once)).allSatisfy { $0.replacement == nil }, "\(text)")
        #expect(restored(once) == once)
    }

    @Test("ids stay, and states are read before and after")
    func plans() {
        let text = "## Kitchen — “new”\n\n- ✅ **T001** Order the oven → T002\n- 🔄 T002 Paint\n- ⏸️ T003 Café\n"
        for encoding in Self.pages {
            guard let garbled = encoding.page?.garbled(text, keepingUndefined: true) else { continue }
            let before = Plan(parsing: garbled)
            let after = Plan(parsing: restored(Array(garbled.utf8)))
            #expect(before.items.map { $0.id?.text } == after.items.map { $0.id?.text }, "\(encoding)")
            #expect(before.items.map(\.status) == after.items.map(\.status), "\(encoding)")
            #expect(after.items.map(\.status) == [.done, .inProgress, .blocked])
        }
    }

    @Test(
        "hostile input ends",
        arguments: ["‚úÖ", "Ãƒ", "âðğ≡‚√Ã", "`Ã©`", "ğŸ¯", "â€", "é‚√â", "mojibake `Ã©` ", "馃攧", "Γ£à│", "â€œ a â€ "])
    func hostile(piece: String) {
        let once = restored(Array(String(repeating: piece, count: 5_000).utf8))
        #expect(restored(once) == once)
        let chain = restored(Array((piece + String(repeating: "ƒ", count: 20_000)).utf8))
        #expect(restored(chain) == chain)
    }
}
