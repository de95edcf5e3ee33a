import MarkdownOutline
import SourceText
import TaskPlan

/// What templates leave to be filled in, as it stands in a line of text.
enum Placeholders {
    /// What a line is to the plan. Words such as `[name]` are placeholders only where something must be named.
    enum Place {
        /// A heading or the text of a task.
        case title
        /// Any other text.
        case prose
    }

    /// The first placeholder in brackets of a line, and how many stand there.
    ///
    /// - Parameters:
    ///   - line: the text behind box, id and tags.
    ///   - code: ascending ranges of code spans, links and comments, which hold none.
    /// - Complexity: O(*n*) in the length of the line.
    static func inBrackets(
        _ source: SourceText, _ line: Range<Int>, place: Place, outside code: [Range<Int>]
    ) -> (first: Range<Int>, count: Int)? {
        var first: Range<Int>?
        var (count, index, span) = (0, line.lowerBound, 0)
        while index < line.upperBound {
            while span < code.count, code[span].upperBound <= index { span += 1 }
            if span < code.count, code[span].contains(index) {
                index = code[span].upperBound
                continue
            }
            guard let close = closing(source.bytes, at: index, end: line.upperBound) else {
                index += 1
                continue
            }
            let isPlaceholder = isPlaceholder(source, index..<close.end, inside: close.inside, line, place)
            if isPlaceholder {
                first = first ?? index..<close.end
                count += 1
            }
            index = isPlaceholder ? close.end : index + 1
        }
        return first.map { ($0, count) }
    }

    private static let longest = 160

    /// The end of `[…]`, `<…>` or `{{…}}` on one line, and what is inside.
    private static func closing(_ bytes: [UInt8], at start: Int, end: Int) -> (inside: Range<Int>, end: Int)? {
        let (width, closing): (Int, UInt8)
        switch bytes[start] {
        case UInt8(ascii: "["): (width, closing) = (1, UInt8(ascii: "]"))
        case UInt8(ascii: "<"): (width, closing) = (1, UInt8(ascii: ">"))
        case UInt8(ascii: "{") where start + 1 < end && bytes[start + 1] == bytes[start]:
            (width, closing) = (2, UInt8(ascii: "}"))
        default: return nil
        }
        var index = start + width
        while index < end, bytes[index] != closing, bytes[index] != bytes[start] {
            guard index - start <= longest else { return nil }
            index += 1
        }
        guard index < end, bytes[index] == closing, index > start + width else { return nil }
        if width == 2, index + 1 >= end || bytes[index + 1] != closing { return nil }
        return (start + width..<index, index + width)
    }

    private static func isPlaceholder(
        _ source: SourceText, _ range: Range<Int>, inside: Range<Int>, _ line: Range<Int>, _ place: Place
    ) -> Bool {
        let bytes = source.bytes
        let next = range.upperBound < line.upperBound ? bytes[range.upperBound] : .space
        let previous = range.lowerBound > line.lowerBound ? bytes[range.lowerBound - 1] : .space
        if bytes[range.lowerBound] == UInt8(ascii: "[") {
            // Links, subscripts and reference definitions.
            if next.isOne(of: "([:") && !(next == UInt8(ascii: ":") && place == .title) { return false }
            if next == UInt8(ascii: "[") { return false }
        }
        let isPadded = !inside.isEmpty && bytes[inside.lowerBound].isBlank
        let inside = source.trimmed(inside)
        if inside.isEmpty { return false }
        if isClarification(source, inside, line, behind: range.upperBound) { return true }
        if bytes[range.lowerBound] == UInt8(ascii: "{") {
            return place == .title && bytes[inside].allSatisfy { $0.isAlphanumeric || $0.isOne(of: "_-. ") }
                && !isExpression(source, inside, isSet: isPadded || isQuoted(source, range, line))
        }
        if isNumbered(source, inside) || bytes[inside].starts(with: "###") { return true }
        let isAlone =
            !previous.isWordByte && !previous.isOne(of: "/_-.") && !next.isWordByte && !next.isOne(of: "/_-{")
            && !(next == UInt8(ascii: ".") && range.upperBound + 1 < line.upperBound
                && bytes[range.upperBound + 1].isWordByte)
        if isAlone {
            if isDots(source.bytes[inside]) { return place == .title && !isValue(source, range, line) }
            if strong.isPhrase(inside, in: source.folded) { return !isQuoted(source, range, line) }
            if beginnings.match(source.folded, at: inside.lowerBound, end: inside.upperBound) != nil { return true }
            if orders.first(in: inside, of: source) != nil { return !isQuoted(source, range, line) }
            return place == .title && isNameOfTitle(source, range, inside) && !isQuoted(source, range, line)
        }
        return isPartOfName(source, inside, previous: previous, next: range.upperBound, end: line.upperBound)
    }

    /// `{{ user_name }}`, `{{ .Site.Title }}`: what templates of the program itself say, in the spelling of variables.
    ///
    /// - Parameter isSet: whether blanks or quotation marks are set around it.
    private static func isExpression(_ source: SourceText, _ inside: Range<Int>, isSet: Bool) -> Bool {
        let name = source.bytes[inside]
        guard !name.contains(.space), name.contains(where: { $0.isLetter && !$0.isCapital }) else { return false }
        return isSet || name.dropLast().contains(UInt8(ascii: "."))
    }

    /// What is a placeholder only where something must be named.
    private static func isNameOfTitle(_ source: SourceText, _ range: Range<Int>, _ inside: Range<Int>) -> Bool {
        titles.match(source.folded, at: inside.lowerBound, end: inside.upperBound) != nil
            || source.bytes[range.lowerBound] == UInt8(ascii: "[")
                && weak.isPhrase(inside, in: source.folded)
    }

    /// `[...]`, `[…]`
    private static func isDots(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.elementsEqual("...".utf8) || bytes.elementsEqual("…".utf8)
    }

    /// Whether brackets hold a value in code or data: `tasks: [...]`, `items = [...]`.
    private static func isValue(_ source: SourceText, _ range: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = source.trimmed(max(line.lowerBound, range.lowerBound - longest)..<range.lowerBound)
        guard let last = before.last else { return false }
        return source.bytes[last].isOne(of: ":=,({>")
    }

    /// Whether brackets stand in a quotation or a path of menus, which shows what a screen says: "Home > [project name]".
    private static func isQuoted(_ source: SourceText, _ range: Range<Int>, _ line: Range<Int>) -> Bool {
        let before = source.trimmed(max(line.lowerBound, range.lowerBound - longest)..<range.lowerBound)
        if let last = before.last, source.bytes[last] == UInt8(ascii: ">") { return true }
        let quotes = source.bytes[before].count { $0 == UInt8(ascii: "\"") }
        return quotes % 2 == 1 || Self.quotations.contains { isOpen($0, $1, source.bytes[before]) }
    }

    /// Whether more of the quotations of a kind begin than end.
    private static func isOpen(_ open: [UInt8], _ close: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        for index in bytes.indices where bytes[index] >= 0x80 {
            if bytes[index...].starts(with: open) {
                depth += 1
            } else if bytes[index...].starts(with: close) {
                depth -= 1
            }
        }
        return depth > 0
    }

    private static let quotations = [("「", "」"), ("『", "』"), ("“", "”"), ("«", "»"), ("《", "》")].map {
        (Array($0.0.utf8), Array($0.1.utf8))
    }

    /// `test_[name].py`: brackets that cannot be the parameter of a route.
    private static func isPartOfName(
        _ source: SourceText, _ inside: Range<Int>, previous: UInt8, next: Int, end: Int
    ) -> Bool {
        guard source.bytes[inside.upperBound] == UInt8(ascii: "]"), next < end,
            source.bytes[next] == UInt8(ascii: ".") || source.bytes[next] == UInt8(ascii: "_"),
            weak.isPhrase(inside, in: source.folded) || strong.isPhrase(inside, in: source.folded)
        else { return false }
        if previous == UInt8(ascii: "_") { return true }
        return previous == UInt8(ascii: "/") && sources.match(source.folded, at: next, end: end) != nil
    }

    /// `[Entity1]`
    private static func isNumbered(_ source: SourceText, _ inside: Range<Int>) -> Bool {
        var end = inside.upperBound
        while end > inside.lowerBound, source.bytes[end - 1].isDigit { end -= 1 }
        guard end < inside.upperBound, inside.upperBound - end <= 2 else { return false }
        let word = source.trimmed(inside.lowerBound..<end)
        return numbered.contains(String(decoding: source.folded[word], as: UTF8.self))
    }

    // MARK: - Clarification

    /// `NEEDS CLARIFICATION`, unless the line speaks about such marks.
    private static func isClarification(
        _ source: SourceText, _ inside: Range<Int>, _ line: Range<Int>, behind end: Int
    ) -> Bool {
        guard
            let found = clarification.match(source.folded, at: inside.lowerBound, end: inside.upperBound)
        else { return false }
        let rest = inside.trimmed(from: found.end)
        let says = rest.count > 4 && source.bytes[rest].contains { $0.isWordByte }
        // What is said about a mark is said near it; long lines of marks are not searched again and again.
        let near = max(line.lowerBound, inside.lowerBound - longest)..<min(line.upperBound, end + longest)
        return says || !speaksOfMarks(source, near)
    }

    /// Whether a text speaks about marks and placeholders, as a check that none are left does.
    private static func speaksOfMarks(_ source: SourceText, _ line: Range<Int>) -> Bool {
        marks.first(in: line, of: source) != nil
    }

    // MARK: - Words

    private static let clarification = PhraseTable(
        """
        needs clarification, need clarification, clarification needed, to be clarified, needs decision, 需要澄清, 需澄清, 待澄清,
        需要明确, 待明确, 要確認, 要明確化, 明確化が必要, 確認が必要, 명확화 필요, 확인 필요, 설명 필요, necesita aclaración,
        requiere aclaración, por aclarar, precisa de esclarecimento, necessita esclarecimento, requer esclarecimento,
        a esclarecer, à clarifier, clarification nécessaire, à préciser, klärung erforderlich, klärungsbedarf, zu klären,
        требует уточнения, требуется уточнение, нужно уточнить, уточнить, açıklama gerekli, netleştirilmeli,
        açıklık gerekiyor, açiklama gereklİ, netleştİrİlmelİ
        """)

    private static let marks = PhraseTable(
        """
        marker, markers, marks, resolve, resolved, resolves, remain, remains, remaining, no, any, all, remove, removed, zero,
        without, placeholders, placeholder, occurrences, search, grep, check, replace, tags, 标记, 所有, 没有, 解决, マーカー, すべて,
        解決, 마커, 모든, 해결, marcadores, marcador, marqueurs, marqueur, markierungen, markierung, маркеры, маркеров, resueltos,
        resolvidos, işaret, işaretleri, tüm, keine, aucun, ningún, nenhum, нет, все
        """)

    /// Names that only templates put into brackets.
    private static let strong = PhraseTable(
        """
        feature name, feature-name, feature_name, ###-feature-name, project name, project-name, project_name,
        component name, componentname, entity name, entityname, model name, modelname, service name, servicename,
        endpoint name, module name, class name, function name, file name, filename, file path, file-path, filepath,
        path/to/file, exact/path/to/file, exact file path, task name, task title, task description, brief description,
        short description, one-line description, story title, user story title, phase name, phase title, group name, todo,
        tbd, tba, tbc, fixme, placeholder, ???, ??, ..., …, xxx, yyyy-mm-dd, mm/dd/yyyy, user journey, endpoint/feature,
        feature/endpoint, to be determined, to be defined, to be decided, 功能名称, 功能名, 特性名称, 项目名称, 專案名稱, 功能名稱,
        任务名称, 任务描述, 简要描述, 简短描述, 文件路径, 文件名, 待定, 待补充, 待填写, 占位符, 用户旅程, 機能名, プロジェクト名, タスク名,
        タスクの説明, 簡単な説明, 簡潔な説明, ファイルパス, ファイル名, 未定, 記入, 기능 이름, 기능명, 프로젝트 이름, 프로젝트명, 작업 이름, 작업 설명,
        간단한 설명, 파일 경로, 파일명, 미정, 추후 작성, nombre de la funcionalidad, nombre de la función, nombre del proyecto,
        nombre de la tarea, descripción breve, breve descripción, ruta del archivo, nombre del archivo, por definir,
        nome da funcionalidade, nome do projeto, nome da tarefa, descrição breve, breve descrição, caminho do arquivo,
        nome do arquivo, a definir, nom de la fonctionnalité, nom du projet, nom de la tâche, brève description,
        description brève, chemin du fichier, nom du fichier, à définir, à compléter, funktionsname, name der funktion,
        projektname, kurzbeschreibung, kurze beschreibung, dateipfad, dateiname, platzhalter, noch offen,
        название функции, название функциональности, название проекта, название задачи, краткое описание, путь к файлу,
        имя файла, заполнить, özellik adı, proje adı, görev adı, kısa açıklama, dosya yolu, dosya adı, belirlenecek
        """)

    /// How texts in brackets begin that tell what to write there.
    private static let beginnings = PhraseTable(
        """
        insert, your, fill in, fill out, add more, add additional, add other, replace with, replace this, describe,
        brief description of, short description of, how to verify, todo:, tbd:, 在此, 请填写, 填写, 此处, 根据需要添加, 按需添加,
        ここに, 必要に応じて追加, 여기에, 필요에 따라 추가, insertar, inserte, agregar más, añadir más, inserir, adicionar mais,
        adicione mais, insérer, ajouter d'autres, décrire, einfügen, weitere, beschreiben, вставьте, вставить,
        добавьте, опишите, buraya, daha fazla
        """)

    /// How they begin where a task or section must be named.
    private static let titles = PhraseTable("description of, name of, title of, path to, details of, what to")

    /// Words in brackets that ask for something to be written, in languages whose verbs stand at the end.
    private static let orders = PhraseTable("を記入, を入力, を記載, を追記, 입력하세요, 작성하세요, 기입, 填入, 请输入")

    /// Names that are placeholders where something must be named, and may be anything elsewhere.
    private static let weak = PhraseTable(
        """
        title, name, description, feature, endpoint, entity, model, service, component, location, path, file, date, author,
        module, language, framework, technology, library, 标题, 名称, 描述, 实体, 服务, 端点, 位置, 文件, 日期, タイトル, 名前, 説明,
        エンティティ, サービス, エンドポイント, 場所, ファイル, 日付, 제목, 이름, 설명, 엔티티, 서비스, 엔드포인트, 위치, 파일, 날짜, título,
        nombre, descripción, entidad, servicio, ubicación, archivo, fecha, nome, descrição, entidade, serviço,
        localização, arquivo, data, titre, nom, entité, emplacement, fichier, titel, beschreibung, entität, dienst, ort,
        datei, datum, заголовок, название, описание, сущность, сервис, расположение, файл, дата, başlık, ad, açıklama,
        varlık, servis, konum, dosya, tarih
        """)

    private static let numbered: Set<String> = [
        "entity", "service", "model", "component", "endpoint", "feature", "field", "module", "test", "screen", "实体",
        "服务",
        "模型", "组件", "模块", "功能", "エンティティ", "サービス", "モデル", "コンポーネント", "엔티티", "서비스", "모델", "컴포넌트", "entidad",
        "servicio", "modelo", "componente", "entidade", "serviço", "entité", "modèle", "composant", "entität", "dienst",
        "modell", "komponente", "сущность", "сервис", "модель", "компонент", "varlık", "servis", "bileşen",
    ]

    /// Endings of files that no web framework reads routes from.
    private static let sources = PhraseTable(
        ".py, .rb, .go, .rs, .java, .kt, .swift, .cs, .c, .cpp, .h, .dart, .scala")
}

extension Range<Int> {
    /// The part of the range from an offset on.
    fileprivate func trimmed(from offset: Int) -> Range<Int> { Swift.min(offset, upperBound)..<upperBound }
}
