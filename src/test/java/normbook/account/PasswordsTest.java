package normbook.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void onlyTheRightPasswordMatches() {
        String hash = passwords.hash("correct horse battery");
        assertTrue(passwords.matches("correct horse battery", hash));
        assertFalse(passwords.matches("correct horse batterz", hash));
        assertFalse(passwords.matches("", hash));
    }

    @Test
    void theHashIsArgon2idWithASaltOfItsOwn() {
        String hash = passwords.hash("correct horse battery");
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, passwords.hash("correct horse battery"));
    }

    @Test
    void nobodyHasThePasswordOfNobody() {
        assertFalse(passwords.matches("nobody has this password", null));
        assertFalse(passwords.matches("anything", "$2a$10$an.older.kind.of.hash"));
    }

    @Test
    void aPasswordIsTheSameHoweverTheKeyboardComposesIt() {
        assertTrue(passwords.matches("cafe\u0301 au lait", passwords.hash("caf\u00e9 au lait")));
        assertTrue(passwords.matches("ｶﾞのパスワードです", passwords.hash("ガのパスワードです")));
    }
}
