package normbook.quiz;

import java.time.Instant;

/**
 * One answer of one learner.
 *
 * @param number of this learner's attempts at the question, from 1
 * @param score 0 to 1; null for an open question
 * @param rating the learner's own judgement of an open answer: {@code missed}, {@code partly}, {@code got_it}, or null
 */
record Attempt(
        long id,
        int number,
        String questionId,
        int questionVersion,
        Response response,
        Double score,
        String rating,
        Instant createdAt) {

    /** Right, or for an open question judged so by the learner. */
    boolean correct() {
        return score != null ? score == 1.0 : "got_it".equals(rating);
    }
}
