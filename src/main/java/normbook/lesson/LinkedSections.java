package normbook.lesson;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.content.Problem;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.exercise.Exercise;
import normbook.language.Language;

/** Whether the paragraphs that verdicts send readers to are in the lesson. */
final class LinkedSections {
    private final Map<String, Lesson> lessons;
    private final LessonRenderer renderer;
    private final Map<String, String> pages = new HashMap<>();

    LinkedSections(Map<String, Lesson> lessons, LessonRenderer renderer) {
        this.lessons = lessons;
        this.renderer = renderer;
    }

    /** A verdict without its paragraph is still a verdict: nothing is left out for this. */
    List<Problem> missing(Exercise exercise) {
        List<Problem> missing = new ArrayList<>();
        Lesson lesson = lessons.get(exercise.lesson());
        if (lesson == null) return missing;
        Path file = Path.of("exercises", exercise.slug(), "exercise.yml");
        for (String section : exercise.sections()) {
            String anchor = section.substring(section.indexOf('#') + 1);
            if (!page(lesson).contains(" id=\"" + anchor + "\"")) {
                missing.add(Problem.warning(file, 0, "lesson.section.missing", lesson.slug(), anchor));
            }
        }
        return missing;
    }

    /** The HTML that a reader gets before answering. */
    private String page(Lesson lesson) {
        return pages.computeIfAbsent(lesson.slug(), key -> {
            LessonHtml page =
                    renderer.render(lesson.first().note(), lesson.first().annotations(), Language.ZH_TW);
            Stream<String> sections = page.sections().stream().map(LessonHtml.Section::html);
            Stream<String> questions = page.questions().stream().map(LessonHtml.Question::html);
            Stream<String> headings = page.outline().stream().map(heading -> " id=\"" + heading.id() + "\"");
            return Stream.of(sections, questions, headings)
                    .flatMap(parts -> parts)
                    .collect(Collectors.joining());
        });
    }
}
