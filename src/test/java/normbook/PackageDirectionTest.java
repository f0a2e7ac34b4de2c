package normbook;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the rooms in README.md, as a test: a room imports only what stands behind its name. */
class PackageDirectionTest {
    private static final Path SOURCES = Path.of("src/main/java/normbook");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("language", Set.of()),
            entry("content", Set.of("language")),
            entry("reference", Set.of()),
            entry("diagnosis", Set.of("language", "reference")),
            entry("counterexample", Set.of("reference")),
            entry("sandbox", Set.of()),
            entry("storage", Set.of()),
            entry("backup", Set.of("storage")),
            entry("web", Set.of("language")),
            entry("account", Set.of("language", "web", "storage")),
            entry("classroom", Set.of("language", "account", "web", "storage")),
            entry(
                    "gradebook",
                    Set.of("language", "account", "classroom", "quiz", "exercise", "notebook", "web", "storage")),
            entry("quiz", Set.of("language", "content", "account", "web", "storage")),
            entry(
                    "exercise",
                    Set.of(
                            "language",
                            "content",
                            "reference",
                            "counterexample",
                            "diagnosis",
                            "sandbox",
                            "account",
                            "web",
                            "storage")),
            entry("search", Set.of("language", "web")),
            entry(
                    "notebook",
                    Set.of(
                            "language",
                            "content",
                            "reference",
                            "sandbox",
                            "quiz",
                            "exercise",
                            "account",
                            "web",
                            "storage")),
            entry("laboratory", Set.of("language", "reference", "web")),
            entry(
                    "lesson",
                    Set.of(
                            "language",
                            "content",
                            "laboratory",
                            "search",
                            "quiz",
                            "exercise",
                            "notebook",
                            "account",
                            "web",
                            "storage")),
            entry("editor", Set.of("language", "content", "quiz", "exercise", "notebook", "lesson", "web", "storage")),
            entry("desk", Set.of("language", "content", "sandbox", "quiz", "exercise", "lesson", "web")));

    /** Within the content room: each package knows those before it. */
    private static final List<String> CONTENT = List.of("content", "content.markdown", "content.note", "content.page");

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?normbook\\.([a-z]+)\\.", Pattern.MULTILINE);

    @Test
    void roomsImportOnlyWhatTheMapAllows() throws IOException {
        assertEquals(List.of(), forbiddenImports());
    }

    @Test
    void packagesOfTheContentRoomKnowOnlyThoseBeforeThem() throws IOException {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < CONTENT.size(); i++) {
            try (Stream<Path> files = Files.list(SOURCES.resolve(CONTENT.get(i).replace('.', '/')))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = Files.readString(file);
                    CONTENT.subList(i + 1, CONTENT.size()).stream()
                            .filter(later -> text.contains("import normbook." + later + "."))
                            .forEach(later -> found.add(file + " imports " + later));
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<String> forbiddenImports() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String room = SOURCES.relativize(file).getName(0).toString();
                if (room.endsWith(".java")) continue; // the root knows everything
                Set<String> allowed = MAY_IMPORT.getOrDefault(room, Set.of("no such room in the map: " + room));
                Matcher imports = IMPORT.matcher(Files.readString(file));
                while (imports.find()) {
                    if (!imports.group(1).equals(room) && !allowed.contains(imports.group(1))) {
                        found.add(file + " imports " + imports.group(1));
                    }
                }
            }
        }
        return found;
    }
}
