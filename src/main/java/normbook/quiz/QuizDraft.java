package normbook.quiz;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import normbook.content.Publication;
import normbook.language.LocalizedText;

/**
 * A quiz as read from the content folder, before the database has given its questions their versions.
 *
 * @param file where it stands: drawings are found beside it
 * @param publication its own; that of its lesson counts as well
 * @param remarks by question id, safe HTML that stands with a model answer; not part of the question, so that a better
 *     remark leaves attempts as they are
 */
public record QuizDraft(
        String slug,
        Path file,
        LocalizedText title,
        String lesson,
        boolean fromNote,
        Publication publication,
        List<Question> questions,
        Map<String, LocalizedText> remarks) {}
