package normbook.exercise;

import java.nio.file.Path;
import java.util.List;
import normbook.content.ContentException;
import normbook.content.Problem;
import normbook.sandbox.Run;
import normbook.sandbox.Run.NotCompiled;
import normbook.sandbox.Run.Refused;
import normbook.sandbox.Run.SandboxFailed;
import normbook.sandbox.Sandbox;

/**
 * A program in an exercise's folder that says what comes out: the reference, or a misconception. It runs in the jail as
 * learners' programs do.
 *
 * @param sandbox never the one of learners' programs, so that nothing of it is left where one of those runs
 * @param file where it stands
 */
record InstructorProgram(Sandbox sandbox, Path file, String className, String source, Signature signature) {

    ProgramFailedException failure(int line, String key, Object... arguments) {
        return new ProgramFailedException(Problem.error(file, line, key, arguments));
    }

    /** @throws ContentException where it is no program that can run here */
    void tryToCompile() {
        try {
            run(List.of());
        } catch (ProgramFailedException e) {
            throw new ContentException(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ContentException(Problem.error(file, 0, "exercise.program.not-run", e.toString()));
        }
    }

    /**
     * All cases in one run, which may end early.
     *
     * @throws ProgramFailedException where it cannot even begin
     */
    Run run(List<DrawnCase> cases) throws InterruptedException {
        Run run = sandbox.run(DrawnCase.job(signature, className, source, cases));
        if (run.end() instanceof NotCompiled not) {
            Run.Diagnostic first = not.diagnostics().get(0);
            throw failure(first.line(), "exercise.program.not-compiled", first.message());
        }
        if (run.end() instanceof Refused refused) {
            throw failure(refused.line(), "exercise.program.refused", refused.what());
        }
        if (run.end() instanceof SandboxFailed failed) {
            throw failure(0, "exercise.program.not-run", failed.why());
        }
        return run;
    }
}
