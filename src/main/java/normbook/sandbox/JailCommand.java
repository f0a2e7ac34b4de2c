package normbook.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line of one worker, from the outside in: die with the server, own namespaces and a root of its own,
 * resource limits, a private user without capabilities, Java. Nothing of the server's environment goes along.
 */
final class JailCommand {
    static final List<String> OWN_USER_NAMESPACE = List.of("unshare", "--user", "--map-root-user", "--");
    static final List<String> UNSHARE =
            List.of("unshare", "--mount", "--pid", "--net", "--ipc", "--uts", "--fork", "--kill-child=KILL", "--");
    private static final List<String> DIE_WITH_PARENT = List.of("setpriv", "--pdeathsig", "KILL", "--");

    private final WorkerFolder folder;
    private final Walls walls;

    JailCommand(WorkerFolder folder, Walls walls) {
        this.folder = folder;
        this.walls = walls;
    }

    /** For learners' code. */
    List<String> worker(int user, Lifetime lifetime, List<String> java) throws IOException {
        List<String> inner = new ArrayList<>(limits(lifetime));
        inner.addAll(privileges(user));
        inner.addAll(java);
        return inNamespaces("ro", inner);
    }

    /** For our own code: the same places with the worker's folder writable, no limits. */
    List<String> rehearsal(List<String> java) throws IOException {
        return inNamespaces("rw", java);
    }

    static List<String> bwrapNamespaces(boolean root) {
        List<String> options = new ArrayList<>(List.of(
                "--unshare-pid",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--die-with-parent",
                "--new-session",
                "--as-pid-1",
                "--cap-drop",
                "ALL"));
        // As root the last step inside still has to change to the private user.
        options.addAll(
                root
                        ? List.of("--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP")
                        : List.of("--unshare-user"));
        return options;
    }

    private List<String> inNamespaces(String access, List<String> inner) throws IOException {
        List<String> command = new ArrayList<>();
        HostFiles host = folder.host();
        switch (walls.namespaces()) {
            case BWRAP -> {
                command.addAll(DIE_WITH_PARENT);
                command.add("bwrap");
                command.addAll(bwrapNamespaces(walls.isForRoot()));
                command.addAll(bwrapMounts(access));
            }
            case UNSHARE -> {
                // A new user namespace clears the death signal, so it comes first.
                command.addAll(walls.isForRoot() ? List.of() : OWN_USER_NAMESPACE);
                command.addAll(DIE_WITH_PARENT);
                command.addAll(UNSHARE);
                command.addAll(List.of("sh", folder.script().toString(), access));
                command.addAll(List.of(folder.root().toString(), host.javaHome().toString()));
                command.addAll(List.of(host.loader().toString(), host.oldLibraries()));
                command.add(host.umount().toString());
            }
            case NONE -> command.addAll(DIE_WITH_PARENT);
        }
        command.addAll(inner);
        return command;
    }

    private List<String> bwrapMounts(String access) {
        String home = folder.host().javaHome().toString();
        List<String> mounts = new ArrayList<>(List.of(access.equals("rw") ? "--bind" : "--ro-bind"));
        mounts.addAll(List.of(folder.root().toString(), "/", "--ro-bind", home, home, "--chdir", "/", "--"));
        return mounts;
    }

    private List<String> limits(Lifetime lifetime) {
        List<String> limits = new ArrayList<>(List.of(tool("prlimit"), "--fsize=0", "--core=0", "--nofile=64"));
        limits.add("--as=" + JavaCommand.ADDRESS_SPACE_BYTES);
        limits.add("--cpu=" + JavaCommand.processorSeconds(lifetime));
        // Outside a user namespace of its own, the server's threads would count too.
        if (walls.isForRoot() || walls.namespaces() != Walls.Namespaces.NONE) {
            limits.add("--nproc=" + JavaCommand.THREADS);
        }
        limits.add("--");
        return limits;
    }

    private List<String> privileges(int user) {
        List<String> setpriv = new ArrayList<>(List.of(tool("setpriv"), "--no-new-privs", "--pdeathsig", "KILL"));
        if (walls.isForRoot()) {
            setpriv.addAll(List.of("--reuid", "" + user, "--regid", "" + user, "--clear-groups"));
        }
        if (walls.isForRoot() || walls.namespaces() == Walls.Namespaces.UNSHARE) {
            setpriv.addAll(List.of("--bounding-set=-all", "--inh-caps=-all"));
        }
        setpriv.add("--");
        return setpriv;
    }

    private String tool(String name) {
        return walls.namespaces() == Walls.Namespaces.NONE ? name : "/bin/" + name;
    }
}
