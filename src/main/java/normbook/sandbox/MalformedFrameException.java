package normbook.sandbox;

import java.io.IOException;

/** What came over the pipe is not what the protocol allows at this place. */
public final class MalformedFrameException extends IOException {
    private static final long serialVersionUID = 1L;

    public MalformedFrameException(String message) {
        super(message);
    }
}
