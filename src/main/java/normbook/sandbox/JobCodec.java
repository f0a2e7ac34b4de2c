package normbook.sandbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A {@link Job} as the body of a frame. */
final class JobCodec {
    /** In front of an argument: it has its own value, or that of an argument of the call with this number. */
    private static final int OWN = -1;

    private JobCodec() {}

    static Body write(Job job) {
        Body body = new Body().text(job.source()).text(job.className()).text(job.method());
        body.text(job.returnType()).number(job.parameterTypes().size());
        job.parameterTypes().forEach(body::text);
        body.number(job.calls().size());
        for (List<Object> arguments : job.calls()) {
            if (arguments.size() != job.parameterTypes().size()) {
                throw new IllegalArgumentException("a call with " + arguments.size() + " arguments");
            }
            arguments.forEach(argument -> writeArgument(body, argument));
        }
        job.resolvedCalls(); // refuses here what the worker would refuse
        return body;
    }

    private static void writeArgument(Body body, Object argument) {
        if (argument instanceof Job.Carried carried) {
            body.number(carried.call()).number(carried.argument());
        } else {
            body.number(OWN).value(argument);
        }
    }

    static Job read(ByteBuffer in) throws MalformedFrameException {
        int anyLength = Frame.MAX_BYTES;
        String source = BodyReader.text(in, anyLength);
        String className = BodyReader.text(in, anyLength);
        String method = BodyReader.text(in, anyLength);
        String returnType = BodyReader.text(in, anyLength);
        List<String> types = new ArrayList<>();
        for (int left = BodyReader.number(in, 0, 255); left > 0; left--) {
            types.add(BodyReader.text(in, anyLength));
        }
        List<List<Object>> calls = new ArrayList<>();
        for (int left = BodyReader.number(in, 0, anyLength); left > 0; left--) {
            calls.add(readCall(in, types));
        }
        return new Job(source, className, method, types, returnType, calls);
    }

    private static List<Object> readCall(ByteBuffer in, List<String> types) throws MalformedFrameException {
        List<Object> arguments = new ArrayList<>();
        for (String type : types) {
            int call = BodyReader.number(in, OWN, Frame.MAX_BYTES);
            arguments.add(
                    call == OWN
                            ? BodyReader.value(in, JavaType.of(type))
                            : new Job.Carried(call, BodyReader.number(in, 0, types.size() - 1)));
        }
        return arguments;
    }

    /** What a call left of its arguments: values, each its own. */
    static List<Object> readArguments(ByteBuffer in, List<String> types) throws MalformedFrameException {
        List<Object> arguments = new ArrayList<>();
        for (String type : types) {
            arguments.add(BodyReader.value(in, JavaType.of(type)));
        }
        return arguments;
    }
}
