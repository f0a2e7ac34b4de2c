import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        return Files.readString(Path.of("/etc/passwd")).isEmpty() ? 0 : 1;
    }
}
