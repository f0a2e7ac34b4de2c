package normbook.exercise;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import normbook.storage.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down submissions before they are graded, and what they came to. */
public final class SubmissionJournal {
    private static final Logger LOG = LoggerFactory.getLogger(SubmissionJournal.class);
    private static final int ATTEMPTS = 2;

    private final Database database;
    private final Exercises exercises;
    private final Grader grader;
    private final InstantSource clock;
    private final SubmissionRepository submissions = new SubmissionRepository();

    public SubmissionJournal(Database database, Exercises exercises, Grader grader, InstantSource clock) {
        this.database = database;
        this.exercises = exercises;
        this.grader = grader;
        this.clock = clock;
    }

    /** The submission survives a kill once it is {@linkplain #settle settled}. */
    void insert(Submission submission) {
        database.writeUnsettled(handle -> submissions.insert(handle, submission));
    }

    void settle() {
        database.settle();
    }

    /** Accepted and not yet graded, oldest first. Those to exercises that are gone stay as they are. */
    List<Submission> listUngraded() {
        List<Submission> left = new ArrayList<>(database.read(submissions::listUngraded));
        TreeSet<String> gone = new TreeSet<>();
        for (Submission submission : left) {
            if (exercises.findAny(submission.exercise()).isEmpty()) gone.add(submission.exercise());
        }
        if (!gone.isEmpty()) LOG.warn("submissions to exercises that are gone stay ungraded: {}", gone);
        left.removeIf(submission -> gone.contains(submission.exercise()));
        return left;
    }

    /** Grades and records the report; a failure of ours is tried once more first. */
    Report grade(Submission submission) throws InterruptedException {
        Exercise exercise = exercises.findAny(submission.exercise()).orElseThrow();
        Report report = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            report = grader.grade(exercise, submission.source(), submission.seed(), submission.id());
            if (report.verdict() != Verdict.INTERNAL_ERROR) break;
        }
        Report last = report;
        // Not settled: a kill before the next checkpoint has it graded again, to the same report.
        database.writeUnsettled(handle -> submissions.recordReport(handle, submission.id(), last, clock.instant()));
        return report;
    }
}
