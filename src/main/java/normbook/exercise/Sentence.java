package normbook.exercise;

import java.util.EnumMap;
import java.util.Map;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.language.Messages;

/**
 * A sentence in every language at once. Reports are rendered when they are made and stored as they were said, so that an
 * old one still reads the same after the wording has changed.
 */
final class Sentence {
    private Sentence() {}

    static LocalizedText of(String key, Object... arguments) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, Messages.of(language).text(key, arguments));
        }
        return new LocalizedText(texts);
    }
}
