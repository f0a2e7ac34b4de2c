package normbook.web;

import io.javalin.http.Context;

/** Headers of every answer. Nothing is loaded from another host, and no page may be framed. */
final class SecurityHeaders {
    private final boolean https;

    SecurityHeaders(boolean https) {
        this.https = https;
    }

    void add(Context ctx) {
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("X-Frame-Options", "DENY");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (https) ctx.header("Strict-Transport-Security", "max-age=31536000");
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
