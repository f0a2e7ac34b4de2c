package normbook;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.backup.Restoration;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.note.NoteJson;
import normbook.content.note.NoteReader;
import normbook.exercise.Exercise;
import normbook.exercise.ExerciseCatalog;
import normbook.exercise.Grader;
import normbook.exercise.ProbeTable;
import normbook.exercise.ReferenceWorkers;
import normbook.exercise.Report;
import normbook.exercise.ReportJson;
import normbook.exercise.Verdict;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseReader;
import normbook.lesson.CourseSource;
import normbook.sandbox.WorkerPool;
import normbook.storage.Database;

/** What each command does; the same code paths as the website's. Every method returns the exit status. */
final class Commands {
    private final Settings settings;
    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;

    Commands(Settings settings, Language language, PrintWriter out, PrintWriter err) {
        this.settings = settings;
        this.messages = Messages.of(language);
        this.out = out;
        this.err = err;
    }

    /** A reason to stop that the reader can do something about. */
    static final class Stop extends RuntimeException {
        Stop(String message) {
            super(message);
        }
    }

    int serve() throws InterruptedException {
        contentFolder();
        Progress progress = new Progress(messages, this::print);
        Service service = Service.start(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            progress.say("app.serve.stopping");
            service.close();
            progress.say("app.serve.stopped");
        }));
        return service.awaitEnd();
    }

    /** Made by the server where one runs, else here. */
    int backup(Path file) {
        if (!Database.isIn(settings.dataFolder())) throw new Stop(nothingThere());
        return tell(Control.ask(settings.dataFolder(), new Control.Request(Service.BACKUP, file))
                .orElseGet(() -> {
                    try (Database database = Database.open(settings.dataFolder())) {
                        return Service.backUp(database, settings, file);
                    }
                }));
    }

    /** By the server where one runs, which then starts anew; else here. */
    int restore(Path file) {
        return tell(Control.ask(settings.dataFolder(), new Control.Request(Service.RESTORE, file))
                .orElseGet(() -> {
                    if (Database.isInUse(settings.dataFolder())) throw new Stop(inUse());
                    Restoration restoration = new Restoration(settings.dataFolder(), settings.contentFolder());
                    restoration.finish();
                    return Service.restore(restoration, file, restoration::finish);
                }));
    }

    private String inUse() {
        return messages.text("app.error.database-in-use", settings.dataFolder().toAbsolutePath());
    }

    private String nothingThere() {
        return messages.text("app.backup.nothing", settings.dataFolder().toAbsolutePath());
    }

    private int tell(Control.Answer answer) {
        String sentence = messages.text(answer.key(), answer.arguments().toArray());
        if (!answer.done()) throw new Stop(sentence);
        print(sentence);
        return 0;
    }

    /**
     * @param matrix how well each case shows each misconception, instead of one line an exercise
     * @param slugs of the exercises to show that of; all where there are none
     */
    int check(boolean matrix, List<String> slugs) {
        ContentFolder content = contentFolder();
        CourseDraft draft;
        try (ReferenceWorkers references = new Workers(settings).ofReferences()) {
            draft = CourseReader.read(CourseSource.of(content, references));
        }
        Progress progress = new Progress(messages, this::print);
        draft.problems().forEach(progress::problem);
        List<ProbeTable> probes = draft.exercises().probes();
        for (ProbeTable table : slugs.isEmpty() ? probes : chosen(probes, slugs)) {
            if (matrix) table.lines(messages.language()).forEach(this::print);
            else print(table.summary(messages.language()));
        }
        progress.say("app.check.summary", draft.files(), draft.errors(), draft.warnings());
        return draft.errors() > 0 ? 1 : 0;
    }

    private List<ProbeTable> chosen(List<ProbeTable> probes, List<String> slugs) {
        Map<String, ProbeTable> bySlug =
                probes.stream().collect(Collectors.toMap(ProbeTable::slug, table -> table, (a, b) -> a, TreeMap::new));
        return slugs.stream().map(slug -> chosen(bySlug, slug)).toList();
    }

    private ProbeTable chosen(Map<String, ProbeTable> probes, String slug) {
        ProbeTable table = probes.get(slug);
        if (table != null) return table;
        throw new Stop(messages.text("app.error.no-exercise", slug, String.join(", ", probes.keySet())));
    }

    int read(List<Path> files) {
        int status = 0;
        for (Path file : files) {
            try {
                print(NoteJson.line(new NoteReader().read(file, ContentFolder.read(file, file)), messages));
            } catch (ContentException e) {
                new Progress(messages, err::println).problem(e.problem());
                status = 1;
            }
        }
        return status;
    }

    /**
     * Grades on all workers at once and prints in the order asked; a folder stands for the Java files below it, by name.
     * Exit 0 if all were accepted.
     */
    int grade(String slug, List<Path> sources) throws InterruptedException {
        try (ReferenceWorkers references = new Workers(settings).ofReferences()) {
            return grade(exercise(slug, references), sources);
        }
    }

    private int grade(Exercise exercise, List<Path> sources) throws InterruptedException {
        List<Path> files = sources.stream().flatMap(this::javaFiles).toList();
        int workers = Math.min(settings.workers(), files.size());
        ExecutorService slots = Executors.newFixedThreadPool(workers);
        boolean allAccepted = true;
        try (WorkerPool sandbox = new Workers(settings).ofLearners(workers)) {
            sandbox.awaitReady();
            Grader grader = new Grader(sandbox);
            List<Future<Report>> reports = new ArrayList<>();
            for (Path file : files) {
                reports.add(slots.submit(() -> grader.grade(exercise, source(file), 0, file.toString())));
            }
            for (Future<Report> report : reports) allAccepted &= accepted(report);
        } finally {
            slots.shutdownNow();
        }
        return allAccepted ? 0 : 1;
    }

    private Stream<Path> javaFiles(Path source) {
        if (!Files.isDirectory(source)) return Stream.of(source);
        try (Stream<Path> below = Files.walk(source)) {
            List<Path> found = below.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            if (found.isEmpty()) throw new Stop(messages.text("app.error.no-java-files", source));
            return found.stream();
        } catch (IOException e) {
            throw new Stop(messages.text("app.error.file", source, e.toString()));
        }
    }

    private boolean accepted(Future<Report> future) throws InterruptedException {
        try {
            Report report = future.get();
            print(ReportJson.write(report));
            return report.verdict() == Verdict.ACCEPTED;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof Stop stop)) throw new IllegalStateException(e.getCause());
            err.println(stop.getMessage());
            return false;
        }
    }

    int doctor() throws InterruptedException {
        return new Doctor(settings, messages, this::print).examine();
    }

    private Exercise exercise(String slug, ReferenceWorkers references) {
        ExerciseCatalog exercises = ExerciseCatalog.read(contentFolder(), ExerciseCatalog.none(), references);
        return exercises.find(slug).orElseThrow(() -> {
            exercises.problems().forEach(new Progress(messages, err::println)::problem);
            if (isLeftOut(exercises, slug)) throw new Stop(messages.text("app.error.broken-exercise", slug));
            String known = exercises.list().stream().map(Exercise::slug).collect(Collectors.joining(", "));
            return new Stop(messages.text("app.error.no-exercise", slug, known));
        });
    }

    private static boolean isLeftOut(ExerciseCatalog exercises, String slug) {
        return exercises.problems().stream()
                .anyMatch(problem -> problem.severity() == Problem.Severity.ERROR
                        && problem.file().startsWith(Path.of("exercises", slug)));
    }

    private String source(Path file) {
        try {
            return ContentFolder.decode(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Stop(messages.text("app.error.no-file", file));
        } catch (IOException e) {
            throw new Stop(messages.text("app.error.file", file, e.toString()));
        } catch (ContentException e) {
            throw new Stop(e.problem().place() + ": " + e.problem().message(messages));
        }
    }

    private ContentFolder contentFolder() {
        if (!Files.isDirectory(settings.contentFolder())) {
            throw new Stop(messages.text(
                    "app.error.no-content", settings.contentFolder().toAbsolutePath()));
        }
        return new ContentFolder(settings.contentFolder());
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
