package normbook.quiz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import normbook.language.Language;
import normbook.language.LocalizedText;

/** A question as its author wrote it; all texts are Markdown. */
public sealed interface Question {

    /** Stable for ever: {@code <quiz>#<name>}. */
    String id();

    LocalizedText prompt();

    /** All that a learner reads before answering. */
    default List<LocalizedText> asked() {
        return List.of(prompt());
    }

    /** {@code open}, {@code single}, {@code multiple}, {@code truefalse} or {@code numeric}. */
    String type();

    /** The share of the question that the response gets right, 0 to 1; empty where only a person can tell. */
    Optional<Double> score(Response response);

    /** The part of the id after the {@code #}, and the HTML id of the question on a page. */
    default String anchor() {
        return id().substring(id().indexOf('#') + 1);
    }

    /**
     * Answered in words, compared by the learner with the model answer.
     *
     * @param answer null where the author gave none
     */
    record Open(String id, LocalizedText prompt, LocalizedText answer) implements Question {
        @Override
        public String type() {
            return "open";
        }

        @Override
        public Optional<Double> score(Response response) {
            return Optional.empty();
        }
    }

    record Choice(String id, LocalizedText text, boolean correct, LocalizedText explanation) {}

    /** @param type {@code single}, {@code multiple} or {@code truefalse} */
    record Choices(String id, LocalizedText prompt, String type, List<Choice> choices) implements Question {

        /** A statement to be judged: its choices have the ids {@code true} and {@code false} and say their own names. */
        public static Choices trueOrFalse(String id, LocalizedText statement, boolean holds) {
            Choice yes = new Choice("true", truth(true), holds, null);
            return new Choices(
                    id, statement, "truefalse", List.of(yes, new Choice("false", truth(false), !holds, null)));
        }

        static LocalizedText truth(boolean yes) {
            return new LocalizedText(Map.of(Language.ZH_TW, yes ? "是" : "否", Language.EN, yes ? "True" : "False"));
        }

        @Override
        public List<LocalizedText> asked() {
            return Stream.concat(Stream.of(prompt), choices.stream().map(Choice::text))
                    .toList();
        }

        /** The share of choices judged right, so that one slip among five is not as bad as five. */
        @Override
        public Optional<Double> score(Response response) {
            long right = choices.stream()
                    .filter(choice -> choice.correct() == response.selected(choice.id()))
                    .count();
            boolean all = right == choices.size();
            if (!type.equals("multiple")) return Optional.of(all ? 1.0 : 0.0);
            return Optional.of((double) right / choices.size());
        }
    }

    /** A wrong number that learners often arrive at, and how. */
    record Mistake(double value, double tolerance, LocalizedText explanation) {}

    /** @param tolerance absolute */
    record Numeric(
            String id,
            LocalizedText prompt,
            double answer,
            double tolerance,
            LocalizedText explanation,
            List<Mistake> mistakes)
            implements Question {
        @Override
        public String type() {
            return "numeric";
        }

        @Override
        public Optional<Double> score(Response response) {
            return Optional.of(within(response.number(), answer, tolerance) ? 1.0 : 0.0);
        }

        Optional<Mistake> mistake(double number) {
            return mistakes.stream()
                    .filter(mistake -> within(number, mistake.value(), mistake.tolerance()))
                    .findFirst();
        }

        private static boolean within(double number, double value, double tolerance) {
            // 1.015 - 1.01 is a little more than 0.005 in binary: the edge belongs to the right side.
            return Math.abs(number - value) <= tolerance * (1 + 1e-9) + Math.ulp(value);
        }
    }
}
