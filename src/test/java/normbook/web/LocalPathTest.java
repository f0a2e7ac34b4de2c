package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import normbook.Reader;
import normbook.TestApp;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/lessons/x?a=b&c=%E6%B8%AC#q-1", "/a/../b", "/@evil.example", "/:80"})
    void aPathOfOursIsKept(String path) {
        assertEquals(path, LocalPath.orHome(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\\/evil.example",
                "http://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                " /x",
                "/ x",
                "/\t/evil.example",
                "/\n/evil.example",
                "/x\r\nSet-Cookie: a=b",
                "/\u0000",
                "/\u007f",
                "/測驗",
                "/\u2028"
            })
    void nobodyIsSentToAnotherSite(String back) {
        assertEquals("/", LocalPath.orHome(back));
        String query = URLEncoder.encode(back, StandardCharsets.UTF_8);
        HttpResponse<String> response = TestApp.shared().reader().get("/preferences?theme=dark&back=" + query);
        assertEquals("/", response.headers().firstValue("Location").orElseThrow());
        Element form =
                TestApp.shared().reader().page("/account/sign-in?back=" + query).selectFirst("main form");
        assertEquals("/", form.select("[name=back]").val());
    }

    @Test
    void anEndlessPathIsNotRepeated() {
        assertEquals("/", LocalPath.orHome("/" + "a".repeat(2_000)));
        assertEquals("/", LocalPath.orHome(null));
    }

    @Test
    void aPreferenceIsRememberedForAYearAndLeadsBack() {
        Reader reader = TestApp.shared().reader();
        HttpResponse<String> response = reader.get("/preferences?language=en&theme=dark&back=/account");
        assertEquals(303, response.statusCode());
        assertEquals("/account", response.headers().firstValue("Location").orElseThrow());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
            assertTrue(cookie.contains("Max-Age=31536000") && cookie.contains("Path=/"), cookie);
        }
        assertEquals("en", reader.page("/").selectFirst("html").attr("lang"));
        assertEquals("dark", reader.page("/").selectFirst("html").attr("data-theme"));
    }

    @Test
    void aPreferenceThatDoesNotExistIsNotRemembered() {
        Reader reader = TestApp.shared().reader();
        HttpResponse<String> response = reader.get("/preferences?language=tlh&theme=%3Cscript%3E");
        assertEquals(0, response.headers().allValues("Set-Cookie").size());
    }
}
