// java.util.zip.ZipFile
import java.util.zip.*;

class Solution {
    static double run(double x) throws Throwable {
        try (ZipFile zip = new ZipFile("/app/worker.jar")) { // <- here
            System.out.println(zip.size());
        }
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
