// java.nio.file.Path.of
import java.nio.file.*;

class Solution {
    static double run(double x) throws Throwable {
        Files.walk(Path.of("/")).forEach(System.out::println); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
