package normbook.exercise;

import java.util.List;
import normbook.language.LocalizedText;

/**
 * A programming task with its test cases.
 *
 * @param slug the folder's name and the URL's
 * @param lesson slug of the lesson whose page shows it; null where it stands on its own
 * @param statement Markdown
 * @param hints Markdown, from the gentlest to the plainest
 * @param starter what the editor opens with
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
        List<TestCase> cases) {}
