// java.io.ObjectOutputStream
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(x); // <- here
        return x;
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
