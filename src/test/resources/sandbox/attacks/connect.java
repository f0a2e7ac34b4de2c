import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        try (ServerSocket server = new ServerSocket(0);
                Socket socket = new Socket("127.0.0.1", server.getLocalPort())) {
            return socket.isConnected() ? 1 : 0;
        }
    }
}
