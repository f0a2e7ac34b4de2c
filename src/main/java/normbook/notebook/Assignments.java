package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import normbook.notebook.AssignmentGrader.UnavailableException;
import normbook.notebook.SubmissionRows.Submission;
import normbook.storage.Database;
import normbook.web.DaemonThreads;
import normbook.web.RequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notebooks that are handed in: stored before anything else, graded one after another, taken up again at a start. */
final class Assignments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);
    private static final int MOST_WAITING = 100;
    private static final int MOST_LISTED = 20;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final NotebookCatalog catalog;
    private final LiveNotebooks live;
    private final InstantSource clock;
    private final SubmissionRows rows = new SubmissionRows();
    private final ScheduledExecutorService grading =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("notebook-grading"));
    /** Guarded by this; by notebook: one at a time. */
    private final Map<Long, CompletableFuture<Submission>> waiting = new HashMap<>();

    Assignments(Database database, NotebookCatalog catalog, LiveNotebooks live, InstantSource clock) {
        this.database = database;
        this.catalog = catalog;
        this.live = live;
        this.clock = clock;
    }

    /** @param graded the same submission once it has its result */
    record Accepted(Submission submission, CompletableFuture<Submission> graded) {}

    /** What was accepted and not graded when the server ended. */
    void takeUp() {
        List<Submission> left = database.read(rows::listUngraded);
        left.forEach(submission -> enqueue(submission, new CompletableFuture<>()));
    }

    Accepted accept(OpenNotebook notebook) {
        if (!notebook.isAssignment()) throw new RequestException(422, "notebook.error.no-assignment");
        Submission submission = new Submission(
                UUID.randomUUID().toString(),
                notebook.id(),
                notebook.template().slug(),
                Cells.document(notebook.cells()),
                null,
                clock.instant());
        CompletableFuture<Submission> graded = new CompletableFuture<>();
        synchronized (this) {
            if (waiting.containsKey(notebook.id())) throw new RequestException(429, "notebook.error.still-grading");
            if (waiting.size() >= MOST_WAITING) throw new RequestException(503, "notebook.error.many-submissions");
            waiting.put(notebook.id(), graded);
        }
        try {
            database.writeOnly(handle -> rows.insert(handle, submission));
        } catch (RuntimeException e) {
            forget(submission);
            throw e;
        }
        enqueue(submission, graded);
        return new Accepted(submission, graded);
    }

    Optional<Submission> find(long notebook, String id) {
        return database.read(handle -> rows.find(handle, notebook, id));
    }

    List<Submission> list(long notebook) {
        return database.read(handle -> rows.list(handle, notebook, MOST_LISTED));
    }

    @Override
    public void close() {
        grading.shutdownNow();
    }

    private void enqueue(Submission submission, CompletableFuture<Submission> graded) {
        grading.execute(() -> grade(submission, graded));
    }

    private void grade(Submission submission, CompletableFuture<Submission> graded) {
        try {
            ObjectNode result = result(submission);
            database.writeOnly(handle -> rows.setResult(handle, submission.id(), result, clock.instant()));
            forget(submission);
            graded.complete(find(submission.notebook(), submission.id()).orElse(submission));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // The next start takes it up.
        } catch (UnavailableException e) {
            LOG.warn("no kernel to grade a notebook with");
            if (!grading.isShutdown()) {
                grading.schedule(() -> grade(submission, graded), PAUSE.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (RuntimeException e) {
            LOG.error("a notebook could not be graded: {}", submission.id(), e); // A later start tries again.
            forget(submission);
            graded.completeExceptionally(e);
        }
    }

    private ObjectNode result(Submission submission) throws InterruptedException {
        Template template = catalog.find(submission.template())
                .orElseThrow(() -> new RequestException(404, "notebook.error.no-template"));
        List<GradedCell> cells = GradedNotebook.of(template, Cells.cells(submission.document()));
        TakenNames names = new TakenNames(template.document().cells());
        AssignmentGrader grader = new AssignmentGrader(live.kernels(), names);
        return AssignmentResult.of(grader.grade("graded-" + submission.id(), cells, template.library()));
    }

    private synchronized void forget(Submission submission) {
        waiting.remove(submission.notebook());
    }
}
