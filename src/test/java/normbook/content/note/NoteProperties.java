package normbook.content.note;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonHtml;
import normbook.content.page.LessonRenderer;
import normbook.language.Language;
import normbook.language.Messages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What holds of every note, however it is written. */
final class NoteProperties {
    private static final Path FILE = Path.of("lessons/note.md");
    private static final LessonRenderer RENDERER = new LessonRenderer(new MarkdownRenderer());
    private static final Pattern WORD = Pattern.compile("zq\\d+x");
    private static final Pattern DANGEROUS =
            Pattern.compile("script|style|iframe|object|embed|link|meta|base|form|input|button|textarea|template");
    private static final Pattern HIDDEN = Pattern.compile(
            "(?is)<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?]]>|<(script|style|iframe|noscript)\\b.*?</\\1");
    /** Of the target of a link, which no reader sees as such. */
    private static final Pattern DEFINITION = Pattern.compile("[\\s>*+-]*\\[[^]]+]:\\s*\\S+\\s*");

    private static final Pattern UNSAFE_URL = Pattern.compile("(?i)[\\s\\p{Cntrl}]*(javascript|data|vbscript):.*");

    /** What takes everything below it out of sight, which the problem says. */
    private static final Set<String> UP_TO_THE_END =
            Set.of("content.markdown.unclosed-html", "content.note.hidden-quiz", "content.note.hidden-level");

    private NoteProperties() {}

    /** What is wrong; null where nothing is. The part before the colon is its kind. */
    static String fault(String text) {
        return fault(text, null);
    }

    /** @param pairs as the note means them; null where nobody knows */
    static String fault(String text, List<GeneratedNote.Pair> pairs) {
        try {
            Note note = new NoteReader().read(FILE, text);
            LessonHtml page = RENDERER.render(note, Annotations.none(), Language.EN);
            String again = html(RENDERER.render(new NoteReader().read(FILE, text), Annotations.none(), Language.EN));
            NoteJson.line(note, Messages.of(Language.ZH_TW));
            Annotations.read(FILE, text);
            String html = html(page);
            if (!html.equals(again)) return "not deterministic: " + html + "\n" + again;
            String fault = unsafe(html);
            if (fault == null) fault = shownAnswer(text, note, html);
            if (fault == null) fault = lost(note, page, html);
            if (fault == null && pairs != null) fault = mispaired(note, pairs);
            return fault;
        } catch (ContentException e) {
            boolean placed = e.problem().file().equals(FILE) && e.problem().line() > 0;
            return placed ? null : "refused without a line: " + e.getMessage();
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return "thrown " + e.getClass() + ": " + e + (trace.length == 0 ? "" : " at " + trace[0] + trace[1]);
        }
    }

    /** Puts a word of its own behind every line that has any, where it can stand without changing what the line is. */
    static String marked(String text) {
        StringBuilder marked = new StringBuilder();
        int n = 0;
        for (String line : text.split("\n", -1)) {
            boolean prose = line.matches(".*[\\p{IsHan}，。？]\\s*") && !line.startsWith("#");
            marked.append(line).append(prose ? " zq" + ++n + "x" : "").append('\n');
        }
        return marked.toString();
    }

    private static String html(LessonHtml page) {
        return page.sections().stream()
                .map(section -> escaped(section.heading() + "\n" + section.prompt()) + "\n" + section.html())
                .collect(Collectors.joining("\n"));
    }

    /** As the template does. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String unsafe(String html) {
        for (Element element : Jsoup.parseBodyFragment(html).body().select("*")) {
            if (DANGEROUS.matcher(element.normalName()).matches()) return "unsafe element: " + element;
            for (Attribute attribute : element.attributes()) {
                boolean handler = attribute.getKey().startsWith("on")
                        || attribute.getKey().equals("style");
                boolean url = UNSAFE_URL.matcher(attribute.getValue()).matches();
                if (handler && !element.normalName().startsWith("m") || url) return "unsafe attribute: " + element;
            }
        }
        return null;
    }

    /** An answer is a secret until an attempt, as far as the reader knows that it is one. */
    private static String shownAnswer(String text, Note note, String html) {
        Set<String> public_ = words(questions(note).collect(Collectors.joining("\n")));
        Set<String> shown = words(html);
        for (QuizItem item : note.quiz()) {
            for (String word : words(String.valueOf(item.answer()))) {
                boolean once = text.indexOf(word) == text.lastIndexOf(word);
                if (once && shown.contains(word) && !public_.contains(word)) return "answer shown: " + word;
                if (once && public_.contains(word)) return "answer in a question: " + word;
            }
        }
        return null;
    }

    /** Every word is on the page, in an answer, or among what belongs to no question; else a problem names its line. */
    private static String lost(Note note, LessonHtml page, String html) {
        Set<String> kept = words(html);
        kept.addAll(words(page.title()));
        note.quiz().forEach(item -> kept.addAll(words(String.valueOf(item.answer()))));
        note.leftovers().forEach(leftover -> kept.addAll(words(leftover.text())));
        kept.addAll(words(questions(note).collect(Collectors.joining("\n"))));
        String source = note.source().text();
        for (int i = 0; i < note.source().lines().size(); i++) {
            int line = i + 1;
            Set<String> words = words(note.source().line(i));
            words.removeAll(kept);
            words.removeIf(word -> isHidden(source, word));
            if (DEFINITION.matcher(note.source().line(i)).matches()) continue;
            if (words.isEmpty() || reported(page.problems(), line)) continue;
            return "lost: " + words + " of line " + line;
        }
        return null;
    }

    /** Comments and scripts are not for readers. */
    private static boolean isHidden(String source, String word) {
        return HIDDEN.matcher(source)
                .results()
                .anyMatch(hidden -> hidden.group().contains(word));
    }

    private static boolean reported(List<Problem> problems, int line) {
        return problems.stream()
                .anyMatch(problem ->
                        problem.line() == line || problem.line() < line && UP_TO_THE_END.contains(problem.key()));
    }

    private static String mispaired(Note note, List<GeneratedNote.Pair> pairs) {
        for (GeneratedNote.Pair pair : pairs) {
            boolean right = note.quiz().stream().anyMatch(item -> {
                boolean asks = item.question().contains(pair.question());
                boolean answers = pair.answer() == null
                        ? item.answer() == null
                        : String.valueOf(item.answer()).contains(pair.answer());
                return asks && (answers || item.doubt() != null);
            });
            if (!right) return "mispaired: " + pair + "\n" + note.quiz();
        }
        return null;
    }

    private static Stream<String> questions(Note note) {
        return note.quiz().stream().flatMap(item -> Stream.concat(Stream.of(item.question()), item.choices().stream()));
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) words.add(matcher.group());
        return words;
    }
}
