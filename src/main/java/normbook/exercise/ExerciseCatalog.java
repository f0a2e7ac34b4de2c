package normbook.exercise;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import normbook.content.ContentFolder;
import normbook.content.Problem;

/** The exercises of a content folder, and what is wrong with those that are left out. Immutable. */
public final class ExerciseCatalog {
    private static final Path FOLDER = Path.of("exercises");

    /** By folder: what is as it was need not be read again. */
    private final Map<Path, Found> found;

    private final Map<String, Exercise> exercises = new LinkedHashMap<>();
    private final List<ProbeTable> probes;
    private final List<Problem> problems;

    /** @param source all that was read */
    private record Found(
            String source, Optional<Exercise> exercise, Optional<ProbeTable> probes, List<Problem> problems) {}

    private ExerciseCatalog(Map<Path, Found> found) {
        this.found = found;
        for (Found one : found.values()) {
            one.exercise().ifPresent(exercise -> exercises.put(exercise.slug(), exercise));
        }
        probes = found.values().stream().flatMap(one -> one.probes().stream()).toList();
        problems =
                found.values().stream().flatMap(one -> one.problems().stream()).toList();
    }

    public static ExerciseCatalog none() {
        return new ExerciseCatalog(Map.of());
    }

    /**
     * @param files with {@code exercises}; without it there are none
     * @param before what was read earlier; an exercise whose files are as they were is taken from it
     * @param references for exercises whose reference an instructor has written
     */
    public static ExerciseCatalog read(ContentFolder files, ExerciseCatalog before, ReferenceWorkers references) {
        Map<Path, Found> found = new LinkedHashMap<>();
        for (Path folder : files.folders(FOLDER)) {
            ExerciseReader reader = new ExerciseReader(files, folder, references);
            String source = reader.source();
            Found known = before.found.get(folder);
            found.put(folder, known != null && known.source().equals(source) ? known : read(reader, source));
        }
        return new ExerciseCatalog(found);
    }

    private static Found read(ExerciseReader reader, String source) {
        Optional<Exercise> exercise = reader.read();
        return new Found(source, exercise, reader.probes(), reader.problems());
    }

    /** In the order of their slugs. */
    public List<Exercise> list() {
        return List.copyOf(exercises.values());
    }

    List<Exercise> listOfLesson(String lesson) {
        return exercises.values().stream()
                .filter(exercise -> lesson.equals(exercise.lesson()))
                .toList();
    }

    /** What is wrong with each exercise that names a lesson the course does not have: no lesson page shows it then. */
    public List<Problem> unknownLessons(Set<String> lessons) {
        return exercises.values().stream()
                .filter(exercise -> exercise.lesson() != null && !lessons.contains(exercise.lesson()))
                .map(exercise -> Problem.error(
                        FOLDER.resolve(exercise.slug()).resolve("exercise.yml"),
                        0,
                        "exercise.lesson.unknown",
                        exercise.lesson()))
                .toList();
    }

    public Optional<Exercise> find(String slug) {
        return Optional.ofNullable(exercises.get(slug));
    }

    /** Also of exercises that are left out because of what their cases do not show. */
    public List<ProbeTable> probes() {
        return probes;
    }

    public List<Problem> problems() {
        return problems;
    }
}
