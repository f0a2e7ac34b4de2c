package normbook.laboratory;

import java.util.Optional;
import java.util.Set;

/** Which lessons have a laboratory. One is a page of code, so it is listed here and not in the content folder. */
public final class Laboratories {
    private static final Set<String> LESSONS = Set.of("batch-normalization");

    private Laboratories() {}

    /** The path of the laboratory of a lesson, or empty where it has none. */
    public static Optional<String> path(String lessonSlug) {
        return LESSONS.contains(lessonSlug) ? Optional.of("/lessons/" + lessonSlug + "/laboratory") : Optional.empty();
    }
}
