// java.net.Socket
class Solution {
    static double run(double x) {
        try {
            new java.net.Socket("localhost", 80).close(); // <- here
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
