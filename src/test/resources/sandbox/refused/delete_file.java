// java.io.File
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        if (!new File("@SECRET@").delete()) { // <- here
            throw new IOException("it is still there");
        }
        return x;
    }
}
// outer: system calls: the file stays where it is
