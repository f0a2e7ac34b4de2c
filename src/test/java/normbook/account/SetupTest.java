package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import normbook.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The one-time link for the first instructor. */
class SetupTest {
    private final AccountServer server = new AccountServer(false);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theLinkMakesOneInstructorOnce() {
        String link = server.invitation();
        Reader grace = server.reader();
        HttpResponse<String> made = use(grace, form(grace, link), "grace");
        assertEquals("/desk", made.headers().firstValue("Location").orElseThrow());
        assertEquals("the desk", grace.get("/desk").body());
        assertUsed(server.reader().get(link));
        assertNull(server.invitation(), "none once an instructor exists");
    }

    @Test
    void aNewerLinkReplacesAnOlderOne() {
        String older = server.invitation();
        String newer = server.invitation();
        assertUsed(server.reader().get(older));
        assertEquals(200, server.reader().get(newer).statusCode());
    }

    @Test
    void ofTwoWhoUseTheLinkAtOnceOneBecomesInstructor() {
        String link = server.invitation();
        Reader one = server.reader();
        Reader two = server.reader();
        Element oneForm = form(one, link);
        Element twoForm = form(two, link);
        CompletableFuture<Integer> first = useMeanwhile(one, oneForm, "first");
        CompletableFuture<Integer> second = useMeanwhile(two, twoForm, "second");
        assertEquals(
                List.of(303, 404),
                Stream.of(first.join(), second.join()).sorted().toList());
    }

    @Test
    void aMistakeDoesNotUseUpTheLink() {
        Reader reader = server.reader();
        Element form = form(reader, server.invitation());
        HttpResponse<String> refused = reader.submit(form, "username", "grace", "password", "short");
        SignUpTest.assertRefused(refused, "密碼至少要 10 個字。");
        Element again = Jsoup.parse(refused.body()).selectFirst("main form");
        assertEquals(303, use(reader, again, "grace").statusCode());
    }

    @Test
    void aForgedLinkMakesNobodyAnInstructor() {
        server.invitation();
        Reader reader = server.reader();
        String csrf = reader.csrf("/account/sign-in");
        for (String token : List.of("", "forged", "A".repeat(43), "' or 1=1 --")) {
            String[] fields = {"_csrf", csrf, "token", token, "username", "mallory", "password", SignInTest.PASSWORD};
            assertUsed(reader.post("/account/setup", fields));
        }
        assertEquals(303, reader.get("/desk").statusCode());
    }

    @Test
    void aGuestWhoUsesTheLinkKeepsTheGuestsAccount() {
        Reader reader = server.reader();
        String guest = reader.get("/work").body();
        use(reader, form(reader, server.invitation()), "grace");
        assertEquals(guest, reader.get("/work").body());
    }

    private CompletableFuture<Integer> useMeanwhile(Reader reader, Element form, String username) {
        return CompletableFuture.supplyAsync(() -> use(reader, form, username).statusCode());
    }

    private static Element form(Reader reader, String link) {
        return reader.page(link).selectFirst("main form");
    }

    private static HttpResponse<String> use(Reader reader, Element form, String username) {
        return reader.submit(form, "username", username, "password", SignInTest.PASSWORD);
    }

    private static void assertUsed(HttpResponse<String> response) {
        assertEquals(404, response.statusCode());
        String page = Jsoup.parse(response.body()).select("main").text();
        assertTrue(page.contains("這個連結已經用過，或已經被新的連結取代。"), page);
        assertTrue(page.contains("重新啟動 Normbook 就會印出新的連結"), page);
    }
}
