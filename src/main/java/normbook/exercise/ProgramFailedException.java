package normbook.exercise;

import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.content.YamlNode;

/** A program that an instructor has written does not say what comes out. */
final class ProgramFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ProgramFailedException(Problem problem) {
        super(problem.place() + " " + problem.key() + " " + problem.arguments());
        this.problem = problem;
    }

    /** Where the program stands. */
    Problem problem() {
        return problem;
    }

    /** The same at the case that it fails on. */
    ContentException at(YamlNode testCase) {
        return testCase.wrong(problem.key(), problem.arguments().toArray());
    }
}
