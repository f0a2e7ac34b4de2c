package normbook.notebook.kernel;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import normbook.notebook.kernel.Outcome.Limit;
import normbook.notebook.session.Ending;
import normbook.sandbox.BodyReader;
import normbook.sandbox.MalformedFrameException;

/** Reads what a process says and believes nothing it has not checked: every count, length and code is capped. */
final class AnswerReader {
    private static final int MAX_TEXT_BYTES = 8_000;
    private static final int MAX_LONG_TEXT_BYTES = 100_000;
    private static final int MAX_NUMBERS_BYTES = 8 * 20_000;
    private static final int MAX_RANK = 6;
    private static final int MAX_DISPLAY_BYTES = 8 << 20;
    private static final int MAX_COUNT = 1_000;

    private AnswerReader() {}

    static Outcome outcome(Ending ending, ByteBuffer in) throws MalformedFrameException {
        return switch (ending) {
            case FINISHED -> finished(in);
            case NOT_COMPILED -> new Outcome.NotCompiled(problems(in));
            case REFUSED -> new Outcome.Refused(text(in), count(in));
            case THREW -> new Outcome.Threw(text(in), text(in), places(in));
            case UNRESOLVED -> new Outcome.Unresolved(text(in), places(in));
            case INTERRUPTED -> new Outcome.Interrupted();
            case WORK, MEMORY, DEPTH, OUTPUT, SOURCE -> new Outcome.LimitExceeded(Limit.valueOf(ending.name()));
        };
    }

    static Display display(ByteBuffer in) throws MalformedFrameException {
        int kind = BodyReader.number(in, 0, 2);
        if (kind == 0) {
            String type = text(in);
            boolean isCut = BodyReader.number(in, 0, 1) == 1;
            return new Display.Text(type, BodyReader.text(in, MAX_LONG_TEXT_BYTES), isCut);
        }
        return kind == 1 ? numbers(in) : drawing(list(part(in)));
    }

    static List<String> names(ByteBuffer in) throws MalformedFrameException {
        List<String> names = new ArrayList<>();
        for (int left = BodyReader.number(in, 0, MAX_COUNT); left > 0; left--) names.add(text(in));
        return List.copyOf(names);
    }

    private static Outcome finished(ByteBuffer in) throws MalformedFrameException {
        if (!in.hasRemaining()) return new Outcome.Finished(null, List.of());
        List<String> pending = names(in);
        boolean hasValue = BodyReader.number(in, 0, 1) == 1;
        Display value = hasValue ? display(ByteBuffer.wrap(BodyReader.raw(in, MAX_DISPLAY_BYTES))) : null;
        return new Outcome.Finished(value, pending);
    }

    private static List<Outcome.Problem> problems(ByteBuffer in) throws MalformedFrameException {
        List<Outcome.Problem> problems = new ArrayList<>();
        for (int left = BodyReader.number(in, 0, MAX_COUNT); left > 0; left--) {
            problems.add(new Outcome.Problem(count(in), count(in), text(in)));
        }
        return List.copyOf(problems);
    }

    private static List<Outcome.Place> places(ByteBuffer outer) throws MalformedFrameException {
        ByteBuffer in = ByteBuffer.wrap(BodyReader.raw(outer, MAX_LONG_TEXT_BYTES));
        List<Outcome.Place> places = new ArrayList<>();
        for (int left = BodyReader.number(in, 0, MAX_COUNT); left > 0; left--) {
            places.add(new Outcome.Place(text(in), count(in)));
        }
        return List.copyOf(places);
    }

    private static Display numbers(ByteBuffer in) throws MalformedFrameException {
        String type = text(in);
        List<Integer> shape = new ArrayList<>();
        for (int left = BodyReader.number(in, 1, MAX_RANK); left > 0; left--) shape.add(count(in));
        return new Display.Numbers(type, List.copyOf(shape), doubles(in));
    }

    private static Display drawing(List<?> parts) throws MalformedFrameException {
        if (parts.size() == 5 && parts.get(0).equals("plot")) {
            List<Display.Series> series = new ArrayList<>();
            for (Object each : list(parts.get(4))) series.add(series(list(each)));
            return new Display.Plot(string(parts.get(1)), string(parts.get(2)), string(parts.get(3)), series);
        }
        if (parts.size() == 3 && parts.get(0).equals("table")) {
            List<List<String>> rows = new ArrayList<>();
            for (Object row : list(parts.get(2))) rows.add(strings(row));
            return new Display.Table(strings(parts.get(1)), rows);
        }
        throw new MalformedFrameException("a drawing of no kind");
    }

    private static Display.Series series(List<?> parts) throws MalformedFrameException {
        if (parts.size() == 4 && parts.get(2) instanceof double[] x && parts.get(3) instanceof double[] y) {
            return new Display.Series(string(parts.get(0)), string(parts.get(1)), x, y);
        }
        throw new MalformedFrameException("a series of something else");
    }

    private static Object part(ByteBuffer in) throws MalformedFrameException {
        return part(in, 0);
    }

    private static Object part(ByteBuffer in, int depth) throws MalformedFrameException {
        if (depth > 4) throw new MalformedFrameException("lists in lists in lists");
        return switch (BodyReader.number(in, 0, 2)) {
            case 0 -> text(in);
            case 1 -> doubles(in);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int left = BodyReader.number(in, 0, MAX_COUNT); left > 0; left--) list.add(part(in, depth + 1));
                yield list;
            }
        };
    }

    private static List<?> list(Object part) throws MalformedFrameException {
        if (part instanceof List<?> list) return list;
        throw new MalformedFrameException("no list where one is due");
    }

    private static List<String> strings(Object part) throws MalformedFrameException {
        List<String> strings = new ArrayList<>();
        for (Object each : list(part)) strings.add(string(each));
        return List.copyOf(strings);
    }

    private static String string(Object part) throws MalformedFrameException {
        if (part instanceof String text) return text;
        throw new MalformedFrameException("no text where one is due");
    }

    private static double[] doubles(ByteBuffer in) throws MalformedFrameException {
        ByteBuffer raw = ByteBuffer.wrap(BodyReader.raw(in, MAX_NUMBERS_BYTES));
        double[] numbers = new double[raw.remaining() / 8];
        for (int i = 0; i < numbers.length; i++) numbers[i] = raw.getDouble();
        return numbers;
    }

    private static String text(ByteBuffer in) throws MalformedFrameException {
        return BodyReader.text(in, MAX_TEXT_BYTES);
    }

    private static int count(ByteBuffer in) throws MalformedFrameException {
        return BodyReader.number(in, 0, Integer.MAX_VALUE);
    }
}
