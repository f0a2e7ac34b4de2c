// java.io.FileOutputStream
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        try (FileOutputStream out = new FileOutputStream("@FOLDER@/written")) { // <- here
            out.write(1);
        }
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
