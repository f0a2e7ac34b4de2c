// java.io.File
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        for (String name : new File("/").list()) { // <- here
            System.out.println(name);
        }
        return x;
    }
}
// outer: nothing to see: the worker may open no folder
