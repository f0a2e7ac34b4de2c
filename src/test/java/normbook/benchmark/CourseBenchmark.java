package normbook.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import normbook.TestCatalog;
import normbook.content.ContentFolder;
import normbook.exercise.Exercises;
import normbook.lesson.Course;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseImport;
import normbook.lesson.CourseSource;
import normbook.notebook.NotebookCatalog;
import normbook.quiz.QuizCatalog;
import normbook.search.SearchIndex;
import normbook.storage.Database;

/** A course of a thousand notes, made of the real ones with other titles: reading it, reading it again, searching it. */
final class CourseBenchmark {
    private static final Path NOTES = Path.of("src/test/resources/notes");
    private static final int COUNT = 1_000;
    private static final List<String> ASKED =
            List.of("變異", "变异数", "測試", "normalization", "container", "梯度", "交叉驗證", "learning rate", "佇列", "pattern");
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 50;

    private final Path content;
    private final Path data;

    private CourseBenchmark(Path content, Path data) {
        this.content = content;
        this.data = data;
    }

    static void run() throws IOException {
        new CourseBenchmark(Files.createTempDirectory("course"), Files.createTempDirectory("course")).measure();
    }

    private void measure() throws IOException {
        write();
        SearchIndex index = new SearchIndex();
        try (Database database = Database.open(data)) {
            CourseImport files = open(database, index);
            double first = say("first import", files);
            double again = say("nothing has changed", files);
            Path note = content.resolve("lessons/chapter00/note0000.zh-tw.md");
            Files.writeString(note, Files.readString(note) + "\n\n一個新的段落。\n");
            say("one note has changed", files);
            say("after a restart", open(database, new SearchIndex()));
            System.out.printf(Locale.ROOT, "  unchanged / first: 1/%.0f%n", first / again);
        }
        search(index);
    }

    private static double say(String what, CourseImport files) {
        long start = System.nanoTime();
        CourseDraft draft = files.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "  %-22s %d lessons, %d notes read anew, %.2f s with the database and the search%n",
                what,
                draft.lessons().size(),
                draft.read(),
                seconds);
        return seconds;
    }

    private static void search(SearchIndex index) {
        for (int i = 0; i < WARM_UP; i++) ASKED.forEach(asked -> index.find(asked, "zh-Hant-TW"));
        double[] millis = new double[ROUNDS * ASKED.size()];
        int hits = 0;
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            hits += index.find(ASKED.get(i % ASKED.size()), "zh-Hant-TW").hits().size();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  a search with its marks: p50 %.1f ms, p95 %.1f ms, most %.1f ms; %.0f hits each%n",
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1],
                (double) hits / millis.length);
    }

    private CourseImport open(Database database, SearchIndex index) {
        ContentFolder folder = new ContentFolder(content);
        Course course = new Course(
                database,
                new Course.Catalogs(new QuizCatalog(), new Exercises(), new NotebookCatalog(), index),
                Clock.systemUTC());
        return CourseImport.as("benchmark", course, CourseSource.of(folder, TestCatalog.NO_REFERENCES), database);
    }

    private void write() throws IOException {
        List<Path> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(NOTES)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(notes::add);
        }
        for (int i = 0; i < COUNT; i++) {
            Path folder = content.resolve("lessons/chapter%02d".formatted(i / 50));
            Files.createDirectories(folder);
            String text = Files.readString(notes.get(i % notes.size()), StandardCharsets.UTF_8);
            Files.writeString(folder.resolve("note%04d.zh-tw.md".formatted(i)), text + "\n\n第 " + i + " 篇的附註。\n");
        }
    }
}
