package normbook;

import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import normbook.backup.Restoration;
import normbook.content.Problem;
import normbook.exercise.GradingQueue;
import normbook.exercise.ReferenceWorkers;
import normbook.lesson.CourseDraft;
import normbook.notebook.Notebooks;
import normbook.sandbox.Walls;
import normbook.sandbox.WorkerPool;
import normbook.storage.Database;
import normbook.web.WebServer;

/** One running server: database, sandbox, course, grading queue, web server, in the order in which they need one another. */
final class Normbook implements AutoCloseable {
    private final Settings settings;
    private final Progress progress;
    private final InstantSource clock;
    private final Deque<Runnable> opened = new ArrayDeque<>();
    private WebServer server;
    private Database database;

    private Normbook(Settings settings, Progress progress, InstantSource clock) {
        this.clock = clock;
        this.settings = settings;
        this.progress = progress;
    }

    static Normbook start(Settings settings, Progress progress) {
        return start(settings, progress, Clock.systemUTC());
    }

    static Normbook start(Settings settings, Progress progress, InstantSource clock) {
        Normbook normbook = new Normbook(settings, progress, clock);
        try {
            normbook.open();
            return normbook;
        } catch (RuntimeException | Error e) {
            normbook.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    Database database() {
        return database;
    }

    List<WebServer.Route> routes() {
        return server.routes();
    }

    /** Takes no more requests, lets running gradings finish, then closes the database. */
    @Override
    public void close() {
        while (!opened.isEmpty()) opened.pop().run();
    }

    private void open() {
        progress.say("app.serve.starting");
        if (!Database.isInUse(settings.dataFolder())) {
            new Restoration(settings.dataFolder(), settings.contentFolder()).finish(); // begun before a kill
        }
        database = Database.open(settings.dataFolder());
        opened.push(database::close);
        Walls walls = Walls.find();
        Workers workers = new Workers(settings, walls);
        WorkerPool sandbox = sandbox(workers);
        opened.push(sandbox::close);
        ReferenceWorkers references = workers.ofReferences();
        opened.push(references::close);
        Rooms rooms = new Rooms(settings, database, new Rooms.Sandboxes(sandbox, references), clock);
        sayContent(rooms.draft());
        GradingQueue queue = rooms.queue();
        Notebooks notebooks = rooms.notebooks(walls);
        server = rooms.server(queue, notebooks, walls.areEnough());
        opened.push(server::close);
        // Closed before the server, which would wait for the streams of events.
        opened.push(notebooks::close);
        // Closed before the server, so that requests which wait for a verdict are answered.
        opened.push(queue::close);
        int left = queue.takeUp();
        if (left > 0) progress.say("app.serve.recovered", left);
        notebooks.takeUp();
        server.start();
        sayReady(rooms);
    }

    private WorkerPool sandbox(Workers workers) {
        int ready = settings.workers() + 1;
        progress.say("app.serve.sandbox", ready);
        if (!workers.walls().areEnough()) progress.say("app.error.unusable-walls");
        return workers.ofLearners(ready);
    }

    private void sayContent(CourseDraft draft) {
        progress.say(
                "app.serve.content",
                draft.lessons().size(),
                draft.quizzes().size(),
                draft.exercises().list().size(),
                draft.errors(),
                draft.warnings(),
                draft.read(),
                Math.round(draft.took().toMillis() / 100.0) / 10.0);
        for (Problem problem : draft.problems()) progress.problem(problem);
    }

    private void sayReady(Rooms rooms) {
        String address = settings.port() == 0 && settings.baseUrl().getPort() == 0
                ? "http://localhost:" + server.port()
                : settings.baseUrl().toString();
        rooms.invitations()
                .invitePathWithoutAdministrator()
                .ifPresent(path -> progress.say("app.serve.invitation", address + path));
        progress.say("app.serve.ready", address);
    }
}
