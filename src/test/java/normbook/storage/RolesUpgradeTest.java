package normbook.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the schema that knew guests, learners and instructors only. */
class RolesUpgradeTest {
    @TempDir
    Path folder;

    @Test
    void theOldestInstructorBecomesAdministratorAndNobodyElseChanges() {
        String url = "jdbc:h2:file:" + folder.resolve("normbook");
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, "normbook", "")
                .locations("classpath:migrations")
                .target("7")
                .load()
                .migrate();
        try (Handle handle = Jdbi.create(url, "normbook", "").open()) {
            insert(handle, "guest", null, "2026-01-01");
            insert(handle, "learner", "ada", "2026-01-02");
            insert(handle, "instructor", "edsger", "2026-02-02");
            insert(handle, "instructor", "grace", "2026-02-01");
            handle.execute("insert into account_sessions values ('s', 2, current_timestamp, current_timestamp)");
        }
        try (Database database = Database.open(folder)) {
            assertEquals(
                    List.of("guest null", "learner ada", "instructor edsger", "administrator grace"),
                    database.read(handle -> handle.createQuery("select role, username from accounts order by id")
                            .map((row, context) -> row.getString("role") + " " + row.getString("username"))
                            .list()));
            int sessions = database.read(handle -> handle.createQuery("select count(*) from account_sessions")
                    .mapTo(Integer.class)
                    .one());
            assertEquals(1, sessions);
        }
    }

    private static void insert(Handle handle, String role, String username, String day) {
        handle.execute(
                "insert into accounts (role, username, created_at) values (?, ?, cast(? as timestamp with time zone))",
                role,
                username,
                day + " 08:00:00+00");
    }
}
