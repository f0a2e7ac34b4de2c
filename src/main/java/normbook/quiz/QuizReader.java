package normbook.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import normbook.content.AuthoredText;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.YamlNode;
import normbook.content.markdown.MarkdownRenderer;
import normbook.language.LocalizedText;

/** Reads {@code content/quizzes/<slug>.yml}. A question that cannot be used is reported and left out. */
public final class QuizReader {
    private static final Pattern ID = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final Predicate<String> knowsLesson;
    private final MarkdownRenderer markdown;
    private final Consumer<Problem> problems;

    /** @param markdown sets every text once, so that a formula that cannot be set is reported too */
    public QuizReader(Predicate<String> knowsLesson, MarkdownRenderer markdown, Consumer<Problem> problems) {
        this.knowsLesson = knowsLesson;
        this.markdown = markdown;
        this.problems = problems;
    }

    /** @throws ContentException when the file as a whole cannot be used */
    public QuizDraft read(Path file, String text) {
        YamlNode root = YamlNode.read(file, text).allowing("title", "lesson", "questions", "draft", "publishDate");
        String slug = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        if (!ID.matcher(slug).matches()) {
            throw new ContentException(Problem.error(file, 1, "quiz.file.bad-slug", slug));
        }
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : root.get("questions").items()) {
            try {
                questions.add(question(slug, node, ids));
            } catch (ContentException e) {
                problems.accept(e.problem());
            }
        }
        return new QuizDraft(
                slug,
                file,
                root.get("title").localized(),
                lesson(root),
                false,
                Publication.read(file, root, problems),
                questions,
                Map.of());
    }

    /** A quiz whose lesson is missing can still be answered at its own address. */
    private String lesson(YamlNode root) {
        Optional<YamlNode> lesson = root.find("lesson");
        lesson.filter(node -> !knowsLesson.test(node.text()))
                .ifPresent(node -> problems.accept(
                        node.wrong("quiz.file.unknown-lesson", node.text()).problem()));
        return lesson.map(YamlNode::text).orElse(null);
    }

    private Question question(String slug, YamlNode node, Set<String> ids) {
        YamlNode name = node.get("id");
        if (!ID.matcher(name.text()).matches()) throw name.wrong("quiz.file.bad-id", name.text());
        if (!ids.add(name.text())) throw name.wrong("quiz.file.duplicate-id", name.text());
        String id = slug + "#" + name.text();
        String type = node.get("type").text();
        return switch (type) {
            case "open" -> open(id, node);
            case "single", "multiple", "truefalse" -> choices(id, type, node);
            case "numeric" -> numeric(id, node);
            default -> throw node.get("type").wrong("quiz.file.unknown-type", type);
        };
    }

    private Question open(String id, YamlNode node) {
        node.allowing("id", "type", "prompt", "answer");
        return new Question.Open(id, prompt(node), text(node.get("answer")));
    }

    private Question choices(String id, String type, YamlNode node) {
        node.allowing("id", "type", "prompt", "choices");
        List<Question.Choice> choices = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode item : node.get("choices").items()) {
            item.allowing("id", "text", "correct", "explanation");
            String choice = item.get("id").text();
            if (!ids.add(choice)) throw item.get("id").wrong("quiz.file.duplicate-id", choice);
            choices.add(new Question.Choice(
                    choice, choiceText(type, choice, item), item.get("correct").flag(), text(item.get("explanation"))));
        }
        long right = choices.stream().filter(Question.Choice::correct).count();
        if (choices.size() < 2) throw node.get("choices").wrong("quiz.file.few-choices", choices.size());
        boolean onlyOne = !type.equals("multiple");
        if (right == 0 || (onlyOne && right > 1)) {
            throw node.get("choices").wrong(onlyOne ? "quiz.file.one-right" : "quiz.file.none-right", right);
        }
        return new Question.Choices(id, prompt(node), type, choices);
    }

    /** True and false say their own names. */
    private LocalizedText choiceText(String type, String choice, YamlNode item) {
        if (!type.equals("truefalse")) return text(item.get("text"));
        boolean yes = choice.equals("true");
        if (!yes && !choice.equals("false")) throw item.get("id").wrong("quiz.file.truefalse-id", choice);
        return Question.Choices.truth(yes);
    }

    private Question numeric(String id, YamlNode node) {
        node.allowing("id", "type", "prompt", "answer", "tolerance", "explanation", "mistakes");
        double answer = node.get("answer").number();
        double tolerance = tolerance(node);
        List<Question.Mistake> mistakes = new ArrayList<>();
        for (YamlNode item : node.items("mistakes")) {
            item.allowing("value", "tolerance", "explanation");
            double value = item.get("value").number();
            if (Math.abs(value - answer) <= tolerance) throw item.wrong("quiz.file.mistake-is-right", value);
            mistakes.add(new Question.Mistake(value, tolerance(item), text(item.get("explanation"))));
        }
        return new Question.Numeric(id, prompt(node), answer, tolerance, text(node.get("explanation")), mistakes);
    }

    private static double tolerance(YamlNode node) {
        double tolerance = node.get("tolerance").number();
        if (tolerance < 0) throw node.get("tolerance").wrong("quiz.file.negative-tolerance", tolerance);
        return tolerance;
    }

    private LocalizedText prompt(YamlNode node) {
        return text(node.get("prompt"));
    }

    private LocalizedText text(YamlNode node) {
        AuthoredText text = node.authored();
        markdown.problems(text).forEach(problems);
        return text.text();
    }
}
