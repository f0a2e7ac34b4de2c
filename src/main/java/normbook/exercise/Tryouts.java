package normbook.exercise;

import java.security.SecureRandom;
import java.time.InstantSource;
import normbook.language.Language;

/** What a learner would be told of a program. Nothing is stored. */
public final class Tryouts {
    private static final SecureRandom SEEDS = new SecureRandom();

    private final Grader grader;
    private final InstantSource clock;

    public Tryouts(Grader grader, InstantSource clock) {
        this.grader = grader;
        this.clock = clock;
    }

    public SubmissionView grade(Exercise exercise, String source, Language language) {
        long seed = SEEDS.nextLong();
        Report report = report(exercise, source, seed);
        Submission submission = new Submission("-", 0, exercise.slug(), source, seed, report, clock.instant());
        return new SubmissionView.Maker(exercise, language).graded(submission);
    }

    public Verdict verdict(Exercise exercise, String source) {
        return report(exercise, source, SEEDS.nextLong()).verdict();
    }

    private Report report(Exercise exercise, String source, long seed) {
        try {
            return grader.grade(exercise, source, seed, "-");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
