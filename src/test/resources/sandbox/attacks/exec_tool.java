import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        return new ProcessBuilder("/bin/setpriv", "--dump").start().waitFor() == 0 ? 1 : 0;
    }
}
