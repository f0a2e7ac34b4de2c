package normbook.quiz;

import java.math.BigDecimal;
import java.util.List;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.web.Times;

/**
 * A question as a learner may see it now: what an answer would give away is null until there is an attempt.
 *
 * @param lang of the texts, for the HTML attribute
 * @param response what was answered last, null before
 * @param attempt null before the first answer
 * @param earlier an attempt at an older version of the question, or null
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
        EarlierView earlier) {

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

    /** What was asked and answered before the author changed the question. */
    public record EarlierView(String promptHtml, String response, String answeredAt) {}

    /** Makes views in one language for one quiz. */
    record Maker(String quizSlug, Language language, QuestionHtml html) {

        QuestionView unanswered(Quiz.Asked asked, EarlierView earlier) {
            return view(asked, choices(asked.question(), null), null, null, earlier);
        }

        QuestionView answered(Quiz.Asked asked, Attempt attempt) {
            Question question = asked.question();
            String response = question instanceof Question.Choices
                    ? null
                    : attempt.response().text();
            return view(asked, choices(question, attempt), response, attemptView(question, attempt), null);
        }

        EarlierView earlier(Question question, Attempt attempt) {
            String response = question instanceof Question.Choices choices
                    ? String.join(
                            "、",
                            choices.choices().stream()
                                    .filter(choice -> attempt.response().selected(choice.id()))
                                    .map(choice -> choice.text().in(language))
                                    .toList())
                    : attempt.response().text();
            return new EarlierView(html(question.prompt()), response, Times.format(attempt.createdAt(), language));
        }

        private QuestionView view(
                Quiz.Asked asked, List<ChoiceView> choices, String response, AttemptView attempt, EarlierView earlier) {
            Question question = asked.question();
            return new QuestionView(
                    question.id(),
                    question.anchor(),
                    asked.number(),
                    asked.version(),
                    question.type(),
                    question.prompt().languageFor(language).htmlTag(),
                    html(question.prompt()),
                    choices,
                    response,
                    "/quizzes/" + quizSlug + "/attempts",
                    attempt,
                    earlier);
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

        private AttemptView attemptView(Question question, Attempt attempt) {
            boolean open = question instanceof Question.Open;
            return new AttemptView(
                    open ? null : attempt.correct(),
                    open ? 0 : (int) Math.round(100 * attempt.score()),
                    Times.format(attempt.createdAt(), language),
                    attempt.number(),
                    modelAnswer(question),
                    explanation(question, attempt),
                    attempt.rating(),
                    open ? "/quizzes/" + quizSlug + "/attempts/" + attempt.id() + "/rating" : null);
        }

        private String modelAnswer(Question question) {
            if (question instanceof Question.Open open) return html(open.answer());
            if (question instanceof Question.Numeric numeric) return "<p>" + plain(numeric.answer()) + "</p>";
            return null;
        }

        private String explanation(Question question, Attempt attempt) {
            if (question instanceof Question.Open open) return html(open.remark());
            if (!(question instanceof Question.Numeric numeric)) return null;
            String mistake = numeric.mistake(attempt.response().number())
                    .map(m -> html(m.explanation()))
                    .orElse("");
            return mistake + html(numeric.explanation());
        }

        /** 4.0 is shown as 4. */
        private static String plain(double number) {
            return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
        }

        private String html(LocalizedText text) {
            return text == null ? null : html.of(text.in(language));
        }
    }
}
