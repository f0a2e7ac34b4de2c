package normbook.content.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a statement holds, where an answer begins by saying so: {@code 錯}, {@code ×，因為…}, {@code False. It is…}.
 *
 * @param explanation what the answer says besides, raw Markdown; empty where it says no more
 * @param plain whether the word is used for statements alone; {@code 是} and {@code No} answer questions too
 */
public record Verdict(boolean holds, String explanation, boolean plain) {
    private static final String RIGHT = "對|对|正確|正确|[○◯〇✓✔✅√]|O|T|(?i:true|correct)";
    private static final String WRONG = "錯誤|错误|錯|错|不對|不对|不正確|不正确|[×✗✘✕❌Ｘ]|X|F|(?i:false|incorrect|wrong)";
    private static final Pattern VERDICT =
            Pattern.compile("[\\s*_]*+([（(【\\[「]?)\\s*+(?:(?<right>" + RIGHT + ")|(?<wrong>"
                    + WRONG + ")|(?<yes>是|真|成立|(?i:yes))|(?<no>非|否|不是|假|不成立|(?i:no)))的?(?![\\p{L}\\p{N}'’])"
                    + "\\s*+([）)】\\]」]?)[*_]*+");
    private static final Pattern SIGN = Pattern.compile(".*[○◯〇✓✔✅√×✗✘✕❌Ｘ].*", Pattern.DOTALL);
    private static final Pattern POINT =
            Pattern.compile("[ \\t]*+(?:[.。．:：,，、;；!！）)]+[*_]*+|[—–-]+(?=\\s)|\\R|$)\\s*+");

    static Optional<Verdict> of(String answer) {
        Matcher verdict = VERDICT.matcher(answer);
        if (!verdict.lookingAt()) return Optional.empty();
        String rest = answer.substring(verdict.end());
        Matcher point = POINT.matcher(rest);
        boolean ends = point.lookingAt();
        boolean bracketed = !verdict.group(1).isEmpty() && !verdict.group(6).isEmpty();
        boolean sign = SIGN.matcher(verdict.group()).matches();
        boolean apart = sign
                || rest.startsWith("（")
                || rest.startsWith("(") && !verdict.group().matches("\\w");
        if (!ends && !bracketed && !apart) return Optional.empty();
        boolean holds = verdict.group("right") != null || verdict.group("yes") != null;
        boolean plain = verdict.group("right") != null || verdict.group("wrong") != null;
        String said = ends ? rest.substring(point.end()) : rest;
        return Optional.of(new Verdict(holds, said.strip(), plain));
    }

    /** Of an option, {@code A. 是}, or of a text that says nothing else. */
    static Optional<Verdict> whole(String text) {
        return of(text).filter(verdict -> verdict.explanation().isEmpty());
    }
}
