// java.io.RandomAccessFile
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        try (RandomAccessFile file = new RandomAccessFile("@SECRET@", "r")) { // <- here
            System.out.println(file.readLine());
        }
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
