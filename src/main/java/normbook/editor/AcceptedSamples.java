package normbook.editor;

import java.nio.file.Path;
import java.util.List;
import normbook.exercise.Exercise;
import normbook.exercise.Verdict;
import normbook.language.Language;
import normbook.lesson.CourseDraft;
import normbook.web.RequestException;

/** Whether the right solutions that an author has put into an exercise's folder pass its cases. */
final class AcceptedSamples {
    private final Editor editor;

    AcceptedSamples(Editor editor) {
        this.editor = editor;
    }

    void refuseWrong(CourseDraft draft, String slug, Language language) {
        Exercise exercise =
                draft.exercises().find(slug).orElseThrow(() -> RequestException.notFound("/exercises/" + slug));
        for (Path file : list(slug)) {
            Verdict verdict = editor.tryouts().verdict(exercise, editor.folder().read(file));
            if (verdict != Verdict.ACCEPTED)
                throw new Refusal(
                        422,
                        "editor.blocked.sample",
                        file.getFileName(),
                        verdict.headline().in(language));
        }
    }

    private List<Path> list(String slug) {
        return editor.folder().list("exercises/" + slug + "/submissions/accepted", ".java");
    }
}
