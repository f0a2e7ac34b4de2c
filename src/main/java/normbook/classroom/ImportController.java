package normbook.classroom;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import normbook.account.People;
import normbook.language.Messages;
import normbook.storage.Database;
import normbook.web.Csv;
import normbook.web.DaemonThreads;
import normbook.web.Form;
import normbook.web.Preferences;
import normbook.web.RandomToken;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Site;
import normbook.web.Upload;
import normbook.web.Views;
import normbook.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accounts from a list: what will happen is shown row by row first, and nothing is written before it is confirmed. */
final class ImportController {
    private static final Logger LOG = LoggerFactory.getLogger(ImportController.class);
    private static final int MAX_JOBS = 30;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private final Database database;
    private final ImportPages pages;
    private final Site site;
    private final Classes classes;
    private final AccountImport imports;
    /** Hashing keeps two cores busy at most; one list after the other leaves one for everybody else. */
    private final ExecutorService running = Executors.newSingleThreadExecutor(DaemonThreads.named("import"));
    /** By their tokens, the oldest first. */
    private final Map<String, ImportJob> jobs = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ImportJob> eldest) {
            return size() > MAX_JOBS;
        }
    });

    ImportController(Database database, Views views, People people, Site site, InstantSource clock) {
        this.database = database;
        this.pages = new ImportPages(views);
        this.site = site;
        this.classes = new Classes(people);
        this.imports = new AccountImport(database, people, new Joining(people, clock));
    }

    void register(RoutesConfig routes) {
        String all = "/classes/{class}/imports";
        routes.get(all + "/new", ctx -> pages.form(ctx, standing(ctx), null, ""), Role.INSTRUCTOR);
        // So that a file that is too large is refused at the form.
        routes.before(all, ctx -> Upload.allow(ctx, MOST_BYTES));
        routes.post(all, this::create, Role.INSTRUCTOR);
        routes.get(all + "/{import}", this::show, Role.INSTRUCTOR);
        routes.post(all + "/{import}/confirm", this::confirm, Role.INSTRUCTOR);
        routes.post(all + "/{import}/links", this::links, Role.INSTRUCTOR);
    }

    private void create(Context ctx) {
        Classes.Standing standing = standing(ctx);
        String pasted = pasted(ctx);
        Optional<byte[]> file = Upload.of(ctx, "file").map(Upload::bytes);
        String fault = file.map(ImportController::fault).orElse(null);
        if (fault != null) {
            refuse(ctx, standing, fault, pasted);
            return;
        }
        AccountTable table = AccountTable.read(file.map(Form::utf8).orElse(pasted));
        if (table.rows().isEmpty() && table.broken() == 0) {
            refuse(ctx, standing, "classroom.import.error.empty", pasted);
            return;
        }
        long id = standing.classroom().id();
        ImportJob job = new ImportJob(id, Visitor.of(ctx).accountId(), table, imports.plan(id, table));
        String token = RandomToken.draw();
        jobs.put(token, job);
        ctx.redirect("/classes/" + id + "/imports/" + token, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, Classes.Standing standing, String fault, String pasted) {
        ctx.status(400);
        pages.form(ctx, standing, fault, pasted);
    }

    /** Why a file is no list; null where it may be one. */
    private static String fault(byte[] file) {
        if (file.length > Upload.MAX_BYTES) return "classroom.import.error.large";
        try {
            Form.utf8(file);
            return null;
        } catch (RequestException e) {
            return "classroom.import.error.encoding";
        }
    }

    /** A file comes first; without one, what was pasted. */
    private static String pasted(Context ctx) {
        if (!ctx.isMultipartFormData()) return Form.of(ctx).text("text");
        String text = Upload.text(ctx, "text");
        return text == null ? "" : text;
    }

    private void show(Context ctx) {
        Classes.Standing standing = standing(ctx);
        ImportJob job = job(ctx, standing);
        // By a header, since a page without a script has no other way to come back.
        if (job.state() == ImportJob.State.RUNNING) ctx.header("Refresh", "2");
        pages.show(ctx, standing, job);
    }

    private void confirm(Context ctx) {
        Classes.Standing standing = standing(ctx);
        ImportJob job = job(ctx, standing);
        if (job.start()) running.execute(() -> run(job));
        ctx.redirect(ctx.path().replaceFirst("/confirm$", ""), HttpStatus.SEE_OTHER);
    }

    private void run(ImportJob job) {
        try {
            job.done(imports.run(job.classId(), job.plan()));
        } catch (AccountImport.Taken e) {
            job.failed();
        } catch (RuntimeException e) {
            LOG.error("an import of accounts failed", e);
            job.failed();
        }
    }

    private void links(Context ctx) {
        ImportJob job = job(ctx, standing(ctx));
        List<AccountImport.Made> links = job.takeLinks();
        if (links.isEmpty()) throw new RequestException(404, "classroom.error.links-taken");
        Messages messages = Messages.of(Preferences.of(ctx).language());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                messages.text("account.username"),
                messages.text("account.display_name"),
                messages.text("classroom.import.link")));
        links.forEach(one -> rows.add(List.of(one.username(), one.displayName(), site.link(ctx, one.path()))));
        Csv.answer(ctx, "normbook-links.csv", rows);
    }

    private Classes.Standing standing(Context ctx) {
        long id = ClassController.id(ctx, "class");
        return database.read(handle -> classes.get(handle, Visitor.of(ctx), id, Role.INSTRUCTOR));
    }

    private ImportJob job(Context ctx, Classes.Standing standing) {
        ImportJob job = jobs.get(ctx.pathParam("import"));
        if (job == null
                || !job.belongsTo(standing.classroom().id(), Visitor.of(ctx).accountId())) {
            throw new RequestException(404, "classroom.error.no-import");
        }
        return job;
    }
}
