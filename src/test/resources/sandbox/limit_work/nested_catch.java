class Solution {
    static double run(double x) {
        while (true) {
            try {
                try {
                    for (;;) {}
                } catch (Error e) {
                    for (;;) {}
                } finally {
                    for (;;) {}
                }
            } catch (Throwable t) {
                t.addSuppressed(t.getCause());
            }
        }
    }
}
