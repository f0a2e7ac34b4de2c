package normbook.editor;

import normbook.language.Messages;

/** Why something was not saved. Nothing has been written then, and what was typed is offered again. */
final class Refusal extends RuntimeException {
    private final int status;
    private final String key;
    private final transient Object[] arguments;

    Refusal(int status, String key, Object... arguments) {
        super(key);
        this.status = status;
        this.key = key;
        this.arguments = arguments;
    }

    int status() {
        return status;
    }

    String sentence(Messages messages) {
        return messages.text(key, arguments);
    }
}
