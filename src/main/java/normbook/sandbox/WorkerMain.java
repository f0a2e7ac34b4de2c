package normbook.sandbox;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The worker process: warm up, seal, take one job from standard input, answer on standard output, end. */
final class WorkerMain {
    static final String WITHOUT_GUARD = "--without-guard";
    static final String WITHOUT_SEAL = "--without-seal";
    static final String REHEARSE = "--rehearse";

    private static final long LEARNERS_STACK_BYTES = 32 << 20;

    private WorkerMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Set<String> given = Set.of(arguments);
        InputStream in = new FileInputStream(FileDescriptor.in);
        Channel channel = new Channel(
                new FileOutputStream(FileDescriptor.out),
                () -> Runtime.getRuntime().halt(0));
        System.setIn(InputStream.nullInputStream());
        CapturedOutput output = CapturedOutput.install();
        LearnerCompiler compiler = new LearnerCompiler();
        Execution execution = new Execution(compiler, !given.contains(WITHOUT_GUARD), output);
        if (given.contains(REHEARSE)) {
            WarmUp.rehearse(execution);
            return;
        }
        WarmUp.run(execution);
        channel.ready(given.contains(WITHOUT_SEAL) ? "switched off" : Seal.close());
        serve(in, execution, channel);
    }

    private static void serve(InputStream in, Execution execution, Channel channel) throws IOException {
        Frame frame = Frame.read(in);
        if (frame == null) {
            return;
        }
        Job job = JobCodec.read(frame.body());
        startLearner(() -> execution.run(job, channel));
        // Nothing more is to come: when standard input ends, the server is gone or has had enough.
        in.read();
        Runtime.getRuntime().halt(1);
    }

    static Thread startLearner(Runnable work) {
        Thread learner = new Thread(null, work, "learner", LEARNERS_STACK_BYTES);
        learner.start();
        return learner;
    }
}
