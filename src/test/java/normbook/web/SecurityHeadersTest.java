package normbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import normbook.TestApp;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private final TestApp app = TestApp.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lessons/batch-normalization",
                "/fragments/lessons/batch-normalization",
                "/quizzes/batch-norm-basics",
                "/exercises/batch-norm-forward",
                "/account",
                "/account/sign-in",
                "/desk",
                "/nowhere",
                "/api/nowhere",
                "/static/css/base.css",
                "/static/none.css",
                "/modules/crelt.js",
                "/preferences?theme=dark",
                "/health",
                "/account/setup/forged"
            })
    void everyAnswerCarriesThem(String path) {
        HttpHeaders headers = app.reader().get(path).headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""), path);
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""), path);
        assertEquals("same-origin", headers.firstValue("Referrer-Policy").orElse(""), path);
        assertEquals(
                "same-origin", headers.firstValue("Cross-Origin-Opener-Policy").orElse(""), path);
        assertFalse(headers.firstValue("Server").isPresent(), path);
        assertEquals(1, headers.allValues("Content-Security-Policy").size(), path);
        String policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("http"), policy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lessons/batch-normalization", "/exercises/batch-norm-forward", "/nowhere"})
    void theImportMapIsTheOnlyInlineScriptAndThePolicyNamesItsHash(String path) {
        HttpResponse<String> response = app.reader().get(path);
        Document page = Jsoup.parse(response.body());
        String map = page.selectFirst("script:not([src])").data();
        assertEquals(1, page.select("script:not([src])").size());
        assertEquals(0, page.select("style, [style]").size());
        String hash = Base64.getEncoder().encodeToString(Hash.sha256(map.getBytes(StandardCharsets.UTF_8)));
        assertTrue(policy(response).contains("'sha256-" + hash + "'"), policy(response));
    }

    @Test
    void aNonceIsUsedOnce() {
        String first = policy(app.reader().get("/"));
        assertTrue(first.matches(".*'nonce-[\\w-]{22}'.*"), first);
        assertFalse(first.equals(policy(app.reader().get("/"))));
    }

    @Test
    void onlyAServerUnderHttpsAsksForHttps() {
        assertFalse(app.reader()
                .get("/")
                .headers()
                .firstValue("Strict-Transport-Security")
                .isPresent());
        try (SmallServer server = SmallServer.overHttps()) {
            HttpHeaders headers = server.reader().get("/health").headers();
            assertEquals(
                    "max-age=31536000",
                    headers.firstValue("Strict-Transport-Security").orElseThrow());
        }
    }

    private static String policy(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
