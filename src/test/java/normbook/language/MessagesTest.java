package normbook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    @Test
    void everySentenceExistsInBothLanguages() {
        assertEquals(
                new TreeSet<>(Messages.of(Language.ZH_TW).keys()),
                new TreeSet<>(Messages.of(Language.EN).keys()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyStartsWithTheNameOfItsRoom(Language language) throws Exception {
        for (String room : Messages.ROOMS) {
            Properties properties = new Properties();
            String path = "/messages/" + room + "." + language.tag() + ".properties";
            properties.load(new InputStreamReader(getClass().getResourceAsStream(path), StandardCharsets.UTF_8));
            for (Object key : properties.keySet()) {
                assertTrue(key.toString().startsWith(room + "."), path + ": " + key);
            }
        }
    }

    /** MessageFormat swallows a straight apostrophe and the braces behind it; write ’ instead. */
    @ParameterizedTest
    @EnumSource
    void noSentenceHasAStraightApostrophe(Language language) {
        Messages messages = Messages.of(language);
        for (String key : messages.keys()) {
            assertFalse(messages.text(key, "{0}", "{1}", "{2}", "{3}").isBlank(), key);
        }
        assertThrows(MissingResourceException.class, () -> messages.text("no.such.key"));
    }
}
