package normbook.lesson;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import normbook.language.Language;

/** A language that a lesson may be written in, told from its file's name; the first is that of a name without one. */
public enum TextLanguage {
    ZH_TW("zh-TW", "zh-Hant-TW", Language.ZH_TW, "繁體中文"),
    ZH_CN("zh-CN", "zh-Hans-CN", Language.ZH_TW, "简体中文"),
    EN("en", "en", Language.EN, "English");

    private final String tag;
    private final String htmlTag;
    private final Language closest;
    private final String ownName;

    TextLanguage(String tag, String htmlTag, Language closest, String ownName) {
        this.tag = tag;
        this.htmlTag = htmlTag;
        this.closest = closest;
        this.ownName = ownName;
    }

    /** In addresses, and in file names in small letters: {@code name.zh-tw.md}. */
    public String tag() {
        return tag;
    }

    /** The value of an HTML {@code lang} attribute. */
    public String htmlTag() {
        return htmlTag;
    }

    /** The language of the interface that its readers read. */
    public Language closest() {
        return closest;
    }

    /** What it calls itself, the same in every language of the interface. */
    public String ownName() {
        return ownName;
    }

    static Optional<TextLanguage> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    static TextLanguage of(Path note) {
        String name = note.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(language -> name.endsWith("." + language.tag.toLowerCase(Locale.ROOT) + ".md"))
                .findFirst()
                .orElse(ZH_TW);
    }
}
