// java.net.InetAddress.getByName
import java.net.*;

class Solution {
    static double run(double x) throws Throwable {
        System.out.println(InetAddress.getByName("example.org")); // <- here
        return x;
    }
}
// outer: system calls: there is no socket to ask a name server with
