package normbook.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which walls this host can put round a worker; looked up once, by trying. */
public final class Walls {
    /** Who makes a worker's own mounts, processes and network. */
    public enum Namespaces {
        BWRAP,
        UNSHARE,
        NONE
    }

    private static final Path SECCOMP = Path.of("/proc/sys/kernel/seccomp/actions_avail");

    private final boolean root;
    private final Namespaces namespaces;
    private final boolean seal;

    private Walls(boolean root, Namespaces namespaces, boolean seal) {
        this.root = root;
        this.namespaces = namespaces;
        this.seal = seal;
    }

    /** Takes the best there is. */
    public static Walls find() {
        boolean root = isRoot();
        Namespaces best =
                bwrapWorks(root) ? Namespaces.BWRAP : unshareWorks(root) ? Namespaces.UNSHARE : Namespaces.NONE;
        return new Walls(root, best, canSeal());
    }

    /** Takes these namespaces whatever else there is. */
    public static Walls with(Namespaces namespaces) {
        return new Walls(isRoot(), namespaces, canSeal());
    }

    public Walls withoutSeal() {
        return new Walls(root, namespaces, false);
    }

    /** Is it enough to run the code of strangers? */
    public boolean areEnough() {
        return namespaces != Namespaces.NONE || seal;
    }

    public List<Wall> facts() {
        List<Wall> facts = new ArrayList<>();
        boolean privateUser = root && HostTools.find("setpriv").isPresent();
        facts.add(new Wall(
                "private user",
                privateUser,
                privateUser
                        ? "setpriv, one user a worker"
                        : root ? "setpriv is not installed" : "not started as root"));
        boolean limits = HostTools.find("prlimit").isPresent();
        facts.add(new Wall("resource limits", limits, limits ? "prlimit" : "prlimit is not installed"));
        facts.add(new Wall("namespaces", namespaces != Namespaces.NONE, namespacesWhy()));
        facts.add(new Wall("seal", seal, seal ? "seccomp" : "no seccomp filter for this kernel or processor"));
        return facts;
    }

    boolean isForRoot() {
        return root;
    }

    Namespaces namespaces() {
        return namespaces;
    }

    /** Can a process give up its system calls here? */
    public boolean seal() {
        return seal;
    }

    private String namespacesWhy() {
        return switch (namespaces) {
            case BWRAP -> "bwrap";
            case UNSHARE -> "unshare of util-linux";
            case NONE -> "neither bwrap nor unshare may make them here";
        };
    }

    private static boolean isRoot() {
        return HostTools.ask(List.of("id", "-u")).map(String::trim).equals(Optional.of("0"));
    }

    private static boolean canSeal() {
        return SyscallFilter.ofThisMachine() != null && Files.exists(SECCOMP);
    }

    private static boolean bwrapWorks(boolean root) {
        List<String> command = new ArrayList<>(List.of("bwrap"));
        command.addAll(JailCommand.bwrapNamespaces(root));
        command.addAll(List.of("--ro-bind", "/", "/", "true"));
        return HostTools.find("bwrap").isPresent() && HostTools.ask(command).isPresent();
    }

    private static boolean unshareWorks(boolean root) {
        List<String> command = new ArrayList<>(root ? List.of() : JailCommand.OWN_USER_NAMESPACE);
        command.addAll(JailCommand.UNSHARE);
        command.addAll(List.of("mount", "--bind", "/usr", "/usr"));
        return HostTools.ask(command).isPresent();
    }
}
