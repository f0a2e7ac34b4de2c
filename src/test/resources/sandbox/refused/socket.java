// java.net.Socket:5
class Solution {
    static double run(double x) {
        try {
            new java.net.Socket("localhost", 80).close();
        } catch (Exception e) {
            return 0;
        }
        return x;
    }
}
