package normbook;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import normbook.account.AccountController;
import normbook.account.Authentication;
import normbook.account.Invitations;
import normbook.classroom.ClassController;
import normbook.classroom.MemberRepository;
import normbook.content.ContentFolder;
import normbook.content.page.LessonRenderer;
import normbook.desk.DeskController;
import normbook.editor.Editor;
import normbook.editor.EditorController;
import normbook.exercise.ExerciseController;
import normbook.exercise.ExerciseProgress;
import normbook.exercise.Exercises;
import normbook.exercise.Grader;
import normbook.exercise.GradingQueue;
import normbook.exercise.ReferenceWorkers;
import normbook.exercise.SubmissionApiController;
import normbook.exercise.SubmissionJournal;
import normbook.exercise.SubmissionRepository;
import normbook.exercise.Submissions;
import normbook.exercise.Tryouts;
import normbook.gradebook.GradebookController;
import normbook.gradebook.MarkRepository;
import normbook.laboratory.LaboratoryController;
import normbook.laboratory.LaboratoryModel;
import normbook.language.Language;
import normbook.lesson.Course;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseImport;
import normbook.lesson.CourseRefresh;
import normbook.lesson.CourseSource;
import normbook.lesson.LessonController;
import normbook.lesson.LessonModel;
import normbook.lesson.LessonProgress;
import normbook.lesson.PictureController;
import normbook.notebook.NotebookCatalog;
import normbook.notebook.NotebookRepository;
import normbook.notebook.Notebooks;
import normbook.notebook.kernel.KernelSettings;
import normbook.notebook.kernel.Kernels;
import normbook.quiz.AttemptRepository;
import normbook.quiz.QuizCatalog;
import normbook.quiz.QuizController;
import normbook.quiz.QuizViews;
import normbook.sandbox.Walls;
import normbook.sandbox.WorkerPool;
import normbook.search.SearchController;
import normbook.search.SearchIndex;
import normbook.storage.Database;
import normbook.web.Assets;
import normbook.web.SharedPages;
import normbook.web.Site;
import normbook.web.Views;
import normbook.web.WebServer;

/** Everything that is made once at the start, and which room is handed what. */
final class Rooms {
    /** After a failure of ours; a sandbox that has run out of something has got it back by then. */
    private static final Duration PAUSE_BEFORE_GRADING_AGAIN = Duration.ofMinutes(1);

    /** Of texts that stand in no file of the course. */
    private static final Path NO_FILE = Path.of("-");

    private final InstantSource clock;
    private final LessonRenderer lessonRenderer;
    private final BiFunction<Path, String, String> markdown;
    private final QuizCatalog quizzes = new QuizCatalog();
    private final Exercises exercises = new Exercises();
    private final NotebookCatalog notebookCatalog = new NotebookCatalog();
    private final SearchIndex search = new SearchIndex();
    private final Settings settings;
    private final Database database;
    private final Sandboxes sandboxes;
    private final Course course;
    private final ContentFolder folder;
    private final CourseImport courseImport;
    private final CourseDraft draft;
    private final Assets assets;
    private final SharedPages sharedPages;
    private final Views views;
    private final Authentication authentication;
    private final QuizViews quizViews;
    private final ExerciseProgress exerciseProgress;

    /**
     * @param learners where their programs run
     * @param references where those of instructors run that tell what must come out
     */
    record Sandboxes(WorkerPool learners, ReferenceWorkers references) {}

    /** Reads the course and publishes it. */
    Rooms(Settings settings, Database database, Sandboxes sandboxes, InstantSource clock) {
        this.clock = clock;
        this.settings = settings;
        this.database = database;
        this.sandboxes = sandboxes;
        course = new Course(database, new Course.Catalogs(quizzes, exercises, notebookCatalog, search), clock);
        folder = new ContentFolder(settings.contentFolder());
        lessonRenderer = LessonRenderer.of(folder);
        markdown = (file, text) -> lessonRenderer.markdown().render(file, text).html();
        courseImport =
                new CourseImport(course, new CourseSource(folder, lessonRenderer, sandboxes.references()), database);
        draft = courseImport.run();
        assets = settings.development() ? Assets.fromFolder(Path.of("static")) : Assets.packaged();
        sharedPages = new SharedPages(assets, settings.development(), course::revision);
        views = new Views(assets, settings.development());
        authentication = new Authentication(
                database,
                clock,
                settings.https(),
                List.of(
                        new AttemptRepository(),
                        new SubmissionRepository(),
                        new NotebookRepository(),
                        new MemberRepository(),
                        new MarkRepository()));
        quizViews = new QuizViews(database, markdown);
        exerciseProgress = new ExerciseProgress(exercises, database);
    }

    CourseDraft draft() {
        return draft;
    }

    Invitations invitations() {
        return new Invitations(database, clock);
    }

    GradingQueue queue() {
        GradingQueue.Capacity capacity =
                new GradingQueue.Capacity(settings.workers(), settings.queueLength(), PAUSE_BEFORE_GRADING_AGAIN);
        return new GradingQueue(
                new SubmissionJournal(database, exercises, new Grader(sandboxes.learners()), clock), capacity);
    }

    Notebooks notebooks(Walls walls) {
        KernelSettings kernels = KernelSettings.of(settings.dataFolder().resolve("kernels"))
                .with(settings.kernels(), settings.kernelIdle());
        return new Notebooks(new Notebooks.Needs(
                database,
                authentication,
                notebookCatalog,
                views,
                text -> markdown.apply(NO_FILE, text),
                clock,
                () -> new Kernels(kernels, walls, clock),
                walls.areEnough()));
    }

    /** Not yet listening. */
    WebServer server(GradingQueue queue, Notebooks notebooks, boolean safeForStrangers) {
        Submissions submissions = new Submissions(database, authentication, queue, clock, safeForStrangers);
        WebServer.Options options =
                new WebServer.Options(settings.host(), settings.port(), settings.https(), settings.behindProxy());
        return new WebServer(options, views, assets, sharedPages, authentication, routes -> {
            routes.before(ctx -> course.revision());
            new AccountController(database, views, authentication, site(), clock).register(routes);
            new ClassController(database, views, site(), clock).register(routes);
            new QuizController(database, authentication, quizzes, quizViews, views, clock)
                    .register(
                            routes,
                            (slug, language) -> course.find(slug)
                                    .map(lesson -> lesson.in(language).title()));
            new ExerciseController(exercises, submissions, views, markdown).register(routes);
            new SubmissionApiController(exercises, submissions).register(routes);
            notebooks.register(routes, this::lessonLink);
            if (settings.development()) new CourseRefresh(courseImport).register(routes);
            lessons().register(routes);
            new PictureController(folder).register(routes);
            laboratory()
                    .register(
                            routes,
                            (slug, language) -> course.find(slug).map(lesson -> LessonModel.link(lesson, language)));
            new SearchController(search, views).register(routes);
            new EditorController(editor()).register(routes);
            new GradebookController(
                            database, new GradebookController.Course(quizzes, exercises, notebookCatalog), views, clock)
                    .register(routes);
            new DeskController(course, quizzes, sandboxes.learners()::walls, views).register(routes);
        });
    }

    /** Whoever has not said which address readers use is likely to be asked at the one that works. */
    private Site site() {
        return new Site("localhost".equals(settings.baseUrl().getHost()) ? null : settings.baseUrl());
    }

    private Editor editor() {
        Tryouts tryouts = new Tryouts(new Grader(sandboxes.learners()), clock);
        return new Editor(folder, lessonRenderer, course, courseImport, database, tryouts, views, clock);
    }

    private Optional<Notebooks.LessonLink> lessonLink(String slug, Language language) {
        return course.find(slug)
                .map(lesson -> LessonModel.link(lesson, language))
                .map(link -> new Notebooks.LessonLink(link.path(), link.title()));
    }

    private LaboratoryController laboratory() {
        return new LaboratoryController(new LaboratoryModel(text -> markdown.apply(NO_FILE, text)), sharedPages, views);
    }

    private LessonController lessons() {
        LessonModel model =
                new LessonModel(course, quizzes, quizViews, exerciseProgress, notebookCatalog, lessonRenderer);
        LessonProgress progress = new LessonProgress(course, quizzes, quizViews, exerciseProgress, notebookCatalog);
        return new LessonController(course, model, progress, sharedPages, views);
    }
}
