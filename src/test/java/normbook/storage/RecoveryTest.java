package normbook.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a kill left, of whose last run H2 alone finds no row though 31 were acknowledged. */
class RecoveryTest {
    private static final int ACKNOWLEDGED = 31;

    @TempDir
    Path folder;

    @Test
    void theAcknowledgedRowsOfTheKilledRunAreFound() throws IOException, SQLException {
        Path file = folder.resolve("normbook.mv.db");
        try (InputStream killed = getClass().getResourceAsStream("/storage/killed.mv.db.gz")) {
            Files.copy(new GZIPInputStream(killed), file);
        }
        Recovery.run(file);
        assertEquals(ACKNOWLEDGED, rowsOfTheKilledRun());
    }

    @Test
    void aNewFolderNeedsNone() {
        Recovery.run(folder.resolve("normbook.mv.db"));
        assertEquals(false, Files.exists(folder.resolve("normbook.mv.db")));
    }

    private int rowsOfTheKilledRun() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("normbook") + ";WRITE_DELAY=500;RETENTION_TIME=5000";
        try (Connection connection = DriverManager.getConnection(url, "normbook", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t where id like 'k24t%'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
