import Foundation
import TestSupport

/// Defects planted in the lines that a real document has.
enum LinePlants {
    static let all: [String: [Seeder.Kind]] = [
        "TL101": [repeatedID], "TL102": [damagedBox], "TL103": [strangeBox], "TL202": [unknownNeed],
        "TL503": [wrongWord],
    ]

    /// Changes one line of the current document.
    private static func changing(
        _ random: inout SeededGenerator, label: String, where condition: (BoxLine, [String]) -> Bool,
        _ change: (BoxLine, String, inout SeededGenerator) -> String?
    ) -> Plant? {
        guard let host = HostDocument.current else { return nil }
        var lines = host.text.components(separatedBy: "\n")
        let boxes = BoxLine.all(in: lines).filter { condition($0, lines) }
        guard let box = random.pickAny(boxes), let changed = change(box, lines[box.number], &random) else { return nil }
        lines[box.number] = changed
        return Plant(base: host.text, planted: lines.joined(separator: "\n"), label: "\(host.name): \(label)")
    }

    private static func isPlain(_ box: BoxLine) -> Bool {
        box.id?.hasPrefix("T") == true && box.indent.isEmpty
    }

    /// A task gets the id of the task before it. Nothing else speaks of its own id, or that would have lost its task.
    private static let repeatedID: Seeder.Kind = { random in
        guard let host = HostDocument.current else { return nil }
        let boxes = BoxLine.all(in: host.text.components(separatedBy: "\n")).filter(isPlain)
        guard boxes.count > 3, Set(boxes.compactMap(\.id)).count == boxes.count else { return nil }
        let index = random.number(1...boxes.count - 1)
        let (own, other) = (boxes[index].id ?? "", boxes[index - 1].id ?? "")
        guard host.text.ranges(of: own).count == 1 else { return nil }
        return changing(&random, label: "repeated id", where: { box, _ in box.number == boxes[index].number }) {
            _, line, _ in
            line.range(of: own).map { line.replacingCharacters(in: $0, with: "⟦\(other)⟧") }
        }
    }

    private static let damagedBox: Seeder.Kind = { random in
        changing(&random, label: "damaged box", where: { box, _ in isPlain(box) && !box.isDone }) { _, line, random in
            let damage = random.pick(["- []", "- [  ]", "-[ ]", "- [\u{A0}]"])
            return line.replacing("- [ ]", with: "⟦\(damage)⟧", maxReplacements: 1)
        }
    }

    private static let strangeBox: Seeder.Kind = { random in
        changing(&random, label: "strange box", where: { box, _ in isPlain(box) && !box.isDone }) { _, line, random in
            let sign = random.pick(["#", "%", "@", "=", "q"])
            return line.replacing("- [ ]", with: "- ⟦[\(sign)]⟧", maxReplacements: 1)
        }
    }

    /// A task without other parentheses needs one that is not there.
    private static let unknownNeed: Seeder.Kind = { random in
        let number = (HostDocument.current?.numbers.tasks ?? 0) + 7
        guard number < 1000 else { return nil }
        let unknown = String(repeating: "0", count: 3 - "\(number)".count) + "\(number)"
        return changing(
            &random, label: "unknown need",
            where: { box, lines in
                isPlain(box) && !box.rest.contains("(") && !box.rest.contains("（")
                    && !(lines.indices.contains(box.number + 1) && lines[box.number + 1].hasPrefix("  "))
            },
            { _, line, random in line + random.pick([" (depends on ", " (after ", " (requires "]) + "⟦T\(unknown)⟧)" })
    }

    private static let wrongWord: Seeder.Kind = { random in
        changing(
            &random, label: "wrong word",
            where: { box, lines in
                isPlain(box) && !box.isDone && !box.rest.contains("✅")
                    && !(lines.indices.contains(box.number + 1) && lines[box.number + 1].hasPrefix("  "))
            },
            { _, line, random in "⟦" + line + random.pick([" ✅ DONE", " — DONE", " (DONE)"]) + "⟧" })
    }
}
