package normbook.content.note;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parts of a course note, known by their headings. */
public enum SectionKind {
    PREVIEW("preview", "習題預習", "习题预习"),
    EXPLAIN("explain", "說明知識", "说明知识"),
    KEYPOINTS("keypoints", "條列重點", "彙總重點", "条列重点", "汇总重点", "keypoint", "key points"),
    QUIZ("quiz", "知識測驗", "知识测验", "review"),
    REFERENCES("references", "網路資料", "网络数据", "网络资料", "related webpage", "related webpages"),
    OTHER("other");

    private static final Pattern WITH_ANSWERS =
            Pattern.compile(".*(?:題|题|questions?\\b).*(?:答案|answers?\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String tag;
    private final List<String> headings;

    SectionKind(String tag, String... headings) {
        this.tag = tag;
        this.headings = List.of(headings);
    }

    /** The word in the JSON of {@code read}: {@code preview}, {@code quiz}… */
    public String tag() {
        return tag;
    }

    /** An unknown heading over questions that were asked for together with their answers is a quiz too. */
    static SectionKind of(String heading, String prompt) {
        SectionKind kind = of(heading);
        boolean quiz =
                kind == OTHER && prompt != null && WITH_ANSWERS.matcher(prompt).matches();
        return quiz ? QUIZ : kind;
    }

    public static SectionKind of(String heading) {
        String name = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.headings.contains(name) || kind.tag.equals(name))
                .findFirst()
                .orElse(OTHER);
    }
}
