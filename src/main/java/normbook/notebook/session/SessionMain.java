package normbook.notebook.session;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import normbook.sandbox.BodyReader;
import normbook.sandbox.Frame;
import normbook.sandbox.Seal;
import normbook.sandbox.meter.Meter;

/** The process of one notebook: warm up, seal, take cells from standard input, answer on standard output. */
public final class SessionMain {
    public static final String WITHOUT_GUARD = "--without-guard";
    public static final String WITHOUT_SEAL = "--without-seal";
    public static final String REHEARSE = "--rehearse";
    /** As the JVM ends where it is told to at the heap's end. */
    public static final int OUT_OF_MEMORY_EXIT = 3;

    /** Holds the deepest the meter allows, with what the JDK puts between. */
    private static final long LEARNERS_STACK_BYTES = 32 << 20;
    /** How long what was printed may lie here, and an interrupt. */
    private static final long TICK_MILLIS = 20;

    private static final int FURTHER_ROUNDS = 8;

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    /** All cells up to this number are to end. */
    private final AtomicInteger interrupted = new AtomicInteger();

    private final Session session;
    private final Answers answers;

    private SessionMain(Session session, Answers answers) {
        this.session = session;
        this.answers = answers;
    }

    public static void main(String[] arguments) throws Exception {
        Thread.currentThread().setUncaughtExceptionHandler(SessionMain::sayAndEnd);
        Set<String> given = Set.of(arguments);
        boolean guarded = !given.contains(WITHOUT_GUARD);
        Answers answers = new Answers(new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        Library library = Library.read();
        warmUp(library, guarded, given.contains(REHEARSE) ? 2 : 1);
        if (given.contains(REHEARSE)) {
            Seal.rehearse();
            return;
        }
        SessionMain main = new SessionMain(new Session(library, guarded, answers), answers);
        Session more = new Session(library, guarded, new Answers(OutputStream.nullOutputStream()));
        String seal = given.contains(WITHOUT_SEAL) ? "switched off" : Seal.close();
        System.gc(); // what was only for warming up need not stay
        main.startListening();
        answers.ready(seal);
        if (!given.contains(WITHOUT_GUARD)) main.warmUpFurther(more);
        main.serve();
    }

    /** Sends cells the way a learner's will go, so that classes are loaded before the seal and code is compiled. */
    private static void warmUp(Library library, boolean guarded, int rounds) throws Exception {
        Answers nowhere = new Answers(OutputStream.nullOutputStream());
        for (int round = 0; round < rounds; round++) {
            Session session = new Session(library, guarded, nowhere);
            SessionMain main = new SessionMain(session, nowhere);
            for (String cell : WarmUp.CELLS) main.run(1, "warm", cell);
            main.learner(() -> session.complete(0, WarmUp.UNFINISHED, WarmUp.UNFINISHED.length(), nowhere));
            session.close();
        }
    }

    /** What makes it faster, as long as there is nothing else to do: the compiler is compiled as it is used. */
    private void warmUpFurther(Session other) throws InterruptedException {
        SessionMain warming = new SessionMain(other, answers);
        for (int round = 0; round < FURTHER_ROUNDS; round++) {
            for (String cell : WarmUp.CELLS) {
                if (!frames.isEmpty()) return;
                warming.run(1, "warm", cell);
            }
        }
        other.close();
    }

    private void startListening() {
        Thread listener = new Thread(this::listen, "listener");
        listener.setUncaughtExceptionHandler(SessionMain::sayAndEnd);
        listener.setDaemon(true);
        listener.start();
    }

    private void serve() throws Exception {
        while (true) {
            Frame frame = frames.take();
            ByteBuffer body = frame.body();
            switch (frame.kind()) {
                case SESSION -> {
                    session.allow(Set.of(text(body).split(" ")));
                    answers.accepted();
                }
                case CELL -> run(number(body), text(body), text(body));
                case COMPLETE -> {
                    int number = number(body);
                    int cursor = number(body);
                    String source = text(body);
                    learner(() -> session.complete(number, source, cursor, answers));
                }
                default -> throw new IOException("a frame out of place: " + frame.kind());
            }
        }
    }

    private void run(int number, String cell, String source) throws InterruptedException {
        Thread learner = startLearner(() -> session.run(cell, source, () -> number <= interrupted.get()));
        while (learner.isAlive()) {
            learner.join(TICK_MILLIS);
            session.tick();
            if (number <= interrupted.get()) Meter.interrupt();
        }
    }

    private void learner(Runnable work) throws InterruptedException {
        startLearner(work).join();
    }

    /** Ends the process with the server that it serves, whatever is running. */
    private void listen() {
        InputStream in = new FileInputStream(FileDescriptor.in);
        try {
            for (Frame frame = Frame.read(in); frame != null; frame = Frame.read(in)) {
                if (frame.kind() == Frame.Kind.INTERRUPT) {
                    interrupted.set(number(frame.body()));
                } else {
                    frames.add(frame);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().halt(1);
    }

    private static Thread startLearner(Runnable work) {
        Thread learner = new Thread(null, work, "learner", LEARNERS_STACK_BYTES);
        learner.setUncaughtExceptionHandler(SessionMain::sayAndEnd);
        learner.start();
        return learner;
    }

    private static int number(ByteBuffer body) throws IOException {
        return BodyReader.number(body, 0, Integer.MAX_VALUE);
    }

    private static String text(ByteBuffer body) throws IOException {
        return BodyReader.text(body, Frame.MAX_BYTES);
    }

    /** On the real standard error: System.err is the learner's. */
    private static void sayAndEnd(Thread thread, Throwable e) {
        if (e instanceof OutOfMemoryError) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY_EXIT);
        }
        e.printStackTrace(new PrintStream(new FileOutputStream(FileDescriptor.err), true));
        Runtime.getRuntime().halt(1);
    }
}
