package normbook;

import java.util.function.Consumer;
import normbook.content.Problem;
import normbook.language.Language;
import normbook.language.Messages;

/** Tells whoever started a command what goes on, a line a step. */
record Progress(Messages messages, Consumer<String> out) {

    Progress(Language language, Consumer<String> out) {
        this(Messages.of(language), out);
    }

    void say(String key, Object... arguments) {
        out.accept(messages.text(key, arguments));
    }

    /** {@code lessons/a.md:12: error: …}, as compilers write it and editors understand it. */
    void problem(Problem problem) {
        String severity =
                messages.text(problem.severity() == Problem.Severity.ERROR ? "app.check.error" : "app.check.warning");
        say("app.check.place-message", problem.place(), severity, problem.message(messages));
    }
}
