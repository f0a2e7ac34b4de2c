package normbook.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTest {
    @Test
    void eachPageHasATokenThatLooksDifferentAndAllOfThemCount() {
        String first = Csrf.token("session");
        String second = Csrf.token("session");
        assertNotEquals(first, second);
        assertTrue(Csrf.matches(first, "session") && Csrf.matches(second, "session"));
        assertFalse(Csrf.matches(first, "another session"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "****", "session", "AAAA", "測", "A=A"})
    void anythingElseIsNoToken(String sent) {
        assertFalse(Csrf.matches(sent, "session"));
    }

    @Test
    void aTokenWithOneBitChangedIsNoToken() {
        String token = Csrf.token("session");
        char changed = token.charAt(50) == 'A' ? 'B' : 'A';
        assertFalse(Csrf.matches(token.substring(0, 50) + changed + token.substring(51), "session"));
        assertFalse(Csrf.matches(token + "AAAA", "session"));
    }
}
