package normbook.classroom;

import static normbook.classroom.ClassServer.makeClass;
import static normbook.classroom.ClassServer.signIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import normbook.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImportTest {
    private final ClassServer server = new ClassServer();
    private final Reader grace = server.instructor("grace");
    private final String path = makeClass(grace, "Normalization");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void nothingIsWrittenBeforeItIsConfirmed() {
        String job = send("username;display name;password\nada;Ada Lovelace;\nemmy;Emmy;noether noether\n");
        Document preview = grace.page(job);
        assertEquals(
                List.of("New account; gets a link to set a password", "New account with this password"),
                preview.select("tbody td:last-child").eachText());
        assertFalse(preview.html().contains("noether noether"), "a password is not shown again");
        assertEquals(1, accounts(), "grace alone");
        confirm(job);
        assertEquals(3, accounts());
        assertEquals(303, signIn(server.reader(), "emmy", "noether noether").statusCode());
        assertEquals(401, signIn(server.reader(), "ada", "").statusCode());
    }

    @Test
    void theLinksAreDownloadedOnceAndSetAPassword() {
        String job = send("ada,=Ada\nemmy,\"Noether, Emmy\"\n");
        confirm(job);
        HttpResponse<String> csv = press(job, "/links");
        assertEquals(
                "text/csv; charset=utf-8",
                csv.headers().firstValue("Content-Type").orElseThrow());
        List<String> lines = csv.body().lines().toList();
        assertTrue(lines.get(1).startsWith("ada,'=Ada,http://"), "no formula for a spreadsheet: " + lines);
        assertTrue(lines.get(2).startsWith("emmy,\"Noether, Emmy\",http://"), lines.get(2));
        String link = lines.get(1).replaceFirst(".*,http://[^/]+", "");
        Reader ada = server.reader();
        HttpResponse<String> set = ada.submit(ada.page(link).selectFirst("main form"), "password", "analytical engine");
        assertEquals(303, set.statusCode(), set.body());
        assertEquals(200, ada.get(path).statusCode(), "in the class");
        assertEquals(404, grace.post(job + "/links", "_csrf", grace.csrf(path)).statusCode(), "once");
    }

    @Test
    void everyFaultNamesItsLineAndValueAndStopsTheWholeList() {
        server.learner("taken");
        String job = send("ada,Ada\nx,X\nADA,Ada\ntaken,T\nemmy,Emmy,short\nalan,Alan,,Turing\ngrace,G\n");
        Document preview = grace.page(job);
        assertEquals(
                List.of("1", "2", "3", "4", "5", "6", "7"),
                preview.select("tbody td:first-child").eachText());
        List<String> says = preview.select("tbody td:last-child").eachText();
        assertTrue(says.get(1).startsWith("A username has 2 to 64 characters"), says.get(1));
        assertEquals("This username stands in line 1 already.", says.get(2));
        assertTrue(says.get(3).startsWith("The username taken belongs to somebody"), says.get(3));
        assertEquals("A password needs at least 10 characters.", says.get(4));
        assertTrue(says.get(5).contains("“Turing”"), says.get(5));
        assertEquals("Is in the class already; stays as it is", says.get(6));
        assertEquals(0, preview.select("form[action$=/confirm]").size());
        grace.post(job + "/confirm", "_csrf", grace.csrf(path));
        assertEquals(2, accounts(), "nothing was made");
    }

    @Test
    void aUsernameTakenAfterThePreviewStopsTheWholeList() {
        String job = send("ada,Ada\nemmy,Emmy\n");
        server.learner("emmy");
        confirm(job);
        assertEquals(2, accounts());
        assertTrue(grace.page(job).text().contains("No account was made"));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        assertTrue(grace.page(send("ada,Ada\n\"emmy\" x,Emmy\n")).text().contains("From line 2 on"));
        HttpResponse<String> empty = post("username,display name\n");
        assertEquals(400, empty.statusCode());
    }

    @Test
    void aFileThatIsNoTextIsRefusedAtTheFormWithWhatWasPasted() {
        assertRefused(new byte[] {'a', 'd', 'a', ',', (byte) 0xe9}, "CSV UTF-8");
        assertRefused(new byte[2 << 20], "1 MB");
        assertRefused("\n".getBytes(StandardCharsets.UTF_8), "no rows");
    }

    private void assertRefused(byte[] file, String why) {
        byte[] sent = multipart("file", "f.csv", file);
        String pasted = "\r\n--xyz\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nada,Ada\r\n--xyz--\r\n";
        byte[] both = new byte[sent.length - 11 + pasted.length()];
        System.arraycopy(sent, 0, both, 0, sent.length - 11);
        System.arraycopy(pasted.getBytes(StandardCharsets.UTF_8), 0, both, sent.length - 11, pasted.length());
        HttpResponse<String> refused = grace.postBytes(path + "/imports", TYPE, both);
        assertEquals(400, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertTrue(page.select("#form-error").text().contains(why), page.text());
        assertEquals("ada,Ada", page.select("#text").text());
    }

    @Test
    void aListIsItsSendersAlone() {
        String job = send("ada,Ada\n");
        Reader root = server.administrator();
        assertEquals(404, root.get(job).statusCode());
        assertEquals(
                404,
                grace.get(makeClass(grace, "Other") + job.substring(path.length()))
                        .statusCode());
    }

    @Test
    void fiveHundredRowsWithLinksAreThereAtOnce() {
        String rows = IntStream.range(0, 500)
                .mapToObj(i -> "learner" + i + ",Learner " + i)
                .collect(Collectors.joining("\n"));
        String job = send(rows);
        assertEquals(500, grace.page(job).select("tbody tr").size());
        confirm(job);
        assertEquals(501, accounts());
        assertEquals(501, press(job, "/links").body().lines().count());
        assertEquals(501, grace.page(path).select(".people > li").size());
    }

    private static final String TYPE = "multipart/form-data; boundary=xyz";

    private String send(String csv) {
        HttpResponse<String> sent = post(csv);
        assertEquals(303, sent.statusCode(), sent.body());
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private HttpResponse<String> post(String csv) {
        return grace.postBytes(
                path + "/imports", TYPE, multipart("file", "list.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] multipart(String field, String file, byte[] content) {
        String csrf = grace.csrf(path + "/imports/new");
        String head = "--xyz\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf
                + "\r\n--xyz\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + content.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        System.arraycopy(end, 0, all, start.length + content.length, end.length);
        return all;
    }

    private void confirm(String job) {
        assertEquals(303, press(job, "/confirm").statusCode());
        Instant deadline = Instant.now().plusSeconds(120);
        while (grace.get(job).headers().firstValue("Refresh").isPresent()) {
            assertTrue(Instant.now().isBefore(deadline), "still running");
        }
    }

    private HttpResponse<String> press(String job, String action) {
        return ClassServer.press(grace, job, job + action);
    }

    private int accounts() {
        return server.database.read(
                handle -> handle.createQuery("select count(*) from accounts where username is not null")
                        .mapTo(Integer.class)
                        .one());
    }
}
