// java.net.NetworkInterface.getNetworkInterfaces
import java.net.*;

class Solution {
    static double run(double x) throws Throwable {
        System.out.println(NetworkInterface.getNetworkInterfaces()); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
