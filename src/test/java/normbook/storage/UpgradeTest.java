package normbook.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database of every earlier schema, filled as that version filled it ({@code src/test/resources/upgrade}), is opened by
 * this one and has every row, with every value that it had.
 */
class UpgradeTest {
    private static final MigrationVersion FIRST_WITH_ADMINISTRATORS = MigrationVersion.fromVersion("8");
    private static final Path ROWS = Path.of("src/test/resources/upgrade");

    @TempDir
    Path folder;

    static List<MigrationVersion> versions() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("migrations"))) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyRowIsStillThere(MigrationVersion version) throws IOException {
        Map<String, List<Map<String, Object>>> before = fill(version);
        assertFalse(before.isEmpty());
        try (Database database = Database.open(folder)) {
            before.forEach(
                    (table, rows) -> assertEquals(rows, database.read(handle -> rows(handle, table, rows)), table));
        }
    }

    private Map<String, List<Map<String, Object>>> fill(MigrationVersion version) throws IOException {
        String url = "jdbc:h2:file:" + folder.resolve("normbook").toAbsolutePath();
        Flyway.configure()
                .dataSource(url, "normbook", "")
                .locations("classpath:migrations")
                .target(version)
                .load()
                .migrate();
        Jdbi jdbi = Jdbi.create(url, "normbook", "");
        for (MigrationVersion earlier : versions()) {
            Path rows = ROWS.resolve("V" + earlier + ".sql");
            if (earlier.compareTo(version) <= 0 && Files.exists(rows)) {
                String script = Files.readString(rows);
                jdbi.useHandle(handle -> handle.createScript(script).execute());
            }
        }
        return jdbi.withHandle(handle -> {
            Map<String, List<Map<String, Object>>> tables = everything(handle);
            if (version.compareTo(FIRST_WITH_ADMINISTRATORS) < 0) promoteFirstInstructor(tables);
            return tables;
        });
    }

    /** The one thing that an upgrade changes on purpose; {@link RolesUpgradeTest} has it in full. */
    private static void promoteFirstInstructor(Map<String, List<Map<String, Object>>> tables) {
        for (String table : List.of("ACCOUNTS", "ACCOUNT_INVITATIONS")) {
            tables.get(table).forEach(row -> row.replace("role", "instructor", "administrator"));
            tables.put(table, sorted(tables.get(table)));
        }
    }

    private static Map<String, List<Map<String, Object>>> everything(Handle handle) {
        Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
        List<String> names = handle.createQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'")
                .mapTo(String.class)
                .list();
        for (String name : names) {
            List<Map<String, Object>> rows =
                    handle.createQuery("select * from " + name).mapToMap().list();
            assertFalse(rows.isEmpty(), "no example row for " + name + ": add one to " + ROWS);
            tables.put(name, sorted(rows));
        }
        return tables;
    }

    /** With the columns that there were then. */
    private static List<Map<String, Object>> rows(Handle handle, String table, List<Map<String, Object>> like) {
        String columns = String.join(", ", new TreeSet<>(like.get(0).keySet()));
        return sorted(handle.createQuery("select " + columns + " from " + table)
                .mapToMap()
                .list());
    }

    private static List<Map<String, Object>> sorted(List<Map<String, Object>> rows) {
        return rows.stream()
                .map(row -> (Map<String, Object>) new TreeMap<>(row))
                .sorted(Comparator.comparing(Map::toString))
                .toList();
    }
}
