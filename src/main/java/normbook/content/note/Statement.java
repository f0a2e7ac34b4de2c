package normbook.content.note;

import java.util.regex.Pattern;

/** Tells a statement that a learner is to judge from a question, a task and a gap to fill. */
final class Statement {
    private static final String OR = "\\s*(?:[/／、|｜,，]|或|還是|还是|(?i:or))\\s*";
    private static final String PAIR = "(?:(?:對|对|是|正確|正确|真|○|◯|〇|O|T|(?i:true))" + OR
            + "(?:錯誤|错误|錯|错|不對|不对|否|非|不正確|不正确|假|×|✗|X|F|(?i:false))|(?:對錯|对错|是非|[○◯〇]\\s?[×✗]))";
    private static final String TITLE = "(?:(?:是非|判斷|判断|對錯|对错)[題题]|" + PAIR + "[題题]?)";
    private static final String OPEN = "[\\s*_>#]*+[（(【\\[]?[*_\\s]*+";
    private static final String CLOSE = "[*_\\s]*+[)）】\\]]";
    private static final Pattern ASKED = Pattern.compile(
            "(?m)" // a name in front, in brackets behind, or a sentence behind
                    + "\\A" + OPEN + TITLE + "[*_\\s]*+[)）】\\]:：?？.。]"
                    + "|[（(【\\[]\\s*+" + TITLE + CLOSE + "[\\s*_。.?？]*+$"
                    + "|[。.，,;；！!？?」\"]\\s*+" + PAIR + "[\\s*_]*+[?？。.]?[\\s*_]*+\\z"
                    + "|\\A[請请]?判[斷断]\\s*[:：]|判[斷断][^\\n]{0,16}(?:對錯|对错|對或錯|对或错|是非|正誤|正误|真偽|真伪|(?:敘述|叙述|說法|说法|陳述|陈述|命題|命题)是否(?:正確|正确|為真|为真))"
                    + "|(?i:\\b(?:state|decide|determine|judge|say|indicate)\\s(?:whether|if)\\s[^\\n]{0,60}true\\sor\\sfalse|\\b(?:statements?|following)\\b[^?\\n]{0,40}true\\sor\\sfalse\\s?[?:])");
    private static final Pattern ASKS = Pattern.compile(
            "(?s).*(?:[?？][\\s*_)）]*|[嗎吗呢麼么]\\W*)$|.*(?:是否|是不是|能否|可否" + "|什麼|什么|哪|為何|为何|為什|为什|如何|怎|多少|幾個|几个|何者|誰|谁).*");
    private static final Pattern ASKS_IN_ENGLISH = Pattern.compile(
            "(?is)[\\s*_]*+(?:is|are|was|were|am|do|does|did|can|could|should|would|will|has|have|had|may|must|what|which|why|how"
                    + "|who|whose|when|where)\\b.*");
    private static final Pattern TASK =
            Pattern.compile("(?is)[\\s*_]*+(?:[請请試试](?![錯错])|寫出|写出|列出|說明|说明|解釋|解释|描述|計算|计算|求|比較|比较"
                    + "|舉例|举例|定義|定义|證明|证明|實作|实现|給出|给出|指出|填|選|选|簡述|简述|討論|讨论"
                    + "|(?:please|write|give|state|evaluate|compute|calculate|name|list|explain|describe|define|compare|find|show|prove|print"
                    + "|tell|fill|choose|select|implement|discuss)\\b).*");
    private static final Pattern GAP = Pattern.compile(
            "(?s).*(?:_{2,}|＿|[:：]\\s*$|\\.{4,}|\\bresult of\\b|的結果是|的结果是|的值是|的(?:值|結果|结果|輸出|输出|回傳值|返回值)[。\\s]*$).*");
    /** A word alone says nothing that could be so. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*(?:\\p{IsHan}|\\S\\s+\\S).*");

    private static final Pattern PART =
            Pattern.compile("(?s).*[（(]1[)）].+[（(]2[)）].*|.*①.+②.*|.*(?:^|\\n)\\s*+i[.)].+\\n\\s*+ii[.)].*");

    private Statement() {}

    /** Whether the words say that something is to be judged: {@code 是非題：}, {@code (T/F)}, {@code True or false?}. */
    static boolean isToBeJudged(String question) {
        return ASKED.matcher(Spoken.withoutQuotesAndFormulas(question)).find() && !isOfParts(question);
    }

    /** Whether it says something that is so or not. */
    static boolean isOne(String question) {
        String text = Spoken.withoutQuotesAndFormulas(question);
        boolean asks =
                ASKS.matcher(text).matches() || ASKS_IN_ENGLISH.matcher(text).matches();
        return SENTENCE.matcher(text).matches()
                && !asks
                && !isTask(text)
                && !GAP.matcher(text).matches()
                && !isOfParts(question);
    }

    /** {@code 說明…}, {@code Explain…}. */
    static boolean isTask(String question) {
        return TASK.matcher(question).matches();
    }

    private static boolean isOfParts(String question) {
        return PART.matcher(question).matches();
    }
}
