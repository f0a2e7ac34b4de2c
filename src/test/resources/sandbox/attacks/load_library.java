import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        System.load("/lib/x86_64-linux-gnu/libm.so.6");
        return 1;
    }
}
