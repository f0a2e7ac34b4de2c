package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import normbook.Reader;
import normbook.TestApp;
import normbook.storage.Database;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Taking one's work along, and deleting everything. */
class LeavingTest {
    private static final String EXERCISE = "/exercises/batch-norm-forward";

    @Test
    void anExportHasAllOfOnesOwnAndNothingOfOthers() {
        TestApp app = TestApp.shared();
        Reader ada = app.reader();
        work(ada, "class Solution { /* hers */ }");
        signUp(ada, "takes-along");
        Reader other = app.reader();
        work(other, "class Solution { /* theirs */ }");
        Map<String, String> files = export(ada);
        assertTrue(files.get("account.json").contains("takes-along"), files.toString());
        assertTrue(files.get("quiz-attempts.json").contains("mean and variance"), files.toString());
        assertTrue(files.get("exercise-submissions.json").contains("hers"), files.toString());
        assertTrue(files.containsKey("classes.json"), files.toString());
        assertTrue(named(files, "notebooks/.+[.]ipynb").contains("\"nbformat\""), files.toString());
        assertTrue(named(files, "notebooks/.+[.]history[.]json").contains("versions"), files.toString());
        String all = files.toString();
        assertFalse(all.contains("theirs") || all.contains("\"seed\"") || all.contains("argon2"), all);
        assertTrue(export(other).get("exercise-submissions.json").contains("theirs"), "guests too");
    }

    @Test
    void whoDeletesTheirAccountLeavesNoRow() {
        Path data = TestApp.temporaryFolder();
        try (TestApp app = TestApp.start(Path.of("content"), data)) {
            Reader ada = app.reader();
            work(ada, "class Solution {}");
            signUp(ada, "leaves");
            Element form = ada.page("/account/delete").selectFirst("main form");
            assertEquals(400, ada.submit(form, "password", "not my password").statusCode());
            assertEquals(200, ada.get("/account/export").statusCode(), "a wrong password deletes nothing");
            assertEquals(303, ada.submit(form, "password", SignInTest.PASSWORD).statusCode());
            assertEquals(303, ada.get("/account/export").statusCode());
            Reader guest = app.reader();
            work(guest, "class Solution {}");
            assertEquals(
                    303,
                    guest.submit(guest.page("/account/delete").selectFirst("main form"))
                            .statusCode());
            Reader root = app.instructor();
            HttpResponse<String> last = root.submit(
                    root.page("/account/delete").selectFirst("main form"), "password", "amazing grace hopper");
            assertEquals(400, last.statusCode(), "nobody else could make an administrator");
        }
        try (Database database = Database.open(data)) {
            assertEquals(Map.of("accounts", 1, "account_sessions", 1), rows(database));
        }
    }

    /** How many rows each table has that belong to somebody. */
    private static Map<String, Integer> rows(Database database) {
        Map<String, Integer> rows = new TreeMap<>();
        database.read(handle -> {
            for (String table : new String[] {
                "accounts",
                "account_sessions",
                "account_password_links",
                "classroom_members",
                "quiz_attempts",
                "exercise_submissions",
                "notebooks",
                "notebook_cells",
                "notebook_versions",
                "gradebook_marks"
            }) {
                int count = handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one();
                if (count > 0) rows.put(table, count);
            }
            return null;
        });
        return rows;
    }

    private static void work(Reader reader, String source) {
        Element question = reader.page("/quizzes/batch-normalization").selectFirst("#q1 form");
        assertEquals(
                303, reader.submit(question, "response", "mean and variance").statusCode());
        Element exercise = reader.page(EXERCISE).selectFirst("form[action$=/submissions]");
        String submission = reader.submit(exercise, "source", source)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        reader.awaitVerdict(submission);
        importNotebook(reader);
    }

    private static void importNotebook(Reader reader) {
        String body = "--xyz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + reader.csrf("/notebooks")
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"mine.md\"\r\n"
                + "Content-Type: text/markdown\r\n\r\n# Mine\n\n```java\n1\n```\n\r\n--xyz--\r\n";
        HttpResponse<String> made = reader.postBytes(
                "/notebooks/import", "multipart/form-data; boundary=xyz", body.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, made.statusCode(), made.body());
    }

    private static void signUp(Reader reader, String username) {
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        assertEquals(
                303,
                reader.submit(form, "username", username, "password", SignInTest.PASSWORD)
                        .statusCode());
    }

    private static String named(Map<String, String> files, String name) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().matches(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(files.keySet()));
    }

    private static Map<String, String> export(Reader reader) {
        HttpResponse<byte[]> response = reader.getBytes("/account/export");
        assertEquals(
                "application/zip", response.headers().firstValue("Content-Type").orElseThrow());
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
