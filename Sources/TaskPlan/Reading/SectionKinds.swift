/// Settles what the titles alone leave open: a section without a name of its own that holds tasks is a group.
enum SectionKinds {
    static func complete(_ structure: inout Structure) {
        var holdsTasks = [Bool](repeating: false, count: structure.sections.count)
        for item in structure.items where item.isTask {
            for section in structure.path(of: item.section) { holdsTasks[section] = true }
        }
        for index in structure.sections.indices where structure.sections[index].kind == .other && holdsTasks[index] {
            structure.sections[index].kind = structure.sections[index].level == 1 ? .other : .group
        }
    }
}
