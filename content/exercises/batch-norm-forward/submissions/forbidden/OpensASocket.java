import java.io.IOException;
import java.net.Socket;

/** Talks to the network. */
class Solution {

    static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
        try (Socket socket = new Socket("127.0.0.1", 80)) {
            socket.getOutputStream().write(1);
        } catch (IOException e) {
            // no answer from there
        }
        return new double[x.length][gamma.length];
    }
}
