package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import normbook.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SignInTest {
    static final String PASSWORD = "a long pass phrase";
    private static final AccountServer SERVER = new AccountServer(false);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void signingInGivesTheSessionANewToken() {
        signUp(SERVER, "ada");
        Reader reader = SERVER.reader();
        reader.page("/account/sign-in");
        String before = reader.cookie(Authentication.COOKIE);
        assertEquals(303, signIn(reader, "ada", PASSWORD).statusCode());
        assertNotEquals(before, reader.cookie(Authentication.COOKIE));
        assertEquals("ada", whoIs(reader.cookie(Authentication.COOKIE)));
        assertEquals("nobody", whoIs(before));
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        Reader reader = signUp(SERVER, "emmy");
        String before = reader.cookie(Authentication.COOKIE);
        assertEquals("emmy", whoIs(before));
        assertEquals(303, signIn(reader, "emmy", PASSWORD).statusCode());
        assertEquals("nobody", whoIs(before));
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Reader reader = signUp(SERVER, "grace");
        String cookie = reader.cookie(Authentication.COOKIE);
        HttpResponse<String> response = signOut(reader);
        assertEquals("/", response.headers().firstValue("Location").orElseThrow());
        assertEquals("nobody", whoIs(cookie));
        assertNull(reader.cookie(Authentication.COOKIE));
    }

    @Test
    void aSessionEndsAfterHalfAYear() {
        try (AccountServer server = new AccountServer(false)) {
            Reader reader = signUp(server, "sofia");
            server.pass(SessionRepository.LIFETIME.minus(Duration.ofSeconds(1)));
            assertTrue(reader.page("/account").text().contains("sofia"));
            server.pass(Duration.ofSeconds(1));
            assertFalse(reader.page("/account").text().contains("sofia"));
        }
    }

    @Test
    void theCookieIsForThisServerAndNotForScripts() {
        String cookie = newCookie(SERVER);
        assertTrue(cookie.matches("normbook_session=[\\w-]{43};.*"), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/;"), cookie);
        assertFalse(cookie.contains("Secure") || cookie.contains("Domain"), cookie);
    }

    @Test
    void underHttpsNoNeighbourCanPlantTheCookie() {
        try (AccountServer server = new AccountServer(true)) {
            String cookie = newCookie(server);
            assertTrue(cookie.startsWith("__Host-normbook_session="), cookie);
            assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly"), cookie);
            assertTrue(cookie.contains("Path=/;") && !cookie.contains("Domain"), cookie);
        }
    }

    @Test
    void aTokenThatTheServerDidNotMakeIsNobodys() {
        assertEquals("nobody", whoIs("A".repeat(43)));
        assertEquals("nobody", whoIs("' or 1=1 --"));
    }

    @Test
    void anUnknownNameAndAWrongPasswordSoundTheSame() {
        signUp(SERVER, "hedy");
        HttpResponse<String> wrong = signIn(SERVER.reader(), "hedy", "not her password");
        HttpResponse<String> unknown = signIn(SERVER.reader(), "nobody", "not her password");
        assertEquals(401, wrong.statusCode());
        assertEquals(401, unknown.statusCode());
        assertEquals(mainText(wrong), mainText(unknown));
        assertTrue(mainText(wrong).contains("使用者名稱或密碼不正確。"), mainText(wrong));
        HttpResponse<String> english = signIn(SERVER.reader().reading("en"), "nobody", "not her password");
        assertTrue(mainText(english).contains("Username or password is wrong."), mainText(english));
    }

    @Test
    void theNameIsFoundHoweverItIsTyped() {
        signUp(SERVER, "katherine");
        assertEquals(303, signIn(SERVER.reader(), "  ＫATHERINE ", PASSWORD).statusCode());
    }

    @Test
    void signingInLeadsBackToWhereTheReaderWasAndNowhereElse() {
        signUp(SERVER, "maryam");
        assertEquals("/lessons/x#q-1", afterSignIn("/lessons/x#q-1"));
        assertEquals("/", afterSignIn("//evil.example"));
        assertEquals("/", afterSignIn("/\\evil.example"));
        assertEquals("/", afterSignIn("/\r\nSet-Cookie: a=b"));
    }

    @Test
    void guessingIsStoppedAndToldHowLongToWait() {
        try (AccountServer server = new AccountServer(false)) {
            signUp(server, "ada");
            for (int i = 0; i < SignInLimit.FAILURES_PER_USERNAME; i++) {
                assertEquals(
                        401, signIn(server.reader(), "ＡDA", "guess number " + i).statusCode());
            }
            HttpResponse<String> refused = signIn(server.reader(), "ada", PASSWORD);
            assertEquals(429, refused.statusCode());
            assertTrue(mainText(refused).contains("登入失敗太多次了"), mainText(refused));
            assertEquals("901", refused.headers().firstValue("Retry-After").orElseThrow());
            server.pass(SignInLimit.WINDOW);
            assertEquals(303, signIn(server.reader(), "ada", PASSWORD).statusCode());
        }
    }

    @Test
    void anAddressIsStoppedWhicheverNamesItTries() {
        try (AccountServer server = new AccountServer(false)) {
            Reader reader = server.reader();
            String token = reader.csrf("/account/sign-in");
            for (int i = 0; i < SignInLimit.FAILURES_PER_ADDRESS; i++) {
                assertEquals(401, guess(reader, token, "user" + i, "6.6.6." + i + ", 10.0.0.1"));
            }
            assertEquals(429, guess(reader, token, "another", "7.7.7.7, 10.0.0.1"), "its own claims do not help");
            assertEquals(401, guess(reader, token, "another", "10.0.0.2"));
        }
    }

    static Reader signUp(AccountServer server, String username) {
        Reader reader = server.reader();
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        HttpResponse<String> response = reader.submit(form, "username", username, "password", PASSWORD);
        assertEquals(303, response.statusCode(), response.body());
        return reader;
    }

    static HttpResponse<String> signOut(Reader reader) {
        return reader.submit(reader.page("/account").selectFirst("main form[action=/account/sign-out]"));
    }

    private static HttpResponse<String> signIn(Reader reader, String username, String password) {
        Element form = reader.page("/account/sign-in").selectFirst("main form");
        return reader.submit(form, "username", username, "password", password);
    }

    private static String afterSignIn(String back) {
        Reader reader = SERVER.reader();
        Element form = reader.page("/account/sign-in").selectFirst("main form");
        form.select("[name=back]").val(back);
        HttpResponse<String> response = reader.submit(form, "username", "maryam", "password", PASSWORD);
        return response.headers().firstValue("Location").orElseThrow();
    }

    /** Too long a password is not hashed, so this costs nothing. */
    private static int guess(Reader reader, String token, String username, String address) {
        List<String> headers = List.of("X-Forwarded-For", address);
        String[] fields = {"_csrf", token, "username", username, "password", "x".repeat(201)};
        return reader.post(headers, "/account/sign-in", fields).statusCode();
    }

    private static String newCookie(AccountServer server) {
        return server.reader()
                .get("/account/sign-in")
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow();
    }

    private static String whoIs(String cookie) {
        HttpResponse<String> page = SERVER.reader().get("/account", "Cookie", Authentication.COOKIE + "=" + cookie);
        assertEquals(200, page.statusCode());
        Element name = Jsoup.parse(page.body()).selectFirst(".facts dd");
        return name == null ? "nobody" : name.text();
    }

    private static String mainText(HttpResponse<String> response) {
        return Jsoup.parse(response.body()).select("main").text();
    }
}
