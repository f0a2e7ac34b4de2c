package normbook.web;

import normbook.language.Messages;

/** A request that is answered with an error page: a status and a sentence that names the thing and the next step. */
public final class RequestException extends RuntimeException {
    private final int status;
    private final String key;
    private final transient Object[] arguments;

    /** @param key of a message, whose twin {@code key + ".next"} says what to do */
    public RequestException(int status, String key, Object... arguments) {
        super(status + " " + key);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    public static RequestException notFound(String what) {
        return new RequestException(404, "web.error.not-found", what);
    }

    public int status() {
        return status;
    }

    /** What happened, naming the thing. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments);
    }

    /** What the reader can do about it. */
    String nextStep(Messages messages) {
        return messages.text(key + ".next", arguments);
    }
}
