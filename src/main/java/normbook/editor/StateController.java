package normbook.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;

/** {@code POST /desk/edit/state}: draft, scheduled or published. What {@code check} finds wrong is not published. */
final class StateController {
    private final Editor editor;
    private final Saving saving;
    private final Refused.Pages pages;
    private final AcceptedSamples samples;

    /** @param pages where the form for the state is */
    StateController(Editor editor, Saving saving, Refused.Pages pages) {
        this.editor = editor;
        this.saving = saving;
        this.pages = pages;
        this.samples = new AcceptedSamples(editor);
    }

    void register(RoutesConfig routes) {
        routes.post(EditorPaths.STATE, this::change, Role.INSTRUCTOR);
    }

    private void change(Context ctx) {
        Form form = Form.of(ctx);
        EditableFile file = Editor.file(ctx, form.text("path"));
        if (!file.hasState()) throw RequestException.notFound(ctx.path());
        Messages messages = Messages.of(Preferences.of(ctx).language());
        try {
            Saving.Opened opened = saving.open(file).orElseThrow(() -> RequestException.notFound(ctx.path()));
            Publication.State state = state(form.text("state"));
            Instant due = state == Publication.State.SCHEDULED ? due(form.text("due")) : null;
            String text = StateField.write(file, opened.text(), state, due);
            if (state != Publication.State.DRAFT) refuseUnfit(file, text, messages);
            Saving.Outcome outcome = saving.saveState(
                    new Saving.Typed(file, opened.base(), text),
                    RevisionController.mark(
                            Revision.Kind.SAVED,
                            ctx,
                            messages.text("lesson.state." + state.name().toLowerCase(Locale.ROOT))),
                    RevisionController.names(messages));
            if (outcome instanceof Saving.Outcome.Conflict) throw new Refusal(409, "editor.error.changed");
        } catch (Refusal e) {
            String why = messages.text("editor.error.state", e.sentence(messages));
            Map<String, String> typed = Map.of("state", form.text("state"), "due", form.text("due"));
            new Refused("publish", why, typed).attachTo(ctx, e.status());
            pages.show(ctx, file);
            return;
        }
        ctx.redirect(EditorPaths.of(file) + "&saved=1", HttpStatus.SEE_OTHER);
    }

    private static Publication.State state(String word) {
        return switch (word) {
            case "draft" -> Publication.State.DRAFT;
            case "scheduled" -> Publication.State.SCHEDULED;
            case "published" -> Publication.State.PUBLISHED;
            default -> throw new Refusal(422, "editor.error.no-state");
        };
    }

    /** As a browser's field for a time sends it: without an offset, so one of the server's zone. */
    private static Instant due(String written) {
        return Publication.moment(written)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS))
                .orElseThrow(() -> new Refusal(422, "editor.error.no-date"));
    }

    private void refuseUnfit(EditableFile file, String text, Messages messages) {
        CourseDraft draft = editor.check(file, text);
        List<Problem> wrong = blocking(file, draft);
        if (!wrong.isEmpty()) {
            Problem first = wrong.get(0);
            throw new Refusal(422, "editor.blocked", wrong.size(), first.place() + ": " + first.message(messages));
        }
        if (file.isOfExercise()) samples.refuseWrong(draft, file.slug(), messages.language());
    }

    /** Of an exercise, what is wrong with any of its files. */
    static List<Problem> blocking(EditableFile file, CourseDraft draft) {
        return draft.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .filter(problem -> file.isOfExercise()
                        ? problem.file().startsWith(file.path().subpath(0, 2))
                        : problem.file().equals(file.path()))
                .toList();
    }
}
