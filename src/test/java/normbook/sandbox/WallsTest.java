package normbook.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Returned;
import normbook.sandbox.Walls.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls hold without the guard. Each attack returns 1 where it succeeds. */
class WallsTest {
    /** What namespaces alone do not stop: a program that lies inside the jail may be started, a library loaded. */
    private static final Set<String> NEED_THE_SEAL =
            Set.of("exec_java.java", "exec_tool.java", "load_library.java", "connect.java");

    static Stream<Namespaces> namespacesOfThisHost() {
        return HostTools.find("bwrap").isPresent() ? Stream.of(Namespaces.values()) : withoutBwrap();
    }

    private static Stream<Namespaces> withoutBwrap() {
        return Stream.of(Namespaces.UNSHARE, Namespaces.NONE);
    }

    @Test
    void thisHostHasTheWallsItShould() throws IOException {
        Walls walls = Walls.find();
        assertTrue(walls.areEnough());
        for (Wall wall : walls.facts()) {
            boolean needsRoot = wall.name().equals("private user");
            assertEquals(!needsRoot || isRoot(), wall.present(), wall::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("namespacesOfThisHost")
    void noAttackSucceedsInASealedWorker(Namespaces namespaces) throws Exception {
        assertEquals(List.of(), successes(Walls.with(namespaces), Set.of()));
    }

    @Test
    void noAttackOnTheHostSucceedsInNamespacesWithoutTheSeal() throws Exception {
        assertEquals(List.of(), successes(Walls.with(Namespaces.UNSHARE).withoutSeal(), NEED_THE_SEAL));
    }

    @Test
    void withoutWallsTheAttacksWouldSucceed() throws Exception {
        Walls none = Walls.with(Namespaces.NONE).withoutSeal();
        assertFalse(none.areEnough());
        List<String> successes = successes(none, Set.of("threads.java", "kill_others.java"));
        assertTrue(
                successes.containsAll(
                        List.of("read_passwd.java", "connect_outside.java", "exec_shell.java", "load_library.java")),
                successes::toString);
    }

    @Test
    void theSealIsReportedAsTheWorkersFoundIt() throws Exception {
        try (WorkerPool pool = Programs.pool(Walls.find(), true)) {
            pool.run(Programs.job(Programs.source(Programs.FOLDER.resolve("finished/plain.java"))));
            assertTrue(pool.walls().contains(new Wall("seal", true, "seccomp")), pool.walls()::toString);
        }
    }

    private static List<String> successes(Walls walls, Set<String> leftOut) throws Exception {
        List<String> successes = new ArrayList<>();
        try (WorkerPool pool = Programs.pool(walls, false);
                ServerSocket outside = new ServerSocket(0)) {
            for (Path attack : Programs.in("attacks")) {
                String name = attack.getFileName().toString();
                String source = Programs.source(attack).replace("@PORT@", "" + outside.getLocalPort());
                if (!leftOut.contains(name) && succeeds(pool.run(Programs.job(source)))) {
                    successes.add(name);
                }
            }
            Run plain = pool.run(Programs.job(Programs.source(Programs.FOLDER.resolve("finished/plain.java"))));
            assertEquals(List.of(new Returned(42.0, List.of(42.0))), plain.calls(), plain::toString);
        }
        return successes;
    }

    private static boolean succeeds(Run run) {
        assertFalse(run.end() instanceof Run.NotCompiled, run::toString);
        for (Call call : run.calls()) {
            if (call instanceof Returned returned && returned.value().equals(1.0)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }
}
