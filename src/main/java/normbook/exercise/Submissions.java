package normbook.exercise;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import normbook.account.Authentication;
import normbook.storage.Database;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** Takes submissions from pages and programs alike. */
public final class Submissions {
    /** Of one learner, not yet graded: others wait too. */
    static final int MOST_UNGRADED = 5;

    private static final SecureRandom SEEDS = new SecureRandom();

    private final Database database;
    private final Authentication authentication;
    private final GradingQueue queue;
    private final InstantSource clock;
    private final boolean safeForStrangers;
    private final SubmissionRepository repository = new SubmissionRepository();

    /** @param safeForStrangers whether this host has walls enough to run the code of whoever comes along */
    public Submissions(
            Database database,
            Authentication authentication,
            GradingQueue queue,
            InstantSource clock,
            boolean safeForStrangers) {
        this.database = database;
        this.authentication = authentication;
        this.queue = queue;
        this.clock = clock;
        this.safeForStrangers = safeForStrangers;
    }

    record Accepted(Submission submission, CompletableFuture<Report> report) {}

    /** @throws RequestException when it cannot be accepted; nothing is stored then */
    Accepted accept(Context ctx, Exercise exercise, String source) {
        if (!safeForStrangers && !Visitor.of(ctx).role().includes(Role.INSTRUCTOR)) {
            throw new RequestException(503, "exercise.error.no-walls");
        }
        if (source.isBlank()) throw new RequestException(422, "exercise.error.empty");
        int bytes = source.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Grader.MOST_SOURCE_BYTES) {
            throw new RequestException(413, "exercise.error.too-long", bytes / 1024, Grader.MOST_SOURCE_BYTES / 1024);
        }
        long account = authentication.accountId(ctx);
        if (database.read(handle -> repository.countUngraded(handle, account)) >= MOST_UNGRADED) {
            throw new RequestException(429, "exercise.error.still-grading", MOST_UNGRADED);
        }
        Submission submission = new Submission(
                UUID.randomUUID().toString(),
                account,
                exercise.slug(),
                source,
                SEEDS.nextLong(),
                null,
                clock.instant());
        CompletableFuture<Report> report = queue.submit(submission);
        if (report == null) throw new RequestException(503, "exercise.error.queue-full", queue.length());
        return new Accepted(submission, report);
    }

    Optional<Submission> find(Context ctx, String exercise, String id) {
        Long account = Visitor.of(ctx).accountId();
        if (account == null) return Optional.empty();
        return database.read(handle -> repository.find(handle, account, exercise, id));
    }

    /** Newest first. */
    List<Submission> list(Context ctx, String exercise) {
        Long account = Visitor.of(ctx).accountId();
        if (account == null) return List.of();
        return database.read(handle -> repository.list(handle, account, exercise, 50));
    }

    int position(Submission submission) {
        return queue.position(submission.id());
    }
}
