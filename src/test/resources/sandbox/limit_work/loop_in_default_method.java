class Solution {
    interface Loops {
        default double loop() {
            while (true) {}
        }
    }

    static double run(double x) throws Throwable {
        return new Loops() {}.loop();
    }
}
