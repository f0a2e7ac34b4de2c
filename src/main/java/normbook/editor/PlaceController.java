package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Times;

/** {@code /desk/edit/place}: another name or place for a file or folder, deleting it, and bringing it back. */
final class PlaceController {
    private static final int MOST_SHOWN = 200;
    private static final int MOST_USERS = 10;

    private final Editor editor;
    private final Moving moving;
    private final Refused.Pages pages;

    /** @param pages where a picture is deleted */
    PlaceController(Editor editor, Saving saving, Refused.Pages pages) {
        this.editor = editor;
        this.pages = pages;
        this.moving = new Moving(editor, saving);
    }

    void register(RoutesConfig routes) {
        routes.get(EditorPaths.PLACE, ctx -> show(ctx, unit(ctx, ctx.queryParam("path")), null), Role.INSTRUCTOR);
        routes.post(EditorPaths.PLACE, this::move, Role.INSTRUCTOR);
        routes.post(EditorPaths.DELETE, this::delete, Role.INSTRUCTOR);
        routes.post(EditorPaths.PICTURE, this::deletePicture, Role.INSTRUCTOR);
        routes.get(EditorPaths.DELETED, ctx -> showDeleted(ctx, null), Role.INSTRUCTOR);
        routes.post(EditorPaths.DELETED, this::restore, Role.INSTRUCTOR);
    }

    /**
     * What is shown of a move.
     *
     * @param broken null before it was looked at
     */
    private record Asked(String name, String chapter, List<Findings.Row> broken, String refused) {}

    record DeletedRow(String id, String when, List<String> paths, int more) {}

    record LostRow(String path, String href) {}

    private void show(Context ctx, Unit unit, Asked asked) {
        Messages messages = Messages.of(Preferences.of(ctx).language());
        Map<String, Object> model = new HashMap<>();
        EditableFile named = unit.named();
        model.put("file", editor.index(messages.language()).entry(named));
        model.put("path", named.path().toString());
        model.put("back", EditorPaths.of(named));
        model.put("files", unit.files().stream().map(Path::toString).toList());
        model.put("movable", unit.canMove());
        model.put("hasChapter", unit.isLesson());
        model.put("several", unit.isLesson() && unit.files().size() > 1);
        model.put("chapters", NewController.chapters(editor));
        model.put("name", asked == null ? unit.name() : asked.name());
        model.put("chapter", asked == null ? chapter(unit) : asked.chapter());
        model.put("asked", asked != null);
        model.put("broken", asked == null ? List.of() : asked.broken());
        model.put("refused", asked == null ? null : asked.refused());
        model.put("deletionBreaks", new Breakage(editor, messages).of(unit, Map.of()));
        editor.views().render(ctx, "editor/place", model);
    }

    private void move(Context ctx) {
        Form form = Form.of(ctx);
        Unit unit = unit(ctx, form.text("path"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        String name = NewFile.name(form.text("name"));
        String chapter = form.text("chapter");
        try {
            Map<Path, Path> moves = moves(unit, name, chapter);
            if (form.text("action").equals("check")) {
                show(ctx, unit, new Asked(name, chapter, new Breakage(editor, messages).of(unit, moves), null));
                return;
            }
            Path to = unit.textsMovedTo(moves).getOrDefault(unit.named().path(), moves.get(unit.at()));
            String said = messages.text("editor.place.moved", unit.at());
            moving.move(unit, moves, RevisionController.mark(Revision.Kind.SAVED, ctx, said));
            ctx.redirect(
                    EditableFile.of(to.toString()).map(EditorPaths::of).orElse(EditorPaths.INDEX),
                    HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(e.status());
            show(ctx, unit, new Asked(name, chapter, List.of(), e.sentence(messages)));
        }
    }

    private Map<Path, Path> moves(Unit unit, String name, String chapter) {
        EditableFile.Kind kind = unit.named().kind();
        if (!unit.canMove()) throw new Refusal(422, "editor.error.fixed-name");
        if (kind == EditableFile.Kind.SAMPLE) {
            if (!name.matches(ExerciseFiles.SAMPLE_NAME)) throw new Refusal(422, "editor.error.class-name");
        } else if (!NewController.isSlug(kind, name)) {
            throw new Refusal(422, kind == EditableFile.Kind.LESSON ? "editor.error.slug" : "editor.error.plain-slug");
        }
        Map<Path, Path> moves = unit.movedTo(name, unit.isLesson() ? folder(unit, chapter) : null);
        if (moves.isEmpty()) throw new Refusal(409, "editor.error.no-file");
        boolean same = moves.entrySet().stream().allMatch(move -> move.getKey().equals(move.getValue()));
        if (same) throw new Refusal(422, "editor.error.same-place");
        return moves;
    }

    /** One that is there, or none. */
    private Path folder(Unit unit, String chapter) {
        if (chapter.equals(chapter(unit))) return unit.at().getParent();
        if (chapter.isEmpty()) return Path.of("lessons");
        if (!NewController.chapters(editor).contains(chapter)) throw new Refusal(422, "editor.error.no-chapter");
        return Path.of("lessons", chapter);
    }

    private static String chapter(Unit unit) {
        return unit.at().getNameCount() == 3 && unit.isLesson()
                ? unit.at().getName(1).toString()
                : "";
    }

    private void delete(Context ctx) {
        Form form = Form.of(ctx);
        Unit whole = unit(ctx, form.text("path"));
        boolean one = whole.isLesson() && form.text("extent").equals("one");
        Unit unit = one ? Unit.alone(whole.named()) : whole;
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            moving.delete(
                    unit, RevisionController.mark(Revision.Kind.SAVED, ctx, messages.text("editor.place.deleted")));
        } catch (Refusal e) {
            ctx.status(e.status());
            show(ctx, whole, new Asked(whole.name(), chapter(whole), List.of(), e.sentence(messages)));
            return;
        }
        ctx.redirect(EditorPaths.DELETED, HttpStatus.SEE_OTHER);
    }

    private void deletePicture(Context ctx) {
        Form form = Form.of(ctx);
        EditableFile text = Editor.file(ctx, form.text("path"));
        Path picture = new Pictures(editor.folder())
                .find(text, form.text("name"))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            refuseUsed(picture);
            moving.delete(
                    Unit.picture(text, picture),
                    RevisionController.mark(Revision.Kind.SAVED, ctx, messages.text("editor.place.deleted")));
            ctx.redirect(EditorPaths.DELETED, HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            new Refused("picture", e.sentence(messages), Map.of()).attachTo(ctx, e.status());
            pages.show(ctx, text);
        }
    }

    private void refuseUsed(Path picture) {
        List<String> users = new PictureUses(editor.folder())
                .of(picture).stream().limit(MOST_USERS).map(Path::toString).toList();
        if (!users.isEmpty())
            throw new Refusal(409, "editor.error.picture-used", picture.getFileName(), String.join(" · ", users));
    }

    private void showDeleted(Context ctx, String refused) {
        Language language = Preferences.of(ctx).language();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "deleted",
                moving.deleted().stream()
                        .limit(MOST_SHOWN)
                        .map(one -> row(one, language))
                        .toList());
        model.put(
                "lost",
                moving.lost().stream()
                        .limit(MOST_SHOWN)
                        .map(file -> new LostRow(file.path().toString(), EditorPaths.revisions(file)))
                        .toList());
        model.put("refused", refused);
        editor.views().render(ctx, "editor/deleted", model);
    }

    private static DeletedRow row(Moving.Deleted one, Language language) {
        List<String> paths = one.roots().stream().limit(6).map(Path::toString).toList();
        return new DeletedRow(
                one.id(), Times.format(one.when(), language), paths, one.roots().size() - paths.size());
    }

    private void restore(Context ctx) {
        String id = Form.of(ctx).text("id");
        Messages messages = Messages.of(Preferences.of(ctx).language());
        Moving.Deleted deleted = moving.deleted().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
        String said = messages.text("editor.restored.message", Times.format(deleted.when(), messages.language()));
        try {
            moving.restore(deleted, RevisionController.mark(Revision.Kind.RESTORED, ctx, said));
            ctx.redirect(EditorPaths.INDEX, HttpStatus.SEE_OTHER);
        } catch (Refusal e) {
            ctx.status(e.status());
            showDeleted(ctx, e.sentence(messages));
        }
    }

    /** A folder may be named by a file that it should have and has not. */
    private Unit unit(Context ctx, String path) {
        EditableFile file = Editor.file(ctx, path);
        Unit unit = Unit.of(editor.folder(), file);
        boolean there = unit.isFolder()
                ? editor.folder().folders(unit.at().getParent()).contains(unit.at())
                : editor.folder().exists(file.path());
        if (!there) throw RequestException.notFound(ctx.path());
        return unit;
    }
}
