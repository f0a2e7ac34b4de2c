package normbook.exercise;

import java.util.function.Function;
import normbook.sandbox.Job;
import normbook.sandbox.Run;
import normbook.sandbox.Sandbox;

/** Answers what a test says, for ends that no trusted source can bring about. */
record ScriptedSandbox(Function<Job, Run> script) implements Sandbox {

    @Override
    public Run run(Job job) {
        return script.apply(job);
    }

    @Override
    public void close() {}
}
