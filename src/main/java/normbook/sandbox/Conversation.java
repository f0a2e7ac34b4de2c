package normbook.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import normbook.sandbox.Run.Budget;
import normbook.sandbox.Run.Call;
import normbook.sandbox.Run.Diagnostic;
import normbook.sandbox.Run.End;
import normbook.sandbox.Run.Limit;

/** The server's side of the pipe: listens to one run and believes nothing it has not checked. */
final class Conversation {
    private static final long MAX_TOTAL_BYTES = 128 << 20;
    private static final int MAX_TEXT_BYTES = 4 * Channel.MAX_MESSAGE_CHARACTERS;

    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda(?:\\$\\d+)?/0x[0-9a-f]{16}");

    private final Job job;
    private final Runnable progress;
    private final Runnable loaded;
    private final List<Call> calls = new ArrayList<>();
    private final List<Integer> usedAfter = new ArrayList<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private long total;
    private boolean isLoaded;
    private boolean unsure;
    private Budget budget;

    /** @param loaded called when the compiler is done and the learner's code is about to start */
    Conversation(Job job, Runnable progress, Runnable loaded) {
        this.job = job;
        this.progress = progress;
        this.loaded = loaded;
    }

    /** Returns how the run ended, or throws where the worker fell silent or spoke rubbish. */
    End listen(InputStream in) throws IOException {
        while (true) {
            Frame frame = Frame.read(in);
            if (frame == null) {
                throw new IOException("the worker ended without an answer");
            }
            progress.run();
            total += frame.body().remaining();
            check(total <= MAX_TOTAL_BYTES);
            End end = take(frame.kind(), frame.body());
            check(!frame.body().hasRemaining());
            if (end != null) {
                return end;
            }
        }
    }

    Run run(End end) {
        String output = settled(printed.toString(StandardCharsets.UTF_8));
        return new Run(end, List.copyOf(calls), output, budget, List.copyOf(usedAfter));
    }

    /** Whether the compiler was done with it. */
    boolean isLoaded() {
        return isLoaded;
    }

    /** Whether the worker says that its end may be the worker's own fault. */
    boolean isUnsure() {
        return unsure;
    }

    /** How a run ended that the worker did not live to tell: nobody has counted it. */
    Run cutOff(Limit limit) {
        return run(new Run.LimitExceeded(limit));
    }

    private End take(Frame.Kind kind, ByteBuffer body) throws IOException {
        switch (kind) {
            case LOADED -> takeLoaded();
            case UNSURE -> unsure = true;
            case PRINTED -> printed.writeBytes(BodyReader.raw(body, CapturedOutput.MAX_BYTES - printed.size()));
            case RETURNED -> {
                addUsed(body);
                addCall(readReturned(body));
            }
            case THREW -> {
                addUsed(body);
                addCall(readThrew(body));
            }
            default -> {
                return readEnd(kind, body);
            }
        }
        return null;
    }

    private void takeLoaded() throws IOException {
        check(!isLoaded);
        isLoaded = true;
        loaded.run();
    }

    private void addCall(Call call) throws IOException {
        check(isLoaded && calls.size() < job.calls().size());
        calls.add(call);
    }

    private void addUsed(ByteBuffer body) throws IOException {
        int used = BodyReader.number(body, -1, Limits.WORK);
        if (used >= 0) usedAfter.add(used);
    }

    private Call readReturned(ByteBuffer body) throws IOException {
        Object value = BodyReader.value(body, JavaType.of(job.returnType()));
        return new Run.Returned(value, JobCodec.readArguments(body, job.parameterTypes()));
    }

    private static Call readThrew(ByteBuffer body) throws IOException {
        return new Run.Threw(text(body), settled(text(body)), line(body));
    }

    /** Without the number and the address of a lambda's class, which are others in every run. */
    private static String settled(String text) {
        return LAMBDA.matcher(text).replaceAll("\\$\\$Lambda");
    }

    private End readEnd(Frame.Kind kind, ByteBuffer body) throws IOException {
        return switch (kind) {
            case FINISHED -> {
                check(isLoaded && calls.size() == job.calls().size());
                budget = readBudget(body);
                yield new Run.Finished();
            }
            case NOT_COMPILED -> new Run.NotCompiled(readDiagnostics(body));
            case REFUSED -> new Run.Refused(text(body), line(body));
            case LIMIT -> {
                Limit limit = Limit.values()[BodyReader.number(body, 0, Limit.values().length - 1)];
                budget = readBudget(body);
                yield new Run.LimitExceeded(limit);
            }
            default -> throw new MalformedFrameException(kind + " in the middle of a run");
        };
    }

    private static Budget readBudget(ByteBuffer body) throws IOException {
        int used = BodyReader.number(body, -1, Limits.WORK);
        return used < 0 ? null : new Budget(used, Limits.WORK);
    }

    private static List<Diagnostic> readDiagnostics(ByteBuffer body) throws IOException {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int left = BodyReader.number(body, 1, Channel.MAX_DIAGNOSTICS); left > 0; left--) {
            diagnostics.add(new Diagnostic(line(body), line(body), text(body)));
        }
        return List.copyOf(diagnostics);
    }

    private static String text(ByteBuffer body) throws IOException {
        return BodyReader.text(body, MAX_TEXT_BYTES);
    }

    private static int line(ByteBuffer body) throws IOException {
        return BodyReader.number(body, 0, Integer.MAX_VALUE);
    }

    private static void check(boolean holds) throws MalformedFrameException {
        if (!holds) {
            throw new MalformedFrameException("a frame out of place");
        }
    }
}
