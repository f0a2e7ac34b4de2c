package normbook.notebook.session;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;
import normbook.sandbox.Body;
import normbook.sandbox.meter.Exceeded;
import normbook.sandbox.meter.Meter;

/** What the library's {@code show} hands over in the middle of a cell, in its place among what is printed. */
final class Pictures {
    private static final int MOST = 50;
    private static final int MOST_BYTES = 4 << 20;

    private final Rendering rendering;
    private final Answers answers;
    private final CellOutput output;
    private int shown;
    private int bytes;

    Pictures(SessionLoader loader, Rendering rendering, Answers answers, CellOutput output) throws Exception {
        this.rendering = rendering;
        this.answers = answers;
        this.output = output;
        try {
            Class<?> screen = loader.loadClass(Library.PACKAGE + ".Screen");
            Consumer<Object> show = this::show;
            MethodHandles.privateLookupIn(screen, MethodHandles.lookup())
                    .findStatic(screen, "onShow", MethodType.methodType(void.class, Consumer.class))
                    .invoke(show);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    void begin() {
        shown = 0;
        bytes = 0;
    }

    private void show(Object value) {
        Body display;
        try {
            display = rendering.of(value, value == null ? "" : value.getClass().getSimpleName());
        } catch (Throwable e) {
            throw unchecked(e);
        }
        bytes += display.size();
        if (++shown > MOST || bytes > MOST_BYTES) Meter.stop(Exceeded.OUTPUT);
        System.out.flush();
        output.send();
        answers.shown(display);
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) throw error;
        return e instanceof RuntimeException runtime ? runtime : new IllegalStateException(e);
    }
}
