package normbook.classroom;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What a learner types to come into a class, as it is read from a blackboard: eight consonants that no other letter or
 * digit looks like, and that spell no word. 19^8 of them, 17 thousand million: guessing does not pay.
 */
final class JoinCode {
    private static final String LETTERS = "BCDFGHJKMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String draw() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** With a gap in the middle, to be read aloud. */
    static String shown(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** However it was typed: small, in full width, with gaps. */
    static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}_.]", "");
    }
}
