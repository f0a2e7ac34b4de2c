package normbook.lesson;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.language.Language;

/** A language that a lesson may be written in, told from its file's name; the first is that of a name without one. */
public enum TextLanguage {
    ZH_TW("zh-TW", "zh-Hant-TW", Language.ZH_TW, "繁體中文"),
    ZH_CN("zh-CN", "zh-Hans-CN", Language.ZH_TW, "简体中文"),
    EN("en", "en", Language.EN, "English");

    /** {@code name.en.md}, {@code name.zh-tw.md}, and what is formed like it. */
    private static final Pattern NAMED = Pattern.compile("[^.]+(?:\\..*)?\\.([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)\\.md");

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

    /** Of texts in several languages the one for a reader of the interface in this one, else the first. */
    static <T> T closest(List<T> texts, Function<T, TextLanguage> languageOf, Language reader) {
        return texts.stream()
                .filter(text -> languageOf.apply(text).closest == reader)
                .findFirst()
                .orElse(texts.get(0));
    }

    static Optional<TextLanguage> find(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equalsIgnoreCase(tag))
                .findFirst();
    }

    /** The language that a file's name says, or looks as if it did; empty where it says none. */
    static Optional<String> named(Path note) {
        Matcher name = NAMED.matcher(note.getFileName().toString());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** That of a name without one too. */
    static TextLanguage of(Path note) {
        return named(note).flatMap(TextLanguage::find).orElse(ZH_TW);
    }
}
