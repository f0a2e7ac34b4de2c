package normbook.sandbox;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A {@link Job} as the body of a frame. */
final class JobCodec {
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
            arguments.forEach(body::value);
        }
        return body;
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
            calls.add(readArguments(in, types));
        }
        return new Job(source, className, method, types, returnType, calls);
    }

    static List<Object> readArguments(ByteBuffer in, List<String> types) throws MalformedFrameException {
        List<Object> arguments = new ArrayList<>();
        for (String type : types) {
            arguments.add(BodyReader.value(in, JavaType.of(type)));
        }
        return arguments;
    }
}
