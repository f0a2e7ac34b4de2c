package normbook.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import normbook.content.ContentFolder;
import normbook.lesson.Lesson;
import normbook.lesson.LessonText;

/** What can be put beside the text of a lesson or chapter and is not there: other languages, and annotations. */
final class Beside {
    private final ContentFolder content;
    private final List<Lesson> lessons;

    Beside(ContentFolder content, List<Lesson> lessons) {
        this.content = content;
        this.lessons = lessons;
    }

    /** @param language as in the names of files */
    record Missing(EditableFile file, String language) {}

    List<Missing> of(EditableFile file) {
        List<Missing> missing = new ArrayList<>();
        if (file.kind() != EditableFile.Kind.LESSON) return missing;
        String name = file.path().getFileName().toString();
        if (!file.isChapter()) add(missing, file.path(), name.replaceFirst("\\.md$", ".annotations.yml"), "");
        for (String language : NewFile.LANGUAGES) {
            if (!isThere(file, language)) add(missing, file.path(), file.slug() + "." + language + ".md", language);
        }
        return missing;
    }

    private void add(List<Missing> missing, Path file, String name, String language) {
        Path path = file.resolveSibling(name);
        if (content.exists(path)) return;
        EditableFile.of(path.toString()).ifPresent(found -> missing.add(new Missing(found, language)));
    }

    /** A name without a language is Chinese as in Taiwan. */
    private boolean isThere(EditableFile file, String language) {
        if (language.equals("zh-tw") && content.exists(file.path().resolveSibling(file.slug() + ".md"))) return true;
        return lessons.stream()
                .filter(lesson -> lesson.slug().equals(file.slug()))
                .flatMap(lesson -> lesson.texts().stream())
                .filter(text ->
                        text.note().file().getParent().equals(file.path().getParent()))
                .map(LessonText::language)
                .anyMatch(known -> known.tag().toLowerCase(Locale.ROOT).equals(language));
    }
}
