package normbook.notebook.kernel;

import static normbook.notebook.kernel.Notebooks.outcome;
import static normbook.notebook.kernel.Notebooks.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import normbook.notebook.kernel.KernelStatus.State;
import normbook.notebook.kernel.Outcome.Death;
import normbook.notebook.kernel.Outcome.Died;
import normbook.notebook.kernel.Outcome.Finished;
import normbook.notebook.kernel.Outcome.NotCompiled;
import normbook.sandbox.Walls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many notebooks on one machine: their queue, their ends and beginnings. */
class KernelsTest {
    private final Notebooks.Clock clock = new Notebooks.Clock();
    private final Kernels kernels = new Kernels(Notebooks.settings(2, 1), Walls.find(), clock);

    @AfterEach
    void close() {
        kernels.close();
    }

    @Test
    void twoNotebooksDoNotSeeEachOther() {
        Kernel ada = open("ada");
        Kernel emmy = open("emmy");
        outcome(ada, "int x = 1; Integer.valueOf(7); System.out.println(x);");
        assertInstanceOf(NotCompiled.class, outcome(emmy, "x"));
        outcome(emmy, "int x = 2;");
        assertEquals("1", text(ada, "x"));
        assertEquals("2", text(emmy, "x"));
    }

    @Test
    void whoIsOneTooManyWaitsAndIsToldTheirPlace() throws Exception {
        Kernel ada = open("ada");
        Kernel emmy = open("emmy");
        outcome(ada, "1");
        outcome(emmy, "1");
        Kernel grace = open("grace");
        Kernel mary = open("mary");
        CompletableFuture<CellResult> result = mary.run("c", "1 + 1", OutputListener.NONE);
        assertEquals(new KernelStatus(State.QUEUED, 1, 0), grace.status());
        assertEquals(new KernelStatus(State.QUEUED, 2, 0), mary.status());
        grace.close();
        assertEquals(1, mary.status().place());
        ada.close();
        assertInstanceOf(Finished.class, result.get(90, TimeUnit.SECONDS).outcome());
        assertEquals(new KernelStatus(State.IDLE, 0, 1), mary.status());
    }

    @Test
    void whatLiesIdleIsPutAwayAndSaidSoAndComesAgainWithNothingDeclared() throws Exception {
        Kernel ada = open("ada");
        BlockingQueue<State> told = new LinkedBlockingQueue<>();
        outcome(ada, "int x = 1;");
        ada.onStatus(status -> told.add(status.state()));
        assertEquals(State.IDLE, told.poll(30, TimeUnit.SECONDS));
        clock.passes(Duration.ofMinutes(29));
        kernels.putAwayIdle();
        assertEquals(State.IDLE, ada.status().state());
        clock.passes(Duration.ofMinutes(2));
        kernels.putAwayIdle();
        assertEquals(State.PUT_AWAY, ada.status().state());
        assertEquals(State.PUT_AWAY, told.poll(30, TimeUnit.SECONDS));
        CellResult again = Notebooks.run(ada, "x");
        assertInstanceOf(NotCompiled.class, again.outcome());
        assertEquals(2, again.session());
    }

    @Test
    void whereSomebodyWaitsWhatLiesIdleForLongestIsPutAwaySooner() {
        Kernel ada = open("ada");
        outcome(ada, "1");
        clock.passes(Duration.ofMinutes(2));
        Kernel emmy = open("emmy");
        outcome(emmy, "1");
        clock.passes(Duration.ofMinutes(2));
        assertEquals("2", text(open("grace"), "1 + 1"));
        assertEquals(State.PUT_AWAY, ada.status().state());
        assertEquals(State.IDLE, emmy.status().state());
    }

    @Test
    void aRestartDeclaresNothing() throws Exception {
        Kernel ada = open("ada");
        outcome(ada, "int x = 1;");
        CompletableFuture<CellResult> endless = ada.run("c", "while (true) { }", OutputListener.NONE);
        ada.restart();
        assertEquals(
                new Died(Death.RESTARTED), endless.get(60, TimeUnit.SECONDS).outcome());
        assertInstanceOf(NotCompiled.class, outcome(ada, "x"));
        assertEquals(2, ada.status().session());
    }

    @Test
    void aProcessThatIsKilledIsSaidToHaveDiedAndTheNextRunHasANewOne() throws Exception {
        Kernel ada = open("ada");
        outcome(ada, "int x = 1;");
        CompletableFuture<CellResult> endless = ada.run("c", "while (true) { }", OutputListener.NONE);
        CompletableFuture<CellResult> behind = ada.run("d", "x = 2;", OutputListener.NONE);
        kernels.processes().forEach(ProcessHandle::destroyForcibly);
        assertEquals(new Died(Death.CRASHED), endless.get(60, TimeUnit.SECONDS).outcome());
        assertEquals(new Died(Death.CRASHED), behind.get(60, TimeUnit.SECONDS).outcome());
        assertNotEquals(State.BUSY, ada.status().state());
        assertEquals("2", text(ada, "1 + 1"));
        assertEquals(2, ada.status().session());
    }

    @Test
    void oneThatDiesWhileNothingRunsIsSaidToHaveDied() throws Exception {
        Kernel ada = open("ada");
        outcome(ada, "1");
        BlockingQueue<State> told = new LinkedBlockingQueue<>();
        ada.onStatus(status -> told.add(status.state()));
        assertEquals(State.IDLE, told.poll(30, TimeUnit.SECONDS));
        kernels.processes().forEach(ProcessHandle::destroyForcibly);
        assertEquals(State.DIED, told.poll(60, TimeUnit.SECONDS));
        assertEquals("2", text(ada, "1 + 1"));
    }

    @Test
    void oneThatWasDeadWhenItWasGivenIsNotTheNotebooksLoss() throws Exception {
        kernels.awaitWarm();
        ProcessHandle spare = kernels.processes().get(0);
        // It is given while it still seems to live.
        assertEquals(
                0,
                new ProcessBuilder("sh", "-c", "kill -STOP " + spare.pid())
                        .start()
                        .waitFor());
        Kernel ada = open("ada");
        CompletableFuture<CellResult> first = ada.run("c", "1 + 1", OutputListener.NONE);
        assertEquals(State.BUSY, ada.status().state());
        spare.destroyForcibly();
        assertInstanceOf(Finished.class, first.get(90, TimeUnit.SECONDS).outcome());
        assertEquals(1, ada.status().session());
    }

    @Test
    void whoIsInterruptedInTheQueueLeavesItAndThoseBehindMoveUp() {
        outcome(open("ada"), "1");
        outcome(open("emmy"), "1");
        Kernel grace = open("grace");
        CompletableFuture<CellResult> waiting = grace.run("c", "1 + 1", OutputListener.NONE);
        Kernel mary = open("mary");
        assertEquals(2, mary.status().place());
        grace.interrupt();
        assertEquals(new Outcome.Interrupted(), waiting.join().outcome());
        assertEquals(State.IDLE, grace.status().state());
        assertEquals(1, mary.status().place());
    }

    @Test
    void whatIsOpenedBesideTheOthersWaitsForNoneOfThemAndTakesNoPlace() {
        Kernel ada = open("ada");
        outcome(ada, "1");
        outcome(open("emmy"), "1");
        Kernel graded = kernels.openBeside("graded", Set.copyOf(Notebooks.LIBRARY));
        assertNotEquals(State.QUEUED, graded.status().state());
        assertEquals("2", text(graded, "1 + 1"));
        Kernel grace = open("grace");
        assertEquals(new KernelStatus(State.QUEUED, 1, 0), grace.status());
        ada.close();
        assertEquals("3", text(grace, "1 + 2"), "while the graded one is still there");
    }

    @Test
    void whoIsNextIsToldThatItsProcessStarts() throws Exception {
        Kernel ada = open("ada");
        Kernel emmy = open("emmy");
        // One is warm at most: the other's boots, and nobody is before it.
        assertNotEquals(State.QUEUED, ada.status().state());
        assertNotEquals(State.QUEUED, emmy.status().state());
        assertEquals("2", text(emmy, "1 + 1"));
    }

    @Test
    void aClosedKernelRunsNothing() {
        Kernel ada = open("ada");
        ada.close();
        assertEquals(new Died(Death.CLOSED), outcome(ada, "1"));
        assertEquals(State.CLOSED, ada.status().state());
    }

    private Kernel open(String notebook) {
        return kernels.open(notebook, Set.copyOf(Notebooks.LIBRARY));
    }
}
