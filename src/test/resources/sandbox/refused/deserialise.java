// java.io.ObjectInputStream
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        return (Double) new ObjectInputStream(new ByteArrayInputStream(new byte[] {1})).readObject(); // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
