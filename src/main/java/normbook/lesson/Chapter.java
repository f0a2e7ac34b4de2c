package normbook.lesson;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import normbook.content.note.Note;
import normbook.language.Language;

/**
 * A folder of lessons, with what its {@code _index.md} says of it.
 *
 * @param slug the folder's name
 * @param texts at least one, each in another language, in the order of {@link TextLanguage}
 */
public record Chapter(String slug, Weight weight, List<Text> texts) {
    private static final String INDEX = "_index";

    /** @param lead the first paragraph as plain text; null where there is none */
    public record Text(TextLanguage language, String title, String lead) {}

    /** {@code _index.md}, {@code _index.en.md}. */
    static boolean isIndex(Path file) {
        return file.getFileName().toString().startsWith(INDEX + ".");
    }

    /** The file that says what a folder is, where none does. */
    static Path indexOf(Path folder) {
        return folder.resolve(INDEX + ".md");
    }

    /** @param notes of one folder */
    static Chapter of(String slug, List<Note> notes) {
        List<Note> sorted = notes.stream()
                .sorted(Comparator.comparing(note -> TextLanguage.of(note.file())))
                .toList();
        return new Chapter(
                slug,
                new Weight(sorted.get(0).weight()),
                sorted.stream().map(note -> text(slug, note)).toList());
    }

    /** Of a folder in which nothing is said of it. */
    static Chapter unnamed(String slug) {
        return new Chapter(slug, new Weight(null), List.of(new Text(TextLanguage.ZH_TW, slug, null)));
    }

    /** What it is called where chapters are sorted. */
    String title() {
        return texts.get(0).title();
    }

    Text in(Language language) {
        return TextLanguage.closest(texts, Text::language, language);
    }

    private static Text text(String slug, Note note) {
        String title = Optional.ofNullable(note.title())
                .filter(text -> !text.isBlank())
                .orElse(slug);
        return new Text(TextLanguage.of(note.file()), title, note.lead().orElse(null));
    }
}
