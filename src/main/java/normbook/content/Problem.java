package normbook.content;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import normbook.language.Messages;

/**
 * Something wrong in a file that an author wrote: where it is and which sentence says what was found and what to do.
 *
 * @param file relative to the content folder
 * @param line from 1; 0 where the whole file is meant
 * @param severity whether the file can still be used
 * @param key of the sentence in {@code messages/content.*.properties}, or another room's
 */
public record Problem(Path file, int line, Severity severity, String key, List<Object> arguments) {

    public enum Severity {
        /** The file, or the part named, is left out of the course; {@code check} exits 1. */
        ERROR,
        /** Used as it is, but the author should look. */
        WARNING
    }

    public Problem {
        arguments = arguments.stream()
                .map(argument -> argument == null ? "" : argument)
                .toList();
    }

    public static Problem error(Path file, int line, String key, Object... arguments) {
        return new Problem(file, line, Severity.ERROR, key, Arrays.asList(arguments));
    }

    public static Problem warning(Path file, int line, String key, Object... arguments) {
        return new Problem(file, line, Severity.WARNING, key, Arrays.asList(arguments));
    }

    public String message(Messages messages) {
        return messages.text(key, arguments.stream().map(Problem::inOneLine).toArray());
    }

    private static Object inOneLine(Object argument) {
        return argument instanceof Number
                ? argument
                : argument.toString().replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    /** {@code lessons/a.md:12}, the form that editors make a link of; one line, whatever the file is called. */
    public String place() {
        String name = file.toString().replaceAll("\\p{Cntrl}", "\uFFFD");
        return line > 0 ? name + ":" + line : name;
    }
}
