// java.net.ServerSocket
import java.net.*;

class Solution {
    static double run(double x) throws Throwable {
        new ServerSocket(0).close(); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
