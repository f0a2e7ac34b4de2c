package normbook.exercise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.web.DaemonThreads;
import normbook.web.JsonBody;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** {@code /api/exercises/{slug}/submissions}: a source in, its verdict out, as JSON. */
public final class SubmissionApiController {
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,3})\\b");
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(60);

    private final Exercises exercises;
    private final Submissions submissions;
    // Not on the grader's thread: a reader that takes its answer slowly would hold up the queue.
    private final Executor answering = Executors.newCachedThreadPool(DaemonThreads.named("answering"));

    public SubmissionApiController(Exercises exercises, Submissions submissions) {
        this.exercises = exercises;
        this.submissions = submissions;
    }

    public void register(RoutesConfig routes) {
        routes.post("/api/exercises/{slug}/submissions", this::create, Role.ANYONE);
        routes.get("/api/exercises/{slug}/submissions/{id}", this::show, Role.ANYONE);
    }

    /** 200 with the verdict; 202 with the id where grading takes longer than the reader wants to wait. */
    private void create(Context ctx) {
        Exercise exercise = exercise(ctx);
        GradingQueue.Unfinished accepted = submissions.accept(ctx, exercise, source(ctx));
        String id = accepted.submission().id();
        CompletableFuture<Report> report = accepted.report().copy();
        ctx.future(() -> report.orTimeout(wait(ctx).toMillis(), TimeUnit.MILLISECONDS)
                .handleAsync(
                        (done, failure) -> {
                            answer(ctx, done == null ? pending(id) : ReportJson.tree(done), done == null ? 202 : 200);
                            return null;
                        },
                        answering));
    }

    private void show(Context ctx) {
        Submission submission = submissions
                .find(ctx, exercise(ctx).slug(), ctx.pathParam("id"))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        if (submission.report() != null) {
            answer(ctx, ReportJson.tree(submission.report()), 200);
        } else {
            ObjectNode pending = pending(submission.id());
            submissions
                    .place(submission)
                    .ifPresent(place ->
                            pending.put("position", place.position()).put("expected_seconds", place.expectedSeconds()));
            answer(ctx, pending, 202);
        }
    }

    private static String source(Context ctx) {
        JsonNode source = JsonBody.of(ctx).path("source");
        if (!source.isTextual()) throw JsonBody.malformed();
        return source.asText();
    }

    /** {@code Prefer: wait=1} (RFC 7240): a page that shows progress wants the id soon, a program the verdict. */
    private static Duration wait(Context ctx) {
        String prefer = ctx.header("Prefer");
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) return DEFAULT_WAIT;
        Duration wanted = Duration.ofSeconds(Math.max(1, Long.parseLong(wait.group(1))));
        return wanted.compareTo(DEFAULT_WAIT) < 0 ? wanted : DEFAULT_WAIT;
    }

    private static ObjectNode pending(String id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).putNull("verdict");
    }

    private static void answer(Context ctx, JsonNode json, int status) {
        ctx.status(status).contentType("application/json; charset=utf-8").result(json.toString());
    }

    private Exercise exercise(Context ctx) {
        String slug = ctx.pathParam("slug");
        return exercises
                .find(slug)
                .or(() -> Visitor.of(ctx).role().includes(Role.INSTRUCTOR) ? exercises.findAny(slug) : Optional.empty())
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
