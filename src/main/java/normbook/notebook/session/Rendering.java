package normbook.notebook.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import normbook.sandbox.Body;
import normbook.sandbox.meter.Measure;
import normbook.sandbox.meter.Meter;

/**
 * A value as the server is told of it: numbers in arrays by their shape, what the library draws by its parts, anything
 * else as text. Runs counted, on the learner's thread, since a text may be the learner's own to make.
 */
final class Rendering {
    public static final int TEXT = 0;
    public static final int ARRAY = 1;
    public static final int DRAWING = 2;

    public static final int PART_TEXT = 0;
    public static final int PART_NUMBERS = 1;
    public static final int PART_LIST = 2;

    public static final int MAX_CHARACTERS = 20_000;
    public static final int MAX_NUMBERS = 20_000;
    public static final int MAX_RANK = 6;
    private static final int NUMBER_WORK = 3;

    private final SessionLoader loader;

    Rendering(SessionLoader loader) {
        this.loader = loader;
    }

    Body of(Object value, String type) throws Throwable {
        if (value != null && loader.isLibrary(value.getClass())) {
            Object parts = parts(value);
            if (parts != null) return part(new Body().number(DRAWING), parts);
        }
        List<Integer> shape = value == null ? List.of() : shape(value);
        return shape.isEmpty() ? text(value, type) : array(value, shape, type);
    }

    /** What the library's own classes that can be drawn say of themselves; null from others. */
    private static Object parts(Object value) throws Throwable {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(value.getClass(), "parts", MethodType.methodType(Object[].class))
                    .invoke(value);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null;
        }
    }

    private static Body part(Body body, Object part) {
        if (part instanceof double[] numbers) {
            return body.number(PART_NUMBERS).raw(raw(numbers));
        }
        if (part instanceof Object[] list) {
            body.number(PART_LIST).number(list.length);
            for (Object each : list) part(body, each);
            return body;
        }
        return body.number(PART_TEXT).text(String.valueOf(part));
    }

    private static Body text(Object value, String type) {
        Measure.text(value);
        String text = ValueText.of(value, MAX_CHARACTERS);
        text = Origins.plain(text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS + 1) : text);
        boolean isCut = text.length() > MAX_CHARACTERS;
        String shown = isCut ? text.substring(0, MAX_CHARACTERS) : text;
        return new Body()
                .number(TEXT)
                .text(Answers.cut(type))
                .number(isCut ? 1 : 0)
                .text(shown);
    }

    private static Body array(Object value, List<Integer> shape, String type) {
        List<Double> numbers = new ArrayList<>();
        collect(value, numbers);
        Body body = new Body().number(ARRAY).text(Answers.cut(type)).number(shape.size());
        shape.forEach(body::number);
        return body.raw(raw(numbers.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private static void collect(Object array, List<Double> numbers) {
        int length = Array.getLength(array);
        for (int i = 0; i < length && numbers.size() < MAX_NUMBERS; i++) {
            Object element = Array.get(array, i);
            if (element.getClass().isArray()) {
                collect(element, numbers);
            } else {
                Meter.work(NUMBER_WORK);
                numbers.add(((Number) element).doubleValue());
            }
        }
    }

    /** Of an array of numbers whose rows are all of one length; empty for anything else. */
    private static List<Integer> shape(Object value) {
        Class<?> element = value.getClass();
        while (element.isArray()) element = element.componentType();
        boolean isNumeric = element.isPrimitive() && element != boolean.class && element != char.class;
        if (!value.getClass().isArray() || !isNumeric) {
            return List.of();
        }
        List<Integer> shape = new ArrayList<>();
        for (Object first = value; first != null && first.getClass().isArray(); ) {
            shape.add(Array.getLength(first));
            boolean hasRows = first instanceof Object[] rows && rows.length > 0;
            first = hasRows ? Array.get(first, 0) : null;
        }
        return shape.size() <= MAX_RANK && hasShape(value, shape, 0) ? shape : List.of();
    }

    private static boolean hasShape(Object array, List<Integer> shape, int axis) {
        Meter.work(NUMBER_WORK);
        if (array == null || axis >= shape.size() || Array.getLength(array) != shape.get(axis)) {
            return false;
        }
        if (array instanceof Object[] rows) {
            for (Object row : rows) {
                if (!hasShape(row, shape, axis + 1)) return false;
            }
            return true;
        }
        return axis == shape.size() - 1;
    }

    private static byte[] raw(double[] numbers) {
        ByteBuffer raw = ByteBuffer.allocate(8 * numbers.length);
        for (double number : numbers) raw.putDouble(number);
        return raw.array();
    }
}
