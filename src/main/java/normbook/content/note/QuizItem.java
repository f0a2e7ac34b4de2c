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
        return answer == null ? Optional.empty() : AnswerKey.of(choices, answer);
    }

    /** With another answer to the same question. */
    public QuizItem answered(String other) {
        return new QuizItem(n, type, question, other, choices, line, answerLine, pairing, doubt);
    }
}
