package normbook.benchmark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import normbook.notebook.kernel.KernelBenchmark;
import normbook.sandbox.MeterBenchmark;
import normbook.sandbox.SandboxBenchmark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Not among the tests, since its name says so: asked for by name it prints figures, and asserts none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class Benchmarks {
    @BeforeAll
    static void sayWhere() {
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " cores");
    }

    @Test
    @Order(1)
    void verdict() throws Exception {
        System.out.println("\nverdict over HTTP, against cold javac and java");
        VerdictBenchmark.run();
    }

    @Test
    @Order(2)
    void throughput() throws Exception {
        System.out.println("\nthroughput over HTTP");
        ThroughputBenchmark.run();
    }

    @Test
    @Order(3)
    void sandbox() throws Exception {
        System.out.println("\njailed workers");
        SandboxBenchmark.run();
    }

    @Test
    @Order(4)
    void meter() throws Exception {
        System.out.println("\nhot loops, with the meter against without");
        MeterBenchmark.run();
    }

    @Test
    @Order(5)
    void determinism() throws Exception {
        System.out.println("\ndeterminism under load");
        DeterminismBenchmark.run();
    }

    @Test
    @Order(6)
    void lessonPage() throws Exception {
        Optional<Path> nginx = Nginx.find();
        assumeTrue(
                nginx.isPresent(),
                "nginx is not installed, so there is nothing to compare a lesson's page with: apt-get install nginx-light");
        System.out.println("\na lesson's page, against nginx with the same bytes");
        LessonPageBenchmark.run(nginx.get());
    }

    @Test
    void course() throws Exception {
        System.out.println("\na course of a thousand notes");
        CourseBenchmark.run();
    }

    @Test
    void gradebook() {
        System.out.println("\na gradebook of a large class");
        GradebookBenchmark.run();
    }

    @Test
    void notebook() throws Exception {
        System.out.println("\nkernels of notebooks, against a plain JShell");
        KernelBenchmark.run();
    }

    /** Sources, each a little different from any before: the same again would be answered from what is there. */
    static Stream<String> distinct(List<String> sources) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> sources.get(i % sources.size()) + "\n// " + i + " " + System.nanoTime());
    }
}
