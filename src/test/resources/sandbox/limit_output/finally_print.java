class Solution {
    static double run(double x) {
        while (true) {
            try {
                System.out.println("again");
            } finally {
                continue;
            }
        }
    }
}
