package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import normbook.content.Problem;
import normbook.exercise.Exercise;
import normbook.exercise.ExerciseBeginning;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.lesson.Lesson;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;

/** {@code /desk/edit/new}: a lesson, chapter, exercise, quiz or notebook that is not there yet, and a further file of one. */
final class NewController {
    private static final Pattern SLUG = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,99}");
    /** In addresses, and as the readers of these files want it. */
    private static final Pattern PLAIN_SLUG = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final Editor editor;
    private final Saving saving;
    private final Refused.Pages pages;

    /** @param pages where a form is that adds a file */
    NewController(Editor editor, Saving saving, Refused.Pages pages) {
        this.editor = editor;
        this.saving = saving;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        routes.get(EditorPaths.NEW, ctx -> show(ctx, NewFile.empty(ctx.queryParam("kind")), null), Role.INSTRUCTOR);
        routes.post(EditorPaths.NEW, this::create, Role.INSTRUCTOR);
        routes.post(EditorPaths.ADD, this::add, Role.INSTRUCTOR);
    }

    static boolean isSlug(EditableFile.Kind kind, String name) {
        boolean free = kind == EditableFile.Kind.LESSON;
        return (free ? SLUG : PLAIN_SLUG).matcher(name).matches();
    }

    /** Folders of lessons, by their names. */
    static List<String> chapters(Editor editor) {
        return editor.folder().folders(Path.of("lessons")).stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> SLUG.matcher(name).matches())
                .toList();
    }

    private void show(Context ctx, NewFile form, String refused) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("kinds", NewFile.KINDS);
        model.put("refused", refused);
        model.put("languages", NewFile.LANGUAGES);
        model.put("chapters", chapters(editor));
        model.put(
                "references",
                ExerciseBeginning.all().stream()
                        .map(ExerciseBeginning::reference)
                        .sorted()
                        .toList());
        model.put("own", ExerciseBeginning.own().reference());
        model.put(
                "lessons",
                editor.course().allLessons().stream().map(Lesson::slug).sorted().toList());
        editor.views().render(ctx, "editor/new", model);
    }

    private void create(Context ctx) {
        NewFile form = NewFile.of(Form.of(ctx));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            if (form.title().isEmpty() || form.title().length() > 200) throw new Refusal(422, "editor.error.title");
            Revision.Mark mark = RevisionController.mark(Revision.Kind.SAVED, ctx, "");
            EditableFile made = form.isExercise() ? exercise(form, messages, mark) : file(form, messages, mark);
            ctx.redirect(EditorPaths.of(made), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(e.status());
            show(ctx, form, e.sentence(messages));
        }
    }

    private EditableFile exercise(NewFile form, Messages messages, Revision.Mark mark) {
        if (!PLAIN_SLUG.matcher(form.slug()).matches()) throw new Refusal(422, "editor.error.plain-slug");
        ExerciseBeginning beginning =
                ExerciseBeginning.find(form.reference()).orElseThrow(() -> new Refusal(422, "editor.error.reference"));
        Beginnings beginnings = new Beginnings(messages);
        String starter = beginning.starter(messages.text("editor.begin.starter"));
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : ExerciseFiles.NAMES) {
            EditableFile file = ExerciseFiles.file(form.slug(), name);
            boolean yaml = file.kind() == EditableFile.Kind.EXERCISE;
            texts.put(name, yaml ? beginnings.exercise(form, beginning) : beginnings.ofExercise(file, starter));
        }
        if (beginning.isOwn()) texts.put(ExerciseFiles.REFERENCE, beginnings.reference());
        saving.createFolder(ExerciseFiles.folder(form.slug()), texts, mark);
        return ExerciseFiles.file(form.slug(), "exercise.yml");
    }

    private EditableFile file(NewFile form, Messages messages, Revision.Mark mark) {
        EditableFile file = EditableFile.of(path(form)).orElseThrow(() -> new Refusal(422, "editor.error.slug"));
        Beginnings beginnings = new Beginnings(messages);
        String text = switch (form.kind()) {
            case "chapter" -> Beginnings.chapter(form.title(), form.language());
            case "quiz" -> beginnings.quiz(form);
            case "notebook" -> beginnings.notebook(form);
            default -> Beginnings.lesson(form.title(), form.language());
        };
        create(file, text, messages, mark);
        return file;
    }

    private static String path(NewFile form) {
        boolean free = form.kind().equals("lesson") || form.kind().equals("chapter");
        if (!(free ? SLUG : PLAIN_SLUG).matcher(form.slug()).matches())
            throw new Refusal(422, free ? "editor.error.slug" : "editor.error.plain-slug");
        String suffix = form.language().equals("zh-tw") ? ".md" : "." + form.language() + ".md";
        return switch (form.kind()) {
            case "chapter" -> "lessons/" + form.slug() + "/_index" + suffix;
            case "quiz" -> "quizzes/" + form.slug() + ".yml";
            case "notebook" -> "notebooks/" + form.slug() + ".md";
            default -> "lessons/" + chapter(form) + form.slug() + suffix;
        };
    }

    private static String chapter(NewFile form) {
        String chapter = form.newChapter().isEmpty() ? form.chapter() : form.newChapter();
        if (chapter.isEmpty()) return "";
        if (!SLUG.matcher(chapter).matches()) throw new Refusal(422, "editor.error.slug");
        return chapter + "/";
    }

    /** Not where {@code check} would find that another file has the name already, or anything else that is wrong. */
    private void create(EditableFile file, String text, Messages messages, Revision.Mark mark) {
        saving.refuseLinkedFolder(file);
        if (editor.folder().exists(file.path())) throw new Refusal(409, "editor.error.exists", file.path());
        List<Problem> before = editor.course().problems();
        CourseDraft draft = editor.check(file, text);
        draft.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR && !before.contains(problem))
                .findFirst()
                .ifPresent(problem -> {
                    throw new Refusal(
                            409, "editor.error.check", file.path(), problem.place() + ": " + problem.message(messages));
                });
        saving.create(file, text, mark);
    }

    private void add(Context ctx) {
        Form sent = Form.of(ctx);
        Messages messages = Messages.of(Preferences.of(ctx).language());
        Revision.Mark mark = RevisionController.mark(Revision.Kind.SAVED, ctx, "");
        String slug = sent.text("slug");
        try {
            EditableFile file = slug.isEmpty()
                    ? addBeside(Editor.file(ctx, sent.text("path")), sent.text("add"), messages, mark)
                    : addToExercise(ctx, sent, slug, messages, mark);
            ctx.redirect(EditorPaths.file(file), HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            Map<String, String> typed = Map.of("verdict", sent.text("verdict"), "name", sent.text("name"));
            String why = messages.text("editor.error.not-added", e.sentence(messages));
            new Refused("add", why, typed).attachTo(ctx, e.status());
            pages.show(ctx, Editor.file(ctx, slug.isEmpty() ? sent.text("path") : yaml(slug)));
        }
    }

    private static String yaml(String slug) {
        return "exercises/" + slug + "/exercise.yml";
    }

    private EditableFile addToExercise(Context ctx, Form sent, String slug, Messages messages, Revision.Mark mark) {
        EditableFile yaml = Editor.file(ctx, yaml(slug));
        if (!editor.folder().folders(Path.of("exercises")).contains(yaml.path().getParent()))
            throw RequestException.notFound(ctx.path());
        String name = sent.text("add");
        if (!name.isEmpty() && !ExerciseFiles.names().contains(name)) throw RequestException.notFound(ctx.path());
        EditableFile file = name.isEmpty()
                ? ExerciseFiles.sample(
                        slug, sent.text("verdict"), sent.text("name").strip())
                : ExerciseFiles.file(slug, name);
        saving.create(file, beginning(file, messages), mark);
        return file;
    }

    /** With the method of this exercise, where it can be read already. */
    private String beginning(EditableFile file, Messages messages) {
        Beginnings beginnings = new Beginnings(messages);
        ExerciseBeginning any = ExerciseBeginning.all().get(0);
        if (file.kind() == EditableFile.Kind.EXERCISE) {
            NewFile form = new NewFile("exercise", file.slug(), file.slug(), "", "", "", any.reference(), "");
            return beginnings.exercise(form, any);
        }
        String remark = messages.text("editor.begin.starter");
        String starter = editor.course()
                .draft()
                .exercises()
                .find(file.slug())
                .map(Exercise::starter)
                .orElseGet(() -> any.starter(remark));
        return beginnings.ofExercise(file, starter);
    }

    private EditableFile addBeside(EditableFile file, String name, Messages messages, Revision.Mark mark) {
        Beside.Missing missing = new Beside(editor.folder(), editor.course().allLessons())
                .of(file).stream()
                        .filter(one ->
                                one.file().path().getFileName().toString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new Refusal(409, "editor.error.exists", name));
        if (!editor.folder().exists(file.path())) throw new Refusal(409, "editor.error.gone");
        String title = editor.index(messages.language()).entry(file).title();
        create(missing.file(), Beginnings.besideLesson(missing.file(), title, missing.language()), messages, mark);
        return missing.file();
    }
}
