package normbook;

import io.javalin.util.JavalinBindException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.storage.DatabaseInUseException;
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
    private final Commands commands;

    @Option(names = "--help", usageHelp = true, description = "${bundle:app.option.help}")
    boolean help;

    @Option(names = "--version", versionHelp = true, description = "${bundle:app.option.version}")
    boolean version;

    private App(Commands commands) {
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
            Commands commands = new Commands(Settings.of(System.getenv()), language, out, err);
            return commandLine(commands, language)
                    .setOut(out)
                    .setErr(err)
                    .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, language, err))
                    .execute(arguments);
        } catch (Settings.Wrong wrong) {
            err.println(Messages.of(language).text(wrong.key, wrong.variable, wrong.value));
            return CommandLine.ExitCode.USAGE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public Integer call() throws Exception {
        return commands.serve();
    }

    @Command(description = "${bundle:app.command.serve}")
    int serve() throws Exception {
        return commands.serve();
    }

    @Command(description = "${bundle:app.command.check}")
    int check() {
        return commands.check();
    }

    @Command(description = "${bundle:app.command.read}")
    int read(
            @Parameters(arity = "1..*", paramLabel = "NOTE.md", description = "${bundle:app.parameter.notes}")
                    List<Path> notes) {
        return commands.read(notes);
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
        return commands.grade(slug, sources);
    }

    @Command(description = "${bundle:app.command.doctor}")
    int doctor() throws Exception {
        return commands.doctor();
    }

    private static CommandLine commandLine(Commands commands, Language language) {
        CommandLine line = new CommandLine(new App(commands));
        String implementation = App.class.getPackage().getImplementationVersion();
        line.getCommandSpec().version("normbook " + (implementation == null ? "development" : implementation));
        line.setResourceBundle(new MessageBundle(language));
        return line;
    }

    private static int explain(Exception failure, Language language, PrintWriter err) throws Exception {
        Messages messages = Messages.of(language);
        if (failure instanceof JavalinBindException) {
            err.println(
                    messages.text("app.error.port", Settings.of(System.getenv()).port() + ""));
        } else if (failure instanceof DatabaseInUseException inUse) {
            err.println(messages.text("app.error.database-in-use", inUse.file()));
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

    /** The help texts of the commands, from the message files. */
    private static final class MessageBundle extends ResourceBundle {
        private final Messages messages;

        MessageBundle(Language language) {
            this.messages = Messages.of(language);
        }

        @Override
        protected Object handleGetObject(String key) {
            if (key.equals("app.settings")) return settings();
            return messages.keys().contains(key) ? messages.text(key) : null;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(messages.keys());
        }

        private String settings() {
            StringBuilder text = new StringBuilder(messages.text("app.settings.title"));
            Settings.DEFAULTS.forEach((variable, value) -> text.append("%n  ")
                    .append(variable)
                    .append(value.isEmpty() ? "" : "=" + value)
                    .append("%n      ")
                    .append(messages.text("app.settings." + variable)));
            return text.toString();
        }
    }
}
