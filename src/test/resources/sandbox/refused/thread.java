// Thread:4
class Solution {
    static double run(double x) {
        new Thread(() -> {}).start();
        return x;
    }
}
