package normbook.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import normbook.content.Problem;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;

/**
 * What {@code check} says of a file.
 *
 * @param here of the file itself
 * @param elsewhere in other files, where it was not said before
 */
record Findings(List<Problem> here, List<Problem> elsewhere) {

    /** As a page shows one. */
    record Row(String place, int line, String severity, String message) {}

    /** @param before what is said of the course as it is */
    static Findings of(EditableFile file, CourseDraft draft, List<Problem> before) {
        List<Problem> here = draft.problems().stream()
                .filter(problem -> problem.file().equals(file.path()))
                .sorted(Comparator.comparing(Problem::line))
                .toList();
        List<Problem> elsewhere = draft.problems().stream()
                .filter(problem -> !problem.file().equals(file.path()) && !before.contains(problem))
                .toList();
        return new Findings(here, elsewhere);
    }

    static List<Row> rows(List<Problem> problems, Messages messages) {
        return problems.stream().map(problem -> row(problem, messages)).toList();
    }

    private static Row row(Problem problem, Messages messages) {
        return new Row(
                problem.place(),
                problem.line(),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.message(messages));
    }
}
