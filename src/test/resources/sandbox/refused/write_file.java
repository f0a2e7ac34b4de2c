// java.io.FileWriter
class Solution {
    static double run(double x) {
        try (java.io.FileWriter out = new java.io.FileWriter("/tmp/x")) { // <- here
            out.write("x");
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
