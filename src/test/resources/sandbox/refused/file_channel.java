// java.nio.file.Path.of
import java.nio.channels.*;
import java.nio.file.*;

class Solution {
    static double run(double x) throws Throwable {
        FileChannel.open(Path.of("@FOLDER@/written"), StandardOpenOption.CREATE, StandardOpenOption.WRITE).close(); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
