package normbook.lesson;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.YamlNode;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonRenderer;
import normbook.exercise.Exercise;

/** Sets the statement and the hints of an exercise once, to find formulas that cannot be set. */
final class ExerciseTexts {
    private ExerciseTexts() {}

    static Set<Problem> problems(Exercise exercise, ContentFolder folder, LessonRenderer renderer) {
        MarkdownRenderer markdown = renderer.markdown();
        Path directory = Path.of("exercises", exercise.slug());
        Set<Problem> problems = new LinkedHashSet<>();
        exercise.statement()
                .texts()
                .forEach((language, text) ->
                        problems.addAll(markdown.render(directory.resolve("statement." + language.tag() + ".md"), text)
                                .problems()));
        Path hints = directory.resolve("hints.yml");
        if (exercise.hints().isEmpty()) return problems;
        try {
            for (YamlNode hint : YamlNode.read(hints, folder.read(hints)).items("hints")) {
                problems.addAll(markdown.problems(hint.authored()));
            }
        } catch (ContentException e) {
            problems.add(e.problem());
        }
        return problems;
    }
}
