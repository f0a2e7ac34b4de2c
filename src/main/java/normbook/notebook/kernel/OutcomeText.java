package normbook.notebook.kernel;

import java.util.Locale;
import normbook.language.Messages;
import normbook.notebook.kernel.Outcome.Died;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.kernel.Outcome.LimitExceeded;
import normbook.notebook.kernel.Outcome.NotCompiled;
import normbook.notebook.kernel.Outcome.Refused;
import normbook.notebook.kernel.Outcome.Threw;
import normbook.notebook.kernel.Outcome.Unresolved;

/** What a kernel reports, in one sentence of a language. */
public record OutcomeText(Messages messages) {
    /** Empty where a cell came to its end. */
    public String of(Outcome outcome) {
        if (outcome instanceof Finished) return "";
        if (outcome instanceof NotCompiled) return say("outcome.not_compiled");
        if (outcome instanceof Refused refused) return of(refused);
        if (outcome instanceof Threw threw) return of(threw);
        if (outcome instanceof Unresolved unresolved) return say("outcome.unresolved", unresolved.what());
        if (outcome instanceof LimitExceeded exceeded) return say("limit." + key(exceeded.limit()));
        return outcome instanceof Died died ? say("died." + key(died.how())) : say("outcome.interrupted");
    }

    public String of(KernelStatus status) {
        return say("status." + key(status.state()), status.place());
    }

    private String of(Refused refused) {
        return refused.line() > 0
                ? say("outcome.refused", refused.what(), refused.line())
                : say("outcome.refused.no_line", refused.what());
    }

    private String of(Threw threw) {
        return threw.message().isEmpty()
                ? say("outcome.threw.no_message", threw.exception())
                : say("outcome.threw", threw.exception(), threw.message());
    }

    private String say(String key, Object... arguments) {
        return messages.text("notebook." + key, arguments);
    }

    private static String key(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT);
    }
}
