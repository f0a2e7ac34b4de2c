package normbook.content;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Whether learners see what an author wrote, by the fields {@code draft} and {@code publishDate} as in Hugo. A date
 * without an offset is one of the server's time zone.
 *
 * @param due null where it is not scheduled
 */
public record Publication(boolean draft, Instant due) {
    public static final Publication NOW = new Publication(false, null);
    public static final List<String> FIELDS = List.of("draft", "publishDate");

    /** What it is at a moment. */
    public enum State {
        DRAFT,
        SCHEDULED,
        PUBLISHED
    }

    /** A line that seems to say it, however wrong the text around it is. */
    private static final Pattern HIDING = Pattern.compile(
            "(?im)(?:^|[{,])\\s*[\"']?(?:draft[\"']?\\s*[=:](?!\\s*false\\s*$)|publishDate[\"']?\\s*[=:])");

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[' ']")
            .appendOffset("+HH:MM", "Z")
            .toFormatter();

    /**
     * What cannot be understood is a problem, and hides the text: rather too late than too early.
     *
     * @param field the value of a field, as written
     * @param line of a field, from 1
     */
    public static Publication read(
            Path file,
            Function<String, Optional<String>> field,
            Function<String, Integer> line,
            Consumer<Problem> problems) {
        Optional<String> draft = field.apply("draft");
        Optional<String> date = field.apply("publishDate");
        boolean isDraft = draft.filter("true"::equals).isPresent();
        if (draft.isPresent() && !isDraft && !draft.get().equals("false")) {
            problems.accept(Problem.error(file, line.apply("draft"), "content.yaml.not-a-flag", "draft", draft.get()));
            isDraft = true;
        }
        Optional<Instant> due = date.flatMap(Publication::moment);
        if (date.isPresent() && due.isEmpty()) {
            problems.accept(
                    Problem.error(file, line.apply("publishDate"), "content.publication.not-a-date", date.get()));
            isDraft = true;
        }
        return isDraft || due.isPresent() ? new Publication(isDraft, due.orElse(null)) : NOW;
    }

    public static Publication read(Path file, YamlNode yaml, Consumer<Problem> problems) {
        return read(
                file,
                name -> yaml.find(name).map(YamlNode::text),
                name -> yaml.find(name).map(YamlNode::line).orElse(0),
                problems);
    }

    /** Of a text whose head cannot be understood: hidden where a line of it seems to mean that. */
    public static Publication ofUnreadable(String text) {
        return HIDING.matcher(text).find() ? new Publication(true, null) : NOW;
    }

    public static Optional<Instant> moment(String written) {
        try {
            TemporalAccessor moment =
                    DATE.parseBest(written.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (moment instanceof OffsetDateTime exact) return Optional.of(exact.toInstant());
            LocalDateTime local = moment instanceof LocalDateTime time ? time : ((LocalDate) moment).atStartOfDay();
            return Optional.of(local.atZone(ZoneId.systemDefault()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public State at(Instant now) {
        if (draft) return State.DRAFT;
        return due != null && due.isAfter(now) ? State.SCHEDULED : State.PUBLISHED;
    }

    public boolean isVisible(Instant now) {
        return at(now) == State.PUBLISHED;
    }
}
