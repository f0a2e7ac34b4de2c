package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Upload;
import normbook.web.Visitor;

/** {@code /desk/edit}: the files of the course, a new lesson, and one file with its preview; all of it without JavaScript. */
public final class EditorController {
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");
    private static final List<String> LANGUAGES = List.of("zh-tw", "en", "zh-cn");

    private final Editor editor;
    private final Saving saving;
    private final Pictures pictures;
    private final Preview preview;

    public EditorController(Editor editor) {
        this.editor = editor;
        this.saving = editor.saving();
        this.pictures = new Pictures(editor.folder());
        this.preview = new Preview(editor.renderer());
    }

    public void register(RoutesConfig routes) {
        routes.get(EditorPaths.INDEX, this::index, Role.INSTRUCTOR);
        routes.get(EditorPaths.NEW, ctx -> showNew(ctx, new NewLesson("", "", "", "", "zh-tw"), null), Role.INSTRUCTOR);
        routes.post(EditorPaths.NEW, this::create, Role.INSTRUCTOR);
        routes.get(EditorPaths.FILE, this::show, Role.INSTRUCTOR);
        routes.post(EditorPaths.FILE, this::save, Role.INSTRUCTOR);
        new RevisionController(editor, saving).register(routes);
        new StateController(editor, saving).register(routes);
        new ExercisePageController(editor).register(routes);
        new EditorApiController(editor, saving, pictures, preview).register(routes);
    }

    /** As a form was filled in. */
    record NewLesson(String title, String chapter, String newChapter, String slug, String language) {}

    /** What stands in the page, whatever stands in the file. */
    private record Shown(String text, String base, String message) {}

    /** @param kind saved, picture, conflict or refused */
    record Notice(String kind, String sentence) {}

    private void index(Context ctx) {
        Language language = Preferences.of(ctx).language();
        CourseDraft draft = editor.course().draft();
        List<EditorIndex.Group> groups =
                new EditorIndex(draft, editor.clock().instant(), language).groups(editor.folder());
        editor.views()
                .render(
                        ctx,
                        "editor/index",
                        Map.of("groups", groups, "errors", draft.errors(), "warnings", draft.warnings()));
    }

    private void showNew(Context ctx, NewLesson form, String refused) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("refused", refused);
        model.put("languages", LANGUAGES);
        model.put(
                "chapters",
                editor.folder().folders(Path.of("lessons")).stream()
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> SLUG.matcher(name).matches())
                        .toList());
        editor.views().render(ctx, "editor/new", model);
    }

    private void create(Context ctx) {
        Form sent = Form.of(ctx);
        NewLesson form = new NewLesson(
                sent.text("title").strip(),
                sent.text("chapter"),
                sent.text("newChapter").strip(),
                sent.text("slug").strip(),
                sent.text("language"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            EditableFile file = newFile(form);
            saving.create(file, newText(form), Visitor.of(ctx).accountId());
            ctx.redirect(EditorPaths.file(file), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(e.status());
            showNew(ctx, form, e.sentence(messages));
        }
    }

    private EditableFile newFile(NewLesson form) {
        if (form.title().isEmpty() || form.title().length() > 200) throw new Refusal(422, "editor.error.title");
        String chapter = form.newChapter().isEmpty() ? form.chapter() : form.newChapter();
        boolean named = chapter.isEmpty() || SLUG.matcher(chapter).matches();
        if (!named || !SLUG.matcher(form.slug()).matches()) throw new Refusal(422, "editor.error.slug");
        if (editor.course().allLessons().stream()
                .anyMatch(lesson -> lesson.slug().equals(form.slug()))) {
            throw new Refusal(409, "editor.error.exists", form.slug());
        }
        String language = LANGUAGES.contains(form.language()) ? form.language() : "zh-tw";
        String name = form.slug() + (language.equals("zh-tw") ? "" : "." + language) + ".md";
        return EditableFile.of("lessons/" + (chapter.isEmpty() ? "" : chapter + "/") + name)
                .orElseThrow(() -> new Refusal(422, "editor.error.slug"));
    }

    private static String newText(NewLesson form) {
        String title = form.title().replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
        boolean english = form.language().equals("en");
        Messages words = english ? Messages.of(Language.EN) : Messages.of(Language.ZH_TW);
        return "+++\ndraft = true\ntitle = \"" + title + "\"\nweight = \"999\"\n+++\n" + words.text("editor.new.text");
    }

    private void show(Context ctx) {
        EditableFile file = Editor.file(ctx, ctx.queryParam("path"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            Saving.Opened opened = saving.open(file).orElseThrow(() -> RequestException.notFound(ctx.path()));
            boolean saved = ctx.queryParam("saved") != null;
            Notice notice = saved ? new Notice("saved", messages.text("editor.saved")) : null;
            render(ctx, file, new Shown(opened.text(), opened.base(), ""), notice);
        } catch (Refusal e) {
            ctx.status(e.status());
            render(ctx, file, new Shown("", "", ""), new Notice("refused", e.sentence(messages)));
        }
    }

    private void save(Context ctx) {
        EditableFile file = Editor.file(ctx, Upload.text(ctx, "path"));
        Shown typed = new Shown(text(ctx, "source").replace("\r\n", "\n"), text(ctx, "base"), text(ctx, "message"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            switch (text(ctx, "action")) {
                case "check" -> render(ctx, file, typed, null);
                case "picture" -> render(ctx, file, typed, storePicture(ctx, file, messages));
                default -> answer(ctx, file, typed, save(ctx, file, typed, messages));
            }
        } catch (Refusal e) {
            ctx.status(e.status());
            render(ctx, file, typed, new Notice("refused", e.sentence(messages)));
        }
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
        Findings findings = Findings.of(file, draft, editor.course().problems());
        Map<String, Object> model = new HashMap<>();
        model.put("file", new EditorIndex(draft, editor.clock().instant(), language).entry(file));
        model.put("readersPage", file.page());
        model.put("java", file.isJava());
        model.put("yaml", file.path().toString().endsWith(".yml"));
        model.put("hasState", file.hasState() && file.kind() != EditableFile.Kind.EXERCISE);
        model.put("exercise", file.isOfExercise() ? file.slug() : null);
        model.put("source", shown.text());
        model.put("base", shown.base());
        model.put("message", shown.message());
        model.put("notice", notice);
        model.put("rows", difference == null ? List.of() : difference.rows());
        model.put("problems", Findings.rows(findings.here(), messages));
        model.put("elsewhere", Findings.rows(findings.elsewhere(), messages));
        model.put("snippets", Snippets.of(file, messages));
        model.put("preview", preview.of(file, shown.text(), draft, language));
        model.put("revisions", EditorPaths.revisions(file));
        editor.views().render(ctx, "editor/edit", model);
    }

    private static String text(Context ctx, String field) {
        String text = Upload.text(ctx, field);
        return text == null ? "" : text;
    }
}
