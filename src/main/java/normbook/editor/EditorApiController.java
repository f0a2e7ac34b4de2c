package normbook.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import normbook.exercise.SubmissionView;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.web.JsonBody;
import normbook.web.Preferences;
import normbook.web.Role;
import normbook.web.Upload;

/** {@code /api/desk/edit}: for the editor's script, the preview while somebody types, saving, and pictures. */
final class EditorApiController {
    private final Editor editor;
    private final Saving saving;
    private final Pictures pictures;
    private final Preview preview;

    EditorApiController(Editor editor, Saving saving, Pictures pictures, Preview preview) {
        this.editor = editor;
        this.saving = saving;
        this.pictures = pictures;
        this.preview = preview;
    }

    void register(RoutesConfig routes) {
        routes.post(EditorPaths.API + "/preview", this::preview, Role.INSTRUCTOR);
        routes.post(EditorPaths.API + "/try", this::tryOut, Role.INSTRUCTOR);
        routes.post(EditorPaths.API + "/save", this::save, Role.INSTRUCTOR);
        routes.post(EditorPaths.API + "/pictures", this::storePicture, Role.INSTRUCTOR);
    }

    private void preview(Context ctx) {
        ObjectNode sent = JsonBody.of(ctx);
        EditableFile file = Editor.file(ctx, sent.path("path").asText());
        String text = sent.path("source").asText().replace("\r\n", "\n");
        Language language = Preferences.of(ctx).language();
        Messages messages = Messages.of(language);
        CourseDraft draft = editor.check(file, text);
        Findings findings = Findings.of(file, draft, editor.course().problems());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        editor.views().render(ctx, "editor/_preview", Map.of("preview", preview.of(file, text, draft, language)));
        answer.put("html", ctx.result());
        add(answer.putArray("problems"), Findings.rows(findings.here(), messages));
        add(answer.putArray("elsewhere"), Findings.rows(findings.elsewhere(), messages));
        json(ctx, answer);
    }

    private void tryOut(Context ctx) {
        ObjectNode sent = JsonBody.of(ctx);
        EditableFile file = Editor.file(ctx, sent.path("path").asText());
        String text = sent.path("source").asText().replace("\r\n", "\n");
        Language language = Preferences.of(ctx).language();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            SubmissionView view =
                    new Trials(editor).grade(file, text, sent.path("solution").asText(), language);
            editor.views().render(ctx, "exercise/_verdict", Map.of("submission", view));
            answer.put("html", ctx.result());
        } catch (Refusal e) {
            ctx.status(e.status());
            answer.put("refused", e.sentence(Messages.of(language)));
        }
        json(ctx, answer);
    }

    /** 409 where somebody else has changed the file: the page's own form then shows both. */
    private void save(Context ctx) {
        ObjectNode sent = JsonBody.of(ctx);
        EditableFile file = Editor.file(ctx, sent.path("path").asText());
        Messages messages = Messages.of(Preferences.of(ctx).language());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            Saving.Outcome outcome = saving.save(
                    new Saving.Typed(
                            file,
                            sent.path("base").asText(),
                            sent.path("source").asText()),
                    RevisionController.mark(
                            Revision.Kind.SAVED, ctx, sent.path("message").asText()),
                    RevisionController.names(messages));
            if (outcome instanceof Saving.Outcome.Saved saved) {
                answer.put("base", saved.base());
                editor.brokenNow(file, messages).ifPresent(sentence -> answer.put("broken", sentence));
            } else {
                ctx.status(409);
                answer.put("conflict", true);
            }
        } catch (Refusal e) {
            ctx.status(e.status());
            answer.put("refused", e.sentence(messages));
        }
        json(ctx, answer);
    }

    private void storePicture(Context ctx) {
        EditableFile file = Editor.file(ctx, Upload.text(ctx, "path"));
        Messages messages = Messages.of(Preferences.of(ctx).language());
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        try {
            Upload upload = Upload.of(ctx, "picture").orElseThrow(() -> new Refusal(422, "editor.error.no-picture"));
            answer.put("name", pictures.store(file, upload));
        } catch (Refusal e) {
            ctx.status(e.status());
            answer.put("refused", e.sentence(messages));
        }
        json(ctx, answer);
    }

    private static void add(ArrayNode list, List<Findings.Row> rows) {
        for (Findings.Row row : rows) {
            list.addObject()
                    .put("place", row.place())
                    .put("line", row.line())
                    .put("severity", row.severity())
                    .put("message", row.message());
        }
    }

    private static void json(Context ctx, ObjectNode answer) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("application/json; charset=utf-8").result(answer.toString());
    }
}
