package normbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Everybody that there is, around one learner with some work, and how each would ask for what is hers. */
final class SchoolOfAda {
    static final int VISITORS = 9;
    private static final String PASSWORD = "correct horse battery";
    private static final List<String> NAMES = List.of("ada", "emmy", "alan", "barbara", "edsger", "donald");
    private static final String NOTE = "lessons/batch-normalization/batch-normalization.md";
    private static final String EXERCISE = "/exercises/batch-norm-forward";
    private static final String BOUNDARY = "xyz";

    private final TestApp app;
    private final List<Reader> signedIn = new ArrayList<>();
    private final Deque<String> spares = new ArrayDeque<>();
    /** A file of the course for each who asks to delete one. */
    private final Deque<String> deletable = new ArrayDeque<>();

    private final String hers;
    private final String left;
    private final String open;
    private final String openCode;
    private final String openLink;
    private final String adasAccount;
    private final String passwordLink;
    private final String submission;
    private final String rating;
    private final String importJob;
    private final String notebook;
    private final String spareNotebook;
    private final String revision;
    private Reader guest;

    SchoolOfAda(TestApp app) {
        this.app = app;
        NAMES.forEach(name -> submitFields(app.reader(), "/account/sign-up", "username", name, "password", PASSWORD));
        for (String instructor : List.of("edsger", "donald")) setRole(instructor, "instructor");
        signEverybodyIn();
        Reader edsger = visitor(6);
        hers = makeClass(edsger, "Hers");
        left = makeClass(edsger, "To be left");
        open = makeClass(edsger, "Open");
        String others = makeClass(visitor(7), "Of others");
        for (String path : List.of(hers, left)) {
            join(visitor(2), code(edsger, path));
            use(visitor(4), invite(edsger, path, "assistant"));
        }
        use(visitor(5), invite(visitor(7), others, "assistant"));
        openCode = code(edsger, open);
        openLink = invite(edsger, open, "learner");
        importJob = importSpares(edsger);
        addDeletable("exercises/batch-norm-forward/submissions/accepted");
        adasAccount = accountId("ada");
        passwordLink = passwordLink();
        submission = submit(visitor(2), EXERCISE, "form.editor-form", "source", "class Solution {}");
        rating = openAnswer(visitor(2));
        notebook = importNotebook(visitor(2));
        spareNotebook = importNotebook(visitor(2));
        revision = changeNotebook(visitor(2));
    }

    /** Nobody is somebody new each time, since the first thing they do makes an account. */
    Reader visitor(int index) {
        if (index == 0) return app.reader();
        if (index == 1) return guest;
        return index == 8 ? app.instructor() : signedIn.get(index - 2);
    }

    void signEverybodyIn() {
        signedIn.clear();
        for (String name : NAMES) {
            Reader reader = app.reader();
            submitFields(reader, "/account/sign-in", "username", name, "password", PASSWORD);
            signedIn.add(reader);
        }
        submitFields(app.instructor(), "/account/sign-in", "username", "grace", "password", "amazing grace hopper");
        guest = app.reader();
        openAnswer(guest);
    }

    HttpResponse<String> ask(Reader reader, String route) {
        String method = route.split(" ")[0];
        String path = fill(route.split(" ")[1]);
        if (path.endsWith("/events")) return firstOf(reader, path);
        if (method.equals("GET")) return reader.get(path);
        String csrf = reader.csrf("/account/sign-in");
        if (path.endsWith("/pictures")) return reader.post(path, "_csrf", csrf, "path", NOTE);
        if (path.startsWith("/api/")) {
            return reader.send(
                    method, path, body(path), "Content-Type", "application/json", "X-CSRF-Token", csrf, "X-Tab", "a");
        }
        return reader.post(path, fields(route, csrf));
    }

    private static HttpResponse<String> firstOf(Reader reader, String path) {
        try (Stream<String> events = reader.lines(path, "Accept", "text/event-stream")) {
            return reader.get("/health");
        } catch (AssertionError refused) {
            return reader.get("/no-such-page");
        }
    }

    private static String body(String path) {
        if (path.endsWith("/cells")) return "{\"base\":0,\"changes\":[]}";
        if (path.startsWith("/api/desk/edit")) return "{\"path\":\"" + NOTE + "\"}";
        if (path.endsWith("/previews")) return "{\"source\":\"\"}";
        if (path.endsWith("/runs")) return "{\"cells\":[{\"id\":\"cell-2\",\"source\":\"1\"}]}";
        if (path.endsWith("/completions")) return "{\"source\":\"\",\"cursor\":0}";
        return "{}";
    }

    private String[] fields(String route, String csrf) {
        if (route.equals("POST /desk/edit/delete")) return new String[] {"_csrf", csrf, "path", deletable.pop()};
        if (route.startsWith("POST /desk/edit")) {
            return new String[] {"_csrf", csrf, "path", NOTE, "slug", "batch-norm-forward"};
        }
        if (route.equals("POST /classes/join")) return new String[] {"_csrf", csrf, "code", openCode};
        if (route.endsWith("/archive")) return new String[] {"_csrf", csrf, "archive", "back"};
        if (route.endsWith("/due-dates")) {
            return new String[] {"_csrf", csrf, "activity", "quiz/batch-norm-basics", "due", "2099-01-01T08:00"};
        }
        if (route.endsWith("/rating")) return new String[] {"_csrf", csrf, "rating", "got_it"};
        return new String[] {"_csrf", csrf};
    }

    private String fill(String path) {
        if (path.equals("/classes/{class}/leave")) return left + "/leave";
        if (path.endsWith("/members/{account}/remove")) return hers + "/members/" + spares.pop() + "/remove";
        if (path.startsWith("/classes/{class}/imports/{import}")) {
            return importJob + path.substring("/classes/{class}/imports/{import}".length());
        }
        if (path.endsWith("/rating")) return rating;
        if (path.endsWith("/deletion")) return spareNotebook + "/deletion";
        if (path.endsWith("/submissions/{id}") && path.contains("/exercises/")) {
            return (path.startsWith("/api") ? "/api" : "") + submission;
        }
        if (List.of("/desk/edit/file", "/desk/edit/revisions", "/desk/edit/place")
                .contains(path)) {
            return path + "?path=" + NOTE;
        }
        if (path.equals("/desk/edit/exercise")) return path + "?slug=batch-norm-forward";
        return path.replace("/account/new-password/{token}", passwordLink)
                .replace("/classes/join/{token}", openLink)
                .replace("/classes/{class}", hers)
                .replace("/accounts/{id}", "/accounts/" + adasAccount)
                .replace("{account}", adasAccount)
                .replace("{invitation}", "1")
                .replace("{kind}/{slug}", "quiz/batch-norm-basics")
                .replace("{token}", "A".repeat(43))
                .replace("/lessons/{slug}", "/lessons/batch-normalization")
                .replace("/exercises/{slug}", EXERCISE)
                .replace("/quizzes/{slug}", "/quizzes/batch-norm-basics")
                .replace("/notebooks/{slug}", notebook)
                .replace("{revision}", revision)
                .replace("{id}", "00000000-0000-0000-0000-000000000000")
                .replace("/static/<path>", "/static/css/base.css")
                .replace("/modules/<path>", "/modules/crelt.js")
                .replace("/katex/<path>", katex())
                .replace("<path>", "none.png");
    }

    private String katex() {
        return app.reader().page("/account/sign-in").select("meta[name=katex]").attr("content") + "katex.min.css";
    }

    private void setRole(String username, String role) {
        String path = app.instructor()
                .page("/accounts?q=" + username)
                .selectFirst(".people a")
                .attr("href");
        press(app.instructor(), path, path + "/role", "role", role);
    }

    private String accountId(String username) {
        return app.instructor()
                .page("/accounts?q=" + username)
                .selectFirst(".people a")
                .attr("href")
                .replace("/accounts/", "");
    }

    private String passwordLink() {
        String path = "/accounts/" + adasAccount;
        return link(press(app.instructor(), path, path + "/password"));
    }

    private static String makeClass(Reader instructor, String title) {
        return submit(instructor, "/classes", "form[action=/classes]", "title", title);
    }

    private static String code(Reader instructor, String path) {
        return instructor.page(path).select("strong.class-code").text();
    }

    private static void join(Reader reader, String code) {
        submit(reader, "/classes/join?code=" + code, "main form");
    }

    private static String invite(Reader instructor, String path, String role) {
        return link(press(instructor, path, path + "/invitations", "role", role, "days", "7", "once", "false"));
    }

    private static void use(Reader reader, String link) {
        submit(reader, link, "main form");
    }

    /** Members whom somebody may remove, and a list that was imported. */
    private String importSpares(Reader instructor) {
        String rows = IntStream.range(0, 12).mapToObj(i -> "spare" + i).collect(Collectors.joining("\n"));
        String job = upload(instructor, hers + "/imports", instructor.csrf(hers + "/imports/new"), "list.csv", rows);
        press(instructor, job, job + "/confirm");
        while (instructor.get(job).headers().firstValue("Refresh").isPresent()) Thread.onSpinWait();
        Document members = instructor.page(hers);
        for (Element form : members.select("form[action$=/remove]")) {
            if (form.closest("li").text().contains("spare")) {
                spares.add(form.attr("action").replaceFirst(".*/members/(\\d+)/remove", "$1"));
            }
        }
        return job;
    }

    private void addDeletable(String folder) {
        for (String file : new File("content", folder).list()) deletable.add(folder + "/" + file);
    }

    /** Answers an open question, which the learner rates; the address of the rating. */
    private static String openAnswer(Reader reader) {
        String quiz = "/quizzes/batch-normalization";
        Element form = reader.page(quiz).selectFirst("#q1 form");
        assertEquals(303, reader.submit(form, "response", "mean and variance").statusCode());
        return reader.page(quiz).selectFirst("#q1 form[action$=/rating]").attr("action");
    }

    private static String importNotebook(Reader reader) {
        String csrf = reader.csrf("/notebooks");
        return upload(reader, "/notebooks/import", csrf, "hers.md", "# Hers\n\n```java\n1\n```\n");
    }

    /** The number of what was saved. */
    private String changeNotebook(Reader reader) {
        String change = "{\"base\":0,\"changes\":[{\"id\":\"cell-2\",\"kind\":\"code\",\"source\":\"2\"}]}";
        String csrf = reader.csrf("/account");
        reader.send(
                "PUT",
                "/api" + notebook + "/cells",
                change,
                "Content-Type",
                "application/json",
                "X-CSRF-Token",
                csrf,
                "X-Tab",
                "a");
        String versions = reader.get("/api" + notebook + "/versions").body();
        return versions.replaceFirst("(?s).*?\"revision\":(\\d+).*", "$1");
    }

    private static String upload(Reader reader, String path, String csrf, String name, String content) {
        String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
        HttpResponse<String> response = reader.postBytes(
                path, "multipart/form-data; boundary=" + BOUNDARY, body.getBytes(StandardCharsets.UTF_8));
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static void submitFields(Reader reader, String path, String... fields) {
        submit(reader, path, "main form", fields);
    }

    private static String submit(Reader reader, String path, String selector, String... fields) {
        HttpResponse<String> response = reader.submit(reader.page(path).selectFirst(selector), fields);
        assertEquals(303, response.statusCode(), response.body());
        return response.headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> press(Reader reader, String path, String action, String... fields) {
        return reader.submit(reader.page(path).selectFirst("form[action=" + action + "]"), fields);
    }

    private static String link(HttpResponse<String> response) {
        String link = Jsoup.parse(response.body()).select("#once-link").val();
        return link.replaceFirst("http://[^/]+", "");
    }
}
