package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options listed in a question.
 *
 * @param options as written, letter included
 * @param others the lines that are none
 */
record Choices(List<String> options, List<NoteLine> others) {
    /** What options are numbered with; those of a question all have one of these alphabets. */
    private static final List<String> ALPHABETS = List.of("ABCDEFGH", "abcdefgh", "ＡＢＣＤＥＦＧＨ", "①②③④⑤⑥⑦⑧", "甲乙丙丁戊己庚辛");

    private static final Pattern OPTION = Pattern.compile("^\\s*+(?:[-*+]\\s++)?[*_]*+([（(]?(?:"
            + "([A-HＡ-Ｈ])[*_]*+\\s?[.)、）．:：]|([a-h甲乙丙丁戊己庚辛])[*_]*+\\s?[.)、）．]|([①-⑧]))[*_]*+\\s*+(\\S.*+|))$");
    private static final Pattern NEXT_IN_LINE =
            Pattern.compile("\\s[（(]?(?:([B-HＢ-Ｈ])[.)、）．]|([b-h乙丙丁戊己庚辛])[.)、）．]|([②-⑧]))\\s*\\S");
    private static final Pattern BOX = Pattern.compile("^\\s*+[-*+]\\s++\\[([ xX])]\\s++(\\S.*+)$");
    private static final Pattern BLANK = Pattern.compile("^\\s*$");

    /** At least two options, lettered from the first without a gap, or with boxes to tick; else every line is text. */
    static Choices in(List<NoteLine> lines) {
        long boxes = lines.stream().filter(line -> isBox(line)).count();
        if (boxes >= 2) return boxes(lines);
        List<String> options = new ArrayList<>();
        List<NoteLine> others = new ArrayList<>();
        String alphabet = "";
        for (NoteLine line : lines) {
            List<String> parts = line.code() ? List.of(line.text()) : split(line.text());
            for (String part : parts) {
                Matcher matcher = OPTION.matcher(part);
                boolean option = !line.code() && matcher.matches() && place(letter(matcher)) == options.size();
                option = option && (options.isEmpty() || alphabet.equals(alphabet(letter(matcher))));
                if (option) {
                    alphabet = alphabet(letter(matcher));
                    options.add(matcher.group(1).strip());
                } else {
                    others.add(parts.size() == 1 ? line : line.withText(part));
                }
            }
        }
        return options.size() < 2 ? new Choices(List.of(), lines) : new Choices(options, others);
    }

    /** The letters of the boxes that are ticked: {@code A、C}; empty where none is. */
    static String ticked(List<NoteLine> lines) {
        List<String> letters = new ArrayList<>();
        int place = 0;
        for (NoteLine line : lines) {
            Matcher box = BOX.matcher(line.text());
            if (line.code() || !box.matches()) continue;
            if (!box.group(1).isBlank() && place < 8)
                letters.add(ALPHABETS.get(0).substring(place, place + 1));
            place++;
        }
        return place < 2 ? "" : String.join("、", letters);
    }

    private static Choices boxes(List<NoteLine> lines) {
        List<String> options = new ArrayList<>();
        List<NoteLine> others = new ArrayList<>();
        for (NoteLine line : lines) {
            Matcher box = BOX.matcher(line.text());
            if (!line.code() && box.matches()) options.add(box.group(2).strip());
            else others.add(line);
        }
        return new Choices(options, others);
    }

    private static boolean isBox(NoteLine line) {
        return !line.code() && BOX.matcher(line.text()).matches();
    }

    /** Whether the line is option A of a list, though it looks like the label {@code A:}. */
    static boolean opensList(List<NoteLine> lines, int index) {
        Matcher first = OPTION.matcher(lines.get(index).text());
        if (!first.matches() || place(letter(first)) != 0) return false;
        for (int i = index + 1; i < lines.size(); i++) {
            if (BLANK.matcher(lines.get(i).text()).matches()) continue;
            Matcher next = OPTION.matcher(lines.get(i).text());
            return next.matches() && place(letter(next)) == 1;
        }
        return false;
    }

    /** From 0; -1 of what is no letter of an option. */
    static int place(char letter) {
        return alphabet(letter).indexOf(letter);
    }

    private static String alphabet(char letter) {
        return ALPHABETS.stream()
                .filter(letters -> letters.indexOf(letter) >= 0)
                .findFirst()
                .orElse("");
    }

    private static char letter(Matcher matcher) {
        for (int group = matcher.pattern() == OPTION ? 2 : 1; ; group++) {
            if (matcher.group(group) != null) return matcher.group(group).charAt(0);
        }
    }

    /** Options may share a line: {@code A. 甲 B. 乙}. */
    private static List<String> split(String text) {
        Matcher first = OPTION.matcher(text);
        if (!first.matches()) return List.of(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        String alphabet = alphabet(letter(first));
        int expected = place(letter(first)) + 1;
        Matcher matcher = NEXT_IN_LINE.matcher(text);
        while (matcher.find()) {
            if (alphabet.indexOf(letter(matcher)) != expected) continue;
            parts.add(text.substring(start, matcher.start()));
            start = matcher.start() + 1;
            expected++;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
