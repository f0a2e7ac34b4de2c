package normbook.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import normbook.content.ContentFolder;
import normbook.content.Problem;

/** The exercises of a content folder, and what is wrong with those that are left out. Immutable. */
public final class ExerciseCatalog {
    private static final Path FOLDER = Path.of("exercises");

    private final Map<String, Exercise> exercises;
    private final List<ProbeTable> probes;
    private final List<Problem> problems;

    private ExerciseCatalog(Map<String, Exercise> exercises, List<ProbeTable> probes, List<Problem> problems) {
        this.exercises = exercises;
        this.probes = List.copyOf(probes);
        this.problems = List.copyOf(problems);
    }

    /** @param content the folder that holds {@code exercises}; without it there are none */
    public static ExerciseCatalog read(Path content) {
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        List<ProbeTable> probes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ContentFolder files = new ContentFolder(content);
        for (Path folder : folders(content)) {
            ExerciseReader reader = new ExerciseReader(files, FOLDER.resolve(folder.getFileName()));
            reader.read().ifPresent(exercise -> exercises.put(exercise.slug(), exercise));
            reader.probes().ifPresent(probes::add);
            problems.addAll(reader.problems());
        }
        return new ExerciseCatalog(exercises, probes, problems);
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

    private static List<Path> folders(Path content) {
        Path folder = content.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
