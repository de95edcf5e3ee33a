/// Words in front of a path that say how it takes part.
enum Governor: Sendable {
    /// The place where the work is done: in, to, into, at, within.
    case place
    /// A place that the work makes: "in a new …".
    case made
    /// What something is taken out of, or based on.
    case from
    /// What something is done with.
    case with
    /// What serves the work, or what it is about; a path that only explains such a word in parentheses is the place
    /// of the work again.
    case means
    /// What the work is made after: "following the cases in …".
    case model
    /// Certainly only read.
    case reads

    /// In small letters; see ``Lexicon``.
    static let lexicon = Lexicon<Governor>([
        (
            .place,
            """
            in, to, into, at, within, inside, under, on, as, en, a, al, dans, vers, à, em, ao, na,
            no arquivo, no ficheiro, no módulo, no componente, zu, unter, в, во, к,
            section of, top of, bottom of, end of, beginning of, start of
            """
        ),
        (
            .made,
            """
            in a new, into a new, to a new, in new, into new
            """
        ),
        (
            .from,
            """
            from, out of, desde, depuis, von, aus, nach, из
            """
        ),
        (
            .with,
            """
            with, con, avec, com, mit, с
            """
        ),
        (
            .means,
            """
            via, through, using, by, for, of, importing, calling, requires, uses, not, without, when, if,
            consuming, adding, para, pour, für, по, для, usando, en utilisant, covering, covers, verifying, testing,
            validating
            """
        ),
        (
            .model,
            """
            following, like, similar to, mirroring, modeled on, modelled on, siguiendo
            """
        ),
        (
            .reads,
            """
            per, see, duplicated from, copied from, derived from, inherited from, imported from, taken from,
            loaded from, based on, as in, as per, according to, against, matching, described in,
            defined in, specified in, documented in,
            listed in, referenced in, shown in, found in, mentioned in, referencing, reference to,
            references to, link to, links to, linking to, refer to, imports of, usages of, hardcoded,
            instead of, except, unlike, before, after, until, depends on, reads, extending, satisfying,
            no, extend, extends, produces, explaining, describing, mentioning, 例如, 比如,
            leverage, leveraging, reuse, reusing, aligned with, consistent with, compatible with, same as,
            as defined in, as described in, as specified in, según, selon, conforme, basado en,
            gemäß, laut, secondo, согласно, baseado em, 参考, 根据, 基于, 参照, 遵循, 按照
            """
        ),
    ])
}
