// java.io.BufferedReader
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        System.out.println(new BufferedReader(new FileReader("@SECRET@")).readLine()); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
