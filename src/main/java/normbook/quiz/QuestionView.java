package normbook.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.web.Times;

/**
 * A question as a learner may see it now: what an answer would give away is null until there is an attempt.
 *
 * @param lang of the texts, for the HTML attribute
 * @param response what was answered last, null before
 * @param attempt null before the first answer
 * @param current the question as it is asked now, where the attempt was at an earlier version; else null
 */
public record QuestionView(
        String id,
        String anchor,
        int number,
        int version,
        String type,
        String lang,
        String promptHtml,
        List<ChoiceView> choices,
        String response,
        String answerUrl,
        AttemptView attempt,
        QuestionView current) {

    public record ChoiceView(String id, String html, boolean selected, Boolean correct, String explanationHtml) {}

    public record AttemptView(
            Boolean correct,
            int scorePercent,
            String answeredAt,
            int number,
            String modelAnswerHtml,
            String explanationHtml,
            String rating,
            String ratingUrl) {}

    /** Makes views in one language for one quiz. */
    record Maker(String quizSlug, Language language, UnaryOperator<String> html) {

        QuestionView unanswered(Quiz.Asked asked) {
            return view(asked, null, null);
        }

        QuestionView answered(Quiz.Asked asked, Attempt attempt, QuestionView current) {
            return view(asked, attempt, current);
        }

        private QuestionView view(Quiz.Asked asked, Attempt attempt, QuestionView current) {
            Question question = asked.question();
            boolean written = attempt != null && !(question instanceof Question.Choices);
            return new QuestionView(
                    question.id(),
                    question.anchor(),
                    asked.number(),
                    asked.version(),
                    question.type(),
                    question.prompt().languageFor(language).htmlTag(),
                    html(question.prompt()),
                    choices(question, attempt),
                    written ? attempt.response().text() : null,
                    "/quizzes/" + quizSlug + "/attempts",
                    attempt == null ? null : attemptView(asked, attempt),
                    current);
        }

        private List<ChoiceView> choices(Question question, Attempt attempt) {
            if (!(question instanceof Question.Choices choices)) return List.of();
            return choices.choices().stream()
                    .map(choice -> attempt == null
                            ? new ChoiceView(choice.id(), html(choice.text()), false, null, null)
                            : new ChoiceView(
                                    choice.id(),
                                    html(choice.text()),
                                    attempt.response().selected(choice.id()),
                                    choice.correct(),
                                    html(choice.explanation())))
                    .toList();
        }

        private AttemptView attemptView(Quiz.Asked asked, Attempt attempt) {
            Question question = asked.question();
            boolean open = question instanceof Question.Open;
            return new AttemptView(
                    open ? null : attempt.correct(),
                    open ? 0 : (int) Math.round(100 * attempt.score()),
                    Times.format(attempt.createdAt(), language),
                    attempt.number(),
                    modelAnswer(question),
                    explanation(asked, attempt),
                    attempt.rating(),
                    open ? "/quizzes/" + quizSlug + "/attempts/" + attempt.id() + "/rating" : null);
        }

        private String modelAnswer(Question question) {
            if (question instanceof Question.Open open) return html(open.answer());
            if (question instanceof Question.Numeric numeric) return "<p>" + plain(numeric.answer()) + "</p>";
            return null;
        }

        private String explanation(Quiz.Asked asked, Attempt attempt) {
            if (!(asked.question() instanceof Question.Numeric numeric)) {
                return asked.remark() == null ? null : asked.remark().in(language);
            }
            // A mistake's tolerance may reach into the right answer's: what is right is no mistake.
            Optional<Question.Mistake> mistake = attempt.correct()
                    ? Optional.empty()
                    : numeric.mistake(attempt.response().number());
            return mistake.map(m -> html(m.explanation())).orElse("") + html(numeric.explanation());
        }

        /** 4.0 is shown as 4. */
        private static String plain(double number) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }

        private String html(LocalizedText text) {
            return text == null ? null : html.apply(text.in(language));
        }
    }
}
