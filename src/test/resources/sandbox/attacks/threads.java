import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(60_000);
                } catch (InterruptedException e) {
                    return;
                }
            });
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return 1;
    }
}
