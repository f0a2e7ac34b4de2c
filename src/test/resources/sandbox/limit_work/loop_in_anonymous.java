class Solution {
    static double run(double x) throws Throwable {
        return new Object() {
            double loop() {
                while (true) {}
            }
        }.loop();
    }
}
