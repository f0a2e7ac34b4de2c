package normbook.notebook.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import normbook.sandbox.Body;

/** Bodies made of bodies. */
final class Bodies {
    private Bodies() {}

    static byte[] bytes(Body body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.size());
        try {
            body.copyTo(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    /** Goes on with all that the other has. */
    static void append(Body body, Body other) {
        body.more(bytes(other));
    }

    /** The first, and the other as one piece behind it. */
    static Body join(Body first, Body second) {
        return first.raw(bytes(second));
    }
}
