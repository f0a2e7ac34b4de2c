package normbook.sandbox;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Set;

/** The worker process: warm up, seal, take jobs from standard input, answer on standard output. */
final class WorkerMain {
    static final String WITHOUT_GUARD = "--without-guard";
    static final String WITHOUT_SEAL = "--without-seal";
    static final String REHEARSE = "--rehearse";
    /** One job, then end. */
    static final String ONCE = "--once";

    /** Holds the deepest the meter allows, with what the JDK puts between. */
    private static final long LEARNERS_STACK_BYTES = 32 << 20;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Set<String> given = Set.of(arguments);
        boolean once = given.contains(ONCE);
        InputStream in = new FileInputStream(FileDescriptor.in);
        Channel channel = new Channel(new FileOutputStream(FileDescriptor.out), () -> afterEnd(once));
        System.setIn(InputStream.nullInputStream());
        CapturedOutput output = new CapturedOutput();
        Execution execution = new Execution(new LearnerCompiler(), !given.contains(WITHOUT_GUARD), output);
        if (given.contains(REHEARSE)) {
            WarmUp.rehearse(execution);
            return;
        }
        WarmUp.run(execution, once ? 1 : WarmUp.ROUNDS);
        Condition condition = new Condition();
        condition.settle();
        String seal = given.contains(WITHOUT_SEAL) ? "switched off" : Seal.close();
        condition.settle();
        channel.ready(seal);
        for (Frame job = Frame.read(in); job != null; job = Frame.read(in)) {
            Job read = JobCodec.read(job.body());
            startLearner(() -> execution.run(read, channel)).join();
            channel.idle(execution.fault().isEmpty() ? condition.fault() : execution.fault());
        }
        Runtime.getRuntime().halt(1);
    }

    private static void afterEnd(boolean once) {
        if (once) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** A thread of its own for every job, so that nothing a thread keeps is left for the next. */
    static Thread startLearner(Runnable work) {
        Thread learner = new Thread(null, work, "learner", LEARNERS_STACK_BYTES);
        learner.setUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
            Runtime.getRuntime().halt(1);
        });
        learner.start();
        return learner;
    }
}
