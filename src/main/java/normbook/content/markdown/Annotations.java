package normbook.content.markdown;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.content.YamlNode;
import normbook.content.markdown.Annotation.Kind;
import normbook.content.markdown.Annotation.Source;

/**
 * The remarks on one note, read from the file beside it; a broken one is left out and reported.
 *
 * @param answersConfirmed the author has looked at the answers that the reader was not sure of, and they are right
 */
public record Annotations(Path file, List<Annotation> list, boolean answersConfirmed, List<Problem> problems) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final Pattern QUESTION = Pattern.compile("q([1-9]\\d{0,2})");
    private static final Pattern URL = Pattern.compile("https?://\\S+");

    public static Annotations none() {
        return new Annotations(Path.of(""), List.of(), false, List.of());
    }

    public static Annotations read(Path file, String yaml) {
        List<Annotation> list = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean confirmed = false;
        try {
            YamlNode root = YamlNode.read(file, yaml).allowing("lesson", "answers", "annotations");
            checkLesson(file, root);
            confirmed = answersConfirmed(root);
            for (YamlNode node : root.items("annotations")) {
                try {
                    list.add(annotation(node, ids));
                } catch (ContentException e) {
                    problems.add(e.problem());
                }
            }
        } catch (ContentException e) {
            problems.add(e.problem());
        }
        return new Annotations(file, List.copyOf(list), confirmed, List.copyOf(problems));
    }

    public List<Annotation> quoting() {
        return list.stream().filter(annotation -> annotation.quote() != null).toList();
    }

    public List<Annotation> on(int question) {
        return list.stream()
                .filter(annotation -> annotation.question() == question)
                .toList();
    }

    private static void checkLesson(Path file, YamlNode root) {
        YamlNode lesson = root.get("lesson");
        String expected = file.getFileName().toString().replaceFirst("\\..*", "");
        if (!lesson.text().equals(expected)) {
            throw lesson.wrong("content.annotation.wrong-lesson", lesson.text(), expected);
        }
    }

    private static boolean answersConfirmed(YamlNode root) {
        Optional<YamlNode> answers = root.find("answers");
        if (answers.isEmpty()) return false;
        if (answers.get().text().equals("confirmed")) return true;
        throw answers.get().wrong("content.annotation.answers", answers.get().text());
    }

    private static Annotation annotation(YamlNode node, Set<String> ids) {
        node.allowing("id", "quote", "question", "occurrence", "kind", "text", "sources");
        YamlNode id = node.get("id");
        if (!ID.matcher(id.text()).matches() || !ids.add(id.text())) {
            throw id.wrong("content.annotation.id", id.text());
        }
        Optional<YamlNode> quote = node.find("quote");
        Optional<YamlNode> question = node.find("question");
        if (quote.isPresent() == question.isPresent()) throw node.wrong("content.annotation.target", id.text());
        List<Source> sources =
                node.items("sources").stream().map(Annotations::source).toList();
        return new Annotation(
                id.text(),
                quote.map(Annotations::quote).orElse(null),
                node.find("occurrence").map(YamlNode::integer).orElse(0),
                question.map(Annotations::question).orElse(0),
                kind(node.get("kind")),
                node.get("text").authored(),
                sources,
                quote.or(() -> question).orElseThrow().line());
    }

    private static String quote(YamlNode node) {
        String quote = node.text().strip();
        if (quote.isEmpty()) throw node.wrong("content.annotation.empty-quote");
        return quote;
    }

    private static int question(YamlNode node) {
        Matcher matcher = QUESTION.matcher(node.text());
        if (!matcher.matches()) throw node.wrong("content.annotation.question", node.text());
        return Integer.parseInt(matcher.group(1));
    }

    private static Kind kind(YamlNode node) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.tag().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.wrong("content.annotation.kind", node.text()));
    }

    private static Source source(YamlNode node) {
        node.allowing("title", "authors", "year", "url", "where");
        Optional<YamlNode> url = node.find("url");
        if (url.isPresent() && !URL.matcher(url.get().text()).matches()) {
            throw url.get().wrong("content.annotation.url", url.get().text());
        }
        return new Source(
                node.get("title").text(),
                node.find("authors").map(YamlNode::text).orElse(null),
                node.find("year").map(YamlNode::integer).orElse(0),
                url.map(YamlNode::text).orElse(null),
                node.find("where").map(YamlNode::text).orElse(null));
    }
}
