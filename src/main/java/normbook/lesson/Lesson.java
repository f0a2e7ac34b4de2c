package normbook.lesson;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import normbook.content.Publication;
import normbook.language.Language;

/**
 * A page of the course, in one language or several.
 *
 * @param slug the name in URLs
 * @param texts at least one, each in another language, in the order of {@link TextLanguage}
 */
public record Lesson(String slug, List<LessonText> texts) {

    public Lesson {
        texts = texts.stream()
                .sorted(Comparator.comparing(LessonText::language))
                .toList();
    }

    /** The one that decides its place in the course. */
    public LessonText first() {
        return texts.get(0);
    }

    /** The text for a reader of the interface in this language. */
    public LessonText in(Language language) {
        return TextLanguage.closest(texts, LessonText::language, language);
    }

    Optional<LessonText> find(TextLanguage language) {
        return texts.stream().filter(text -> text.language() == language).findFirst();
    }

    /** What learners see of it at a moment: the texts that are published. */
    Optional<Lesson> visible(Instant now) {
        List<LessonText> shown = texts.stream()
                .filter(text -> text.note().publication().isVisible(now))
                .toList();
        if (shown.size() == texts.size()) return Optional.of(this);
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Lesson(slug, shown));
    }

    /** Of all its texts the state nearest to being published. */
    public Publication.State state(Instant now) {
        return texts.stream()
                .map(text -> text.note().publication().at(now))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    Weight order() {
        return first().order();
    }

    /** The slug of its chapter, which is the folder it lies in; null where it lies in none. */
    String chapter() {
        Path file = first().note().file();
        return file.getNameCount() > 2 ? file.getName(1).toString() : null;
    }
}
