package normbook.notebook.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.UnresolvedReferenceException;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import normbook.sandbox.Body;
import normbook.sandbox.Guard.Refusal;
import normbook.sandbox.SourceLimits;
import normbook.sandbox.meter.Exceeded;
import normbook.sandbox.meter.Meter;

/** The state of one notebook: JShell with everything its cells have declared. Says how each cell ended. */
final class Session implements AutoCloseable {
    /** About the instructions of the byte code: some seconds of work, enough to train a small network. */
    public static final long WORK = 10_000_000_000L;

    private static final int DEPTH = 2_000;
    private static final int MAX_PROBLEMS = 20;
    private static final int MAX_PENDING = 20;
    private static final int MAX_DECLARED = 500;
    /** The compiler's last line where it looked in a class that is JShell's own. */
    private static final Pattern PLACE_OF_WRAPPER = Pattern.compile("\\R *location: class *(?=\\R|$)");

    private static final List<String> IMPORTS = List.of(
            "import java.util.*;",
            "import java.util.function.*;",
            "import java.util.stream.*;",
            "import " + Library.PACKAGE + ".*;",
            "import static " + Library.PACKAGE + ".Lab.*;",
            "import static java.lang.Math.*;");

    private final Answers answers;
    private final boolean guarded;
    private final CellOutput output;
    private final Heap heap = new Heap();
    private final Origins origins = new Origins();
    private final SessionLoader loader;
    private final MeteredControl control;
    private final Rendering rendering;
    private final JShell shell;
    private final Completion completion;
    private final Pictures pictures;
    /** By the cell that runs. */
    private final List<String> declared = new ArrayList<>();

    Session(Library library, boolean guarded, Answers answers) throws Exception {
        this.answers = answers;
        this.guarded = guarded;
        output = new CellOutput(answers, this::flooded);
        loader = new SessionLoader(library, guarded);
        loader.allow(Set.copyOf(SessionLoader.names(library)));
        control = new MeteredControl(loader);
        rendering = new Rendering(loader);
        shell = JShell.builder()
                .executionEngine(new Engine(control), Map.of())
                .fileManager(files -> SessionFiles.around(files, library))
                // Inline concatenation needs no bootstrap method.
                .compilerOptions(
                        "--limit-modules", "java.base,jdk.jshell", "-XDstringConcat=inline", "-g", "-Xlint:none")
                .build();
        completion = new Completion(shell.sourceCodeAnalysis());
        heap.begin(WORK, DEPTH); // the library is counted too
        pictures = new Pictures(loader, rendering, answers, output);
        IMPORTS.forEach(shell::eval);
    }

    private record Engine(MeteredControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "metered";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }

    /** Begins the session: whatever was done to warm up, the same cells come to the same from here on. */
    void allow(Set<String> names) {
        Meter.begin(WORK, 0, DEPTH);
        loader.allow(names);
    }

    /** Called again and again while a cell runs. */
    void tick() {
        output.send();
    }

    void complete(int number, String source, int cursor, Answers to) {
        completion.complete(number, source, cursor, to);
    }

    @Override
    public void close() {
        shell.close();
    }

    /** Runs the cell's snippets up to the first that fails. */
    void run(String cell, String source, BooleanSupplier isInterrupted) {
        output.begin();
        heap.begin(WORK, DEPTH);
        pictures.begin();
        declared.clear();
        try {
            if (SourceLimits.areExceededBy(source)) {
                end(Ending.SOURCE, new Body());
            } else {
                runSnippets(cell, source, isInterrupted);
            }
        } catch (StackOverflowError e) {
            end(Ending.SOURCE, new Body()); // the compiler's own stack
        }
    }

    private void runSnippets(String cell, String source, BooleanSupplier isInterrupted) {
        CellText text = new CellText(source);
        String rest = source.substring(text.firstWord(0));
        SnippetEvent last = null;
        while (true) {
            if (isInterrupted.getAsBoolean()) {
                end(Ending.INTERRUPTED, new Body());
                return;
            }
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            if (info.completeness() == Completeness.EMPTY) break;
            int start = source.length() - rest.length();
            String code = info.source() == null || !info.completeness().isComplete() ? rest : info.source();
            last = evaluate(code, cell, text, start);
            if (last == null) return;
            rest = info.completeness().isComplete() ? info.remaining() : "";
            rest = source.substring(text.firstWord(source.length() - rest.length()));
            if (!rest.isBlank()) forgetValueOf(last.snippet());
        }
        finish(last, source);
    }

    /** Null where the cell has ended with it. */
    private SnippetEvent evaluate(String code, String cell, CellText text, int start) {
        List<SnippetEvent> events = shell.eval(code);
        origins.note(events, cell, text.line(start), code);
        events.forEach(this::letGo);
        events.forEach(this::noteDeclared);
        Optional<Refusal> refusal = loader.takeRefusal();
        if (refusal.isPresent()) {
            refuse(refusal.get(), events);
            return null;
        }
        Exceeded exceeded = Meter.exceeded();
        if (exceeded != null) {
            end(Ending.valueOf(exceeded.name()), new Body());
            return null;
        }
        for (SnippetEvent event : events) {
            if (event.status() == Status.REJECTED) {
                notCompiled(event.snippet(), text, start);
                return null;
            }
            if (event.exception() != null) {
                threw(event);
                return null;
            }
        }
        return events.isEmpty() ? null : events.get(0);
    }

    /** As {@code method mean}, {@code type Point}, {@code variable x}, {@code import java.util.List}. */
    private void noteDeclared(SnippetEvent event) {
        if (!event.status().isDefined() || event.causeSnippet() != null) return;
        Snippet snippet = event.snippet();
        String kind = switch (snippet.kind()) {
            case METHOD -> "method";
            case TYPE_DECL -> "type";
            case VAR -> snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND ? "" : "variable";
            case IMPORT -> "import";
            default -> "";
        };
        if (kind.isEmpty() || declared.size() > MAX_DECLARED) return;
        String name =
                snippet instanceof ImportSnippet imported ? imported.fullname() : ((PersistentSnippet) snippet).name();
        // One more than there may be: whoever reads this knows that it is not all.
        declared.add(declared.size() == MAX_DECLARED ? "more" : kind + " " + Answers.cut(name));
    }

    private void letGo(SnippetEvent event) {
        boolean isGone = event.status() == Status.OVERWRITTEN || event.status() == Status.DROPPED;
        if (isGone && event.snippet() instanceof VarSnippet) loader.clear(Origins.className(event.snippet()));
    }

    private void finish(SnippetEvent last, String source) {
        Body details = new Body();
        List<String> pending = pending();
        details.number(pending.size());
        pending.forEach(each -> details.text(Answers.cut(each)));
        Object value = control.takeValue();
        if (last == null || !hasValue(last.snippet(), source)) {
            end(Ending.FINISHED, details.number(0));
            return;
        }
        try {
            Body display = rendering.of(value, type(last.snippet()));
            end(Ending.FINISHED, details.number(1).raw(Bodies.bytes(display)));
            forget(last.snippet());
        } catch (Throwable e) {
            failedToShow(e);
        }
    }

    private void forgetValueOf(Snippet snippet) {
        control.takeValue();
        forget(snippet);
    }

    /** The variable that JShell made for the value: nobody has given it a name. */
    private void forget(Snippet snippet) {
        if (snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND) {
            shell.drop((VarSnippet) snippet);
            loader.clear(Origins.className(snippet));
        }
    }

    private void failedToShow(Throwable e) {
        Meter.noteOverflow(e);
        if (Meter.exceeded() != null) {
            end(Ending.valueOf(Meter.exceeded().name()), new Body());
        } else {
            Body details =
                    new Body().text(Origins.plain(e.getClass().getName())).text("toString()");
            end(Ending.THREW, Bodies.join(details, origins.places(MeteredControl.trace(e))));
        }
    }

    /** An expression that is not ended by a semicolon, and not one that stores a value. */
    private static boolean hasValue(Snippet snippet, String source) {
        boolean isExpression = snippet instanceof ExpressionSnippet && snippet.subKind() != SubKind.ASSIGNMENT_SUBKIND
                || snippet.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
        return isExpression && !source.stripTrailing().endsWith(";");
    }

    private static String type(Snippet snippet) {
        String type = snippet instanceof ExpressionSnippet expression
                ? expression.typeName()
                : snippet instanceof VarSnippet variable ? variable.typeName() : "";
        return type == null ? "" : Origins.plain(type);
    }

    /** What is declared and cannot be used yet: "f(): g()" where f needs a g. */
    private List<String> pending() {
        return shell.snippets()
                .filter(snippet -> snippet instanceof DeclarationSnippet)
                .map(DeclarationSnippet.class::cast)
                .filter(snippet -> shell.status(snippet) == Status.RECOVERABLE_DEFINED
                        || shell.status(snippet) == Status.RECOVERABLE_NOT_DEFINED)
                .map(snippet -> snippet.name() + ": "
                        + shell.unresolvedDependencies(snippet).collect(Collectors.joining(", ")))
                .limit(MAX_PENDING)
                .toList();
    }

    private void notCompiled(Snippet snippet, CellText text, int start) {
        List<Diag> errors = shell.diagnostics(snippet)
                .filter(Diag::isError)
                .limit(MAX_PROBLEMS)
                .toList();
        Body problems = new Body().number(errors.size());
        for (Diag error : errors) {
            int at = start + (int) Math.max(0, error.getPosition());
            String message = PLACE_OF_WRAPPER
                    .matcher(Origins.plain(error.getMessage(java.util.Locale.ENGLISH)))
                    .replaceAll("");
            problems.number(text.line(at) + 1).number(text.column(at) + 1).text(Answers.cut(message));
        }
        end(Ending.NOT_COMPILED, problems);
    }

    private void refuse(Refusal refusal, List<SnippetEvent> events) {
        for (SnippetEvent event : events) {
            if (event.causeSnippet() == null) shell.drop(event.snippet());
        }
        loader.takeRefusal();
        int line = origins.line(refusal.className().replace('/', '.'), refusal.line());
        String what = Origins.plain(refusal.what()).replace(Library.PACKAGE + ".", "");
        end(Ending.REFUSED, new Body().text(Answers.cut(what)).number(line));
    }

    private void threw(SnippetEvent event) {
        if (event.exception() instanceof UnresolvedReferenceException unresolved) {
            String what = unresolved.getSnippet() == null
                    ? ""
                    : shell.unresolvedDependencies(unresolved.getSnippet()).collect(Collectors.joining(", "));
            Body places = origins.places(control.trace());
            end(Ending.UNRESOLVED, Bodies.join(new Body().text(Answers.cut(what)), places));
            return;
        }
        Exception thrown = event.exception();
        String name = thrown instanceof EvalException evaluated ? evaluated.getExceptionClassName() : "";
        String message = thrown.getMessage() == null ? "" : thrown.getMessage();
        Body details = new Body().text(Answers.cut(Origins.plain(name))).text(Answers.cut(Origins.plain(message)));
        end(Ending.THREW, Bodies.join(details, origins.places(control.trace())));
    }

    private void flooded() {
        if (guarded) {
            Meter.stop(Exceeded.OUTPUT);
        }
        throw new IllegalStateException("too much output");
    }

    private void end(Ending ending, Body details) {
        long work = Meter.used();
        output.send();
        boolean isRealEnd = Meter.overflow() == null;
        Ending real = isRealEnd || ending != Ending.FINISHED ? ending : Ending.MEMORY;
        answers.ended(real, details, work, declared);
    }
}
