package normbook.content.note;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parts of a course note, known by their headings: {@code 知識測驗}, and also {@code 四、【知識測驗】：}. */
public enum SectionKind {
    PREVIEW("preview", "習題預習", "习题预习", "課前預習", "课前预习", "預習", "预习"),
    EXPLAIN("explain", "說明知識", "说明知识", "知識說明", "知识说明", "explanation"),
    KEYPOINTS(
            "keypoints",
            "條列重點",
            "彙總重點",
            "条列重点",
            "汇总重点",
            "重點整理",
            "重点整理",
            "重點摘要",
            "重点摘要",
            "keypoint",
            "key points",
            "key takeaways"),
    QUIZ(
            "quiz",
            "知識測驗",
            "知识测验",
            "測驗",
            "测验",
            "測驗題",
            "测验题",
            "測驗題目",
            "测验题目",
            "小測驗",
            "小测验",
            "隨堂測驗",
            "随堂测验",
            "隨堂小測驗",
            "隨堂考",
            "課後測驗",
            "课后测验",
            "單元測驗",
            "单元测验",
            "自我測驗",
            "自我测验",
            "自我測試",
            "自我测试",
            "自我檢測",
            "自我检测",
            "自我評量",
            "課後評量",
            "學習評量",
            "自測",
            "自测",
            "自測題",
            "自测题",
            "測試題",
            "测试题",
            "考題",
            "考题",
            "試題",
            "试题",
            "習題",
            "习题",
            "課後習題",
            "课后习题",
            "練習題",
            "练习题",
            "課後練習",
            "课后练习",
            "複習題",
            "复习题",
            "複習測驗",
            "选择题",
            "選擇題",
            "是非題",
            "判断题",
            "問答題",
            "问答题",
            "簡答題",
            "简答题",
            "測驗與解答",
            "測驗與答案",
            "測驗及答案",
            "習題與解答",
            "习题与解答",
            "習題與答案",
            "題目與答案",
            "题目与答案",
            "問題與答案",
            "问题与答案",
            "知識檢測",
            "知识检测",
            "知識檢核",
            "review",
            "quiz",
            "quizzes",
            "pop quiz",
            "review quiz",
            "review questions",
            "quiz questions",
            "practice questions",
            "practice problems",
            "test questions",
            "exam questions",
            "questions and answers",
            "knowledge check",
            "knowledge quiz",
            "knowledge test",
            "self-test",
            "self test",
            "self-assessment",
            "self assessment",
            "self-check",
            "test yourself",
            "test your knowledge",
            "check your understanding",
            "check your knowledge",
            "multiple choice",
            "multiple choice questions"),
    REFERENCES(
            "references",
            "網路資料",
            "网络数据",
            "网络资料",
            "參考資料",
            "参考资料",
            "延伸閱讀",
            "延伸阅读",
            "related webpage",
            "related webpages",
            "further reading"),
    OTHER("other");

    private static final Pattern WITH_ANSWERS =
            Pattern.compile(".*(?:題|题|questions?\\b).*(?:答案|answers?\\b).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String COUNT = "(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}|[一二三四五六七八九十]{1,3}|[ivx]{1,4})";
    private static final Pattern NUMBER = Pattern.compile("^(?:\\(" + COUNT + "\\)|第\\s?" + COUNT
            + "\\s?[章節节部單单課课回](?:分|元)?|(?:part|section|chapter|unit)\\s" + COUNT + "|" + COUNT + "(?=[\\s.、,:)\\-]))"
            + "[\\s.、,:)\\-]*");
    private static final Pattern BEFORE = Pattern.compile("^[\\s\\p{So}\\p{Cf}\\p{M}#*_`~>【\\[「『《〈<\"'“\\-–—]+");
    private static final Pattern BEHIND = Pattern.compile("[\\s\\p{So}\\p{Cf}\\p{M}#*_`~】\\]」』》〉>\"'”:.。!?\\-–—]+$");
    private static final Pattern ASIDE = Pattern.compile("\\s?(?:\\([^()]{0,30}\\)|\\s\\d{1,2})$");

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
        String name = bare(heading);
        return Arrays.stream(values())
                .filter(kind -> kind.headings.contains(name) || kind.tag.equals(name))
                .findFirst()
                .orElse(OTHER);
    }

    /** Without what authors put around a name: numbers, brackets, emphasis, a colon, a word in parentheses. */
    private static String bare(String heading) {
        String name =
                Normalizer.normalize(heading.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = BEFORE.matcher(name).replaceFirst("");
            name = NUMBER.matcher(name).replaceFirst("");
            name = BEHIND.matcher(name).replaceFirst("");
            name = ASIDE.matcher(name).replaceFirst("");
        }
        return name.replaceAll("\\s+", " ");
    }
}
