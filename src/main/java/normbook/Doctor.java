package normbook;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import normbook.content.ContentFolder;
import normbook.desk.WallText;
import normbook.exercise.ReferenceWorkers;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;
import normbook.lesson.CourseReader;
import normbook.lesson.CourseSource;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Wall;
import normbook.sandbox.Walls;
import normbook.sandbox.WorkerPool;
import normbook.storage.Database;
import normbook.storage.DatabaseInUseException;

/** Looks whether this machine can do what Normbook needs: a real worker, a real database, the real content. */
final class Doctor {
    private static final String PROBE = "class Probe { static double twice(double x) { return 2 * x; } }";

    private final Settings settings;
    private final Messages messages;
    private final Consumer<String> out;
    private boolean healthy = true;

    Doctor(Settings settings, Messages messages, Consumer<String> out) {
        this.settings = settings;
        this.messages = messages;
        this.out = out;
    }

    /** Exit 0 when everything that is needed works. */
    int examine() throws InterruptedException {
        say("app.doctor.java", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
        examineSandbox();
        examineDatabase();
        examineContent();
        return healthy ? 0 : 1;
    }

    private void examineSandbox() throws InterruptedException {
        Walls walls = Walls.find();
        try (WorkerPool sandbox = new Workers(settings, walls).ofLearners(1)) {
            Run run = sandbox.run(
                    new Job(PROBE, "Probe", "twice", List.of("double"), "double", List.of(List.of((Object) 21.0))));
            for (Wall wall : sandbox.walls()) {
                String present = messages.text(wall.present() ? "app.doctor.present" : "app.doctor.absent");
                WallText text = new WallText(messages, wall);
                out.accept(messages.text("app.doctor.wall", text.name(), present, text.reason()));
            }
            boolean right = run.calls().size() == 1
                    && run.calls().get(0) instanceof Run.Returned returned
                    && Double.valueOf(42.0).equals(returned.value());
            say("app.doctor.sandbox", right ? messages.text("app.doctor.sandbox-works") : failed(run.end()));
            healthy &= right && walls.areEnough();
        }
        if (!walls.areEnough()) out.accept(messages.text("app.error.unusable-walls"));
    }

    private void examineDatabase() {
        try (Database database = Database.open(settings.dataFolder())) {
            database.writeOnly(handle -> handle.execute("delete from account_sessions where token_hash = 'doctor'"));
            say("app.doctor.database", messages.text("app.doctor.database-ok", settings.dataFolder()));
        } catch (DatabaseInUseException e) {
            say("app.doctor.database", messages.text("app.doctor.database-in-use", e.file()));
        } catch (RuntimeException e) {
            healthy = false;
            say("app.doctor.database", failed(e));
        }
    }

    private void examineContent() {
        if (!Files.isDirectory(settings.contentFolder())) {
            healthy = false;
            Object folder = settings.contentFolder().toAbsolutePath();
            say("app.doctor.content", messages.text("app.error.no-content", folder));
            return;
        }
        ContentFolder content = new ContentFolder(settings.contentFolder());
        CourseDraft draft;
        try (ReferenceWorkers references = new Workers(settings).ofReferences()) {
            draft = CourseReader.read(CourseSource.of(content, references));
        }
        Progress progress = new Progress(messages, out);
        draft.problems().forEach(progress::problem);
        say("app.doctor.content", messages.text("app.check.summary", draft.files(), draft.errors(), draft.warnings()));
        healthy &= draft.errors() == 0;
    }

    private void say(String key, String finding) {
        out.accept(messages.text("app.doctor.finding", messages.text(key), finding));
    }

    private String failed(Object why) {
        return messages.text("app.doctor.failed", why);
    }
}
