class Solution {
    static double run(double x) throws Throwable {
        String a = "AaAaAaAa";
        int n = 0;
        while (true) {
            switch (a) {
                case "BBBBBBBB" -> n++;
                default -> n--;
            }
        }
    }
}
