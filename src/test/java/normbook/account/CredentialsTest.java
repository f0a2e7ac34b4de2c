package normbook.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
    private static final String PASSWORD = "a long pass phrase";
    private static final Optional<String> BAD_USERNAME = Optional.of("account.error.username");

    @ParameterizedTest
    @ValueSource(
            strings = {"ad", "ada.lovelace", "ada@example.org", "a_b-c+d", "王小明", "अनुष्का", "İstanbul", "42", "𠮷𠮷"})
    void aNameOfLettersAndDigitsWillDo(String username) {
        assertEquals(Optional.empty(), problem(username, "Ada", PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a b",
                "a/b",
                "<b>",
                "a\u0000b",
                "a\u202Eb",
                "ada\u200B",
                "½½",
                "¨¨",
                "\u0301a",
                "😀😀",
                "ﷺﷺ"
            })
    void anythingElseIsNoUsername(String username) {
        assertEquals(BAD_USERNAME, problem(username, "Ada", PASSWORD));
    }

    @Test
    void aNameIsMeasuredAsItIsStored() {
        assertEquals(Optional.empty(), problem("𠮷".repeat(32), "Ada", PASSWORD));
        assertEquals(BAD_USERNAME, problem("𠮷".repeat(33), "Ada", PASSWORD), "two units each");
        assertEquals(BAD_USERNAME, problem("ﬃ".repeat(30), "Ada", PASSWORD), "three letters each");
        assertEquals(BAD_USERNAME, problem("a".repeat(65), "Ada", PASSWORD));
    }

    @ParameterizedTest
    @CsvSource({"Ada,ada", "Ａｄａ,ada", "ﬃ,ffi", "ADA,ada", "é,é", "ϔ,ϋ", "' ada ',ada", "\u3000ada,ada"})
    void namesThatLookAlikeAreOne(String typed, String stored) {
        assertEquals(stored, AccountRepository.normalised(typed));
        assertEquals(stored, AccountRepository.normalised(stored));
    }

    @Test
    void aPasswordHasTenToTwoHundredCharacters() {
        assertEquals(Optional.of("account.error.password-short"), problem("ada", "Ada", "x".repeat(9)));
        assertEquals(Optional.empty(), problem("ada", "Ada", "x".repeat(10)));
        assertEquals(Optional.empty(), problem("ada", "Ada", "x".repeat(200)));
        assertEquals(Optional.of("account.error.password-long"), problem("ada", "Ada", "x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "a\u202Eb", "\u2066x", "a\u0085b"})
    void aDisplayNameHoldsNothingInvisibleThatMisleads(String name) {
        assertEquals(Optional.of("account.error.display-name"), problem("ada", name, PASSWORD));
    }

    @Test
    void aDisplayNameMayBeAnythingElseUpToAHundredCharacters() {
        assertEquals(Optional.empty(), problem("ada", "<b>Ada</b> 👩‍💻 王", PASSWORD));
        assertEquals(Optional.empty(), problem("ada", "x".repeat(100), PASSWORD));
        assertEquals(Optional.of("account.error.display-name"), problem("ada", "x".repeat(101), PASSWORD));
    }

    private static Optional<String> problem(String username, String displayName, String password) {
        return new Credentials(username, displayName, password).problem();
    }
}
