import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        return System.getenv().containsKey("HOME") || System.getenv().containsKey("JAVA_HOME") ? 1 : 0;
    }
}
