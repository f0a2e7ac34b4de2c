package normbook.lesson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import normbook.content.Problem;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was found in each note, in SQL: a start looks only at what has changed since the last one. */
final class NoteChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final String program;

    /** @param program that reads: another one may find other things in the same note */
    NoteChecks(String program) {
        this.program = program;
    }

    /** As stored. */
    private record Stored(String file, int line, String severity, String key, List<Object> arguments) {}

    /** By {@link ReadNotes#key}. */
    Map<String, List<Problem>> load(Handle handle) {
        Map<String, List<Problem>> known = new HashMap<>();
        handle.createQuery("select note, problems from note_checks where program = :program")
                .bind("program", program)
                .map((row, context) -> Map.entry(row.getString("note"), read(row.getString("problems"))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
        return known;
    }

    /** Puts what is known now in place of what is stored. */
    void store(Handle handle, ReadNotes notes) {
        Map<String, List<Problem>> now = new HashMap<>();
        notes.entries().forEach((file, entry) -> now.put(ReadNotes.key(file, entry.source()), entry.problems()));
        Set<String> gone = new HashSet<>(handle.createQuery("select note from note_checks where program = :program")
                .bind("program", program)
                .mapTo(String.class)
                .list());
        Set<String> fresh = new HashSet<>(now.keySet());
        fresh.removeAll(gone);
        gone.removeAll(now.keySet());
        handle.execute("delete from note_checks where program <> ?", program);
        PreparedBatch deletions = handle.prepareBatch("delete from note_checks where note = :note");
        gone.forEach(note -> deletions.bind("note", note).add());
        if (!gone.isEmpty()) deletions.execute();
        PreparedBatch additions = handle.prepareBatch(
                "insert into note_checks (note, program, problems) values (:note, :program, :problems)");
        fresh.forEach(note -> additions
                .bind("note", note)
                .bind("program", program)
                .bind("problems", write(now.get(note)))
                .add());
        if (!fresh.isEmpty()) additions.execute();
    }

    private static String write(List<Problem> problems) {
        try {
            return JSON.writeValueAsString(problems.stream()
                    .map(problem -> new Stored(
                            problem.file().toString(),
                            problem.line(),
                            problem.severity().name(),
                            problem.key(),
                            problem.arguments().stream()
                                    .map(argument -> argument instanceof Number ? argument : argument.toString())
                                    .toList()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> read(String json) {
        try {
            return Arrays.stream(JSON.readValue(json, Stored[].class))
                    .map(stored -> new Problem(
                            Path.of(stored.file()),
                            stored.line(),
                            Problem.Severity.valueOf(stored.severity()),
                            stored.key(),
                            stored.arguments()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar that runs; classes that are just being written are another program at each start. */
    static String thisProgram() {
        try {
            Path code = Path.of(NoteChecks.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (!Files.isRegularFile(code)) return UUID.randomUUID().toString();
            return Files.size(code) + " " + Files.getLastModifiedTime(code);
        } catch (IOException | URISyntaxException e) {
            return UUID.randomUUID().toString();
        }
    }
}
