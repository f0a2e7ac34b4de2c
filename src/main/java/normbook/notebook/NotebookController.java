package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import normbook.account.Authentication;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.Notebooks.LessonLinks;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Notebook;
import normbook.notebook.document.NotebookMarkdown;
import normbook.web.Preferences;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Times;
import normbook.web.Upload;
import normbook.web.Views;
import normbook.web.Visitor;

/** {@code /notebooks}: the list, each one to be read and taken along as a file, and bringing one in. */
final class NotebookController {
    private static final long MOST_SKIPPED = 4L * Limits.UPLOAD_BYTES;

    /** One at a time: a file takes ten times its size while it is read. */
    private final Lock importing = new ReentrantLock();

    private final Authentication authentication;
    private final NotebookCatalog catalog;
    private final Copies copies;
    private final CellJson cellJson;
    private final Views views;
    private final Runnable opened;

    /** @param opened called whenever somebody opens one */
    NotebookController(
            Authentication authentication,
            NotebookCatalog catalog,
            Copies copies,
            CellJson cellJson,
            Views views,
            Runnable opened) {
        this.authentication = authentication;
        this.catalog = catalog;
        this.copies = copies;
        this.cellJson = cellJson;
        this.views = views;
        this.opened = opened;
    }

    void register(RoutesConfig routes, LessonLinks lessons) {
        routes.get("/notebooks", ctx -> index(ctx, lessons, null), Role.ANYONE);
        routes.before("/notebooks/import", ctx -> admitFile(ctx, lessons));
        routes.post("/notebooks/import", ctx -> create(ctx, lessons), Role.ANYONE);
        routes.get("/notebooks/{slug}", ctx -> show(ctx, lessons), Role.ANYONE);
        routes.get("/notebooks/{slug}/notebook.ipynb", this::ipynb, Role.ANYONE);
        routes.get("/notebooks/{slug}/notebook.md", this::markdown, Role.ANYONE);
    }

    /** @param state draft, scheduled or hidden; null where learners see it */
    public record Row(
            String slug,
            String title,
            String lang,
            String lessonTitle,
            boolean assignment,
            boolean begun,
            String state) {}

    public record OwnRow(String slug, String title, String savedAt) {}

    public record Heading(
            String slug,
            String title,
            String lang,
            int revision,
            boolean assignment,
            String lessonPath,
            String lessonTitle,
            String state) {}

    public record CellView(
            String id,
            String kind,
            String source,
            String html,
            String text,
            Integer count,
            boolean locked,
            String role,
            Number points,
            String question,
            String exercise) {}

    private void index(Context ctx, LessonLinks lessons, String problem) {
        Language language = Preferences.of(ctx).language();
        List<StoredNotebook> all = copies.list(Visitor.of(ctx).accountId());
        Set<String> begun = all.stream().map(StoredNotebook::slug).collect(Collectors.toSet());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "notebooks",
                shown(ctx).stream()
                        .map(template -> row(template, lessons, language, begun.contains(template.slug())))
                        .toList());
        model.put(
                "own",
                all.stream()
                        .filter(notebook -> catalog.find(notebook.slug()).isEmpty())
                        .map(notebook -> new OwnRow(
                                notebook.slug(), notebook.title(), Times.format(notebook.updatedAt(), language)))
                        .toList());
        model.put("problem", problem);
        views.render(ctx, "notebook/index", model);
    }

    /** Instructors see behind the others those that learners do not. */
    private List<Template> shown(Context ctx) {
        List<Template> shown = new ArrayList<>(catalog.list());
        if (seesHidden(ctx)) shown.addAll(catalog.listHidden());
        return shown;
    }

    private static boolean seesHidden(Context ctx) {
        return Visitor.of(ctx).role().includes(Role.INSTRUCTOR);
    }

    private String state(String slug) {
        return catalog.findHidden(slug)
                .map(template -> template.publication().draft()
                        ? "draft"
                        : template.publication().due() != null ? "scheduled" : "hidden")
                .orElse(null);
    }

    private Row row(Template template, LessonLinks lessons, Language language, boolean begun) {
        String lesson = lessons.find(template.lesson(), language)
                .map(Notebooks.LessonLink::title)
                .orElse(null);
        return new Row(
                template.slug(),
                template.title(),
                template.lang(),
                lesson,
                template.assignment(),
                begun,
                state(template.slug()));
    }

    private void show(Context ctx, LessonLinks lessons) {
        OpenNotebook notebook = notebook(ctx);
        opened.run();
        Language language = Preferences.of(ctx).language();
        String lesson = notebook.template() == null ? null : notebook.template().lesson();
        Optional<Notebooks.LessonLink> link = lessons.find(lesson, language);
        Heading heading = new Heading(
                notebook.slug(),
                notebook.title(),
                Titles.lang(notebook.title()),
                notebook.revision(),
                notebook.isAssignment(),
                link.map(Notebooks.LessonLink::path).orElse(null),
                link.map(Notebooks.LessonLink::title).orElse(null),
                notebook.id() == null ? state(notebook.slug()) : null);
        List<CellView> cells =
                notebook.cells().stream().map(cell -> view(cell, notebook)).toList();
        views.render(ctx, "notebook/show", Map.of("notebook", heading, "cells", cells));
    }

    private CellView view(Cell cell, OpenNotebook notebook) {
        CellMarks marks = CellMarks.of(cell);
        String text = Outputs.plain(cell.outputs());
        return new CellView(
                cell.id(),
                Cells.word(cell.kind()),
                cell.source(),
                cellJson.html(cell),
                text.isEmpty() ? null : text,
                cell.executionCount(),
                notebook.isCopy() && marks.isFixed(),
                marks.isHidden() ? CellMarks.TESTS : marks.role(),
                whole(marks.shownPoints()),
                marks.question(),
                marks.exercise());
    }

    private static Number whole(Double points) {
        if (points != null && points == Math.rint(points)) return points.longValue();
        return points;
    }

    private void ipynb(Context ctx) {
        send(
                ctx,
                "application/x-ipynb+json",
                Documents.ipynb(document(ctx), messages(ctx).text("notebook.export.cut")));
    }

    private void markdown(Context ctx) {
        byte[] text = NotebookMarkdown.write(document(ctx)).getBytes(StandardCharsets.UTF_8);
        send(ctx, "text/markdown; charset=utf-8", text);
    }

    /** The visitor's own, or the course's as learners see it. */
    private Notebook document(Context ctx) {
        OpenNotebook notebook = notebook(ctx);
        ObjectNode metadata = copies.metadata(Visitor.of(ctx).accountId(), notebook);
        return Documents.exported(notebook.title(), metadata, notebook.cells());
    }

    /** To be kept as a file, never shown: what is in it comes from anybody. */
    private static void send(Context ctx, String contentType, byte[] bytes) {
        String slug = NotebookApiController.slug(ctx);
        String ending = ctx.path().endsWith(".md") ? ".md" : ".ipynb";
        ctx.header(
                "Content-Disposition", "attachment; filename=\"" + slug.replaceAll("[^a-z0-9-]", "-") + ending + "\"");
        ctx.header("Cache-Control", "no-store");
        ctx.contentType(contentType).result(bytes);
    }

    /** A file may be as large as what we give out; a larger one is refused before anything of it is read. */
    private void admitFile(Context ctx, LessonLinks lessons) throws IOException {
        Upload.allow(ctx, Limits.UPLOAD_BYTES);
        long bytes = ctx.req().getContentLengthLong();
        if (bytes <= Limits.UPLOAD_BYTES) return;
        // A browser shows the answer only once it has sent all.
        if (bytes <= MOST_SKIPPED) ctx.req().getInputStream().transferTo(OutputStream.nullOutputStream());
        ctx.status(413);
        index(ctx, lessons, messages(ctx).text("notebook.import.too_large"));
        ctx.skipRemainingHandlers();
    }

    private void create(Context ctx, LessonLinks lessons) {
        importing.lock();
        try {
            Optional<Upload> upload = Upload.of(ctx, "file");
            if (upload.isPresent()) create(ctx, lessons, upload.get());
            else refuse(ctx, lessons, null, messages(ctx).text("notebook.error.no-file"));
        } finally {
            importing.unlock();
        }
    }

    private void create(Context ctx, LessonLinks lessons, Upload upload) {
        try {
            Notebook read = read(upload);
            Limits.check(read);
            String title =
                    Titles.of(read.metadata().path("normbook").path("title").asText(""), upload.name());
            StoredNotebook stored =
                    copies.insertImported(authentication.accountId(ctx), Titles.freeSlug(), title, read);
            ctx.redirect("/notebooks/" + stored.slug(), HttpStatus.SEE_OTHER);
        } catch (ContentException e) {
            Messages messages = messages(ctx);
            refuse(ctx, lessons, e.problem().place(), e.problem().message(messages));
        } catch (RequestException e) {
            refuse(ctx, lessons, fileName(upload), e.sentence(messages(ctx)));
        }
    }

    private static Messages messages(Context ctx) {
        return Messages.of(Preferences.of(ctx).language());
    }

    /** With the list around it. */
    private void refuse(Context ctx, LessonLinks lessons, String place, String why) {
        ctx.status(422);
        index(ctx, lessons, place == null ? why : messages(ctx).text("notebook.import.refused", place, why));
    }

    private static Notebook read(Upload upload) {
        String name = upload.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ipynb")) return Documents.ipynb(fileName(upload), upload.bytes());
        if (!name.endsWith(".md")) {
            String shown =
                    upload.name().substring(0, Math.min(100, upload.name().length()));
            throw new RequestException(422, "notebook.error.file-type", shown);
        }
        Path file = Path.of(fileName(upload));
        return NotebookMarkdown.read(file, ContentFolder.decode(file, upload.bytes()));
    }

    /** A name that any machine can write and any page can show. */
    private static String fileName(Upload upload) {
        String name = upload.name().replaceFirst(".*[/\\\\]", "").replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        return name.substring(Math.max(0, name.length() - 80));
    }

    private OpenNotebook notebook(Context ctx) {
        String slug = NotebookApiController.slug(ctx);
        Language language = Preferences.of(ctx).language();
        return copies.find(Visitor.of(ctx).accountId(), slug, language)
                .or(() -> hidden(ctx, slug, language))
                .orElseThrow(() -> RequestException.notFound(ctx.path()));
    }

    /** To be read only: what learners do not see yet nobody has a copy of. */
    private Optional<OpenNotebook> hidden(Context ctx, String slug, Language language) {
        if (!seesHidden(ctx)) return Optional.empty();
        return catalog.findHidden(slug).map(template -> Copies.asLearnersBegin(template, language));
    }
}
