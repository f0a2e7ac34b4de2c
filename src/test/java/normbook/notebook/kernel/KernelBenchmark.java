package normbook.notebook.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jdk.jshell.JShell;
import normbook.benchmark.Figures;
import normbook.sandbox.Walls;

/** A notebook's kernel: opened, used, interrupted; against a plain JShell in this process, which nothing holds in. */
public final class KernelBenchmark {
    private static final List<String> CELLS = List.of(
            "double[][] x = {{1, 2}, {3, 4}};",
            "double mean(double[] v) { double s = 0; for (double a : v) s += a; return s / v.length; }",
            "mean(x[0])",
            "int n = 7;",
            "n + 1");

    private KernelBenchmark() {}

    public static void run() throws Exception {
        try (Kernels kernels = new Kernels(Notebooks.settings(6, 2), Walls.find(), Clock.systemUTC())) {
            long boot = System.nanoTime();
            kernels.awaitWarm();
            System.out.printf("  boot to a warm process          %.0f ms%n", millis(boot));
            Figures opened = opened(kernels);
            System.out.println("  new kernel, one being warm      " + opened);
            Kernel kernel = kernels.open("warm", Notebooks.WITH_BATCH_NORM);
            for (int i = 0; i < 30; i++) cells(kernel, new Figures());
            Figures warm = new Figures();
            for (int i = 0; i < 40; i++) cells(kernel, warm);
            System.out.println("  warm cell, round trip           " + warm);
            Figures plain = plain();
            System.out.println("  the same in a plain JShell      " + plain);
            System.out.printf("  ratio of the medians            x %.2f%n", warm.at(0.5) / plain.at(0.5));
            System.out.println("  an interrupt                    " + interrupts(kernel));
            memory(kernels);
        }
    }

    private static Figures opened(Kernels kernels) throws InterruptedException {
        Figures times = new Figures();
        Figures open = new Figures();
        for (int i = 0; i < 8; i++) {
            kernels.awaitWarm();
            long start = System.nanoTime();
            Kernel kernel = kernels.open("new " + i, Notebooks.LIBRARY);
            while (kernel.status().state() != KernelStatus.State.IDLE) Thread.onSpinWait();
            open.addNanos(System.nanoTime() - start);
            Notebooks.run(kernel, "1 + 1");
            times.addNanos(System.nanoTime() - start);
            kernel.close();
        }
        System.out.println("  open to the first result        " + times);
        return open;
    }

    private static void cells(Kernel kernel, Figures times) {
        for (String cell : CELLS) {
            long start = System.nanoTime();
            Notebooks.run(kernel, cell);
            times.addNanos(System.nanoTime() - start);
        }
    }

    private static Figures plain() {
        Figures times = new Figures();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            for (int i = 0; i < 70; i++) {
                for (String cell : CELLS) {
                    long start = System.nanoTime();
                    shell.eval(
                            shell.sourceCodeAnalysis().analyzeCompletion(cell).source());
                    if (i >= 30) times.addNanos(System.nanoTime() - start);
                }
            }
        }
        return times;
    }

    private static Figures interrupts(Kernel kernel) throws Exception {
        Figures times = new Figures();
        for (int i = 0; i < 10; i++) {
            CompletableFuture<Long> begun = new CompletableFuture<>();
            CompletableFuture<CellResult> result =
                    kernel.run("c", "System.out.println(1); while (true) { }", new OutputListener() {
                        @Override
                        public void printed(String text) {
                            begun.complete(0L);
                        }

                        @Override
                        public void shown(Display display) {}
                    });
            begun.get(60, TimeUnit.SECONDS);
            long start = System.nanoTime();
            kernel.interrupt();
            result.get(60, TimeUnit.SECONDS);
            times.addNanos(System.nanoTime() - start);
        }
        return times;
    }

    /** Shared pages, of the JDK's archive and ours, are counted in parts: what a further kernel costs. */
    private static void memory(Kernels kernels) throws IOException {
        Figures sizes = new Figures();
        for (ProcessHandle process : kernels.processes()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
                if (line.startsWith("Pss:")) sizes.add(Long.parseLong(line.replaceAll("\\D", "")) / 1024.0);
            }
        }
        System.out.printf(
                "  memory (Pss) of %d kernels       p50 %.0f MB, max %.0f MB: %.0f in a GiB%n",
                sizes.count(), sizes.at(0.5), sizes.at(1), 1024 / sizes.at(0.5));
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
