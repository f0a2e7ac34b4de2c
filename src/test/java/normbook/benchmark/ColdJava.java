package normbook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import normbook.ServerProcess;

/** What most graders do: javac in a process, then java in another, with a main that calls the solution. */
final class ColdJava {
    private static final String MAIN = """
            public class Main {
                public static void main(String[] arguments) {
                    java.util.Random random = new java.util.Random(1);
                    double sum = 0;
                    for (int i = 0; i < 20; i++) {
                        double[][] x = new double[16][4];
                        for (double[] row : x) for (int j = 0; j < 4; j++) row[j] = random.nextGaussian();
                        for (double[] row : Solution.forward(x, new double[] {1, 2, 3, 4}, new double[4], 1e-5)) sum += row[0];
                    }
                    System.out.println(sum);
                }
            }
            """;

    private ColdJava() {}

    static void run(String source) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("cold");
        Files.writeString(folder.resolve("Solution.java"), source);
        Files.writeString(folder.resolve("Main.java"), MAIN);
        Path java = Path.of(ServerProcess.java());
        await(folder, List.of(java.resolveSibling("javac").toString(), "Solution.java", "Main.java"));
        await(folder, List.of(java.toString(), "-cp", ".", "Main"));
    }

    private static void await(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(command + ": " + said);
    }
}
