package normbook.editor;

import java.text.Normalizer;
import java.util.List;
import normbook.web.Form;

/**
 * The form for something new, as it was filled in.
 *
 * @param kind one of {@link #KINDS}
 * @param newChapter in place of a chapter that is there
 * @param reference of an exercise
 * @param lesson that an exercise, a quiz or a notebook belongs to; empty for none
 */
record NewFile(
        String kind,
        String title,
        String slug,
        String chapter,
        String newChapter,
        String language,
        String reference,
        String lesson) {
    static final List<String> KINDS = List.of("lesson", "chapter", "exercise", "quiz", "notebook");
    /** As in the names of files. */
    static final List<String> LANGUAGES = List.of("zh-tw", "en", "zh-cn");

    static NewFile of(Form form) {
        return new NewFile(
                known(form.text("kind")),
                form.text("title").strip(),
                name(form.text("slug")),
                form.text("chapter"),
                name(form.text("newChapter")),
                LANGUAGES.contains(form.text("language")) ? form.text("language") : LANGUAGES.get(0),
                form.text("reference"),
                form.text("lesson"));
    }

    static NewFile empty(String kind) {
        return new NewFile(known(kind), "", "", "", "", LANGUAGES.get(0), "", "");
    }

    boolean isExercise() {
        return kind.equals("exercise");
    }

    /** Two ways to write one accent are one name. */
    static String name(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    private static String known(String kind) {
        return kind != null && KINDS.contains(kind) ? kind : KINDS.get(0);
    }
}
