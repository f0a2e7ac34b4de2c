// java.net.InetSocketAddress
import java.net.*;
import java.nio.channels.*;

class Solution {
    static double run(double x) throws Throwable {
        SocketChannel.open(new InetSocketAddress("127.0.0.1", @PORT@)).close(); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
