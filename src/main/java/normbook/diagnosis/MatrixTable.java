package normbook.diagnosis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import normbook.diagnosis.ProbeMatrix.Row;
import normbook.language.Language;
import normbook.language.Messages;

/** A {@link ProbeMatrix} as lines of text, for {@code check}. */
public final class MatrixTable {
    private MatrixTable() {}

    /** The whole table: what shows where and how clearly, then what is hidden and what is alike. */
    public static List<String> lines(ProbeMatrix matrix, List<String> probeNames, Language language) {
        return lines(matrix.slug(), matrix, probeNames, language);
    }

    /** @param title instead of the slug */
    public static List<String> lines(String title, ProbeMatrix matrix, List<String> probeNames, Language language) {
        Messages messages = Messages.of(language);
        int width =
                matrix.rows().stream().mapToInt(row -> row.id().length()).max().orElse(0);
        Stream<String> rows = matrix.rows().stream().map(row -> row(row, width, probeNames, messages));
        Stream<String> heading = Stream.of(messages.text("diagnosis.matrix.heading", title));
        return Stream.of(heading, rows, problems(matrix, language).stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** One sentence for each misconception that no probe shows, and each pair that none tells apart. */
    public static List<String> problems(ProbeMatrix matrix, Language language) {
        Messages messages = Messages.of(language);
        Stream<String> hidden = matrix.hidden().stream().map(row -> messages.text("diagnosis.matrix.hidden", row.id()));
        Stream<String> alike = matrix.alike().stream()
                .map(pair -> messages.text("diagnosis.matrix.alike", pair.first(), pair.second()));
        return Stream.concat(hidden, alike).toList();
    }

    private static String row(Row row, int width, List<String> probeNames, Messages messages) {
        String id = row.id() + " ".repeat(width - row.id().length());
        if (!row.shown()) return messages.text("diagnosis.matrix.row.hidden", id);
        String distance = String.format(Locale.ROOT, "%8.1e", row.distance());
        return messages.text("diagnosis.matrix.row", id, distance, probeNames.get(row.probe()));
    }
}
