package normbook.editor;

import java.util.List;
import java.util.Set;
import normbook.content.Problem;
import normbook.exercise.Exercise;
import normbook.exercise.SubmissionView;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;

/** What a learner would be told if the text that is being typed were in its file. Nothing is saved or recorded. */
final class Trials {
    private static final Set<EditableFile.Kind> PROGRAMS =
            Set.of(EditableFile.Kind.STARTER, EditableFile.Kind.SAMPLE, EditableFile.Kind.MISCONCEPTION);

    private final Editor editor;

    Trials(Editor editor) {
        this.editor = editor;
    }

    /** What learners begin with, a sample and a misconception are programs themselves. */
    static boolean isProgram(EditableFile file) {
        return PROGRAMS.contains(file.kind());
    }

    /** @param solution to be graded; of a program its own text is */
    SubmissionView grade(EditableFile file, String text, String solution, Language language) {
        if (!file.isOfExercise()) throw new Refusal(422, "editor.error.no-trial");
        CourseDraft draft = editor.check(file, text);
        Exercise exercise = draft.exercises().find(file.slug()).orElseThrow(() -> broken(file, draft, language));
        String program = isProgram(file) ? text : solution.replace("\r\n", "\n");
        return editor.tryouts().grade(exercise, program, language);
    }

    String starter(EditableFile file) {
        return editor.course()
                .draft()
                .exercises()
                .find(file.slug())
                .map(Exercise::starter)
                .orElse("");
    }

    private static Refusal broken(EditableFile file, CourseDraft draft, Language language) {
        List<Problem> wrong = StateController.blocking(file, draft);
        String first = wrong.isEmpty()
                ? file.path().toString()
                : wrong.get(0).place() + ": " + wrong.get(0).message(Messages.of(language));
        return new Refusal(422, "editor.error.trial", first);
    }
}
