package normbook.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts processes of one program of ours behind the walls. Safe for use by several threads. */
public final class Jail {
    private static final String ARCHIVE = "worker.jsa";
    private static final long REHEARSAL_SECONDS = 60;

    private final Path data;
    private final Walls walls;
    private final WorkerJar program;
    private final List<String> options;
    private final List<String> rehearsal;
    private WorkerFolder folder;

    /**
     * @param data where the program's folder is made
     * @param options of the JVM, over those of every worker
     * @param rehearsal arguments with which the program does once all it may ever do, and ends
     */
    Jail(Path data, Walls walls, WorkerJar program, List<String> options, List<String> rehearsal) {
        this.data = data;
        this.walls = walls;
        this.program = program;
        this.options = options;
        this.rehearsal = rehearsal;
    }

    /** For another room's program, which lies in these packages beside this room's. */
    public static Jail of(Path data, Walls walls, List<Class<?>> mainAndPackages, String opened, Options options) {
        List<Class<?>> packages = new ArrayList<>(mainAndPackages);
        packages.add(Jail.class);
        WorkerJar jar = new WorkerJar(mainAndPackages.get(0), packages, opened);
        return new Jail(data, walls, jar, options.ofJvm(), options.rehearsal());
    }

    public record Options(List<String> ofJvm, List<String> rehearsal) {}

    /**
     * The command that starts one process that lives long, as this user. The thread that starts it must outlive it: its
     * death would kill it.
     */
    public ProcessBuilder command(int user, List<String> arguments) throws IOException {
        return command(user, Lifetime.LONG, arguments);
    }

    ProcessBuilder command(int user, Lifetime lifetime, List<String> arguments) throws IOException {
        WorkerFolder made = prepared();
        List<String> more = new ArrayList<>(options);
        if (Files.exists(made.app().resolve(ARCHIVE))) {
            more.add("-XX:SharedArchiveFile=" + app(made).resolve(ARCHIVE));
        }
        List<String> java = JavaCommand.of(made.host().javaHome(), app(made), more, arguments);
        return made.process(new JailCommand(made, walls).worker(user, lifetime, java));
    }

    private synchronized WorkerFolder prepared() throws IOException {
        if (folder == null || !Files.exists(folder.script())) {
            HostFiles host = HostFiles.find(Path.of(System.getProperty("java.home")));
            WorkerFolder made = WorkerFolder.make(data, host, walls.namespaces() + " " + walls.isForRoot(), program);
            if (!Files.exists(made.app().resolve(ARCHIVE))) {
                rehearse(made);
            }
            folder = made;
        }
        return folder;
    }

    /** Writes a class data archive, which halves the boot. Without one, workers boot as well, only later. */
    private void rehearse(WorkerFolder made) throws IOException {
        String name = ARCHIVE + ProcessHandle.current().pid();
        List<String> more = new ArrayList<>(options);
        more.add("-XX:ArchiveClassesAtExit=" + app(made).resolve(name));
        List<String> java = JavaCommand.of(made.host().javaHome(), app(made), more, rehearsal);
        Process process = made.process(new JailCommand(made, walls).rehearsal(java))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor(REHEARSAL_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0) {
                Path written = made.app().resolve(name);
                Files.move(written, made.app().resolve(ARCHIVE), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private Path app(WorkerFolder made) {
        return walls.namespaces() == Walls.Namespaces.NONE ? made.app() : Path.of("/app");
    }
}
