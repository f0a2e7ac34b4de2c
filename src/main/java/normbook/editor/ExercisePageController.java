package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import normbook.content.Problem;
import normbook.exercise.Exercise;
import normbook.exercise.ProbeTable;
import normbook.exercise.SubmissionView;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;

/**
 * {@code /desk/edit/exercise}: the files of an exercise, what is wrong with it, how well its cases show each
 * misconception, and what a learner would be told of a program, whether learners see it or not.
 */
final class ExercisePageController {
    private final Editor editor;

    ExercisePageController(Editor editor) {
        this.editor = editor;
    }

    void register(RoutesConfig routes) {
        routes.get(EditorPaths.EXERCISE, ctx -> show(ctx, ctx.queryParam("slug")), Role.INSTRUCTOR);
        routes.post(EditorPaths.EXERCISE, this::tryOut, Role.INSTRUCTOR);
    }

    record FileRow(String name, String href, long problems) {}

    /** @param view null where the exercise could not be tried */
    private record Tried(String source, SubmissionView view) {}

    private void tryOut(Context ctx) {
        Form form = Form.of(ctx);
        String slug = slug(ctx, form.text("slug"));
        String source = form.text("source").replace("\r\n", "\n");
        Language language = Preferences.of(ctx).language();
        Optional<Exercise> exercise = editor.course().draft().exercises().find(slug);
        if (exercise.isEmpty()) {
            String why = Messages.of(language).text("editor.error.broken-exercise", slug);
            new Refused("trial", why, Map.of()).attachTo(ctx, 422);
        }
        SubmissionView view = exercise.map(found -> editor.tryouts().grade(found, source, language))
                .orElse(null);
        show(ctx, slug, new Tried(source, view));
    }

    void show(Context ctx, String slug) {
        show(ctx, slug(ctx, slug), null);
    }

    private void show(Context ctx, String slug, Tried tried) {
        EditableFile yaml =
                EditableFile.of("exercises/" + slug + "/exercise.yml").orElseThrow();
        Language language = Preferences.of(ctx).language();
        CourseDraft draft = editor.course().draft();
        List<Problem> problems = draft.problems().stream()
                .filter(problem -> problem.file().startsWith(yaml.path().getParent()))
                .toList();
        Optional<Exercise> exercise = draft.exercises().find(slug);
        Optional<ProbeTable> probes = draft.exercises().probes().stream()
                .filter(table -> table.slug().equals(slug))
                .findFirst();
        Map<String, Object> model = new HashMap<>();
        model.put("slug", slug);
        model.put("file", editor.index(language).entry(yaml));
        model.put("saved", ctx.queryParam("saved") != null);
        model.put("files", files(yaml.path().getParent(), problems));
        model.put("missing", ExerciseFiles.missing(editor.folder(), slug));
        model.put("own", ExerciseFiles.hasOwnReference(editor.folder(), slug));
        model.put("verdicts", ExerciseFiles.verdicts());
        model.put("place", EditorPaths.place(yaml));
        model.put("problems", Findings.rows(problems, Messages.of(language)));
        model.put("summary", probes.map(table -> table.summary(language)).orElse(null));
        model.put(
                "matrix",
                probes.filter(table -> !table.matrix().rows().isEmpty())
                        .map(table -> String.join("\n", table.lines(language)))
                        .orElse(null));
        model.put("refused", Refused.of(ctx));
        model.put("usable", exercise.isPresent() || tried != null);
        model.put(
                "source",
                tried != null ? tried.source() : exercise.map(Exercise::starter).orElse(""));
        model.put("submission", tried == null ? null : tried.view());
        editor.views().render(ctx, "editor/exercise", model);
    }

    private List<FileRow> files(Path folder, List<Problem> problems) {
        return Stream.of(".yml", ".md", ".java")
                .flatMap(suffix -> editor.folder().list(folder.toString(), suffix).stream())
                .flatMap(file -> EditableFile.of(file.toString()).stream())
                .sorted(Comparator.comparing(file -> ExerciseFiles.place(folder.relativize(file.path()))))
                .map(file -> new FileRow(
                        folder.relativize(file.path()).toString(),
                        EditorPaths.file(file),
                        problems.stream()
                                .filter(problem -> problem.file().equals(file.path()))
                                .count()))
                .toList();
    }

    private String slug(Context ctx, String slug) {
        return EditableFile.of("exercises/" + slug + "/exercise.yml")
                .filter(file -> editor.folder()
                        .folders(Path.of("exercises"))
                        .contains(file.path().getParent()))
                .map(EditableFile::slug)
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }
}
