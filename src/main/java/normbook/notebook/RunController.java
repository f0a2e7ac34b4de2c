package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import normbook.account.Authentication;
import normbook.language.Language;
import normbook.notebook.Copies.Owner;
import normbook.notebook.LiveNotebook.Asked;
import normbook.notebook.kernel.Completions;
import normbook.notebook.kernel.KernelStatus;
import normbook.web.DaemonThreads;
import normbook.web.JsonBody;
import normbook.web.RequestException;
import normbook.web.Role;
import normbook.web.Visitor;

/** {@code /api/notebooks/{slug}/…}: running the visitor's own notebook, and hearing what comes of it. */
final class RunController {
    private static final String PATH = "/api/notebooks/{slug}";
    private static final KernelStatus NO_KERNEL = new KernelStatus(KernelStatus.State.IDLE, 0, 0);

    private final Authentication authentication;
    private final Copies copies;
    private final LiveNotebooks live;
    private final EventStreams streams;
    private final InstantSource clock;
    private final boolean safeForStrangers;
    private final GuestKernels guests = new GuestKernels();
    private final Executor answering = Executors.newCachedThreadPool(DaemonThreads.named("notebook-answers"));

    RunController(
            Authentication authentication,
            Copies copies,
            LiveNotebooks live,
            EventStreams streams,
            InstantSource clock,
            boolean safeForStrangers) {
        this.authentication = authentication;
        this.copies = copies;
        this.live = live;
        this.streams = streams;
        this.clock = clock;
        this.safeForStrangers = safeForStrangers;
    }

    void register(RoutesConfig routes) {
        routes.post(PATH + "/runs", this::run, Role.ANYONE);
        routes.post(PATH + "/interrupt", this::interrupt, Role.ANYONE);
        routes.post(PATH + "/restart", this::restart, Role.ANYONE);
        routes.post(PATH + "/completions", this::complete, Role.ANYONE);
        routes.get(PATH + "/events", this::events, Role.ANYONE);
    }

    private record Run(LiveNotebook notebook, Set<String> library) {}

    private void run(Context ctx) {
        Body body = Body.of(ctx);
        Language language = NotebookApiController.language(ctx);
        List<Asked> cells = body.cells().stream()
                .map(cell ->
                        new Asked(cell.path("id").asText(), cell.path("source").asText(), language))
                .toList();
        Run run = toRun(ctx);
        long after = run.notebook().log().last();
        int session = run.notebook().run(cells, run.library(), clock.instant());
        NotebookApiController.answer(
                ctx, 202, Cells.object().put("session", session).put("after", after));
    }

    private void interrupt(Context ctx) {
        own(ctx).flatMap(notebook -> live.find(notebook.id())).ifPresent(LiveNotebook::interrupt);
        NotebookApiController.answer(ctx, 202, Cells.object());
    }

    private void restart(Context ctx) {
        Run run = toRun(ctx);
        run.notebook().restart(run.library(), clock.instant());
        NotebookApiController.answer(ctx, 202, Cells.object());
    }

    private void complete(Context ctx) {
        Body body = Body.of(ctx);
        String source = body.text("source");
        int cursor = body.number("cursor");
        Limits.checkSource("-", source);
        if (cursor < 0 || cursor > source.length()) throw JsonBody.malformed();
        Optional<Run> open = toComplete(ctx);
        if (open.isEmpty()) {
            NotebookApiController.answer(ctx, 200, json(Completions.none(cursor)));
            return;
        }
        ctx.future(() -> open.get()
                .notebook()
                .complete(source, cursor, open.get().library(), clock.instant())
                .thenAcceptAsync(found -> NotebookApiController.answer(ctx, 200, json(found)), answering));
    }

    /** Whoever types will run: a kernel is opened for it, but never at the cost of another one. */
    private Optional<Run> toComplete(Context ctx) {
        Optional<StoredNotebook> own = own(ctx);
        boolean isOpen = own.flatMap(notebook -> live.find(notebook.id()))
                .filter(LiveNotebook::holdsKernel)
                .isPresent();
        if (own.isEmpty() || !isOpen && !live.hasRoomFor(own.get().account())) return Optional.empty();
        try {
            return Optional.of(toRun(ctx));
        } catch (RequestException e) {
            return Optional.empty(); // may not run here, or not now: said when it is run
        }
    }

    private static ObjectNode json(Completions completions) {
        ObjectNode json = Cells.object().put("from", completions.from());
        completions.names().forEach(json.putArray("names")::add);
        return json;
    }

    /** The visitor's own copy, with a kernel, where this visitor may run anything at all. */
    private Run toRun(Context ctx) {
        if (!safeForStrangers && !Visitor.of(ctx).role().includes(Role.INSTRUCTOR)) {
            throw new RequestException(503, "notebook.error.no-walls");
        }
        Owner owner = NotebookApiController.owner(ctx, copies, authentication);
        boolean isNew = copies.findOwn(owner.account(), owner.slug()).isEmpty();
        OpenNotebook open = copies.own(owner);
        if (isNew) streams.nudge();
        StoredNotebook stored = copies.findOwn(owner.account(), owner.slug()).orElseThrow();
        if (!Visitor.of(ctx).role().includes(Role.LEARNER)) {
            guests.enter(
                    ctx.ip(),
                    stored.id(),
                    id -> live.find(id).map(LiveNotebook::holdsKernel).orElse(false));
        }
        return new Run(live.toRun(stored), open.library());
    }

    /** Empty where there is only the course's, which nobody runs. */
    private Optional<StoredNotebook> own(Context ctx) {
        Long account = Visitor.of(ctx).accountId();
        String slug = NotebookApiController.slug(ctx);
        if (!copies.exists(account, slug)) throw NotebookApiController.notFound(ctx);
        return copies.findOwn(account, slug);
    }

    private void events(Context ctx) {
        Optional<StoredNotebook> own = own(ctx);
        Language language = NotebookApiController.language(ctx);
        Tab tab = new Tab(ctx, own.orElse(null), known(ctx));
        LiveNotebook open = own.map(live::of).orElse(null);
        String status = status(open, language);
        streams.serve(ctx, language, EventStreams.text("status", status), tab);
    }

    private static String status(LiveNotebook open, Language language) {
        KernelStatus status = open == null ? NO_KERNEL : open.status();
        ObjectNode json = LiveNotebook.statusJson(status, language);
        if (open != null) json.put("log", open.log().first());
        return json.toString();
    }

    /** The last event that the tab has seen, as browsers say when they come back, or as the answer to a run named it. */
    private static Long known(Context ctx) {
        String known = ctx.header("Last-Event-ID") != null ? ctx.header("Last-Event-ID") : ctx.queryParam("after");
        return known != null && known.matches("\\d{1,18}") ? Long.valueOf(known) : null;
    }

    /** One stream: of the visitor's own notebook, which may come to be only while the stream is open. */
    private final class Tab implements EventStreams.Source {
        private final Context ctx;
        private final String slug;
        private final Long known;
        private final boolean wasThere;
        private StoredNotebook own;
        private LiveNotebook open;

        Tab(Context ctx, StoredNotebook own, Long known) {
            this.ctx = ctx;
            this.own = own;
            this.known = known;
            slug = NotebookApiController.slug(ctx);
            wasThere = own != null;
        }

        @Override
        public boolean connect(EventQueue queue) {
            if (own == null) {
                Long account = authentication.visitor(ctx).accountId();
                own = copies.findOwn(account, slug).orElse(null);
            }
            if (own == null) return false;
            open = live.of(own);
            open.log().listen(queue, after());
            return true;
        }

        /** Everything where the notebook came to be meanwhile; else what is new, and what is still going on. */
        private Long after() {
            if (!wasThere) return 0L;
            return known != null ? known : open.goingOnSince();
        }

        @Override
        public void leave(EventQueue queue) {
            if (open != null) open.log().leave(queue);
        }
    }
}
