// Thread
class Solution {
    static double run(double x) {
        new Thread(() -> {}).start(); // <- here
        return x;
    }
}
