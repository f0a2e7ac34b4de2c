package normbook.lesson;

import java.util.function.UnaryOperator;
import normbook.content.ContentFolder;
import normbook.content.page.LessonRenderer;
import normbook.exercise.ReferenceWorkers;

/**
 * What a course is read from.
 *
 * @param renderer sets every text once: what cannot be set is reported, and no reader waits for the first formula
 * @param references for exercises whose reference an instructor has written
 */
public record CourseSource(ContentFolder folder, LessonRenderer renderer, ReferenceWorkers references) {

    public static CourseSource of(ContentFolder folder, ReferenceWorkers references) {
        return new CourseSource(folder, LessonRenderer.of(folder), references);
    }

    /** The same with other files; nothing is written. */
    CourseSource with(UnaryOperator<ContentFolder> changed) {
        return new CourseSource(changed.apply(folder), renderer, references);
    }
}
