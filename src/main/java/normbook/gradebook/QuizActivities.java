package normbook.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import normbook.language.Language;
import normbook.quiz.AttemptRepository;
import normbook.quiz.Question;
import normbook.quiz.Quiz;
import normbook.quiz.QuizCatalog;
import org.jdbi.v3.core.Handle;

/** Quizzes: the mean of the best attempts at their questions, nothing for one that was not tried. */
record QuizActivities(QuizCatalog quizzes, AttemptRepository attempts) implements Activities {
    static final String KIND = "quiz";

    @Override
    public List<Activity> list(Language language) {
        return quizzes.list().stream()
                .filter(quiz -> !quiz.questions().isEmpty())
                .map(quiz -> new Activity(
                        KIND,
                        quiz.slug(),
                        quiz.title().in(language),
                        quiz.title().languageFor(language).htmlTag()))
                .toList();
    }

    @Override
    public Map<String, Result> results(Handle handle, long account) {
        Map<String, Result> byQuestion = new HashMap<>();
        attempts.listScored(handle, account)
                .forEach(attempt ->
                        byQuestion.merge(attempt.question(), Result.of(attempt.share(), attempt.at()), Result::or));
        Map<String, Result> results = new HashMap<>();
        if (byQuestion.isEmpty()) return results;
        for (Quiz quiz : quizzes.list()) {
            Result result = mean(quiz.questions(), byQuestion);
            if (result != null) results.put(KIND + "/" + quiz.slug(), result);
        }
        return results;
    }

    /** Null where none was tried. Loops, since a class of 500 goes through them a hundred thousand times. */
    private static Result mean(List<Quiz.Asked> questions, Map<String, Result> byQuestion) {
        double sum = 0;
        Instant last = Instant.MIN;
        int tries = 0;
        for (Quiz.Asked asked : questions) {
            Result best = byQuestion.get(asked.question().id());
            if (best == null) continue;
            sum += best.share();
            if (best.at().isAfter(last)) last = best.at();
            tries += best.attempts();
        }
        return tries == 0 ? null : new Result(sum / questions.size(), last, tries);
    }

    @Override
    public List<Attempt> attempts(Handle handle, long account, String slug, Language language) {
        Quiz quiz = quizzes.find(slug).orElseThrow();
        Map<String, Quiz.Asked> asked = quiz.questions().stream()
                .collect(Collectors.toMap(each -> each.question().id(), each -> each));
        List<Attempt> all = new ArrayList<>();
        attempts.listAll(handle, account, asked.keySet()).forEach(answered -> {
            Quiz.Asked question = asked.get(answered.question());
            String what =
                    question.number() + ". " + question.question().prompt().in(language);
            all.add(new Attempt(
                    answered.at(), what, text(question.question(), answered.values(), language), answered.share()));
        });
        return all;
    }

    /** Choices by their words; what is not offered any more by its id. */
    private static String text(Question question, List<String> values, Language language) {
        if (!(question instanceof Question.Choices choices)) return String.join("\n", values);
        Map<String, String> words = choices.choices().stream()
                .collect(Collectors.toMap(
                        Question.Choice::id, choice -> choice.text().in(language)));
        return values.stream().map(value -> words.getOrDefault(value, value)).collect(Collectors.joining("\n"));
    }
}
