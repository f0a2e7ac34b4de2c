/**
 * Questions, answers, scoring and attempts.
 *
 * <p>May know {@code language}, {@code content}, {@code account}, {@code web} and {@code storage}. A model answer or an
 * explanation reaches a learner only through {@link normbook.quiz.QuestionView}, which has them only when there is an
 * attempt. Start at {@link normbook.quiz.Question}.
 */
package normbook.quiz;
