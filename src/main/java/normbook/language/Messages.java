package normbook.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;

/** Every sentence Normbook says, by key, in one language. Placeholders are those of {@link MessageFormat}. */
public final class Messages {
    /** One pair of files each; a room that starts to speak is added here. */
    static final List<String> ROOMS = List.of(
            "web",
            "account",
            "classroom",
            "gradebook",
            "content",
            "lesson",
            "laboratory",
            "search",
            "quiz",
            "exercise",
            "editor",
            "notebook",
            "diagnosis",
            "app");

    private static final Map<Language, Messages> ALL = loadAll();

    private final Language language;
    private final Map<String, String> texts;

    private Messages(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Messages of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The sentence under {@code key}; a key without a sentence is a bug of ours and throws. */
    public String text(String key, Object... arguments) {
        String pattern = texts.get(key);
        if (pattern == null) {
            throw new MissingResourceException(
                    "no message " + key + " in " + language.tag(), Messages.class.getName(), key);
        }
        return new MessageFormat(pattern, Locale.forLanguageTag(language.tag())).format(arguments);
    }

    public Set<String> keys() {
        return texts.keySet();
    }

    private static Map<Language, Messages> loadAll() {
        Map<Language, Messages> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> texts = new HashMap<>();
            for (String room : ROOMS) {
                load(room, language).forEach((key, text) -> texts.put((String) key, (String) text));
            }
            all.put(language, new Messages(language, Map.copyOf(texts)));
        }
        return all;
    }

    private static Properties load(String room, Language language) {
        String path = "/messages/" + room + "." + language.tag() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing message file " + path);
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
