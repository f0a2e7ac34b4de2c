package normbook.gradebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import normbook.language.Language;
import normbook.quiz.AttemptRepository;
import normbook.quiz.AttemptRepository.Best;
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
    public List<Result> results(Handle handle, Collection<Long> accounts) {
        Map<String, Quiz> byQuestion = new HashMap<>();
        for (Quiz quiz : quizzes.list()) {
            quiz.questions().forEach(asked -> byQuestion.put(asked.question().id(), quiz));
        }
        return attempts.best(handle, accounts).stream()
                .filter(best -> byQuestion.containsKey(best.question()))
                .collect(Collectors.groupingBy(best -> new Key(best.account(), byQuestion.get(best.question()))))
                .entrySet()
                .stream()
                .map(entry -> result(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Key(long account, Quiz quiz) {
        @Override
        public int hashCode() {
            return Long.hashCode(account) * 31 + quiz.slug().hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.account == account
                    && key.quiz.slug().equals(quiz.slug());
        }
    }

    private static Result result(Key key, List<Best> answered) {
        double sum = answered.stream().mapToDouble(Best::share).sum();
        Instant last = answered.stream().map(Best::at).max(Instant::compareTo).orElseThrow();
        int tries = answered.stream().mapToInt(Best::attempts).sum();
        double share = sum / key.quiz().questions().size();
        return new Result(key.account(), KIND + "/" + key.quiz().slug(), share, last, tries);
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
