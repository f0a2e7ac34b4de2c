package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.content.ContentFolder;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Upload;

/** {@code /desk/edit}: the files of the course, and one file with its preview; all of it without JavaScript. */
public final class EditorController {
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Editor editor;
    private final Saving saving;
    private final Pictures pictures;
    private final Preview preview;
    private final ExercisePageController exercises;

    public EditorController(Editor editor) {
        this.editor = editor;
        this.saving = editor.saving();
        this.pictures = new Pictures(editor.folder());
        this.preview = new Preview(editor.renderer());
        this.exercises = new ExercisePageController(editor);
    }

    public void register(RoutesConfig routes) {
        routes.get(EditorPaths.INDEX, this::index, Role.INSTRUCTOR);
        routes.get(EditorPaths.FILE, this::show, Role.INSTRUCTOR);
        // So that a picture that is too large is refused with the text beside it still in the page.
        routes.before(EditorPaths.FILE, ctx -> Upload.allow(ctx, MOST_BYTES));
        routes.post(EditorPaths.FILE, this::save, Role.INSTRUCTOR);
        new NewController(editor, saving, this::showAgain).register(routes);
        new PlaceController(editor, saving, this::showAgain).register(routes);
        new RevisionController(editor, saving).register(routes);
        new StateController(editor, saving, this::showAgain).register(routes);
        exercises.register(routes);
        new EditorApiController(editor, saving, pictures, preview).register(routes);
    }

    /** What stands in the page, whatever stands in the file. */
    private record Shown(String text, String base, String message) {}

    /** @param kind saved, broken, picture, conflict or refused */
    record Notice(String kind, String sentence) {}

    private void index(Context ctx) {
        Language language = Preferences.of(ctx).language();
        CourseDraft draft = editor.course().draft();
        List<EditorIndex.Group> groups = editor.index(language).groups();
        editor.views()
                .render(
                        ctx,
                        "editor/index",
                        Map.of("groups", groups, "errors", draft.errors(), "warnings", draft.warnings()));
    }

    private void show(Context ctx) {
        show(ctx, Editor.file(ctx, ctx.queryParam("path")));
    }

    /** What a form in the page of a file has refused. */
    private void showAgain(Context ctx, EditableFile file) {
        if (file.kind() == EditableFile.Kind.EXERCISE) exercises.show(ctx, file.slug());
        else show(ctx, file);
    }

    private void show(Context ctx, EditableFile file) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            Saving.Opened opened = saving.open(file).orElseThrow(() -> RequestException.notFound(ctx.path()));
            boolean saved = ctx.queryParam("saved") != null;
            Notice notice = saved ? savedNotice(file, messages) : null;
            render(ctx, file, new Shown(opened.text(), opened.base(), ""), notice);
        } catch (Refusal e) {
            ctx.status(e.status());
            render(ctx, file, new Shown("", "", ""), new Notice("refused", e.sentence(messages)));
        }
    }

    private Notice savedNotice(EditableFile file, Messages messages) {
        return editor.brokenNow(file, messages)
                .map(sentence -> new Notice("broken", sentence))
                .orElseGet(() -> new Notice("saved", messages.text("editor.saved")));
    }

    private void save(Context ctx) {
        EditableFile file = Editor.file(ctx, Upload.text(ctx, "path"));
        Shown typed = new Shown(text(ctx, "source").replace("\r\n", "\n"), text(ctx, "base"), text(ctx, "message"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            switch (text(ctx, "action")) {
                case "check" -> render(ctx, file, typed, null);
                case "try" -> tryOut(ctx, file, typed, messages.language());
                case "picture" -> render(ctx, file, typed, storePicture(ctx, file, messages));
                default -> answer(ctx, file, typed, save(ctx, file, typed, messages));
            }
        } catch (Refusal e) {
            ctx.status(e.status());
            render(ctx, file, typed, new Notice("refused", e.sentence(messages)));
        }
    }

    private void tryOut(Context ctx, EditableFile file, Shown typed, Language language) {
        ctx.attribute(
                "editor.submission", new Trials(editor).grade(file, typed.text(), text(ctx, "solution"), language));
        render(ctx, file, typed, null);
    }

    private Notice storePicture(Context ctx, EditableFile file, Messages messages) {
        Upload upload = Upload.of(ctx, "picture").orElseThrow(() -> new Refusal(422, "editor.error.no-picture"));
        String name = pictures.store(file, upload);
        return new Notice("picture", messages.text("editor.picture.stored", "![](" + name + ")"));
    }

    private Saving.Outcome save(Context ctx, EditableFile file, Shown typed, Messages messages) {
        return saving.save(
                new Saving.Typed(file, typed.base(), typed.text()),
                RevisionController.mark(Revision.Kind.SAVED, ctx, typed.message()),
                RevisionController.names(messages));
    }

    private void answer(Context ctx, EditableFile file, Shown typed, Saving.Outcome outcome) {
        if (outcome instanceof Saving.Outcome.Saved) {
            ctx.redirect(EditorPaths.file(file) + "&saved=1", HttpStatus.SEE_OTHER);
            return;
        }
        Saving.Outcome.Conflict conflict = (Saving.Outcome.Conflict) outcome;
        Messages messages = Messages.of(Preferences.of(ctx).language());
        int places = conflict.merged().conflicts();
        String key = places == 0 ? "editor.conflict.merged" : "editor.conflict.places";
        ctx.status(409);
        ctx.attribute("editor.difference", Difference.of(conflict.theirs().text(), typed.text()));
        render(
                ctx,
                file,
                new Shown(conflict.merged().text(), conflict.theirs().base(), typed.message()),
                new Notice("conflict", messages.text(key, places)));
    }

    private void render(Context ctx, EditableFile file, Shown shown, Notice notice) {
        Language language = Preferences.of(ctx).language();
        Messages messages = Messages.of(language);
        Difference difference = ctx.attribute("editor.difference");
        CourseDraft draft = editor.check(file, shown.text());
        ContentFolder shownFolder = editor.folder().with(file.path(), shown.text());
        Findings findings = Findings.of(file, draft, editor.course().problems());
        Map<String, Object> model = new HashMap<>();
        model.put("file", new EditorIndex(draft, editor.clock().instant(), language, shownFolder).entry(file));
        model.put("readersPage", file.page());
        model.put("java", file.isJava());
        model.put("yaml", file.path().toString().endsWith(".yml"));
        model.put("hasState", file.hasState() && file.kind() != EditableFile.Kind.EXERCISE);
        model.put("exercise", file.isOfExercise() ? file.slug() : null);
        model.put("source", shown.text());
        model.put("base", shown.base());
        model.put("message", shown.message());
        model.put("notice", notice);
        model.put("refused", Refused.of(ctx));
        model.put("rows", difference == null ? List.of() : difference.rows());
        model.put("problems", Findings.rows(findings.here(), messages));
        model.put("elsewhere", Findings.rows(findings.elsewhere(), messages));
        model.put("snippets", Snippets.of(file, messages));
        model.put("preview", preview.of(file, shown.text(), draft, language));
        model.put("revisions", EditorPaths.revisions(file));
        model.put("place", EditorPaths.place(file));
        model.put("beside", beside(file));
        boolean showsPictures =
                !file.isJava() && !file.isIpynb() && !model.get("yaml").equals(true);
        model.put("pictures", showsPictures);
        model.put("picturesHere", showsPictures ? pictures.list(file) : List.of());
        model.put("isProgram", Trials.isProgram(file));
        model.put("solution", file.isOfExercise() ? solution(ctx, file) : null);
        model.put("submission", ctx.attribute("editor.submission"));
        editor.views().render(ctx, "editor/edit", model);
    }

    /** Names of the files that could stand beside it. */
    private List<String> beside(EditableFile file) {
        return new Beside(editor.folder(), editor.course().allLessons())
                .of(file).stream()
                        .map(missing -> missing.file().path().getFileName().toString())
                        .toList();
    }

    /** As it was sent, else as learners begin. */
    private String solution(Context ctx, EditableFile file) {
        String sent = ctx.isMultipartFormData() ? text(ctx, "solution") : "";
        return sent.isEmpty() ? new Trials(editor).starter(file) : sent.replace("\r\n", "\n");
    }

    private static String text(Context ctx, String field) {
        String text = Upload.text(ctx, field);
        return text == null ? "" : text;
    }
}
