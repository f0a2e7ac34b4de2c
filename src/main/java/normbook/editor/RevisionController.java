package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Times;
import normbook.web.Visitor;

/** {@code /desk/edit/revisions}: what a file was, the difference between any two of it, and going back to one. */
final class RevisionController {
    private final Editor editor;
    private final Saving saving;

    RevisionController(Editor editor, Saving saving) {
        this.editor = editor;
        this.saving = saving;
    }

    void register(RoutesConfig routes) {
        routes.get(EditorPaths.REVISIONS, this::show, Role.INSTRUCTOR);
        routes.post(EditorPaths.RESTORE, this::restore, Role.INSTRUCTOR);
    }

    /**
     * @param kind saved, restored or outside
     * @param author null where there is none any more
     * @param message null where nothing was said
     */
    record Row(long id, String kind, String author, String message, String savedAt, boolean newest) {}

    static Revision.Mark mark(Revision.Kind kind, Context ctx, String message) {
        String said = message.strip();
        String kept = said.length() > RevisionRepository.MAX_MESSAGE
                ? said.substring(0, RevisionRepository.MAX_MESSAGE)
                : said;
        return new Revision.Mark(kind, Visitor.of(ctx).accountId(), kept.isEmpty() ? null : kept);
    }

    static ThreeWay.Names names(Messages messages) {
        return new ThreeWay.Names(messages.text("editor.conflict.mine"), messages.text("editor.conflict.theirs"));
    }

    private void show(Context ctx) {
        show(ctx, Editor.file(ctx, ctx.queryParam("path")), null);
    }

    private void show(Context ctx, EditableFile file, String refused) {
        Language language = Preferences.of(ctx).language();
        // So that what was changed without the editor is among them.
        boolean there = saving.open(file).isPresent();
        List<Revision> revisions = saving.revisions(file);
        if (!there && revisions.isEmpty()) throw RequestException.notFound(ctx.path());
        Map<String, Object> model = new HashMap<>();
        model.put("path", file.path().toString());
        model.put("back", there ? EditorPaths.file(file) : EditorPaths.DELETED);
        model.put("gone", !there);
        model.put("revisions", rows(revisions, language));
        Optional<Revision> from = chosen(file, ctx.queryParam("from"));
        Optional<Revision> to = chosen(file, ctx.queryParam("to"));
        boolean both = from.isPresent() && to.isPresent();
        model.put(
                "from",
                from.map(Revision::id)
                        .orElse(revisions.size() > 1 ? revisions.get(1).id() : null));
        model.put(
                "to",
                to.map(Revision::id)
                        .orElse(revisions.isEmpty() ? null : revisions.get(0).id()));
        model.put(
                "rows",
                both ? Difference.of(from.get().source(), to.get().source()).rows() : List.of());
        model.put("compared", both);
        model.put("refused", refused);
        editor.views().render(ctx, "editor/revisions", model);
    }

    private static List<Row> rows(List<Revision> revisions, Language language) {
        return revisions.stream()
                .map(revision -> new Row(
                        revision.id(),
                        revision.kind().name().toLowerCase(Locale.ROOT),
                        revision.author(),
                        revision.message(),
                        Times.format(revision.savedAt(), language),
                        revision == revisions.get(0)))
                .toList();
    }

    /** What is restored is a revision of its own; the ones since then stay. */
    private void restore(Context ctx) {
        Form form = Form.of(ctx);
        EditableFile file = Editor.file(ctx, form.text("path"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        Revision revision = chosen(file, form.text("id")).orElseThrow(() -> RequestException.notFound(ctx.path()));
        try {
            String message =
                    messages.text("editor.restored.message", Times.format(revision.savedAt(), messages.language()));
            Revision.Mark mark = mark(Revision.Kind.RESTORED, ctx, message);
            Optional<Saving.Opened> opened = saving.open(file);
            if (opened.isEmpty()) {
                String newest = saving.revisions(file).get(0).source();
                editor.publishing().refuse(file, newest, revision.source());
                saving.create(file, revision.source(), mark);
            } else {
                String base = opened.get().base();
                saving.save(new Saving.Typed(file, base, revision.source()), mark, names(messages));
            }
        } catch (Refusal e) {
            ctx.status(e.status());
            show(ctx, file, messages.text("editor.error.not-restored", e.sentence(messages)));
            return;
        }
        ctx.redirect(EditorPaths.file(file) + "&saved=1", HttpStatus.SEE_OTHER);
    }

    private Optional<Revision> chosen(EditableFile file, String id) {
        return id != null && id.matches("\\d{1,18}") ? saving.revision(file, Long.parseLong(id)) : Optional.empty();
    }
}
