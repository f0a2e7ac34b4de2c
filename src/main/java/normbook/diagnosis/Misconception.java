package normbook.diagnosis;

import java.util.EnumMap;
import java.util.Map;
import normbook.language.Language;
import normbook.language.LocalizedText;

/**
 * A mistake with a name.
 *
 * @param id of the bank; {@code a+b} for two at once
 * @param hint what the learner is asked, in both languages; never the answer
 * @param lessonAnchor the paragraph to read again, as {@code lesson#anchor}; null where there is none
 */
public record Misconception(String id, LocalizedText hint, String lessonAnchor) {

    /** Both at once: the second hint follows the first. */
    Misconception and(Misconception other) {
        return new Misconception(
                id + "+" + other.id,
                joined(hint, other.hint),
                lessonAnchor != null ? lessonAnchor : other.lessonAnchor);
    }

    private static LocalizedText joined(LocalizedText first, LocalizedText second) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, first.in(language) + "\n\n" + second.in(language));
        }
        return new LocalizedText(texts);
    }
}
