package normbook.exercise;

import normbook.sandbox.Sandbox;

/**
 * Where the references run that instructors have written.
 *
 * @param sandbox no learner's program ever runs in it
 */
public record ReferenceWorkers(Sandbox sandbox) implements AutoCloseable {
    @Override
    public void close() {
        sandbox.close();
    }
}
