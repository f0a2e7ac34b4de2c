package normbook.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that go out and come in. */
class ExchangeTest {
    private static final String HOSTILE = """
            {"nbformat": 4, "nbformat_minor": 5,
             "metadata": {"kept": {"by": "another program"}},
             "cells": [
              {"cell_type": "markdown", "id": "text", "metadata": {}, "source": ["<script>alert(1)</script>\\n", "\\n", "**bold**"]},
              {"cell_type": "code", "id": "code", "metadata": {"foreign": true}, "execution_count": 7, "source": "1 + 1",
               "outputs": [
                {"output_type": "display_data", "metadata": {}, "data": {"text/html": "<img src=x onerror=alert(2)>"}},
                {"output_type": "display_data", "metadata": {}, "data": {"text/plain": "plain",
                 "application/vnd.normbook+json": {"type": "plot", "title": "t", "xLabel": "", "yLabel": "",
                  "series": [{"kind": "<b>", "name": "n", "x": [1], "y": [1]}]}}}]}]}
            """;

    private static TestApp app;

    private final Reader ada = app.reader().reading("en");

    @BeforeAll
    static void start() {
        app = NotebookCourse.start(NotebookCourse.folder(), TestApp.temporaryFolder());
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    private HttpResponse<String> send(String name, String content, String token) {
        String boundary = "----notebook";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return ada.postBytes(
                "/notebooks/import",
                "multipart/form-data; boundary=" + boundary,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(String name, String content) {
        return send(name, content, ada.csrf("/notebooks"));
    }

    @Test
    void aNotebookIsMadeAndNamedAndDeletedByItsOwnerAlone() {
        String token = ada.csrf("/notebooks");
        HttpResponse<String> made = ada.post("/notebooks", "_csrf", token);
        assertEquals(303, made.statusCode(), made.body());
        String path = made.headers().firstValue("Location").orElseThrow();
        assertEquals(200, ada.get(path).statusCode());
        assertEquals(
                303,
                ada.post(path + "/title", "_csrf", token, "title", "變異數 <b>").statusCode());
        assertTrue(ada.get("/notebooks").body().contains("變異數 &lt;b&gt;"));
        assertEquals(
                422, ada.post(path + "/title", "_csrf", token, "title", " ").statusCode());

        Reader emmy = app.reader();
        String theirs = emmy.csrf("/notebooks");
        assertEquals(
                404,
                emmy.post(path + "/title", "_csrf", theirs, "title", "mine").statusCode());
        assertEquals(404, emmy.post(path + "/deletion", "_csrf", theirs).statusCode());
        assertEquals(404, ada.post("/notebooks/mean/deletion", "_csrf", token).statusCode());
        assertEquals(303, ada.post(path + "/deletion", "_csrf", token).statusCode());
        assertEquals(404, ada.get(path).statusCode());
    }

    @Test
    void whatIsTooMuchIsNamedAboveTheFormWithItsFile() {
        String cells = "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\"},".repeat(Limits.CELLS);
        HttpResponse<String> refused = send(
                "long.ipynb",
                "{\"nbformat\": 4, \"nbformat_minor\": 4, \"metadata\": {}, \"cells\": [" + cells
                        + "{\"cell_type\": \"raw\", \"metadata\": {}, \"source\": \"\"}]}");
        assertEquals(422, refused.statusCode());
        String said = Jsoup.parse(refused.body()).select(".import .form-status").text();
        assertTrue(said.contains("long.ipynb") && said.contains("301"), said);
    }

    @Test
    void aHostileNotebookIsKeptAsItIsAndNothingOfItIsTrusted() {
        HttpResponse<String> imported = send("my notes.ipynb", HOSTILE);
        assertEquals(303, imported.statusCode(), imported.body());
        String path = imported.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> page = ada.get(path);
        assertFalse(page.body().contains("<script>alert") || page.body().contains("<img src=x"), page.body());
        assertEquals("my notes", Jsoup.parse(page.body()).select("main h1").text());
        assertEquals("bold", Jsoup.parse(page.body()).select(".prose strong").text());

        NotebookVisitor own = NotebookVisitor.of(ada, path.replace("/notebooks/", ""));
        JsonNode outputs = own.cell("code").get("outputs");
        assertEquals("foreign", outputs.at("/0/type").asText());
        assertEquals("text/html", outputs.at("/0/mime").asText());
        assertEquals("foreign", outputs.at("/1/type").asText());
        assertEquals("plain", outputs.at("/1/text").asText());
        assertEquals(7, own.cell("code").get("count").asInt());

        HttpResponse<String> file = ada.get(path + "/notebook.ipynb");
        JsonNode written = NotebookVisitor.json(file);
        assertEquals("another program", written.at("/metadata/kept/by").asText());
        assertTrue(written.at("/cells/1/metadata/foreign").asBoolean());
        assertTrue(written.toString().contains("onerror"), "foreign outputs are kept");
        assertTrue(file.headers().firstValue("Content-Disposition").orElse("").startsWith("attachment"));
        assertEquals(404, app.reader().get(path).statusCode());
        assertEquals(404, app.reader().get(path + "/notebook.ipynb").statusCode());
        assertEquals(404, app.reader().get("/api" + path).statusCode());
        assertTrue(ada.page("/notebooks").select("main a").eachText().contains("my notes"));
    }

    /** Code cells with one printed text each. */
    private static String printing(int cells, String text) {
        ObjectNode notebook = NotebookVisitor.JSON.createObjectNode();
        notebook.put("nbformat", 4).put("nbformat_minor", 5).putObject("metadata");
        ArrayNode all = notebook.putArray("cells");
        for (int i = 0; i < cells; i++) {
            ObjectNode cell = all.addObject().put("cell_type", "code").put("id", "cell-" + i);
            cell.put("source", "").put("execution_count", 1).putObject("metadata");
            cell.putArray("outputs")
                    .addObject()
                    .put("output_type", "stream")
                    .put("name", "stdout")
                    .put("text", text);
        }
        return notebook.toString();
    }

    private static String place(HttpResponse<String> imported) {
        assertEquals(303, imported.statusCode(), imported.body());
        return imported.headers().firstValue("Location").orElseThrow();
    }

    private static String said(HttpResponse<String> refused) {
        return Jsoup.parse(refused.body()).select(".import .form-status").text();
    }

    @Test
    void aNotebookWithAllTheOutputsItMayHoldComesBackFromItsFile() {
        String text = "變異數與平均值\n".repeat(60_000); // 480,000 characters are 1.3 MB
        String first = place(send("large.ipynb", printing(12, text)));
        String file = ada.get(first + "/notebook.ipynb").body();
        assertTrue(file.getBytes(StandardCharsets.UTF_8).length > 12 << 20);
        String again = place(send("large.ipynb", file));
        assertEquals(
                NotebookVisitor.of(ada, first.replace("/notebooks/", ""))
                        .notebook()
                        .get("cells"),
                NotebookVisitor.of(ada, again.replace("/notebooks/", ""))
                        .notebook()
                        .get("cells"));
    }

    @Test
    void outputsThatWouldMakeAFileTooLargeToComeBackAreLeftOutOfItAndSaidSo() {
        String path = place(send("numbers.ipynb", printing(15, "1")));
        String numbers = "[{\"output_type\":\"display_data\",\"metadata\":{},\"data\":{\"application/json\":["
                + "1,".repeat(250_000) + "1]}}]";
        app.write(handle -> handle.execute(
                "update notebook_cells set outputs = ? where notebook_id = (select id from notebooks where slug = ?)",
                numbers,
                path.replace("/notebooks/", "")));
        String file = ada.get(path + "/notebook.ipynb").body();
        assertTrue(file.contains("Left out of this file"));
        place(send("numbers.ipynb", file));
    }

    @Test
    void aHugeFileIsRefusedAboveTheFormWithTheLimit() {
        HttpResponse<String> refused = send("a.md", "x".repeat(Limits.UPLOAD_BYTES));
        assertEquals(413, refused.statusCode());
        assertTrue(said(refused).contains("16 MB"), refused.body());
        HttpResponse<String> attached = send("a.ipynb", HOSTILE.replace("another program", "x".repeat(2 << 20)));
        assertEquals(422, attached.statusCode());
        assertTrue(said(attached).contains("1,024 KB"), said(attached));
        HttpResponse<String> deep = send("a.ipynb", "[".repeat(15 << 20));
        assertEquals(422, deep.statusCode());
        assertTrue(said(deep).contains("a.ipynb:1"), said(deep));
    }

    @Test
    void aFormWithoutAFileSaysSo() {
        HttpResponse<String> refused = send("", "");
        assertEquals(422, refused.statusCode());
        assertTrue(said(refused).contains("file"), refused.body());
    }

    @Test
    void nothingLargerComesInAnywhereElse() {
        String token = ada.csrf("/notebooks");
        HttpResponse<String> refused = ada.post("/notebooks", "_csrf", token, "title", "x".repeat(2 << 20));
        assertEquals(413, refused.statusCode());
    }

    @Test
    void markdownComesInAsWell() {
        HttpResponse<String> imported = send("a.md", "+++\ntitle = \"Brought\"\n+++\n\nText\n\n```java\n1 + 1\n```\n");
        assertEquals(303, imported.statusCode(), imported.body());
        String path = imported.headers().firstValue("Location").orElseThrow();
        assertEquals("Brought", ada.page(path).select("main h1").text());
        assertTrue(ada.get(path + "/notebook.md").body().contains("```java\n1 + 1\n```"));
    }

    @Test
    void aBrokenFileIsRefusedWithThePlace() {
        HttpResponse<String> refused = send("a.ipynb", "{\"nbformat\": 4,\n \"cells\": [}");
        assertEquals(422, refused.statusCode());
        assertTrue(
                Jsoup.parse(refused.body()).select("main [role=status]").text().contains("a.ipynb:2"));
        assertEquals(422, send("a.exe", "x").statusCode());
        assertEquals(403, send("a.md", "text", "wrong").statusCode());
        assertEquals(
                List.of(),
                ada.page("/notebooks").select("#own-notebooks ~ ol a").eachText());
    }

    @Test
    void theCoursesNotebookIsTakenAlongWithoutWhatIsHidden() {
        HttpResponse<String> file = ada.get("/notebooks/square/notebook.ipynb");
        SavingTest.assertHidesEverything("export", file);
        assertEquals(4, NotebookVisitor.json(file).get("nbformat").asInt());
    }
}
