package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import normbook.Reader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignUpTest {
    private static final AccountServer SERVER = new AccountServer(false);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void aGuestKeepsTheAccountAndGetsANameAndANewToken() {
        Reader reader = SERVER.reader();
        String guest = reader.get("/work").body();
        String before = reader.cookie(Authentication.COOKIE);
        assertEquals(303, signUp(reader, "ada", SignInTest.PASSWORD).statusCode());
        assertEquals(guest, reader.get("/work").body());
        assertNotEquals(before, reader.cookie(Authentication.COOKIE));
        Document account = reader.page("/account");
        assertEquals(List.of("ada", "ada", "學習者"), account.select(".facts dd").eachText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"emmy", "EMMY", "ｅmmy", " emmy "})
    void aNameThatIsTakenIsToldSoAndWhatWasTypedStays(String username) {
        signUp(SERVER.reader(), "emmy", SignInTest.PASSWORD);
        HttpResponse<String> response = signUp(SERVER.reader(), username, SignInTest.PASSWORD);
        assertRefused(response, "這個使用者名稱已經有人用了，請換一個。");
        Document page = Jsoup.parse(response.body());
        assertEquals(username.strip(), page.select("[name=username]").val());
        assertEquals("", page.select("[name=password]").val());
    }

    @Test
    void ofTwoSignUpsForOneNameAtOnceOneWinsAndTheOtherIsToldSo() {
        CompletableFuture<Integer> first = signUpMeanwhile("twin");
        CompletableFuture<Integer> second = signUpMeanwhile("twin");
        assertEquals(
                List.of(303, 400),
                Stream.of(first.join(), second.join()).sorted().toList());
    }

    @Test
    void aNameThatGrowsWhenItIsStoredIsRefusedAndIsNoFailureOfOurs() {
        assertRefused(signUp(SERVER.reader(), "ﷺ".repeat(20), SignInTest.PASSWORD), "2 到 64 個字元");
        assertRefused(signUp(SERVER.reader(), "𠮷".repeat(64), SignInTest.PASSWORD), "2 到 64 個字元");
        assertRefused(signUp(SERVER.reader(), "ŉ".repeat(64), SignInTest.PASSWORD), "2 到 64 個字元");
    }

    @Test
    void aShortOrEndlessPasswordIsRefusedWithTheLimit() {
        assertRefused(signUp(SERVER.reader(), "short", "x".repeat(9)), "密碼至少要 10 個字。");
        assertRefused(signUp(SERVER.reader(), "long", "x".repeat(201)), "最多 200 個字");
        assertRefused(signUp(SERVER.reader().reading("en"), "short", ""), "A password needs at least 10 characters.");
    }

    @Test
    void aNameIsShownAsText() {
        Reader reader = SERVER.reader();
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        String name = "<script>alert(1)</script>";
        reader.submit(form, "username", "bobby", "displayName", name, "password", SignInTest.PASSWORD);
        String page = reader.get("/account").body();
        assertTrue(page.contains("&lt;script&gt;alert(1)") && !page.contains("<script>alert"), page);
    }

    @Test
    void whoIsSignedInIsAskedToSignOutFirst() {
        Reader reader = SignInTest.signUp(SERVER, "rosa");
        assertRefused(signUp(reader, "rosa2", SignInTest.PASSWORD), "你已經登入了；要另開帳號請先登出。");
    }

    static HttpResponse<String> signUp(Reader reader, String username, String password) {
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        return reader.submit(form, "username", username, "password", password);
    }

    static void assertRefused(HttpResponse<String> response, String sentence) {
        assertEquals(400, response.statusCode(), response.body());
        String shown = Jsoup.parse(response.body()).select("[role=alert]").text();
        assertTrue(shown.contains(sentence), shown);
        assertFalse(shown.contains("Exception"), shown);
    }

    private static CompletableFuture<Integer> signUpMeanwhile(String username) {
        Reader reader = SERVER.reader();
        Element form = reader.page("/account/sign-up").selectFirst("main form");
        return CompletableFuture.supplyAsync(
                () -> reader.submit(form, "username", username, "password", SignInTest.PASSWORD)
                        .statusCode());
    }
}
