import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        Class.forName("com.sun.jna.Native", false, Solution.class.getClassLoader());
        return 1;
    }
}
