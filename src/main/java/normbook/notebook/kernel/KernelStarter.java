package normbook.notebook.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import normbook.notebook.lab.Lab;
import normbook.notebook.session.SessionMain;
import normbook.sandbox.Jail;
import normbook.sandbox.Walls;

/** Starts the processes: the jar with the session and the library, a small heap, a user of its own for each. */
final class KernelStarter {
    /** More than are ever alive at once. */
    static final int USERS = 40;

    private static final int FIRST_USER = 45_000;
    private static final int SERVERS = 350;

    private static final List<String> OPTIONS = List.of(
            "-Xms12m",
            "-Xmx256m",
            "-Xmn10m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:MetaspaceSize=64m",
            // The notebook's state outlives what a cell could not get.
            "-XX:-ExitOnOutOfMemoryError");

    private final Jail jail;
    private final Walls walls;
    private final boolean guarded;
    private final ScheduledExecutorService clock;
    private final BlockingQueue<Integer> users = new LinkedBlockingQueue<>();

    /** @param guarded is the inner ring on: allow-list and meter? */
    KernelStarter(KernelSettings settings, Walls walls, boolean guarded, ScheduledExecutorService clock) {
        this.walls = walls;
        this.guarded = guarded;
        this.clock = clock;
        jail = Jail.of(
                settings.folder(),
                walls,
                List.of(SessionMain.class, Lab.class),
                "jdk.jshell/jdk.jshell",
                new Jail.Options(OPTIONS, List.of(SessionMain.REHEARSE, SessionMain.WITHOUT_SEAL)));
        // Another server on this host has other users: their processes are counted apart.
        int first = FIRST_USER + (int) (ProcessHandle.current().pid() % SERVERS) * USERS;
        for (int i = 0; i < USERS; i++) users.add(first + i);
    }

    /** Blocks until it is warm. The calling thread must outlive the process. */
    KernelProcess start() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (!guarded) arguments.add(SessionMain.WITHOUT_GUARD);
        if (!walls.seal()) arguments.add(SessionMain.WITHOUT_SEAL);
        int user = users.take();
        KernelProcess process;
        try {
            process = KernelProcess.start(jail.command(user, arguments), clock);
        } catch (IOException e) {
            users.add(user);
            throw e;
        }
        process.onExit(() -> users.add(user));
        process.awaitReady();
        return process;
    }
}
