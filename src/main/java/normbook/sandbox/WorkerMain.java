package normbook.sandbox;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

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
        Thread.currentThread().setUncaughtExceptionHandler(WorkerMain::sayAndEnd);
        Set<String> given = Set.of(arguments);
        boolean once = given.contains(ONCE);
        Channel channel = new Channel(new FileOutputStream(FileDescriptor.out), () -> afterEnd(once));
        System.setIn(InputStream.nullInputStream());
        CapturedOutput output = new CapturedOutput();
        Execution execution = new Execution(new LearnerCompiler(), !given.contains(WITHOUT_GUARD), output);
        BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        Thread listener = new Thread(() -> listen(frames));
        listener.setUncaughtExceptionHandler(WorkerMain::sayAndEnd);
        WarmUp warmUp = new WarmUp(execution);
        if (given.contains(REHEARSE)) {
            warmUp.rehearse();
            return;
        }
        warmUp.beforeReady();
        listener.start();
        Condition condition = new Condition();
        condition.settle();
        String seal = given.contains(WITHOUT_SEAL) ? "switched off" : Seal.close();
        condition.settle();
        channel.ready(seal);
        while (true) {
            if (!once) warmUp.until(() -> !frames.isEmpty());
            Job job = JobCodec.read(frames.take().body());
            startLearner(() -> execution.run(job, channel)).join();
            channel.idle(execution.fault().isEmpty() ? condition.fault() : execution.fault());
        }
    }

    /** Ends the process with the server that it serves, whatever is running. */
    private static void listen(BlockingQueue<Frame> frames) {
        InputStream in = new FileInputStream(FileDescriptor.in);
        try {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                frames.add(frame);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(1);
    }

    private static void afterEnd(boolean once) {
        if (once) {
            Runtime.getRuntime().halt(0);
        }
    }

    /** On the real standard error: System.err is the learner's. */
    private static void sayAndEnd(Thread thread, Throwable e) {
        e.printStackTrace(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        Runtime.getRuntime().halt(1);
    }

    /** A thread of its own for every job, so that nothing a thread keeps is left for the next. */
    static Thread startLearner(Runnable work) {
        Thread learner = new Thread(null, work, "learner", LEARNERS_STACK_BYTES);
        learner.setUncaughtExceptionHandler(WorkerMain::sayAndEnd);
        learner.start();
        return learner;
    }
}
