package normbook.quiz;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The HTML of authors' Markdown, rendered once a text: setting formulas takes far longer than a page may. */
final class QuestionHtml {
    private final UnaryOperator<String> renderer;
    private final Map<String, String> rendered = new ConcurrentHashMap<>();

    QuestionHtml(UnaryOperator<String> renderer) {
        this.renderer = renderer;
    }

    String of(String markdown) {
        return rendered.computeIfAbsent(markdown, renderer);
    }
}
