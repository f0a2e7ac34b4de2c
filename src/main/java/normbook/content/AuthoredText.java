package normbook.content;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import normbook.language.Language;
import normbook.language.LocalizedText;

/**
 * Markdown as it stands in a file, with the line at which it begins in each language: what is wrong in it is reported
 * there.
 */
public record AuthoredText(Path file, LocalizedText text, Map<Language, Integer> lines) {

    /** A plain text, taken as the course's language, or one text a language. */
    static AuthoredText of(YamlNode value) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Map<Language, Integer> lines = new EnumMap<>(Language.class);
        if (value.isText()) {
            texts.put(Language.ZH_TW, value.text());
            lines.put(Language.ZH_TW, value.textLine());
        } else {
            for (YamlNode.Entry entry : value.entries()) {
                Language language = language(entry, value);
                texts.put(language, entry.value().text());
                lines.put(language, entry.value().textLine());
            }
        }
        if (texts.isEmpty()) throw value.wrong("content.yaml.not-a-text", value.name());
        return new AuthoredText(value.file(), new LocalizedText(texts), lines);
    }

    private static Language language(YamlNode.Entry entry, YamlNode value) {
        String tag = entry.key().text();
        return Language.find(tag)
                .orElseThrow(() -> entry.key().wrong("content.yaml.unknown-language", tag, value.name()));
    }

    /** The line of the text that a reader of this language gets. */
    public int line(Language language) {
        return lines.get(text.languageFor(language));
    }
}
