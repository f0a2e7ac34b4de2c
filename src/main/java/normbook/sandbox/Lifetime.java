package normbook.sandbox;

import java.time.Duration;

/** When a worker is replaced though nothing is wrong with it. */
public record Lifetime(int jobs, Duration age) {
    /** One after another, as long as the worker stays healthy. */
    public static final Lifetime LONG = new Lifetime(2_000, Duration.ofMinutes(30));
    /** A process for every job: for examinations, and for where the inner ring is off. */
    public static final Lifetime ONE_JOB = new Lifetime(1, Duration.ofMinutes(30));

    private static final int STEPS = 4;

    boolean isOneJob() {
        return jobs == 1;
    }

    /** Shorter by up to a quarter from worker to worker, so that not all are replaced at once. */
    Lifetime ofWorker(int number) {
        int step = number % STEPS;
        return new Lifetime(jobs - step * jobs / 12, age.minus(age.dividedBy(12).multipliedBy(step)));
    }
}
