// java.nio.file.Path.of
import java.nio.file.*;

class Solution {
    static double run(double x) throws Throwable {
        Files.createSymbolicLink(Path.of("@FOLDER@/written"), Path.of("@SECRET@")); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
