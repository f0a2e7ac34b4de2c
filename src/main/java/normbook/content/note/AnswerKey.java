package normbook.content.note;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which options of a question an answer names by their letters, where that is sure: {@code B}, {@code (B)}, {@code B、D},
 * {@code B. text}. A sentence that begins with a letter, {@code A good layout…}, names none.
 *
 * @param right places of the options, from 0, in order
 * @param explanation what the answer says besides, raw Markdown; empty where it says no more
 */
public record AnswerKey(List<Integer> right, String explanation) {
    private static final String AND = "\\s*(?:[、,，/&＆和與与及]|and)\\s*";
    private static final String ONE = "[A-Ha-hＡ-Ｈ①-⑧甲乙丙丁戊己庚辛]";
    private static final String LETTERED = "^[（(]?(?:[①-⑧]|" + ONE + "[*_]*\\s?[.)、）．:：])";
    private static final Pattern KEY = Pattern.compile("[\\s*_（(【\\[]*+(?:選項|选项|選|选|[Oo]ptions?\\s)?\\s*+(" + ONE
            + "(?:" + AND + ONE + "(?![A-Za-z]))*|[A-H]{2,8})(?![A-Za-z0-9'’])[）)】\\]*_]*+");
    private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z])[a-h](?![A-Za-z])|[A-HＡ-Ｈ①-⑧甲乙丙丁戊己庚辛]");
    private static final Pattern POINT = Pattern.compile("[ \\t]*+(?:[.。．:：,，、;；)）]+[*_]*+|\\R|$)\\s*+");

    static Optional<AnswerKey> of(List<String> options, String answer) {
        Matcher key = KEY.matcher(answer);
        if (options.isEmpty() || !key.lookingAt()) return Optional.empty();
        TreeSet<Integer> right = new TreeSet<>();
        LETTER.matcher(key.group(1))
                .results()
                .forEach(letter -> right.add(Choices.place(letter.group().charAt(0))));
        if (!ofOneKind(options.get(0), key.group(1))) return Optional.empty();
        if (right.last() >= options.size()) return Optional.empty();
        String rest = answer.substring(key.end());
        Matcher point = POINT.matcher(rest);
        boolean ends = point.lookingAt();
        String said = ends ? rest.substring(point.end()) : rest.strip();
        if (repeatsOther(options, right, said)) return Optional.empty();
        Optional<String> repeated = right.size() == 1 ? repeated(options.get(right.first()), said) : Optional.empty();
        boolean bracketed = key.group().matches("(?s).*[）)】\\]]");
        if (!ends && !bracketed && repeated.isEmpty()) return Optional.empty();
        return Optional.of(
                new AnswerKey(List.copyOf(right), repeated.orElse(said).strip()));
    }

    /** {@code 乙} names an option of 甲、乙、丙, and is a word where they are A, B and C. */
    private static boolean ofOneKind(String option, String letters) {
        boolean lettered = option.matches("(?s)" + LETTERED + ".*");
        String kind = lettered ? option.replaceFirst("^[（(]", "").substring(0, 1) : "A";
        for (String other : new String[] {"[①-⑧]", "[甲乙丙丁戊己庚辛]"}) {
            if (kind.matches(other) != letters.matches("(?s).*" + other + ".*")) return false;
        }
        return true;
    }

    /** The letter of one option with the words of another is a slip that only the author can mend. */
    private static boolean repeatsOther(List<String> options, TreeSet<Integer> right, String said) {
        for (int i = 0; i < options.size(); i++) {
            if (!right.contains(i) && words(options.get(i)).equals(said.strip())) return true;
        }
        return false;
    }

    /** What follows the words of the option, where they stand behind its letter. */
    private static Optional<String> repeated(String option, String said) {
        String words = words(option);
        if (words.isEmpty() || !said.startsWith(words)) return Optional.empty();
        String behind = said.substring(words.length());
        boolean whole = behind.isEmpty() || !Character.isLetterOrDigit(behind.charAt(0));
        return whole ? Optional.of(behind.replaceFirst("^[\\s.。．,，;；:：]+", "")) : Optional.empty();
    }

    private static String words(String option) {
        return option.replaceFirst(LETTERED + "[*_]*\\s*", "").strip();
    }
}
