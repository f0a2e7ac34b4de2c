package normbook.language;

import java.util.Map;

/** One text in one or both languages, as authors write it in YAML: a plain string, or {@code {zh-TW: …, en: …}}. */
public record LocalizedText(Map<Language, String> texts) {

    public LocalizedText {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        texts = Map.copyOf(texts);
    }

    public static LocalizedText of(Language language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    /** The text in the reader's language, else in the course's. */
    public String in(Language language) {
        String text = texts.get(language);
        return text != null ? text : texts.values().iterator().next();
    }

    /** The language {@link #in} answers in, for the {@code lang} attribute around it. */
    public Language languageFor(Language language) {
        return texts.containsKey(language)
                ? language
                : texts.keySet().iterator().next();
    }
}
