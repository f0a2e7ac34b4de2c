package normbook.quiz;

import java.util.List;
import normbook.language.LocalizedText;

/** A quiz as read from the content folder, before the database has given its questions their versions. */
public record QuizDraft(String slug, LocalizedText title, String lesson, boolean fromNote, List<Question> questions) {}
