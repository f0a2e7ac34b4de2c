package normbook.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every answer. Nothing is loaded from another host, and no page may be framed. */
final class SecurityHeaders {
    private final Map<String, String> headers = new LinkedHashMap<>();

    SecurityHeaders(boolean https) {
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (https) headers.put("Strict-Transport-Security", "max-age=31536000");
    }

    void add(Context ctx) {
        headers.forEach(ctx::header);
    }

    Map<String, String> all() {
        return headers;
    }

    /**
     * @param importMapHash the one inline script
     * @param nonce of the styles that the editor adds, or null on a page without one
     */
    static String policy(String importMapHash, String nonce) {
        return "default-src 'none'; script-src 'self' " + importMapHash
                + "; style-src 'self'" + (nonce == null ? "" : " 'nonce-" + nonce + "'")
                + "; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'"
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
