package normbook.content.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of a note and its model answer, in raw Markdown without number and label.
 *
 * @param n as numbered in the note, from 1
 * @param answer null where the note has none
 * @param choices the options as written, letter included; they are not repeated in {@code question}
 * @param line of the question in the file, from 1
 * @param answerLine of the answer, 0 where there is none
 * @param doubt what the reader is not sure of, a key of {@code messages/content.*.properties}; null where it is sure
 */
public record QuizItem(
        int n,
        Type type,
        String question,
        String answer,
        List<String> choices,
        int line,
        int answerLine,
        Pairing pairing,
        String doubt) {

    public enum Type {
        OPEN("open"),
        CHOICE("choice"),
        TRUE_FALSE("truefalse");

        private final String tag;

        Type(String tag) {
            this.tag = tag;
        }

        public String tag() {
            return tag;
        }
    }

    /** How the answer was found. */
    public enum Pairing {
        /** Behind the author's own mark. */
        MARK,
        /** Behind a label below its question. */
        LABEL,
        /** Behind a label with the number of the question. */
        NUMBER,
        /** In a list of answers behind all questions. */
        BLOCK,
        /** Without a label, below its question. */
        INLINE,
        NONE;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Which options are right; empty where there are none, or the answer does not say it surely. */
    public Optional<AnswerKey> key() {
        return answer == null ? Optional.empty() : key(type, choices, answer);
    }

    /** Of a statement to be judged that has no options of its own; empty where the answer does not say it surely. */
    public Optional<Verdict> verdict() {
        boolean judged = type == Type.TRUE_FALSE && choices.isEmpty() && answer != null;
        return judged ? Verdict.of(answer) : Optional.empty();
    }

    static Optional<AnswerKey> key(Type type, List<String> choices, String answer) {
        Optional<AnswerKey> lettered = AnswerKey.of(choices, answer);
        if (type != Type.TRUE_FALSE || lettered.isPresent()) return lettered;
        return Verdict.of(answer).flatMap(verdict -> place(choices, verdict));
    }

    private static Optional<AnswerKey> place(List<String> choices, Verdict verdict) {
        for (int i = 0; i < choices.size(); i++) {
            boolean same = Verdict.whole(Choices.words(choices.get(i)))
                    .filter(option -> option.holds() == verdict.holds())
                    .isPresent();
            if (same) return Optional.of(new AnswerKey(List.of(i), verdict.explanation()));
        }
        return Optional.empty();
    }

    QuizItem numbered(int other) {
        return new QuizItem(other, type, question, answer, choices, line, answerLine, pairing, doubt);
    }

    /** With another answer to the same question. */
    public QuizItem answered(String other) {
        return new QuizItem(n, type, question, other, choices, line, answerLine, pairing, doubt);
    }
}
