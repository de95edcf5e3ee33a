/// Settles what the titles alone leave open: a section without a name of its own that holds tasks is a group.
enum SectionKinds {
    static func complete(_ structure: inout Structure) {
        let holdsTasks = structure.sectionsWithTasks
        for index in structure.sections.indices where structure.sections[index].kind == .other && holdsTasks[index] {
            structure.sections[index].kind = structure.sections[index].level == 1 ? .other : .group
        }
    }
}
