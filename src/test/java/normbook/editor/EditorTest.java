package normbook.editor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import normbook.CourseFolder;
import normbook.Reader;
import normbook.TestApp;
import normbook.language.Language;
import normbook.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing over real HTTP, in a real folder, without JavaScript and as the script does it. */
class EditorTest {
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2031-05-01T08:00:00Z"));
    private static final byte[] PNG = ("\u0089PNG\r\n\u001a\n").getBytes(StandardCharsets.ISO_8859_1);
    private static CourseFolder folder;
    private static TestApp app;
    private static Reader grace;

    @BeforeAll
    static void open() throws IOException {
        folder = CourseFolder.empty();
        for (String slug : List.of(
                "edited",
                "raced",
                "outside",
                "kept",
                "state",
                "pictures",
                "lint",
                "slip",
                "treu",
                "reread",
                "hiding")) {
            folder.note(slug, "課文 " + slug, "1", "什麼是一？|一");
        }
        folder.write("lessons/old/line-ends.md", "+++\r\ntitle = \"a\"\r\n+++\r\n## 說明知識\r\n\r\nb\r\n");
        folder.write("quizzes/small.yml", "title: 小\nquestions:\n  - {id: a, type: open, prompt: 珊瑚？, answer: 珊瑚}\n");
        Path exercise = Path.of("content/exercises/batch-statistics");
        try (Stream<Path> files = Files.walk(exercise)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                folder.write("exercises/batch-statistics/" + exercise.relativize(file), Files.readAllBytes(file));
                folder.write("exercises/second-statistics/" + exercise.relativize(file), Files.readAllBytes(file));
            }
        }
        for (String slug : List.of("batch-statistics", "second-statistics")) {
            folder.write(
                    "exercises/" + slug + "/exercise.yml",
                    text("exercises/" + slug + "/exercise.yml").replace("lesson: batch-normalization", "lesson: kept"));
        }
        folder.write(
                "quizzes/of-hiding.yml",
                "title: 藏\nlesson: hiding\nquestions:\n  - {id: a, type: open, prompt: 珊瑚？, answer: 珊瑚}\n");
        app = TestApp.start(folder.root(), TestApp.temporaryFolder(), NOW::get);
        grace = app.instructor();
    }

    @AfterAll
    static void close() {
        app.close();
    }

    @Test
    void onlyInstructorsMayEdit() {
        Reader stranger = app.reader();
        for (String path : List.of("/desk/edit", "/desk/edit/new", "/desk/edit/file?path=lessons/kept.md")) {
            assertEquals(303, stranger.get(path).statusCode(), path);
        }
        String json = "{\"path\":\"lessons/kept.md\",\"source\":\"x\"}";
        for (String path : List.of("preview", "save", "pictures")) {
            assertEquals(403, stranger.postJson("/api/desk/edit/" + path, json).statusCode(), path);
        }
        assertEquals(
                403,
                stranger.post("/desk/edit/state", "path", "lessons/kept.md", "state", "draft")
                        .statusCode());
    }

    @Test
    void theListNamesEveryFileWithItsState() {
        Document page = grace.page("/desk/edit");
        List<String> paths = page.select(".file-name code").eachText();
        assertTrue(paths.containsAll(List.of(
                "lessons/edited.md",
                "lessons/old/line-ends.md",
                "quizzes/small.yml",
                "exercises/batch-statistics/exercise.yml")));
        assertEquals("已發布", page.select("li:contains(lessons/edited.md) .tag").text());
    }

    @Test
    void whatIsSavedIsInTheFileInTheLessonAndAmongTheRevisions() throws IOException {
        String path = "lessons/edited.md";
        String text = text(path).replace("課文 edited的說明。", "現在有**海豚**。");
        HttpResponse<String> answer = save(path, base(path), text, "加上海豚");
        assertEquals(303, answer.statusCode(), answer.body());
        assertEquals(text, text(path));
        assertTrue(app.reader().page("/lessons/edited").text().contains("現在有海豚。"));
        assertFalse(app.reader()
                .page("/search?q=海豚")
                .select("a[href='/lessons/edited#說明知識'], a[href^='/lessons/edited']")
                .isEmpty());
        Document revisions = grace.page("/desk/edit/revisions?path=" + path);
        assertEquals(
                List.of("Grace", "編輯器以外"),
                revisions.select(".revisions tbody td:nth-child(4)").eachText());
        assertTrue(revisions.text().contains("加上海豚"));
        try (Stream<Path> files = Files.list(folder.root().resolve("lessons"))) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.getFileName().toString().startsWith("."))
                            .toList());
        }

        Document compared = grace.page("/desk/edit/revisions?path=" + path + "&from="
                + revisions.select("input[name=from]").get(1).val() + "&to="
                + revisions.select("input[name=to]").get(0).val());
        assertEquals(
                "現在有**海豚**。",
                compared.select(".diff-added .diff-text > span:last-child").text());
        Element restore = revisions.select(".revisions form").first();
        assertEquals(303, grace.submit(restore).statusCode());
        assertTrue(text(path).contains("課文 edited的說明。"));
        assertTrue(app.reader().page("/lessons/edited").text().contains("課文 edited的說明。"));
        assertEquals(
                3,
                grace.page("/desk/edit/revisions?path=" + path)
                        .select(".revisions tbody tr")
                        .size());
    }

    @Test
    void aChangeMadeOutsideIsShownMergedAndKept() throws IOException {
        String path = "lessons/outside.md";
        String opened = text(path);
        String base = base(path);
        String theirs = opened.replace("什麼是一？", "什麼是二？");
        folder.write(path, theirs);
        HttpResponse<String> answer = save(path, base, opened.replace("的說明。", "的新說明。"), "");
        assertEquals(409, answer.statusCode());
        assertEquals(theirs, text(path), "nothing is written over it");
        Document page = Jsoup.parse(answer.body());
        String merged = page.selectFirst("textarea").wholeText();
        assertTrue(merged.contains("的新說明。") && merged.contains("什麼是二？"), merged);
        assertFalse(ThreeWay.hasMarks(merged));
        assertEquals(
                303, save(path, page.select("[name=base]").val(), merged, "").statusCode());
        assertTrue(text(path).contains("的新說明。") && text(path).contains("什麼是二？"));
        assertEquals(
                List.of("Grace", "編輯器以外", "編輯器以外"),
                grace.page("/desk/edit/revisions?path=" + path)
                        .select(".revisions tbody td:nth-child(4)")
                        .eachText());
    }

    @Test
    void ofTwoTabsTheSecondIsShownWhatTheFirstDid() throws IOException {
        String path = "lessons/raced.md";
        String base = base(path);
        String opened = text(path);
        assertEquals(303, save(path, base, opened.replace("的說明。", "一。"), "").statusCode());
        HttpResponse<String> second = save(path, base, opened.replace("的說明。", "二。"), "");
        assertEquals(409, second.statusCode());
        Document page = Jsoup.parse(second.body());
        String merged = page.selectFirst("textarea").wholeText();
        assertTrue(merged.contains("<<<<<<< 你的\n課文 raced二。\n=======\n課文 raced一。\n>>>>>>> 檔案裡的"), merged);
        HttpResponse<String> undecided = save(path, page.select("[name=base]").val(), merged, "");
        assertEquals(422, undecided.statusCode(), "marks are not saved");
        assertEquals(
                merged, Jsoup.parse(undecided.body()).selectFirst("textarea").wholeText());
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("path", path)
                .put("base", base)
                .put("source", opened + "x");
        assertEquals(409, api("save", json).statusCode());
        assertTrue(text(path).contains("課文 raced一。"));
    }

    /** The same lines, keys and sentences as the command. */
    @Test
    void theLintIsWhatCheckSays() throws IOException {
        String path = "lessons/lint.md";
        String typed = text(path)
                .replace("的說明。", "的 $\\frac{1}$ 說明。\n\n![圖](figures/none.svg)\n")
                .replace("weight = \"1\"", "weight = \"many\"\npublishDate = \"soon\"");
        JsonNode answer = json(api(
                "preview",
                JsonNodeFactory.instance.objectNode().put("path", path).put("source", typed)));
        CourseFolder changed = CourseFolder.copyOf(folder.root()).write(path, typed);
        Messages messages = Messages.of(Language.ZH_TW);
        List<String> said = changed.read().problems().stream()
                .filter(problem -> problem.file().equals(Path.of(path)))
                .map(problem -> problem.line() + " " + problem.severity() + " " + problem.message(messages))
                .sorted()
                .toList();
        List<String> shown = Stream.iterate(0, i -> i + 1)
                .limit(answer.path("problems").size())
                .map(i -> answer.path("problems").get(i))
                .map(row -> row.path("line").asInt() + " "
                        + row.path("severity").asText().toUpperCase(java.util.Locale.ROOT) + " "
                        + row.path("message").asText())
                .sorted()
                .toList();
        assertEquals(said, shown);
        assertEquals(4, said.size(), said.toString());
        assertTrue(answer.path("html").asText().contains("課文 lint"));
        assertEquals(200, app.reader().get("/lessons/lint").statusCode(), "nothing is published by a preview");
    }

    @Test
    void thePreviewIsSafeAndShowsTheAnswer() throws IOException {
        String typed = text("lessons/kept.md").replace("的說明。", "<script>alert(1)</script><img src=x onerror=alert(1)>");
        String html = json(api(
                        "preview",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("path", "lessons/kept.md")
                                .put("source", typed)))
                .path("html")
                .asText();
        Document preview = Jsoup.parse(html);
        assertEquals(0, preview.select("script, [onerror]").size(), html);
        assertTrue(preview.select(".preview-answer").text().contains("一"));
    }

    @Test
    void lineEndsOfTheFileStayAsTheyWere() throws IOException {
        String path = "lessons/old/line-ends.md";
        Element form = grace.page("/desk/edit/file?path=" + path).selectFirst(".authoring-form");
        assertEquals(
                303,
                save(path, form.select("[name=base]").val(), "+++\r\ntitle = \"a\"\r\n+++\r\n## 說明知識\r\n\r\nc\r\n", "")
                        .statusCode());
        assertEquals("+++\r\ntitle = \"a\"\r\n+++\r\n## 說明知識\r\n\r\nc\r\n", text(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pom.xml",
                "/etc/passwd",
                "lessons/../../x.md",
                "lessons/..%2f..%2fx.md",
                "lessons/.hidden.md",
                "lessons/a.html",
                "lessons/a.sh",
                "quizzes/a.md",
                "exercises/batch-statistics/Evil.class",
                "",
                "lessons/a\u0000.md",
                "lessons\\a.md",
                "normbook.mv.db"
            })
    void otherFilesCannotBeNamed(String path) {
        assertEquals(404, save(path, "", "x", "").statusCode());
        assertEquals(
                404,
                api(
                                "preview",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("path", path)
                                        .put("source", "x"))
                        .statusCode());
    }

    @Test
    void nothingIsWrittenOverALink() throws IOException {
        Path outside = TestApp.temporaryFolder().resolve("outside.md");
        Files.writeString(outside, "secret");
        Files.createSymbolicLink(folder.root().resolve("lessons/link.md"), outside);
        Path inside = Files.createDirectories(folder.root().resolve("elsewhere"));
        Files.writeString(inside.resolve("a.md"), "other");
        Files.createSymbolicLink(folder.root().resolve("lessons/linked"), inside);
        try {
            for (String path : List.of("lessons/link.md", "lessons/linked/a.md")) {
                HttpResponse<String> answer = save(path, "", "# mine", "");
                assertEquals(422, answer.statusCode(), path);
                assertEquals(
                        "# mine",
                        Jsoup.parse(answer.body()).selectFirst("textarea").wholeText());
                assertFalse(answer.body().contains("secret"));
            }
            assertEquals("secret", Files.readString(outside));
            Element form = grace.page("/desk/edit/new").selectFirst("main form");
            assertEquals(
                    422,
                    grace.submit(form, "title", "x", "slug", "fresh", "newChapter", "linked", "language", "en")
                            .statusCode());
            assertFalse(Files.exists(inside.resolve("fresh.en.md")));
        } finally {
            Files.delete(folder.root().resolve("lessons/link.md"));
            Files.delete(folder.root().resolve("lessons/linked"));
        }
    }

    @Test
    void whatIsTooLongIsOfferedAgain() throws IOException {
        String path = "lessons/kept.md";
        String before = text(path);
        String huge = "字".repeat(100_000);
        HttpResponse<String> answer = save(path, base(path), huge, "");
        assertEquals(413, answer.statusCode());
        assertEquals(huge, Jsoup.parse(answer.body()).selectFirst("textarea").wholeText());
        assertEquals(before, text(path));
    }

    @Test
    void aNewLessonIsADraftAndReplacesNone() throws IOException {
        Element form = grace.page("/desk/edit/new").selectFirst("main form");
        String[] fields = {"title", "層「標準化」\"", "slug", "layer", "newChapter", "relatives", "language", "zh-tw"};
        HttpResponse<String> made = grace.submit(form, fields);
        assertEquals(303, made.statusCode(), made.body());
        assertEquals("草稿", grace.page("/lessons/layer").select(".tag-state").text());
        assertEquals(404, app.reader().get("/lessons/layer").statusCode());
        folder.write("lessons/relatives/layer.md", "+++\ntitle = \"mine\"\n+++\n");
        assertEquals(409, grace.submit(form, fields).statusCode());
        assertEquals("+++\ntitle = \"mine\"\n+++\n", text("lessons/relatives/layer.md"));
    }

    @Test
    void picturesAreWhatTheirBytesSayAndReplaceNothing() throws IOException {
        assertEquals(
                "my-picture.png",
                json(picture("../../My Picture!.html", PNG)).path("name").asText());
        assertEquals(
                "my-picture-2.png",
                json(picture("my-picture.png", PNG)).path("name").asText());
        assertArrayEquals(PNG, Files.readAllBytes(folder.root().resolve("lessons/my-picture.png")));
        String page = text("lessons/pictures.md").replace("的說明。", "![圖](my-picture.png)");
        assertEquals(
                303,
                save("lessons/pictures.md", base("lessons/pictures.md"), page, "")
                        .statusCode());
        assertEquals(
                "/images/lessons/my-picture.png",
                app.reader().page("/lessons/pictures").select(".prose img").attr("src"));
        assertEquals(
                422, picture("a.png", "<html>".getBytes(StandardCharsets.UTF_8)).statusCode());
        String evil = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg>";
        assertEquals(
                422, picture("a.svg", evil.getBytes(StandardCharsets.UTF_8)).statusCode());
        String good = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M1 1h3'/></svg>";
        assertEquals(
                "a.svg",
                json(picture("a.svg", good.getBytes(StandardCharsets.UTF_8)))
                        .path("name")
                        .asText());
    }

    @Test
    void theStateIsSwitchedAndAScheduledTextAppearsInItsTime() throws IOException {
        String path = "lessons/state.md";
        String before = text(path);
        assertEquals(303, state(path, "draft", "").statusCode());
        assertEquals(before.replaceFirst("\\+\\+\\+\n", "+++\ndraft = true\n"), text(path));
        assertEquals(404, app.reader().get("/lessons/state").statusCode());
        Element publishing = grace.page("/desk/edit/revisions?path=" + path)
                .select(".revisions form")
                .last();
        HttpResponse<String> kept = grace.submit(publishing);
        assertEquals(422, kept.statusCode());
        String said = Jsoup.parse(kept.body()).select("main [role=alert]").text();
        assertTrue(said.startsWith("沒有還原") && kept.body().contains("class=\"revisions\""), said);
        HttpResponse<String> dateless = state(path, "scheduled", "soon");
        assertEquals(422, dateless.statusCode());
        Element again = Jsoup.parse(dateless.body()).selectFirst(".publish");
        assertTrue(again.select("[role=alert]").text().contains("日期"), again.text());
        assertEquals("scheduled", again.select("[name=state][checked]").val());
        assertEquals("soon", again.select("[name=due]").val());
        assertEquals(303, state(path, "scheduled", "2031-05-02T08:00:00Z").statusCode());
        assertEquals(404, app.reader().get("/lessons/state").statusCode());
        NOW.set(Instant.parse("2031-05-02T08:00:00Z"));
        assertEquals(200, app.reader().get("/lessons/state").statusCode());
        assertEquals(303, state(path, "published", "").statusCode());
        assertEquals(before, text(path));
    }

    @Test
    void anExerciseIsTriedAndPublishedOnlyWhereItIsRight() throws IOException {
        String slug = "batch-statistics";
        String yaml = "exercises/batch-statistics/exercise.yml";
        Document page = grace.page("/desk/edit/exercise?slug=" + slug);
        assertTrue(page.select(".matrix").text().contains("forgot")
                || !page.select(".matrix").text().isBlank());
        assertTrue(page.select(".file-columns a")
                .eachText()
                .containsAll(List.of("exercise.yml", "Starter.java", "statement.en.md")));
        Element form = page.selectFirst("#trial ~ form");
        String wrong = Files.readString(
                folder.root().resolve("exercises/batch-statistics/submissions/wrong_answer/StandardDeviation.java"));
        HttpResponse<String> tried = grace.submit(form, "source", wrong);
        assertEquals(
                "wrong_answer", Jsoup.parse(tried.body()).select(".verdict").attr("data-verdict"));
        assertEquals(
                List.of(),
                grace.page("/exercises/batch-statistics")
                        .select(".history-list li")
                        .eachText());

        assertEquals(303, state(yaml, "draft", "").statusCode());
        assertEquals(404, app.reader().get("/exercises/batch-statistics").statusCode());
        String right = "exercises/batch-statistics/submissions/accepted/TwoPass.java";
        String source = text(right);
        folder.write(right, wrong.replace("StandardDeviation", "TwoPass"));
        HttpResponse<String> blocked = state(yaml, "published", "");
        assertEquals(422, blocked.statusCode());
        String why = Jsoup.parse(blocked.body()).select(".publish [role=alert]").text();
        assertTrue(why.contains("TwoPass.java") && !why.contains("WRONG_ANSWER"), why);
        folder.write(right, source);
        assertEquals(
                303,
                save(yaml, base(yaml), text(yaml).replaceFirst("(?s)\n  - name: ordinary.*", "\n"), "")
                        .statusCode());
        HttpResponse<String> hidden = state(yaml, "published", "");
        assertEquals(422, hidden.statusCode(), "one case shows too little");
        assertEquals(404, app.reader().get("/exercises/batch-statistics").statusCode());
    }

    /** A slip in the head is no wish to publish. */
    @Test
    void aSaveDoesNotPublish() throws IOException {
        String path = "lessons/slip.md";
        assertEquals(303, state(path, "draft", "").statusCode());
        String draft = text(path);
        List<String> slips = List.of(
                "x" + draft,
                draft.replace("draft = true", "Draft = true"),
                "\n" + draft,
                draft.replace("draft = true\n", ""),
                draft.replace("draft = true", "publishDate = 2040-01-01"));
        for (String slip : slips) {
            HttpResponse<String> answer = save(path, base(path), slip, "");
            assertEquals(422, answer.statusCode(), slip);
            Document page = Jsoup.parse(answer.body());
            assertEquals(slip, page.selectFirst("textarea").wholeText(), "what was typed is there");
            assertTrue(page.select(".notice-wrong").text().contains("更改狀態"), page.text());
            ObjectNode json = JsonNodeFactory.instance
                    .objectNode()
                    .put("path", path)
                    .put("base", base(path))
                    .put("source", slip);
            HttpResponse<String> scripted = api("save", json);
            assertEquals(422, scripted.statusCode(), slip);
            assertTrue(scripted.body().contains("更改狀態"), scripted.body());
            assertEquals(draft, text(path));
            assertEquals(404, app.reader().get("/lessons/slip").statusCode(), slip);
        }
        Document revisions = grace.page("/desk/edit/revisions?path=" + path);
        assertEquals(
                422, grace.submit(revisions.select(".revisions form").last()).statusCode(), "it was published then");
        assertEquals(draft, text(path));
        assertEquals(303, save(path, base(path), draft + "\nmore\n", "").statusCode());
        assertEquals(303, state(path, "published", "").statusCode());
        assertEquals(200, app.reader().get("/lessons/slip").statusCode());
    }

    @Test
    void aHeadThatCannotBeReadPublishesNothing() throws IOException {
        String path = "lessons/treu.md";
        assertEquals(303, state(path, "draft", "").statusCode());
        for (String wrong :
                List.of("draft = treu", "draft = \"treu\"", "draft true\ndraft = true", "draft = true\n+++ x")) {
            String typed = text(path).replaceFirst("draft = .*", wrong);
            assertEquals(303, save(path, base(path), typed, "").statusCode(), "work in progress is saved: " + wrong);
            assertEquals(404, app.reader().get("/lessons/treu").statusCode(), wrong);
        }
    }

    @Test
    void anExerciseIsNotPublishedAroundItsSamples() throws IOException {
        String yaml = "exercises/second-statistics/exercise.yml";
        String before = text(yaml);
        try {
            assertEquals(303, state(yaml, "draft", "").statusCode());
            String draft = text(yaml);
            assertEquals(422, save(yaml, base(yaml), before, "").statusCode());
            assertEquals(
                    422,
                    save(yaml, base(yaml), draft.replace("draft: true", "publishDate: 2001-01-01"), "")
                            .statusCode());
            assertEquals(draft, text(yaml));
            assertEquals(404, app.reader().get("/exercises/second-statistics").statusCode());
        } finally {
            folder.write(yaml, before);
        }
    }

    @Test
    void whoBreaksWhatIsPublishedIsTold() throws IOException {
        String yaml = "exercises/second-statistics/exercise.yml";
        String before = text(yaml);
        assertEquals(200, app.reader().get("/exercises/second-statistics").statusCode());
        try {
            HttpResponse<String> answer =
                    save(yaml, base(yaml), before.replaceFirst("\nreference:.*", "\nreference: none"), "");
            assertEquals(303, answer.statusCode(), "work in progress can be saved");
            Document saved = grace.page(answer.headers().firstValue("Location").orElseThrow());
            String notice = saved.select(".notice-wrong").text();
            assertTrue(notice.contains("學習者看不到它") && notice.contains("exercise.yml"), saved.text());
            Document page = grace.page("/desk/edit/exercise?slug=second-statistics");
            assertEquals("批次統計量：每一欄的平均值與變異數", page.select("h1").text());
            assertEquals("已發布，但有錯誤", page.select(".file-facts .tag").text());
            assertEquals("published", page.select(".publish input[checked]").val());

            ObjectNode json = JsonNodeFactory.instance.objectNode().put("path", yaml);
            json.put("base", base(yaml)).put("source", before.replaceFirst("\ncases:", "\ncases: ["));
            assertTrue(json(api("save", json)).path("broken").asText().contains("學習者看不到它"));
            assertEquals(
                    "批次統計量：每一欄的平均值與變異數",
                    grace.page("/desk/edit/exercise?slug=second-statistics")
                            .select("h1")
                            .text());
            json.put("base", base(yaml)).put("source", before);
            assertFalse(json(api("save", json)).has("broken"), "what was published is mended by a save");
            assertEquals(200, app.reader().get("/exercises/second-statistics").statusCode());
        } finally {
            folder.write(yaml, before);
            base(yaml);
        }
    }

    @Test
    void whatWasChangedOutsideIsReadBeforeItIsShownOrSaved() throws IOException {
        String path = "lessons/reread.md";
        String base = base(path);
        String whale = text(path).replace("的說明。", "有鯨魚。");
        folder.write(path, whale);
        assertEquals(303, save(path, base, whale, "").statusCode());
        assertTrue(app.reader().page("/lessons/reread").text().contains("有鯨魚。"));
        folder.write(path, whale.replace("鯨魚", "海獅"));
        base(path);
        assertTrue(app.reader().page("/lessons/reread").text().contains("有海獅。"));
    }

    @Test
    void whatALessonHidesSaysSoAndIsNotShownByASave() throws IOException {
        String path = "quizzes/of-hiding.yml";
        assertEquals(303, state("lessons/hiding.md", "draft", "").statusCode());
        assertEquals(404, app.reader().get("/quizzes/of-hiding").statusCode());
        for (String page : List.of("/desk/edit", "/desk/edit/file?path=" + path)) {
            String facts = grace.page(page)
                    .select("li:contains(" + path + ") .file-facts, main > .file-facts")
                    .text();
            assertTrue(facts.contains("已發布") && facts.contains("「課文 hiding」還沒發布"), facts);
        }
        assertEquals(
                422,
                save(path, base(path), text(path).replace("lesson: hiding\n", ""), "")
                        .statusCode());
        assertEquals(303, state("lessons/hiding.md", "published", "").statusCode());
        assertFalse(grace.page("/desk/edit").text().contains("還沒發布"));
    }

    /** A form without JavaScript: the program beside the text, and the text that is not saved. */
    @Test
    void anExerciseIsTriedUnsavedWithoutJavaScript() throws IOException {
        Element form = grace.page("/desk/edit/new?kind=exercise").selectFirst("main form");
        assertEquals(
                303,
                grace.submit(form, "title", "x", "slug", "no-script", "reference", "stable-variance")
                        .statusCode());
        String path = "exercises/no-script/exercise.yml";
        String before = text(path);
        HttpResponse<String> tried = multipart(
                "/desk/edit/file",
                null,
                null,
                "path",
                path,
                "base",
                base(path),
                "source",
                before.replace("[1, 2, 4, 9]", "[1, 1]"),
                "solution",
                "class Solution {\n    static double variance(double[] x) {\n        return 0;\n    }\n}\n",
                "action",
                "try");
        Document page = Jsoup.parse(tried.body());
        assertEquals("accepted", page.select(".verdict").attr("data-verdict"), "two equal numbers have no variance");
        assertTrue(page.selectFirst("#source").wholeText().contains("[1, 1]"), "what was typed is there");
        assertTrue(page.selectFirst("#solution").wholeText().contains("return 0;"));
        assertEquals(before, text(path));
        assertEquals(0, page.select(".publish").size(), "an exercise is published on its own page, as a whole");
    }

    private static HttpResponse<String> state(String path, String state, String due) {
        Element form = Jsoup.parse("<form action='/desk/edit/state'></form>").selectFirst("form");
        return grace.submit(form, "_csrf", grace.csrf("/desk/edit"), "path", path, "state", state, "due", due);
    }

    private static String text(String path) throws IOException {
        return Files.readString(folder.root().resolve(path));
    }

    private static String base(String path) {
        return grace.page("/desk/edit/file?path=" + path).select("[name=base]").val();
    }

    private static HttpResponse<String> save(String path, String base, String source, String message) {
        return multipart(
                "/desk/edit/file",
                null,
                null,
                "path",
                path,
                "base",
                base,
                "source",
                source.replace("\r\n", "\n").replace("\n", "\r\n"),
                "message",
                message,
                "action",
                "save");
    }

    @Test
    void aPictureBesideATextIsListedAndDeletedWhereNothingUsesIt() throws IOException {
        String path = "lessons/pictures.md";
        String original = text(path);
        for (String name : List.of("used one.png", "encoded.png", "spare.png", "my-spare.png"))
            Files.write(folder.root().resolve("lessons").resolve(name), PNG);
        save(
                path,
                base(path),
                original + "\n![](<used one.png>) ![](/images/lessons/%65ncoded.png) my-spare.png\n",
                "");
        Document page = grace.page("/desk/edit/file?path=" + path);
        List<String> lines = page.select("#pictures-here ~ ul code").eachText();
        assertTrue(lines.containsAll(List.of("![](<used one.png>)", "![](spare.png)")), lines.toString());
        for (String used : List.of("used one.png", "encoded.png", "my-spare.png")) {
            HttpResponse<String> refused = grace.submit(deletion(page, used));
            assertEquals(409, refused.statusCode(), used);
            String why = Jsoup.parse(refused.body())
                    .select("#pictures-here ~ [role=alert]")
                    .text();
            assertTrue(why.contains(path) && why.contains(used), why);
        }
        assertEquals(303, grace.submit(deletion(page, "spare.png")).statusCode());
        assertEquals(404, grace.submit(deletion(page, "spare.png")).statusCode());
        assertFalse(Files.exists(folder.root().resolve("lessons/spare.png")));
        Element back = grace.page("/desk/edit/deleted").selectFirst("li:contains(lessons/spare.png) form");
        assertEquals(303, grace.submit(back).statusCode());
        assertTrue(Files.exists(folder.root().resolve("lessons/spare.png")));
        for (String other : List.of("../notebooks/a.png", "pictures.md", "")) {
            String token = grace.csrf("/desk/edit");
            HttpResponse<String> none = grace.post("/desk/edit/picture", "_csrf", token, "path", path, "name", other);
            assertEquals(404, none.statusCode(), other);
        }
    }

    private static Element deletion(Document page, String name) {
        return page.selectFirst("#pictures-here ~ ul li:has([name=name][value=" + name + "]) form");
    }

    @Test
    void aPictureThatIsTooLargeLeavesTheTypedTextInThePage() {
        String path = "lessons/pictures.md";
        byte[] large = new byte[3 << 20];
        HttpResponse<String> refused =
                multipart("/desk/edit/file", "a.png", large, "path", path, "source", "typed", "action", "picture");
        assertEquals(422, refused.statusCode());
        Document page = Jsoup.parse(refused.body());
        assertTrue(page.select("main [role=alert]").text().contains("1,000 KB"), page.text());
        assertTrue(page.selectFirst("#source").wholeText().contains("typed"));
    }

    private static HttpResponse<String> picture(String name, byte[] bytes) {
        return multipart("/api/desk/edit/pictures", name, bytes, "path", "lessons/pictures.md");
    }

    private static HttpResponse<String> multipart(String to, String name, byte[] bytes, String... fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "_csrf", null, grace.csrf("/desk/edit").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < fields.length; i += 2)
            part(body, fields[i], null, fields[i + 1].getBytes(StandardCharsets.UTF_8));
        if (name != null) part(body, "picture", name, bytes);
        body.writeBytes("--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        return grace.postBytes(to, "multipart/form-data; boundary=cut", body.toByteArray());
    }

    private static void part(ByteArrayOutputStream body, String field, String file, byte[] bytes) {
        String head = "--cut\r\nContent-Disposition: form-data; name=\"" + field + "\""
                + (file == null ? "" : "; filename=\"" + file + "\"\r\nContent-Type: image/png") + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> api(String name, ObjectNode json) {
        return grace.postJson("/api/desk/edit/" + name, json.toString(), "X-CSRF-Token", grace.csrf("/desk/edit"));
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertEquals(200, answer.statusCode(), answer.body());
        return new ObjectMapper().readTree(answer.body());
    }
}
