package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Roles and tokens, over every route that changes something. */
class AccessTest {
    private static final Pattern CHANGING_ROUTE =
            Pattern.compile("routes\\.(?:post|put|patch|delete)\\(\\s*\"([^\"]+)\"");
    private static final String API = "/api/exercises/batch-norm-forward/submissions";

    private final TestApp app = TestApp.shared();

    /** As the rooms register them; a route in another form of words would be missed, so their number is known. */
    static List<String> changingRoutes() throws IOException {
        List<String> paths = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/normbook"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CHANGING_ROUTE.matcher(Files.readString(file));
                while (matcher.find()) paths.add(concrete(matcher.group(1)));
            }
        }
        return paths;
    }

    private static String concrete(String route) {
        String slug = route.contains("quizzes") ? "batch-norm-basics" : "batch-norm-forward";
        return route.replace("{slug}", slug).replaceAll("\\{[^}]+}", "1");
    }

    @Test
    void theRoutesAreFound() throws IOException {
        assertTrue(changingRoutes().size() >= 7, changingRoutes().toString());
        assertTrue(
                changingRoutes().contains("/account/sign-out"), changingRoutes().toString());
    }

    @ParameterizedTest
    @MethodSource("changingRoutes")
    void nothingChangesWithoutAToken(String path) {
        Reader reader = guest();
        assertEquals(403, send(reader, path, ""), path);
        assertEquals(403, send(reader, path, "nonsense"), path);
        assertEquals(403, send(reader, path, "A".repeat(86)), path);
    }

    @ParameterizedTest
    @MethodSource("changingRoutes")
    void theTokenOfAnotherSessionIsWorthNothing(String path) {
        assertEquals(403, send(guest(), path, guest().csrf("/account")), path);
    }

    @ParameterizedTest
    @MethodSource("changingRoutes")
    void anotherSiteIsRefusedEvenWithTheToken(String path) {
        for (String site : List.of("cross-site", "same-site")) {
            Reader reader = guest();
            String token = reader.csrf("/account");
            HttpResponse<String> response =
                    reader.post(List.of("Sec-Fetch-Site", site), path, "_csrf", token, "username", "mallory");
            assertEquals(403, response.statusCode(), path);
            assertFalse(response.body().contains("mallory"), "nothing of it is offered again");
        }
    }

    @Test
    void theApiWantsJsonOrNothing() {
        for (String type : List.of(
                "text/plain",
                "text/plain;application/json",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x")) {
            HttpResponse<String> response =
                    app.reader().send("POST", API, "{\"source\":\"class Solution {}\"}", "Content-Type", type);
            assertEquals(415, response.statusCode(), type);
        }
    }

    @Test
    void aProgramWithoutCookiesMayUseTheApi() {
        assertEquals(400, app.reader().postJson(API, "{}").statusCode(), "it gets as far as its JSON is read");
    }

    @Test
    void theApiWithACookieWantsTheToken() {
        Reader reader = app.reader();
        String token = reader.csrf("/account");
        ErrorPagesTest.assertApiSays(403, reader.postJson(API, "{}"), "A request with a cookie needs");
        assertEquals(400, reader.postJson(API, "{}", "X-CSRF-Token", token).statusCode());
    }

    @Test
    void anyCookieAtAllMakesTheApiAskForTheToken() {
        String answer = RawRequest.sendText(
                app.url(),
                "POST " + API + " HTTP/1.1\r\nHost: localhost\r\n"
                        + "Connection: close\r\nCookie: ;\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}");
        assertTrue(answer.startsWith("HTTP/1.1 403 "), answer);
    }

    @Test
    void anExpiredPageOffersEverythingTypedAgainAndThenWorks() {
        Reader reader = app.reader();
        Document page = reader.page("/exercises/batch-norm-forward");
        Element form = page.selectFirst("form[action$=/submissions]");
        reader.forgetCookies();
        String source = "class Solution {\n  // </pre><script>\"&amp;'\n}";
        HttpResponse<String> refused = reader.post(
                List.of("Sec-Fetch-Site", "same-origin"),
                form.attr("action"),
                "_csrf",
                form.select("[name=_csrf]").val(),
                "source",
                source);
        assertEquals(403, refused.statusCode());
        Element again = Jsoup.parse(refused.body(), app.url()).selectFirst("main form");
        assertEquals(source, again.select("[name=source]").val());
        assertEquals(303, reader.submit(again).statusCode());
    }

    @Test
    void anExpiredPageInAnOlderBrowserIsKnownByItsOrigin() {
        Reader reader = app.reader();
        List<String> ours = List.of("Origin", app.url());
        List<String> others = List.of("Origin", "http://evil.example");
        assertTrue(
                reader.post(ours, "/account/sign-up", "username", "ada").body().contains("value=\"ada\""));
        assertFalse(reader.post(others, "/account/sign-up", "username", "ada")
                .body()
                .contains("value=\"ada\""));
        assertFalse(reader.post("/account/sign-up", "username", "ada").body().contains("value=\"ada\""));
    }

    @Test
    void aPasswordIsNotWrittenIntoThePageButAskedForAgain() {
        Reader reader = app.reader();
        HttpResponse<String> refused = reader.post(
                List.of("Sec-Fetch-Site", "same-origin"),
                "/account/sign-up",
                "username",
                "barbara",
                "password",
                "liskov substitution");
        assertFalse(refused.body().contains("liskov"), refused.body());
        Element again = Jsoup.parse(refused.body(), app.url()).selectFirst("main form");
        assertEquals(1, again.select("input[type=password][required]").size());
        assertEquals(
                303, reader.submit(again, "password", "liskov substitution").statusCode());
    }

    @Test
    void theDeskIsForInstructors() {
        assertSentToSignIn(app.reader());
        assertSentToSignIn(guest());
        ErrorPagesTest.assertPageSays(403, learner("edsger").get("/desk"), "你的帳號不能看這一頁。");
        assertEquals(200, app.instructor().get("/desk").statusCode());
    }

    @Test
    void aRouteWithoutExactlyOneRoleKeepsTheServerFromStarting() {
        assertThrows(IllegalStateException.class, () -> SmallServer.with(routes -> routes.get("/open", ctx -> {})));
        assertThrows(
                IllegalStateException.class,
                () -> SmallServer.with(routes -> routes.get("/both", ctx -> {}, Role.GUEST, Role.INSTRUCTOR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/account", "/desk", "/lessons/batch-normalization", "/lessons/none", "/health"})
    void headAnswersAsGetWithoutABody(String path) {
        HttpResponse<String> get = app.reader().get(path);
        HttpResponse<String> head = app.reader().send("HEAD", path, "");
        assertEquals(get.statusCode(), head.statusCode());
        assertEquals("", head.body());
        for (String name : List.of("Content-Type", "Cache-Control", "X-Frame-Options", "Location", "ETag")) {
            assertEquals(get.headers().firstValue(name), head.headers().firstValue(name), name);
        }
    }

    private static void assertSentToSignIn(Reader reader) {
        HttpResponse<String> response = reader.get("/desk");
        assertEquals(303, response.statusCode());
        assertEquals(
                "/account/sign-in?back=%2Fdesk",
                response.headers().firstValue("Location").orElseThrow());
    }

    private static int send(Reader reader, String path, String token) {
        return path.startsWith("/api/")
                ? reader.postJson(path, "{\"source\":\"\"}", "X-CSRF-Token", token)
                        .statusCode()
                : reader.post(path, "_csrf", token, "source", "x").statusCode();
    }

    /** Somebody who has answered a question, so that routes for guests are open. */
    private Reader guest() {
        Reader reader = app.reader();
        Element form = reader.page("/quizzes/batch-norm-basics").selectFirst("form[action$=/attempts]");
        Element choice = form.selectFirst("input[name=response]");
        assertEquals(
                303,
                reader.submit(form, "response", choice == null ? "x" : choice.val())
                        .statusCode());
        return reader;
    }

    private Reader learner(String name) {
        Reader reader = app.reader();
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        assertEquals(
                303,
                reader.submit(form, "username", name, "password", "a long pass phrase")
                        .statusCode());
        return reader;
    }
}
