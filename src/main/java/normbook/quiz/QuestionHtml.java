package normbook.quiz;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** The HTML of authors' Markdown, rendered once a text: setting formulas takes far longer than a page may. */
final class QuestionHtml {
    private final BiFunction<Path, String, String> renderer;
    private final Map<Text, String> rendered = new ConcurrentHashMap<>();

    private record Text(Path file, String markdown) {}

    QuestionHtml(BiFunction<Path, String, String> renderer) {
        this.renderer = renderer;
    }

    /** @param file in which it stands */
    String of(Path file, String markdown) {
        return rendered.computeIfAbsent(new Text(file, markdown), text -> renderer.apply(text.file(), text.markdown()));
    }
}
