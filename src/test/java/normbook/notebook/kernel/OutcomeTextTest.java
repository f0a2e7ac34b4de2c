package normbook.notebook.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import normbook.language.Language;
import normbook.language.Messages;
import normbook.notebook.kernel.KernelStatus.State;
import normbook.notebook.kernel.Outcome.Death;
import normbook.notebook.kernel.Outcome.Limit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTextTest {
    @ParameterizedTest
    @EnumSource
    void everyCodeHasItsSentence(Language language) {
        OutcomeText text = new OutcomeText(Messages.of(language));
        for (Limit limit : Limit.values())
            assertFalse(text.of(new Outcome.LimitExceeded(limit)).isBlank());
        for (Death death : Death.values())
            assertFalse(text.of(new Outcome.Died(death)).isBlank());
        for (State state : State.values())
            assertFalse(text.of(new KernelStatus(state, 1, 1)).isBlank());
        for (int line : List.of(0, 1))
            assertFalse(text.of(new Outcome.Refused("x", line)).isBlank());
        for (String message : List.of("", "m")) {
            assertFalse(text.of(new Outcome.Threw("E", message, List.of())).isBlank());
        }
        assertFalse(text.of(new Outcome.Unresolved("f()", List.of())).isBlank());
        assertFalse(text.of(new Outcome.NotCompiled(List.of())).isBlank());
        assertFalse(text.of(new Outcome.Interrupted()).isBlank());
        assertEquals("", text.of(new Outcome.Finished(null, List.of())));
    }
}
