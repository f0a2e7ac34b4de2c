package normbook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import normbook.account.AccountController;
import normbook.account.Authentication;
import normbook.account.Invitations;
import normbook.content.ContentFolder;
import normbook.content.LessonRenderer;
import normbook.content.MarkdownRenderer;
import normbook.desk.DeskController;
import normbook.exercise.ExerciseController;
import normbook.exercise.ExerciseProgress;
import normbook.exercise.Grader;
import normbook.exercise.GradingQueue;
import normbook.exercise.SubmissionApiController;
import normbook.exercise.SubmissionRepository;
import normbook.exercise.Submissions;
import normbook.lesson.Course;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseReader;
import normbook.lesson.CourseRefresh;
import normbook.lesson.LessonController;
import normbook.lesson.LessonModel;
import normbook.lesson.LessonProgress;
import normbook.quiz.AttemptRepository;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizController;
import normbook.quiz.QuizViews;
import normbook.sandbox.Walls;
import normbook.sandbox.WorkerPool;
import normbook.storage.Database;
import normbook.web.Assets;
import normbook.web.SharedPages;
import normbook.web.Views;
import normbook.web.WebServer;

/**
 * One running server: settings, database, course, sandbox, rooms, web server, in the order in which they need one
 * another. This and {@link App} are the only places that know every room.
 */
final class Normbook implements AutoCloseable {
    private final Database database;
    private final WorkerPool sandbox;
    private final GradingQueue queue;
    private final WebServer server;

    private Normbook(Database database, WorkerPool sandbox, GradingQueue queue, WebServer server) {
        this.database = database;
        this.sandbox = sandbox;
        this.queue = queue;
        this.server = server;
    }

    static Normbook start(Settings settings, Progress progress) {
        progress.say("app.serve.starting");
        Database database = Database.open(settings.dataFolder());
        WorkerPool sandbox = null;
        try {
            Walls walls = Walls.find();
            progress.say("app.serve.sandbox", settings.workers() + 1);
            if (!walls.areEnough()) progress.say("app.error.unusable-walls");
            sandbox = new WorkerPool(settings.dataFolder().resolve("sandbox"), settings.workers() + 1, walls);
            return new Wiring(settings, progress, database, sandbox, walls).start();
        } catch (RuntimeException e) {
            if (sandbox != null) sandbox.close();
            database.close();
            throw e;
        }
    }

    int port() {
        return server.port();
    }

    /** Takes no more requests, lets running gradings finish, then closes the database. */
    @Override
    public void close() {
        server.close();
        queue.close();
        sandbox.close();
        database.close();
    }

    /** Everything that is made once at the start. */
    private static final class Wiring {
        private final InstantSource clock = Clock.systemUTC();
        private final Settings settings;
        private final Progress progress;
        private final Database database;
        private final WorkerPool sandbox;
        private final Walls walls;

        Wiring(Settings settings, Progress progress, Database database, WorkerPool sandbox, Walls walls) {
            this.settings = settings;
            this.progress = progress;
            this.database = database;
            this.sandbox = sandbox;
            this.walls = walls;
        }

        Normbook start() {
            MarkdownRenderer renderer = new MarkdownRenderer();
            QuizCatalog quizzes = new QuizCatalog();
            Course course = new Course(database, quizzes, clock);
            LessonRenderer lessonRenderer = new LessonRenderer(renderer);
            ContentFolder folder = new ContentFolder(settings.contentFolder());
            CourseDraft draft = CourseReader.read(folder, lessonRenderer);
            course.publish(draft);
            sayContent(draft);
            GradingQueue queue = new GradingQueue(
                    database,
                    draft.exercises(),
                    new Grader(sandbox),
                    clock,
                    settings.workers(),
                    settings.queueLength());
            Assets assets = settings.development() ? Assets.fromFolder(Path.of("static")) : Assets.packaged();
            Views views = new Views(assets, settings.development());
            Authentication authentication = new Authentication(
                    database, clock, settings.https(), List.of(new AttemptRepository(), new SubmissionRepository()));
            UnaryOperator<String> markdown =
                    text -> renderer.render(Path.of("-"), text).html();
            QuizViews quizViews = new QuizViews(database, markdown);
            ExerciseProgress exerciseProgress = new ExerciseProgress(draft.exercises(), database);
            Submissions submissions = new Submissions(database, authentication, queue, clock, walls.areEnough());
            WebServer server = new WebServer(options(), views, assets, authentication, routes -> {
                new AccountController(database, views, authentication, clock).register(routes);
                new QuizController(database, authentication, quizzes, quizViews, views, clock)
                        .register(routes, slug -> course.find(slug).map(lesson -> lesson.title()));
                new ExerciseController(draft.exercises(), submissions, views, markdown).register(routes);
                new SubmissionApiController(draft.exercises(), submissions).register(routes);
                if (settings.development()) new CourseRefresh(course, folder, lessonRenderer).register(routes);
                LessonModel lessons = new LessonModel(course, quizzes, quizViews, exerciseProgress, lessonRenderer);
                LessonProgress lessonProgress = new LessonProgress(course, quizzes, quizViews, exerciseProgress);
                SharedPages sharedPages = new SharedPages(assets, settings.development());
                new LessonController(course, lessons, lessonProgress, sharedPages, views).register(routes);
                new DeskController(course, quizzes, sandbox::walls, views).register(routes);
            });
            server.start();
            int left = queue.takeUp();
            if (left > 0) progress.say("app.serve.recovered", left);
            sayReady(server.port());
            return new Normbook(database, sandbox, queue, server);
        }

        private WebServer.Options options() {
            return new WebServer.Options(settings.host(), settings.port(), settings.https(), settings.behindProxy());
        }

        private void sayContent(CourseDraft draft) {
            progress.say(
                    "app.serve.content",
                    draft.lessons().size(),
                    draft.quizzes().size(),
                    draft.exercises().list().size(),
                    draft.errors(),
                    draft.warnings());
            draft.problems().forEach(problem -> progress.problem(problem));
        }

        private void sayReady(int port) {
            String address = settings.baseUrl().getPort() == settings.port() && settings.port() == 0
                    ? "http://localhost:" + port
                    : settings.baseUrl().toString();
            new Invitations(database, clock)
                    .invitePathWithoutInstructor()
                    .ifPresent(path -> progress.say("app.serve.invitation", address + path));
            progress.say("app.serve.ready", address);
        }
    }
}
