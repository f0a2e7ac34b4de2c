package normbook.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a worker's JVM is started: small, single-minded, quiet. */
final class JavaCommand {
    static final long ADDRESS_SPACE_BYTES = 1L << 30;
    private static final int PROCESSOR_SECONDS_OF_ONE_JOB = 40;
    private static final int PROCESSOR_SECONDS = 3_600;

    static final int THREADS = 64;
    /** The JVM's own exit code for -XX:+ExitOnOutOfMemoryError. */
    static final int OUT_OF_MEMORY_EXIT = 3;

    private static final List<String> OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // What a run may allocate fits in besides the compiler, so that the heap's end is not a verdict.
            "-Xms64m",
            "-Xmx320m",
            "-Xmn48m",
            "-XX:MetaspaceSize=80m",
            "-XX:MaxMetaspaceSize=112m",
            "-XX:CompressedClassSpaceSize=32m",
            "-XX:ReservedCodeCacheSize=32m",
            "-XX:MaxDirectMemorySize=8m",
            "-XX:-UsePerfData",
            "-XX:-UseContainerSupport",
            "-XX:+DisableAttachMechanism",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=/dev/null",
            // The JVM's own words must not get into the protocol.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-Xrs",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djna.nounpack=true",
            "-Djna.nosys=true");

    private JavaCommand() {}

    /** The kernel's backstop behind {@link Watch}; counts from the first instruction, boot included. */
    static int processorSeconds(Lifetime lifetime) {
        return lifetime.isOneJob() ? PROCESSOR_SECONDS_OF_ONE_JOB : PROCESSOR_SECONDS;
    }

    /** @param app the folder of the worker's jar, as the worker sees it */
    static List<String> of(Path javaHome, Path app, List<String> more, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(javaHome.resolve("bin/java").toString());
        command.addAll(OPTIONS);
        command.add("-Djna.boot.library.path=" + app);
        command.addAll(more);
        command.addAll(List.of("-jar", app.resolve(WorkerFolder.JAR).toString()));
        command.addAll(arguments);
        return command;
    }
}
