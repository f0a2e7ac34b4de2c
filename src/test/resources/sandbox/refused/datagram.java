// java.net.DatagramSocket
import java.net.*;

class Solution {
    static double run(double x) throws Throwable {
        new DatagramSocket().send(new DatagramPacket(new byte[1], 1, InetAddress.getLoopbackAddress(), @PORT@)); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
