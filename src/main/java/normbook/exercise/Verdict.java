package normbook.exercise;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import normbook.language.LocalizedText;

/** What became of a submission, the weightiest first: where several hold, the first counts. */
public enum Verdict {
    /** Ours: queued again, never held against the learner. */
    INTERNAL_ERROR,
    COMPILE_ERROR,
    FORBIDDEN,
    LIMIT_EXCEEDED,
    RUNTIME_ERROR,
    WRONG_ANSWER,
    /** The right formula, but digits are lost where the mean is large beside the deviation. */
    UNSTABLE,
    ACCEPTED;

    /** In JSON, URLs and the names of sample folders: {@code wrong_answer}. */
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Verdict of(String json) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.json().equals(json))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no verdict " + json));
    }

    /** The one or two words above a report. */
    public LocalizedText headline() {
        return Sentence.of("exercise.verdict." + json());
    }

    static Verdict weightiest(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(ACCEPTED);
    }
}
