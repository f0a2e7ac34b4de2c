package normbook.web;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits for a link or a cookie; the server keeps their {@link Hash} only. */
public final class RandomToken {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomToken() {}

    public static String draw() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
