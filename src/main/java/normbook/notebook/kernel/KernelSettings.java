package normbook.notebook.kernel;

import java.nio.file.Path;
import java.time.Duration;

/**
 * @param folder of the sandbox; made and filled where needed
 * @param most kernels that are open at once on this machine, but for one that grades
 * @param spare processes kept warm for the next ones
 * @param running cells that run at once
 * @param idle after which a kernel is put away
 * @param idleWhenWaited after which it is put away if somebody waits for one
 */
public record KernelSettings(Path folder, int most, int spare, int running, Duration idle, Duration idleWhenWaited) {
    public static KernelSettings of(Path folder) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new KernelSettings(folder, 12, 1, cores, Duration.ofMinutes(30), Duration.ofMinutes(3));
    }

    /** The same, for so many at once that are put away after so long. */
    public KernelSettings with(int kernels, Duration idleTime) {
        Duration waited = idleTime.compareTo(idleWhenWaited) < 0 ? idleTime : idleWhenWaited;
        return new KernelSettings(folder, kernels, spare, running, idleTime, waited);
    }

    /** As many users are set aside for processes: see {@code KernelStarter}. */
    public KernelSettings {
        if (most < 1 || spare < 0 || running < 1 || most + spare + 1 > KernelStarter.USERS) {
            throw new IllegalArgumentException(
                    "kernels: " + most + " and " + spare + " spare, " + running + " at once");
        }
    }
}
