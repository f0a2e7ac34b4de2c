package normbook.exercise;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import normbook.content.Publication;
import normbook.diagnosis.Misconception;
import normbook.language.LocalizedText;

/**
 * A programming task with its test cases.
 *
 * @param slug the folder's name and the URL's
 * @param lesson slug of the lesson whose page shows it; null where it stands on its own
 * @param statement Markdown
 * @param hints Markdown, from the gentlest to the plainest
 * @param starter what the editor opens with
 * @param naming which misconceptions its verdicts may name
 * @param publication its own; that of its lesson counts as well
 */
public record Exercise(
        String slug,
        LocalizedText title,
        String lesson,
        Signature signature,
        Reference reference,
        LocalizedText statement,
        List<LocalizedText> hints,
        String starter,
        List<TestCase> cases,
        Naming naming,
        Publication publication) {

    /** With a reference that knows what must come out of these cases. */
    Exercise computed(List<DrawnCase> drawn) throws InterruptedException {
        Reference computed = reference.computed(drawn);
        return new Exercise(
                slug, title, lesson, signature, computed, statement, hints, starter, cases, naming, publication);
    }

    /** Where it stands: drawings are found beside it. */
    public Path file() {
        return Path.of("exercises", slug, "exercise.yml");
    }

    /** URLs of the paragraphs that its verdicts send readers to. */
    public SortedSet<String> sections() {
        SortedSet<String> sections = new TreeSet<>();
        for (String id : naming.ids()) {
            section(naming.words(id)).ifPresent(sections::add);
        }
        return sections;
    }

    /** URL of the paragraph of its own lesson that explains a misconception; empty where there is none. */
    Optional<String> section(Misconception misconception) {
        String anchor = misconception.lessonAnchor();
        if (lesson == null || anchor == null || !anchor.startsWith(lesson + "#")) return Optional.empty();
        return Optional.of("/lessons/" + anchor);
    }
}
