package normbook.content;

/** A file, or a part of one, that cannot be used; carries the problem to report. */
public final class ContentException extends RuntimeException {
    private final transient Problem problem;

    public ContentException(Problem problem) {
        super(problem.place() + " " + problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
