package normbook.quiz;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import normbook.language.LocalizedText;

/**
 * Questions that are answered together.
 *
 * @param file where it stands: drawings are found beside it
 * @param lesson slug of the lesson that hosts it, or null
 * @param fromNote whether the questions stand in the lesson's own note
 */
public record Quiz(
        String slug, Path file, LocalizedText title, String lesson, boolean fromNote, List<Asked> questions) {

    /** @param remark safe HTML that stands with the model answer, or null */
    public record Asked(Question question, int version, int number, LocalizedText remark) {}

    public Optional<Asked> find(String questionId) {
        return questions.stream()
                .filter(asked -> asked.question().id().equals(questionId))
                .findFirst();
    }
}
