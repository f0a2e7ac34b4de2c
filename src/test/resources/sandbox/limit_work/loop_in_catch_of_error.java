class Solution {
    static double run(double x) throws Throwable {
        while (true) {
            try {
                throw new Error();
            } catch (Throwable e) {
                continue;
            }
        }
    }
}
