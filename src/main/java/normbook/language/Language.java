package normbook.language;

import java.util.Arrays;
import java.util.Optional;

/** A language of the interface; the first is what a reader gets who asks for neither. */
public enum Language {
    ZH_TW("zh-TW", "zh-Hant-TW"),
    EN("en", "en");

    private final String tag;
    private final String htmlTag;

    Language(String tag, String htmlTag) {
        this.tag = tag;
        this.htmlTag = htmlTag;
    }

    /** The key in content files, message file names, cookies and verdict JSON: {@code zh-TW} or {@code en}. */
    public String tag() {
        return tag;
    }

    /** The value of an HTML {@code lang} attribute. */
    public String htmlTag() {
        return htmlTag;
    }

    public static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }
}
