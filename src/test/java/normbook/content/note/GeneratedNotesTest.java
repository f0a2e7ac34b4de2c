package normbook.content.note;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Thousands of notes drawn at random, the same ones in every run: whatever stands in them, reading and showing them never
 * throws, loses no text, shows no answer, and makes harmless HTML. {@code -Dnormbook.notes=100000} draws more,
 * {@code -Dnormbook.seed=7} others.
 */
class GeneratedNotesTest {
    private static final int NOTES = Integer.getInteger("normbook.notes", 1_200);
    private static final long SEED = Long.getLong("normbook.seed", 20240229);

    @Test
    void notesOfTheDialectKeepTheirPairs() {
        everyOne(NOTES, random -> {
            GeneratedNote note = GeneratedNote.draw(random);
            return new Drawn(note.text(), text -> NoteProperties.fault(text, note.pairs()));
        });
    }

    @Test
    void brokenNotesOfTheDialectLoseNoText() {
        everyOne(NOTES, random -> {
            String text = Mutation.of(GeneratedNote.draw(random).text(), random);
            return new Drawn(text, NoteProperties::fault);
        });
    }

    @Test
    void brokenRealNotesLoseNoText() throws IOException {
        List<String> notes = realNotes();
        everyOne(NOTES / 4, random -> {
            String text = notes.get(random.nextInt(notes.size()));
            return new Drawn(Mutation.of(NoteProperties.marked(text), random), NoteProperties::fault);
        });
    }

    private record Drawn(String text, Property property) {}

    private interface Property {
        /** What is wrong; null where nothing is. */
        String fault(String text);
    }

    private interface Source {
        Drawn draw(Random random);
    }

    private static void everyOne(int count, Source source) {
        assertTimeoutPreemptively(Duration.ofMinutes(1 + count / 1000), () -> {
            for (int i = 0; i < count; i++) {
                Drawn drawn = source.draw(new Random(SEED + i));
                String fault = drawn.property().fault(drawn.text());
                if (fault != null) report(SEED + i, drawn);
            }
        });
    }

    private static void report(long seed, Drawn drawn) {
        String smallest = smaller(drawn);
        fail("-Dnormbook.notes=1 -Dnormbook.seed=" + seed + ": "
                + drawn.property().fault(smallest) + "\n---- smallest note\n" + smallest + "\n----");
    }

    /** Takes lines away, many at first, as long as the fault stays of the same kind. */
    private static String smaller(Drawn drawn) {
        String kind = kind(drawn.property().fault(drawn.text()));
        List<String> lines = new ArrayList<>(List.of(drawn.text().split("(?<=\n)", -1)));
        for (int size = lines.size() / 2; size > 0; size = size == 1 ? 0 : (size + 1) / 2) {
            for (int at = 0; at + size <= lines.size(); ) {
                List<String> fewer = new ArrayList<>(lines);
                fewer.subList(at, at + size).clear();
                if (kind.equals(kind(drawn.property().fault(String.join("", fewer))))) lines = fewer;
                else at++;
            }
        }
        return String.join("", lines);
    }

    private static String kind(String fault) {
        return fault == null ? "" : fault.split(":", 2)[0];
    }

    private static List<String> realNotes() throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(NoteReaderTest.NOTES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                notes.add(Files.readString(file));
            }
        }
        return notes;
    }
}
