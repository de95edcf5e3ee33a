/// Settles what the titles alone leave open: a section without a name of its own that holds tasks is a group, and the title
/// of a document is no story among those, or the phases, that it holds: "Tasks: US01 - Send a postcard".
enum SectionKinds {
    static func complete(_ structure: inout Structure) {
        for index in structure.sections.indices {
            let section = structure.sections[index]
            guard section.kind == .phase || section.kind == .story, let parent = section.parent,
                structure.sections[parent].level == 1, structure.sections[parent].kind == .story
            else { continue }
            structure.sections[parent].kind = .other
        }
        let holdsTasks = structure.sectionsWithTasks
        for index in structure.sections.indices where structure.sections[index].kind == .other && holdsTasks[index] {
            structure.sections[index].kind = structure.sections[index].level == 1 ? .other : .group
        }
    }
}
