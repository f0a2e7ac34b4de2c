package normbook.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void rowsAreThereAfterClosingAndOpening() {
        try (Database database = Database.open(folder)) {
            insertInvitation(database, "a");
        }
        try (Database database = Database.open(folder)) {
            assertEquals(List.of("a"), invitations(database));
        }
    }

    @Test
    void aFailingTransactionLeavesNothing() {
        try (Database database = Database.open(folder)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> database.writeOnly(handle -> {
                        handle.execute("insert into account_invitations values ('b', 'instructor', current_timestamp)");
                        throw new IllegalStateException("stop");
                    }));
            assertEquals(List.of(), invitations(database));
        }
    }

    @Test
    void manyThreadsWriteAtOnce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try (Database database = Database.open(folder)) {
            List<Callable<Void>> writes = IntStream.range(0, 200)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        insertInvitation(database, "t" + i);
                        return null;
                    })
                    .toList();
            for (Future<Void> write : writers.invokeAll(writes)) write.get();
            assertEquals(200, invitations(database).size());
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsToldSo() {
        try (Database database = Database.open(folder)) {
            assertEquals(List.of(), invitations(database));
            // The same process shares H2's engine, so the second one is another process.
            int exit = new OtherProcess(folder).run();
            assertEquals(OtherProcess.IN_USE, exit);
        }
    }

    private static void insertInvitation(Database database, String token) {
        database.writeOnly(handle ->
                handle.execute("insert into account_invitations values (?, 'instructor', current_timestamp)", token));
    }

    private static List<String> invitations(Database database) {
        return database.read(handle -> handle.createQuery("select token_hash from account_invitations")
                .mapTo(String.class)
                .list());
    }
}
