package normbook.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Tokens that a page of ours puts into its forms, so that another site cannot send them in a reader's name.
 *
 * <p>The token follows from the session's secret and is masked anew for each page: compressed pages that repeat a secret
 * beside text of an attacker's choice would leak it (BREACH).
 */
public final class Csrf {
    public static final String FIELD = "_csrf";
    public static final String HEADER = "X-CSRF-Token";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Csrf() {}

    /** @param sessionToken the secret in the reader's cookie */
    public static String token(String sessionToken) {
        byte[] mask = new byte[LENGTH];
        RANDOM.nextBytes(mask);
        byte[] masked = xor(secret(sessionToken), mask);
        byte[] both = new byte[2 * LENGTH];
        System.arraycopy(mask, 0, both, 0, LENGTH);
        System.arraycopy(masked, 0, both, LENGTH, LENGTH);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** True where the request carries a token that was made for this session. */
    public static boolean accepts(Context ctx, String sessionToken) {
        String sent = ctx.header(HEADER);
        if (sent == null && ctx.isFormUrlencoded()) sent = Form.of(ctx).text(FIELD);
        if (sent == null && ctx.isMultipartFormData()) sent = Upload.text(ctx, FIELD);
        return sent != null && matches(sent, sessionToken);
    }

    static boolean matches(String sent, String sessionToken) {
        byte[] both;
        try {
            both = Base64.getUrlDecoder().decode(sent);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (both.length != 2 * LENGTH) return false;
        byte[] mask = Arrays.copyOfRange(both, 0, LENGTH);
        byte[] masked = Arrays.copyOfRange(both, LENGTH, 2 * LENGTH);
        return MessageDigest.isEqual(xor(masked, mask), secret(sessionToken));
    }

    private static byte[] secret(String sessionToken) {
        return Hash.sha256(("csrf:" + sessionToken).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] result = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) result[i] = (byte) (a[i] ^ b[i]);
        return result;
    }
}
