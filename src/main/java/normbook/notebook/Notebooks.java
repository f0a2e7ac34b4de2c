package normbook.notebook;

import io.javalin.config.RoutesConfig;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import normbook.account.Authentication;
import normbook.language.Language;
import normbook.notebook.kernel.Kernels;
import normbook.storage.Database;
import normbook.web.Views;

/** The room: what its controllers share, and what has to be closed. */
public final class Notebooks implements AutoCloseable {
    private final NotebookController pages;
    private final NotebookApiController api;
    private final OwnNotebooksController own;
    private final RunController runs;
    private final AssignmentController submissions;
    private final EventStreams streams = new EventStreams();
    private final LiveNotebooks live;
    private final Assignments assignments;

    /**
     * @param markdown safe HTML of any Markdown
     * @param kernels made when one is first wanted
     * @param safeForStrangers whether this host has walls enough to run the code of whoever comes along
     */
    public record Needs(
            Database database,
            Authentication authentication,
            NotebookCatalog catalog,
            Views views,
            UnaryOperator<String> markdown,
            InstantSource clock,
            Supplier<Kernels> kernels,
            boolean safeForStrangers) {}

    public record LessonLink(String path, String title) {}

    /** Lessons host notebooks, so this room cannot know them. */
    public interface LessonLinks {
        /** @param slug null for none */
        Optional<LessonLink> find(String slug, Language language);
    }

    public Notebooks(Needs needs) {
        Copies copies = new Copies(needs.database(), needs.catalog(), needs.clock());
        CellJson cells = new CellJson(needs.markdown());
        Authentication authentication = needs.authentication();
        LazyKernels kernels = new LazyKernels(needs.kernels());
        live = new LiveNotebooks(copies, kernels, needs.clock());
        authentication.whenDeleted(live::closeAllOf);
        assignments = new Assignments(needs.database(), needs.catalog(), live, needs.clock());
        pages = new NotebookController(authentication, needs.catalog(), copies, cells, needs.views(), kernels::warm);
        api = new NotebookApiController(authentication, copies, live, cells);
        own = new OwnNotebooksController(authentication, copies, live);
        runs = new RunController(authentication, copies, live, streams, needs.clock(), needs.safeForStrangers());
        submissions = new AssignmentController(authentication, copies, assignments, needs.safeForStrangers());
    }

    public void register(RoutesConfig routes, LessonLinks lessons) {
        pages.register(routes, lessons);
        api.register(routes);
        runs.register(routes);
        submissions.register(routes);
        own.register(routes);
    }

    /** Grades what was handed in and not graded when the server ended. */
    public void takeUp() {
        assignments.takeUp();
    }

    /** To be called before the server is: it waits for the streams. */
    @Override
    public void close() {
        streams.close();
        assignments.close();
        live.close();
    }
}
