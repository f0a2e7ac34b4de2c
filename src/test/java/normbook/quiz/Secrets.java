package normbook.quiz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.TestCatalog;
import normbook.content.ContentFolder;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.page.LessonRenderer;
import normbook.language.LocalizedText;
import normbook.lesson.CourseReader;
import normbook.lesson.CourseSource;
import org.jsoup.Jsoup;

/**
 * The pieces of text, by question id, that give an answer away: of model answers, explanations, mistakes and remarks, cut
 * at punctuation and formulas; without what a prompt or a choice says too.
 */
record Secrets(Map<String, Set<String>> byQuestion) {
    private static final int CHINESE = 9;
    private static final int ENGLISH = 20;

    static Secrets of(Path content) {
        List<QuizDraft> quizzes = CourseReader.read(new CourseSource(
                        new ContentFolder(content),
                        new LessonRenderer(new MarkdownRenderer()),
                        TestCatalog.NO_REFERENCES))
                .quizzes();
        String open = quizzes.stream()
                .flatMap(quiz -> quiz.questions().stream())
                .flatMap(question -> shown(question).stream())
                .collect(Collectors.joining("\n"));
        Map<String, Set<String>> secrets = new LinkedHashMap<>();
        for (QuizDraft quiz : quizzes) {
            for (Question question : quiz.questions()) {
                List<String> texts = hidden(question);
                LocalizedText remark = quiz.remarks().get(question.id());
                if (remark != null) {
                    remark.texts().values().forEach(html -> texts.add(prose(html)));
                }
                secrets.put(question.id(), pieces(texts, open));
            }
        }
        return new Secrets(secrets);
    }

    /** Without what the page of a lesson says to everyone. */
    Secrets without(String published) {
        Map<String, Set<String>> rest = new LinkedHashMap<>();
        byQuestion.forEach((id, pieces) -> rest.put(
                id, pieces.stream().filter(piece -> !published.contains(piece)).collect(Collectors.toSet())));
        return new Secrets(rest);
    }

    /** What the text gives away of questions other than those answered. */
    Set<String> in(String text, Set<String> answered) {
        Set<String> known =
                answered.stream().flatMap(id -> byQuestion.get(id).stream()).collect(Collectors.toSet());
        Set<String> found = new TreeSet<>();
        byQuestion.forEach((id, pieces) -> {
            if (answered.contains(id)) return;
            pieces.stream()
                    .filter(piece -> known.stream().noneMatch(k -> k.contains(piece)) && text.contains(piece))
                    .forEach(piece -> found.add(id + ": " + piece));
        });
        return found;
    }

    private static List<String> shown(Question question) {
        List<String> texts = new ArrayList<>(question.prompt().texts().values());
        if (question instanceof Question.Choices choices) {
            choices.choices()
                    .forEach(choice -> texts.addAll(choice.text().texts().values()));
        }
        return texts;
    }

    private static List<String> hidden(Question question) {
        List<LocalizedText> texts = new ArrayList<>();
        if (question instanceof Question.Open open) texts.add(open.answer());
        if (question instanceof Question.Choices choices) {
            choices.choices().forEach(choice -> texts.add(choice.explanation()));
        }
        if (question instanceof Question.Numeric numeric) {
            texts.add(numeric.explanation());
            numeric.mistakes().forEach(mistake -> texts.add(mistake.explanation()));
        }
        return texts.stream()
                .flatMap(text -> text.texts().values().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String prose(String html) {
        return Jsoup.parseBodyFragment(html).select(".annotation-text p").stream()
                .map(p -> {
                    p.select(".math").forEach(math -> math.text("。"));
                    return p.text();
                })
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> pieces(List<String> texts, String open) {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("\\$+[^$]*\\$+|[\n。，；：！？、,.;:!?（）()「」“”\"'’*`]+")))
                .map(String::strip)
                .filter(piece -> isDistinctive(piece) && !open.contains(piece))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDistinctive(String piece) {
        return piece.length() >= (piece.matches(".*\\p{IsHan}.*") ? CHINESE : ENGLISH);
    }
}
