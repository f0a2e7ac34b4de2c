package normbook.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import normbook.Reader;
import normbook.Samples;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Every page type of a course, as the readers see it who differ: with and without work, account and rights. */
final class PageViews {
    private static final String EXERCISE = "/exercises/batch-norm-forward";
    private static final List<String> LESSONS = List.of(
            "/lessons/batch-normalization",
            "/lessons/batch-normalization-mathematics",
            "/lessons/training-and-inference",
            "/lessons/normalization-relatives");
    private static final List<String> QUIZZES = List.of("/quizzes/batch-normalization", "/quizzes/batch-norm-basics");
    private static final List<String> OTHERS = List.of(
            "/",
            "/lessons/batch-normalization/laboratory",
            EXERCISE,
            "/account",
            "/account/sign-in",
            "/account/sign-up",
            "/search?q=%E8%AE%8A%E7%95%B0",
            "/no-such-page");
    private static final List<String> EDITING = List.of(
            "/desk/edit",
            "/desk/edit/new?kind=exercise",
            "/desk/edit/place?path=exercises/batch-statistics/exercise.yml",
            "/desk/edit/deleted");
    /** Of each kind of page that a verdict makes. */
    private static final List<String> PROGRAMS = List.of(
            "wrong_answer/ForgotGamma",
            "compile_error/MissingSemicolon",
            "limit_exceeded/OutputFlood",
            "accepted/TwoPass");

    private final TestApp app;
    private final List<PageView> views = new ArrayList<>();

    PageViews(TestApp app) {
        this.app = app;
    }

    List<PageView> all() {
        for (List<String> pages : List.of(LESSONS, QUIZZES, OTHERS)) add("nobody", null, pages);
        PROGRAMS.forEach(this::addVerdict);
        addLearner();
        add("instructor", app.instructor(), List.of("/desk", "/account"));
        add("instructor", app.instructor(), EDITING);
        addClass();
        return views;
    }

    /** A guest's, so that each is the newest of its exercise. */
    private void addVerdict(String program) {
        Reader guest = app.reader();
        String submission = submit(guest, program);
        add("guest with " + program, guest, List.of(EXERCISE, submission));
    }

    private void addLearner() {
        Reader learner = app.reader();
        Element form = learner.page("/account/sign-up").selectFirst("main form");
        String[] account = {"username", "emmy", "displayName", "Emmy", "password", "noether noether"};
        assertEquals(303, learner.submit(form, account).statusCode());
        submit(learner, "accepted/TwoPass");
        QUIZZES.forEach(quiz -> answerAll(learner, quiz));
        add("learner", learner, QUIZZES);
        add("learner", learner, List.of("/", LESSONS.get(0), "/account", "/desk"));
    }

    /** With a learner, a link, and a list that waits to be confirmed. */
    private void addClass() {
        Reader grace = app.instructor();
        Element form = grace.page("/classes").selectFirst("form[action=/classes]");
        String path = grace.submit(form, "title", "週三的標準化", "startsOn", "2026-09-01")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        Reader learner = app.reader();
        Element account = learner.page("/account/sign-up").selectFirst("main form");
        learner.submit(account, "username", "joan", "password", "joan clarke bletchley");
        String code = grace.page(path).select("strong.class-code").text();
        learner.submit(learner.page("/classes/join?code=" + code).selectFirst("main form"));
        Element links = grace.page(path).selectFirst("form[action$=/invitations]");
        String link = Jsoup.parse(grace.submit(links, "role", "assistant", "days", "7", "once", "true")
                        .body())
                .select("#once-link")
                .val()
                .replaceFirst("http://[^/]+", "");
        String cell = grade(grace, path);
        String joan = grace.page("/accounts?q=joan").select(".people a").attr("href");
        add(
                "instructor",
                grace,
                List.of("/classes", path, path + "/imports/new", path + "/gradebook", cell, "/accounts", joan));
        add("learner", learner, List.of("/classes", path, path + "/gradebook", cell, link, "/account/delete"));
        add("nobody", null, List.of("/classes/join", "/classes/join?code=" + code, link));
    }

    /** With a date that has passed, a comment and a score set by hand. */
    private static String grade(Reader grace, String path) {
        Element due = grace.page(path + "/gradebook").selectFirst("form[action$=/due-dates]");
        for (String quiz : List.of("batch-norm-basics", "batch-norm-modes")) {
            grace.submit(due, "activity", "quiz/" + quiz, "due", "2020-01-01T08:00");
        }
        String cell = grace.page(path + "/gradebook")
                .select("a[href$='/quiz/batch-norm-basics']")
                .attr("href");
        Element marks = grace.page(cell).selectFirst("form[action$=/marks]");
        for (String kind : List.of("comment", "overrule")) {
            assertEquals(
                    303,
                    grace.submit(marks, "kind", kind, "score", kind.equals("comment") ? "" : "87.5", "note", "口頭回答了。")
                            .statusCode());
        }
        return cell;
    }

    private static String submit(Reader reader, String program) {
        Element form = reader.page(EXERCISE).selectFirst("form.editor-form");
        String source = Samples.source("content" + EXERCISE + "/submissions/" + program + ".java");
        String submission = reader.submit(form, "source", source)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        reader.awaitVerdict(submission);
        return submission;
    }

    /** The first choice wherever there are some, so that some answers are right and some wrong; one is left open. */
    private static void answerAll(Reader reader, String quiz) {
        Elements questions = reader.page(quiz).select("article.question");
        for (Element question : questions.subList(0, questions.size() - 1)) {
            String choice = question.select("input[name=response][value]").attr("value");
            reader.submit(question.selectFirst("form"), "response", choice.isEmpty() ? "1/2" : choice);
        }
    }

    private void add(String who, Reader reader, List<String> paths) {
        paths.forEach(path -> views.add(new PageView(who, reader, path)));
    }
}
