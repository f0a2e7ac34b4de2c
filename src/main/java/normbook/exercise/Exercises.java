package normbook.exercise;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The exercises that are there now; some of them learners do not see yet. */
public final class Exercises {
    private volatile Published published = new Published(ExerciseCatalog.none(), Set.of());

    private record Published(ExerciseCatalog all, Set<String> hidden) {
        boolean shows(Exercise exercise) {
            return !hidden.contains(exercise.slug());
        }
    }

    public static Exercises of(ExerciseCatalog all) {
        Exercises exercises = new Exercises();
        exercises.publish(all, Set.of());
        return exercises;
    }

    /** @param hidden slugs of those that learners do not see yet */
    public void publish(ExerciseCatalog all, Set<String> hidden) {
        published = new Published(all, Set.copyOf(hidden));
    }

    /** In the order of their slugs. */
    public List<Exercise> list() {
        Published now = published;
        return now.all().list().stream().filter(now::shows).toList();
    }

    /** Of those that a lesson's page shows. */
    List<Exercise> listOfLesson(String lesson) {
        Published now = published;
        return now.all().listOfLesson(lesson).stream().filter(now::shows).toList();
    }

    /** Those that learners do not see yet. */
    List<Exercise> listHidden() {
        Published now = published;
        return now.all().list().stream()
                .filter(exercise -> !now.shows(exercise))
                .toList();
    }

    public Optional<Exercise> find(String slug) {
        Published now = published;
        return now.all().find(slug).filter(now::shows);
    }

    /** Also of those that learners do not see yet: what was accepted is graded. */
    public Optional<Exercise> findAny(String slug) {
        return published.all().find(slug);
    }
}
