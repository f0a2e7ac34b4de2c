package normbook.exercise;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import normbook.account.Authentication;
import normbook.exercise.GradingQueue.Unfinished;
import normbook.storage.Database;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** Takes submissions from pages and programs alike. */
public final class Submissions {
    /** Of one learner, not yet graded: others wait too. */
    static final int MOST_UNGRADED = 5;

    private static final int MOST_LISTED = 50;
    private static final String SECONDS_TO_WAIT = "5";
    private static final SecureRandom SEEDS = new SecureRandom();

    private final Database database;
    private final Authentication authentication;
    private final GradingQueue queue;
    private final InstantSource clock;
    private final boolean safeForStrangers;
    private final SubmissionRepository repository = new SubmissionRepository();
    private final UngradedOfGuests ungradedOfGuests = new UngradedOfGuests();
    private final List<Lock> turns =
            Stream.generate(() -> (Lock) new ReentrantLock()).limit(64).toList();

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

    /**
     * A second press of the button, with the first still ungraded, gets the first one's submission.
     *
     * @throws RequestException when it cannot be accepted; nothing is stored then
     */
    Unfinished accept(Context ctx, Exercise exercise, String sent) {
        String source = plain(sent);
        refuseUnfit(ctx, source);
        if (queue.isFull()) throw full(ctx);
        long account = authentication.accountId(ctx);
        Lock turn = turns.get(Math.floorMod(account, turns.size()));
        turn.lock();
        try {
            return findSame(account, exercise, source).orElseGet(() -> submit(ctx, account, exercise, source));
        } finally {
            turn.unlock();
        }
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
        return database.read(handle -> repository.list(handle, account, exercise, MOST_LISTED));
    }

    /** Its place in the queue; empty where it is being graded. */
    Optional<Place> place(Submission submission) {
        int position = queue.position(submission.id());
        return position == 0 ? Optional.empty() : Optional.of(new Place(position, queue.expectedWait(position)));
    }

    /** Without what editors and browsers put in: a byte order mark, and CR LF, so that lines are the editor's lines. */
    private static String plain(String sent) {
        return (sent.startsWith("\uFEFF") ? sent.substring(1) : sent).replace("\r\n", "\n");
    }

    private void refuseUnfit(Context ctx, String source) {
        if (!safeForStrangers && !Visitor.of(ctx).role().includes(Role.INSTRUCTOR)) {
            throw new RequestException(503, "exercise.error.no-walls");
        }
        if (source.isBlank()) throw new RequestException(422, "exercise.error.empty");
        // JSON can spell half a character, which no encoding can write.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(source)) {
            throw new RequestException(400, "web.error.not-utf8");
        }
        int bytes = source.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Grader.MOST_SOURCE_BYTES) {
            int kilobytes = (bytes + 1023) / 1024;
            throw new RequestException(413, "exercise.error.too-long", kilobytes, Grader.MOST_SOURCE_BYTES / 1024);
        }
    }

    private Optional<Unfinished> findSame(long account, Exercise exercise, String source) {
        return queue.unfinishedOf(account)
                .filter(one -> one.submission().exercise().equals(exercise.slug())
                        && one.submission().source().equals(source))
                .findFirst();
    }

    private Unfinished submit(Context ctx, long account, Exercise exercise, String source) {
        if (queue.unfinishedOf(account).count() >= MOST_UNGRADED) {
            ctx.header("Retry-After", SECONDS_TO_WAIT);
            throw new RequestException(429, "exercise.error.still-grading", MOST_UNGRADED);
        }
        String address = Visitor.of(ctx).role().includes(Role.LEARNER) ? null : ctx.ip();
        if (!ungradedOfGuests.enter(address)) {
            ctx.header("Retry-After", SECONDS_TO_WAIT);
            throw new RequestException(429, "exercise.error.busy-address", UngradedOfGuests.MOST);
        }
        String id = UUID.randomUUID().toString();
        Submission submission =
                new Submission(id, account, exercise.slug(), source, SEEDS.nextLong(), null, clock.instant());
        Optional<Unfinished> queued = queue.submit(submission);
        queued.ifPresentOrElse(
                one -> one.report().whenComplete((report, failure) -> ungradedOfGuests.leave(address)),
                () -> ungradedOfGuests.leave(address));
        return queued.orElseThrow(() -> full(ctx));
    }

    private RequestException full(Context ctx) {
        ctx.header("Retry-After", SECONDS_TO_WAIT);
        return new RequestException(503, "exercise.error.queue-full", queue.length());
    }
}
