package normbook.classroom;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import normbook.account.People;
import normbook.language.Messages;
import normbook.web.Preferences;
import normbook.web.Views;

/** What the templates of an import are given. */
record ImportPages(Views views) {
    /** @param does create | already_there | faulty; {@code sentence} what is wrong, or null */
    public record Row(long line, String username, String displayName, boolean password, String does, String sentence) {}

    /** @param pasted what was, to be offered again */
    void form(Context ctx, Classes.Standing standing, String error, String pasted) {
        Map<String, Object> model = new HashMap<>();
        model.put("classroom", standing.classroom());
        model.put("error", error == null ? null : messages(ctx).text(error));
        model.put("pasted", pasted);
        model.put("most", AccountTable.MAX_ROWS);
        views.render(ctx, "classroom/import", model);
    }

    void show(Context ctx, Classes.Standing standing, ImportJob job) {
        Map<String, Object> model = new HashMap<>();
        model.put("classroom", standing.classroom());
        model.put("here", ctx.path());
        if (job.state() == ImportJob.State.PLANNED) {
            preview(ctx, model, job);
            return;
        }
        List<AccountImport.Made> made = job.made();
        model.put("state", job.state().name().toLowerCase(Locale.ROOT));
        model.put("made", made.size());
        model.put("links", (int) made.stream().filter(one -> one.path() != null).count());
        model.put("days", People.FIRST.toDays());
        views.render(ctx, "classroom/imported", model);
    }

    private void preview(Context ctx, Map<String, Object> model, ImportJob job) {
        Messages messages = messages(ctx);
        List<Row> rows = job.plan().stream().map(row -> row(row, messages)).toList();
        model.put("rows", rows);
        model.put("ready", job.isReady());
        model.put("problem", problem(job, messages));
        for (PlannedAccount.Kind kind : PlannedAccount.Kind.values()) {
            model.put(
                    kind.word(),
                    rows.stream().filter(row -> row.does().equals(kind.word())).count());
        }
        views.render(ctx, "classroom/preview", model);
    }

    private static String problem(ImportJob job, Messages messages) {
        if (job.table().broken() > 0)
            return messages.text("classroom.import.error.broken", job.table().broken());
        if (job.table().tooLong()) return messages.text("classroom.import.error.too-long", AccountTable.MAX_ROWS);
        return null;
    }

    private static Row row(PlannedAccount planned, Messages messages) {
        String sentence = planned.fault() == null ? null : sentence(planned, messages);
        return new Row(
                planned.line(),
                planned.username(),
                planned.displayName(),
                planned.hasPassword(),
                planned.kind().word(),
                sentence);
    }

    private static String sentence(PlannedAccount planned, Messages messages) {
        Object argument = planned.value() == null ? People.minPasswordLength() : planned.value();
        return messages.text(planned.fault(), argument);
    }

    private static Messages messages(Context ctx) {
        return Messages.of(Preferences.of(ctx).language());
    }
}
