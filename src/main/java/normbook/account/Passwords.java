package normbook.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id with OWASP's parameters (19 MiB, 2 passes, 1 lane), written in the usual {@code $argon2id$…} form. */
final class Passwords {
    static final int MIN_LENGTH = 10;
    /** Hashing reads the whole password: an endless one would be work for nothing. */
    static final int MAX_LENGTH = 200;

    private static final int MEMORY_KIB = 19456;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String PREFIX = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=1$";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each hash takes a core and 19 MiB for some 40 ms; a flood of sign-ins must not take the server. */
    private final Semaphore atOnce = new Semaphore(2);

    /** Compared when the username is unknown, so that the answer takes as long as for a known one. */
    private final String nobodys = hash("nobody has this password");

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return PREFIX + encode(salt) + "$" + encode(argon2(password, salt));
    }

    boolean matches(String password, String hash) {
        String known = hash != null && hash.startsWith(PREFIX) ? hash : nobodys;
        String[] parts = known.substring(PREFIX.length()).split("\\$");
        boolean same = MessageDigest.isEqual(argon2(password, decode(parts[0])), decode(parts[1]));
        return same && known.equals(hash);
    }

    private byte[] argon2(String password, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        atOnce.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }

    /** Keyboards differ in how they compose é or ガ; NIST SP 800-63B asks for one normal form. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }
}
