package normbook.notebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import normbook.account.Authentication;
import normbook.language.Language;
import normbook.notebook.Assignments.Accepted;
import normbook.notebook.SubmissionRows.Submission;
import normbook.web.DaemonThreads;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** {@code /api/notebooks/{slug}/submissions}: handing in a notebook, and what came of it. */
final class AssignmentController {
    private static final String PATH = "/api/notebooks/{slug}/submissions";
    private static final long WAIT_SECONDS = 60;

    private final Authentication authentication;
    private final Copies copies;
    private final Assignments assignments;
    private final boolean safeForStrangers;
    private final Executor answering = Executors.newCachedThreadPool(DaemonThreads.named("notebook-answers"));

    AssignmentController(
            Authentication authentication, Copies copies, Assignments assignments, boolean safeForStrangers) {
        this.authentication = authentication;
        this.copies = copies;
        this.assignments = assignments;
        this.safeForStrangers = safeForStrangers;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH, this::create, Role.ANYONE);
        routes.get(PATH, this::index, Role.ANYONE);
        routes.get(PATH + "/{id}", this::show, Role.ANYONE);
    }

    /** 200 with the result; 202 with the id where it takes longer than a minute. */
    private void create(Context ctx) {
        if (!safeForStrangers && !Visitor.of(ctx).role().includes(Role.INSTRUCTOR)) {
            throw new RequestException(503, "notebook.error.no-walls");
        }
        if (!ctx.isJson()) throw new RequestException(415, "web.error.not-json");
        OpenNotebook notebook = copies.own(NotebookApiController.owner(ctx, copies, authentication));
        Accepted accepted = assignments.accept(notebook);
        Language language = NotebookApiController.language(ctx);
        ctx.future(() -> accepted.graded()
                .copy()
                .completeOnTimeout(accepted.submission(), WAIT_SECONDS, TimeUnit.SECONDS)
                .thenAcceptAsync(done -> answer(ctx, done, language), answering));
    }

    private void index(Context ctx) {
        ArrayNode all = Cells.JSON.createArrayNode();
        Language language = NotebookApiController.language(ctx);
        assignments.list(own(ctx).id()).forEach(submission -> all.add(json(submission, language)));
        NotebookApiController.answer(ctx, 200, all);
    }

    private void show(Context ctx) {
        Submission submission = assignments
                .find(own(ctx).id(), ctx.pathParam("id"))
                .orElseThrow(() -> NotebookApiController.notFound(ctx));
        answer(ctx, submission, NotebookApiController.language(ctx));
    }

    private StoredNotebook own(Context ctx) {
        return copies.findOwn(Visitor.of(ctx).accountId(), NotebookApiController.slug(ctx))
                .orElseThrow(() -> NotebookApiController.notFound(ctx));
    }

    private static void answer(Context ctx, Submission submission, Language language) {
        NotebookApiController.answer(ctx, submission.result() == null ? 202 : 200, json(submission, language));
    }

    private static ObjectNode json(Submission submission, Language language) {
        ObjectNode json = Cells.object()
                .put("id", submission.id())
                .put("submittedAt", submission.submittedAt().toString());
        if (submission.result() == null) return json.putNull("points");
        return json.setAll(AssignmentResult.in(Cells.parse(submission.result()), language));
    }
}
