package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options listed in a question.
 *
 * @param options as written, letter included
 * @param others the lines that are none
 * @param place whether they stand apart from the words of the question
 */
record Choices(List<String> options, List<NoteLine> others, Place place) {
    enum Place {
        OWN_LINES,
        BEHIND_QUESTION,
        /** Words between the letters say that they may be none. */
        IN_PROSE
    }

    /** What options are numbered with; those of a question all have one of these alphabets. */
    private static final List<String> ALPHABETS = List.of("ABCDEFGH", "abcdefgh", "ＡＢＣＤＥＦＧＨ", "①②③④⑤⑥⑦⑧", "甲乙丙丁戊己庚辛");

    private static final Pattern OPTION = Pattern.compile("^[\\s　]*+(?:[-*+]\\s++)?[*_]*+((?:[（(]\\s?)?(?:"
            + "([A-HＡ-Ｈ])[*_]*+\\s?[.)、）．:：]|([a-h甲乙丙丁戊己庚辛])[*_]*+\\s?[.)、）．]|([①-⑧]))[*_]*+\\s*+(?<words>\\S.*+|))$");
    private static final Pattern BOX = Pattern.compile("^\\s*+[-*+]\\s++\\[([ xX])]\\s++(\\S.*+)$");
    private static final Pattern VERDICT =
            Pattern.compile("^\\s*+(?:[-*+]\\s++|[□☐○◯]\\s*+)(?:[□☐○◯]\\s*+)?[\\p{L}○×]{1,9}[。.]?\\s*$");
    private static final Pattern BLANK = Pattern.compile("^\\s*$");

    /** At least two options, lettered from the first without a gap, or with boxes to tick; else every line is text. */
    static Choices in(List<NoteLine> lines) {
        return in(lines, run -> run.isBehindItsQuestion() && !run.isProse());
    }

    /** Also of letters that may only be spoken about. */
    static Choices perhaps(List<NoteLine> lines) {
        return in(lines, run -> true);
    }

    boolean haveOwnLines() {
        return place == Place.OWN_LINES;
    }

    boolean areInProse() {
        return place == Place.IN_PROSE;
    }

    private static Choices in(List<NoteLine> lines, Predicate<ChoicesInLine> counts) {
        if (lines.stream().filter(line -> isBox(line)).count() >= 2) return boxes(lines);
        Choices found = none(new ArrayList<>());
        for (NoteLine line : lines) {
            Optional<ChoicesInLine> run = line.code()
                    ? Optional.empty()
                    : ChoicesInLine.in(line.text(), found.options.size()).filter(counts);
            found = run.isPresent() ? found.and(line, run.get()) : found.and(line);
        }
        return found.options.size() < 2 ? none(lines) : found;
    }

    private static Choices none(List<NoteLine> lines) {
        return new Choices(new ArrayList<>(), lines, Place.OWN_LINES);
    }

    private Choices and(NoteLine line, ChoicesInLine run) {
        if (!continues(run.options().get(0))) return and(line);
        options.addAll(run.options());
        if (!run.hasLineOfItsOwn()) others.add(line.withText(run.stem().stripTrailing()));
        Place now = run.isProse() ? Place.IN_PROSE : run.hasLineOfItsOwn() ? place : Place.BEHIND_QUESTION;
        return new Choices(options, others, now);
    }

    private Choices and(NoteLine line) {
        Matcher matcher = OPTION.matcher(line.text());
        boolean option = !line.code() && matcher.matches() && continues(matcher.group(1));
        if (option) options.add(matcher.group(1).strip());
        else others.add(line);
        return this;
    }

    private boolean continues(String option) {
        Matcher next = OPTION.matcher(option);
        if (!next.matches() || place(letter(next)) != options.size()) return false;
        Matcher first = OPTION.matcher(options.isEmpty() ? option : options.get(0));
        return first.matches() && ofOneAlphabet(letter(next), letter(first));
    }

    /** Right and wrong, as the items of a list without letters. */
    static Choices verdicts(List<NoteLine> lines) {
        List<NoteLine> items = lines.stream()
                .filter(line -> !line.code() && VERDICT.matcher(line.text()).matches())
                .toList();
        if (items.size() != 2) return none(lines);
        List<String> options = items.stream()
                .map(line -> line.text().strip().replaceFirst("^(?:[-*+]\\s|[□☐○◯])\\s*", ""))
                .toList();
        List<NoteLine> others = new ArrayList<>(lines);
        others.removeAll(items);
        return areVerdicts(options) ? new Choices(options, others, Place.OWN_LINES) : none(lines);
    }

    /** Whether one of two options says that something is so, and the other that it is not. */
    static boolean areVerdicts(List<String> options) {
        return options.size() == 2
                && Verdict.whole(words(options.get(0)))
                        .flatMap(a -> Verdict.whole(words(options.get(1))).map(b -> a.holds() != b.holds()))
                        .orElse(false);
    }

    /** Of an option, without its letter. */
    static String words(String option) {
        Matcher matcher = OPTION.matcher(option);
        return (matcher.matches() ? matcher.group("words") : option).strip();
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
        return new Choices(options, others, Place.OWN_LINES);
    }

    private static boolean isBox(NoteLine line) {
        return !line.code() && BOX.matcher(line.text()).matches();
    }

    /** Whether the line is option A of a list, though it looks like the label {@code A:}. */
    static boolean opensList(List<NoteLine> lines, int index) {
        Matcher first = OPTION.matcher(lines.get(index).text());
        if (!first.matches() || place(letter(first)) != 0) return false;
        Optional<ChoicesInLine> run = ChoicesInLine.in(lines.get(index).text(), 0);
        if (run.isPresent() && run.get().hasLineOfItsOwn())
            return run.get().options().size() > 2;
        for (int i = index + 1; i < lines.size(); i++) {
            if (BLANK.matcher(lines.get(i).text()).matches()) continue;
            Matcher next = OPTION.matcher(lines.get(i).text());
            return next.matches() && place(letter(next)) == 1;
        }
        return false;
    }

    static boolean ofOneAlphabet(char letter, char other) {
        return alphabet(letter).equals(alphabet(other));
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
}
