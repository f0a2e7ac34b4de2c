package normbook.exercise;

import java.nio.file.Path;
import java.util.List;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.content.YamlNode;

/** A reference that an instructor has written does not say what must come out. */
final class ReferenceFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String key;
    private final transient List<Object> arguments;

    /** @param line of the reference's source; 0 where it has none, or where a case is what it fails on */
    ReferenceFailedException(int line, String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.line = line;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** As a problem of the case that it fails on. */
    ContentException at(YamlNode testCase) {
        return testCase.wrong(key, arguments.toArray());
    }

    Problem problem(Path file) {
        return Problem.error(file, line, key, arguments.toArray());
    }
}
