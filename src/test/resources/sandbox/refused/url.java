// java.net.URL
import java.net.*;

class Solution {
    static double run(double x) throws Throwable {
        new URL("http://127.0.0.1:@PORT@/").openStream().close(); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
