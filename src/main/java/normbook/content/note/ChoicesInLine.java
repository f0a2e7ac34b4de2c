package normbook.content.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options that share a line: {@code A. 甲 B. 乙}, also behind their question, {@code 哪個？(A) 甲 (B) 乙}.
 *
 * @param stem what stands before the first, blank where the line begins with it
 * @param options as written, letter included, without the comma that parts them
 */
record ChoicesInLine(String stem, List<String> options) {
    private static final String LETTER = "[A-HＡ-Ｈa-h甲乙丙丁戊己庚辛]";
    private static final Pattern MARKER = Pattern.compile("[*_]{0,3}(?:(?<![(（])[（(]\\s?(?<bracketed>" + LETTER
            + ")\\s?[)）]|(?<![A-Za-z0-9_.(（\\-])(?:(?<pointed>[A-HＡ-Ｈ])[*_]{0,3}\\s?[.)、）．]"
            + "|(?<=^|[\\s　*_])(?<small>[a-h甲乙丙丁戊己庚辛])[*_]{0,3}(?:[)、）．]|\\.(?=\\s))"
            + "|(?<=^|[\\s　*_])(?<named>[A-HＡ-Ｈ])[:：])|(?<circled>[①-⑧]))[*_]{0,3}");
    private static final List<String> FORMS = List.of("bracketed", "pointed", "small", "named", "circled");
    private static final Pattern NOTHING = Pattern.compile("[\\s　>*_+\\-]*");
    private static final Pattern TAIL = Pattern.compile("(?:[\\s　,，;；、/|｜]|<br\\s*/?>)+$");
    private static final Pattern JOINED = Pattern.compile(
            "(?s).*(?:[和與与跟及或]|還是|还是|\\b(?:and|or|vs\\.?|versus|with|to|from))[\\s,，]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile("(?s).*(?:[?？]|[。；;]\\s*\\S|\\.\\s+\\S).*");
    private static final Pattern ENDS = Pattern.compile("(?s).*[?？。！!：:;；…_＿.)）】\\]」][*_\\s]*");

    private static final Pattern AFTER_WORD = Pattern.compile("[A-Za-z0-9_)\\]}]");
    private static final Pattern APART = Pattern.compile("（|\\([A-H]\\)[\\p{L}\\p{N}]");

    /** @param glued to the word before, as {@code (B)} is in {@code (A)Adam(B)AdamW} and {@code (a)} in {@code f(a)} */
    private record Marker(int start, int end, char letter, int form, boolean glued) {
        boolean follows(Marker before) {
            boolean next = Choices.place(letter) == Choices.place(before.letter) + 1;
            return next && form == before.form && Choices.ofOneAlphabet(letter, before.letter);
        }
    }

    /** @param place of the first option, from 0; a later one than the first begins its line */
    static Optional<ChoicesInLine> in(String text, int place) {
        List<Marker> all = markers(text);
        List<Marker> loose = all.stream().filter(marker -> !marker.glued).toList();
        List<Marker> run = run(loose, text, place);
        List<Marker> longer = run(all, text, place);
        if (longer.size() > run.size() && goesOn(text, longer, run)) run = longer;
        return run.size() < 2 ? Optional.empty() : Optional.of(cut(text, run));
    }

    /** Whether the letters that are glued to words are options too: the first is not, and stands behind the question. */
    private static boolean goesOn(String text, List<Marker> longer, List<Marker> run) {
        String stem = text.substring(0, longer.get(0).start);
        boolean behind = NOTHING.matcher(stem).matches() || ENDS.matcher(stem).matches();
        return behind && !longer.get(0).glued && longer.containsAll(run);
    }

    private static List<Marker> run(List<Marker> markers, String text, int place) {
        return place == 0 ? run(markers) : runFrom(markers, first(markers, text, place));
    }

    private static List<Marker> markers(String text) {
        List<Marker> markers = new ArrayList<>();
        Matcher matcher = MARKER.matcher(Spoken.withoutQuotesAndFormulas(text));
        while (matcher.find()) {
            for (String form : FORMS) {
                String letter = matcher.group(form);
                if (letter == null) continue;
                int start = matcher.start(form) - 1;
                boolean glued = form.equals("bracketed") && isGlued(text, matcher.start());
                if (glued && !APART.matcher(text).region(start, text.length()).lookingAt()) continue;
                markers.add(new Marker(matcher.start(), matcher.end(), letter.charAt(0), FORMS.indexOf(form), glued));
            }
        }
        return markers;
    }

    private static boolean isGlued(String text, int start) {
        return start > 0 && AFTER_WORD.matcher(text.substring(start - 1, start)).matches();
    }

    /** From the last first letter that has a second behind it: a letter in the question may come before. */
    private static List<Marker> run(List<Marker> markers) {
        for (int second = 1; second < markers.size(); second++) {
            for (int first = second - 1; first >= 0; first--) {
                boolean starts = Choices.place(markers.get(first).letter()) == 0;
                if (starts && markers.get(second).follows(markers.get(first))) return runFrom(markers, first);
            }
        }
        return List.of();
    }

    private static List<Marker> runFrom(List<Marker> markers, int first) {
        List<Marker> run = new ArrayList<>();
        for (int i = Math.max(0, first); i < markers.size() && first >= 0; i++) {
            if (run.isEmpty() || markers.get(i).follows(run.get(run.size() - 1))) run.add(markers.get(i));
        }
        return run;
    }

    private static int first(List<Marker> markers, String text, int place) {
        boolean begins = !markers.isEmpty()
                && Choices.place(markers.get(0).letter()) == place
                && NOTHING.matcher(text.substring(0, markers.get(0).start())).matches();
        return begins ? 0 : -1;
    }

    private static ChoicesInLine cut(String text, List<Marker> run) {
        List<String> options = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            int end = i + 1 < run.size() ? run.get(i + 1).start() : text.length();
            String option = text.substring(run.get(i).start(), end).strip();
            options.add(i + 1 < run.size() ? TAIL.matcher(option).replaceFirst("") : option);
        }
        return new ChoicesInLine(text.substring(0, run.get(0).start()), options);
    }

    boolean hasLineOfItsOwn() {
        return NOTHING.matcher(stem).matches();
    }

    /** Prose goes on behind a letter: {@code (a) 和 (b) 哪個好？} */
    boolean isProse() {
        for (int i = 0; i < options.size(); i++) {
            String words = MARKER.matcher(options.get(i)).replaceFirst("").strip();
            boolean last = i + 1 == options.size();
            if (words.isEmpty() || !last && JOINED.matcher(words).matches()) return true;
            if (last && !hasLineOfItsOwn() && GOES_ON.matcher(words).matches()) return true;
        }
        return false;
    }

    /** Whether the question has come to its end before the first option. */
    boolean isBehindItsQuestion() {
        return hasLineOfItsOwn() || ENDS.matcher(stem).matches();
    }
}
