package normbook.lesson;

import java.nio.file.Path;
import java.util.Optional;
import normbook.content.note.Note;
import normbook.language.Language;

/**
 * A folder of lessons, with what its {@code _index.md} says of it.
 *
 * @param slug the folder's name
 * @param lead the first paragraph as plain text; null where there is none
 */
public record Chapter(String slug, String title, Language language, Weight weight, String lead) {
    static final String INDEX = "_index.md";

    static Chapter of(Path index, Note note, Language language) {
        String slug = index.getParent().getFileName().toString();
        String title = Optional.ofNullable(note.title())
                .filter(text -> !text.isBlank())
                .orElse(slug);
        return new Chapter(
                slug, title, language, new Weight(note.weight()), note.lead().orElse(null));
    }

    /** Of a folder in which nothing is said of it. */
    static Chapter unnamed(String slug) {
        return new Chapter(slug, slug, Language.ZH_TW, new Weight(null), null);
    }
}
