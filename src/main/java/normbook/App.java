package normbook;

import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.storage.DatabaseInUseException;
import normbook.storage.NewerSchemaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code java -jar normbook.jar [command]}: the commands are in {@link Commands}, the server in {@link Normbook}. */
@Command(
        name = "normbook",
        description = "${bundle:app.description}",
        footer = "%n${bundle:app.settings}",
        synopsisSubcommandLabel = "[COMMAND]",
        sortOptions = false)
public final class App implements Callable<Integer> {
    private final Supplier<Commands> commands;

    @Option(names = "--help", usageHelp = true, description = "${bundle:app.option.help}")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "${bundle:app.option.version}")
    boolean version;

    private App(Supplier<Commands> commands) {
        this.commands = commands;
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        Language language = Settings.languageOf(System.getenv());
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        try {
            // Settings are read by the command that needs them: --help must help even where one of them is wrong.
            return commandLine(() -> new Commands(Settings.of(System.getenv()), language, out, err), language)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, language, err))
                    .execute(arguments);
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public Integer call() throws Exception {
        return commands.get().serve();
    }

    @Command(description = "${bundle:app.command.serve}")
    int serve() throws Exception {
        return commands.get().serve();
    }

    @Command(description = "${bundle:app.command.check}")
    int check(
            @Option(names = "--matrix", description = "${bundle:app.option.matrix}") boolean matrix,
            @Parameters(arity = "0..*", paramLabel = "SLUG", description = "${bundle:app.parameter.exercises}")
                    List<String> slugs) {
        return commands.get().check(matrix, slugs == null ? List.of() : slugs);
    }

    @Command(description = "${bundle:app.command.read}")
    int read(
            @Parameters(arity = "1..*", paramLabel = "NOTE.md", description = "${bundle:app.parameter.notes}")
                    List<Path> notes) {
        return commands.get().read(notes);
    }

    @Command(description = "${bundle:app.command.grade}")
    int grade(
            @Parameters(paramLabel = "SLUG", description = "${bundle:app.parameter.exercise}") String slug,
            @Parameters(
                            index = "1..*",
                            arity = "1..*",
                            paramLabel = "FILE",
                            description = "${bundle:app.parameter.sources}")
                    List<Path> sources)
            throws Exception {
        return commands.get().grade(slug, sources);
    }

    @Command(description = "${bundle:app.command.backup}")
    int backup(@Parameters(paramLabel = "FILE.zip", description = "${bundle:app.parameter.backup}") Path file) {
        return commands.get().backup(file);
    }

    @Command(description = "${bundle:app.command.restore}")
    int restore(@Parameters(paramLabel = "FILE.zip", description = "${bundle:app.parameter.restore}") Path file) {
        return commands.get().restore(file);
    }

    @Command(description = "${bundle:app.command.doctor}")
    int doctor() throws Exception {
        return commands.get().doctor();
    }

    private static CommandLine commandLine(Supplier<Commands> commands, Language language) {
        CommandLine line = new CommandLine(new App(commands));
        String implementation = App.class.getPackage().getImplementationVersion();
        line.getCommandSpec().version("normbook " + (implementation == null ? "development" : implementation));
        line.setResourceBundle(new HelpTexts(language));
        return line;
    }

    private static int explain(Exception failure, Language language, PrintWriter err) throws Exception {
        Messages messages = Messages.of(language);
        if (failure instanceof Settings.Wrong wrong) {
            err.println(messages.text(wrong.key, wrong.arguments.toArray()));
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof JavalinBindException) {
            String port = Integer.toString(Settings.of(System.getenv()).port());
            err.println(messages.text("app.error.port", port));
        } else if (failure instanceof DatabaseInUseException inUse) {
            err.println(messages.text("app.error.database-in-use", inUse.file()));
        } else if (failure instanceof NewerSchemaException newer) {
            err.println(messages.text("app.error.newer-database", newer.file()));
        } else if (failure instanceof Commands.Stop stop) {
            err.println(stop.getMessage());
        } else {
            throw failure;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
