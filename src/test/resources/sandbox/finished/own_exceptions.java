import java.util.*;

class Solution {
    static class Bad extends RuntimeException {
        final int code;

        Bad(int code) {
            super("bad " + code);
            this.code = code;
        }
    }

    static int depth(int n) {
        try {
            if (n == 0) throw new Bad(40);
            return depth(n - 1);
        } finally {
            if (n == 1) System.out.println("one");
        }
    }

    static double run(double x) {
        int sum = 0;
        try {
            depth(3);
        } catch (Bad | IllegalStateException e) {
            sum += e instanceof Bad bad ? bad.code : 0;
            System.out.println(e.getMessage());
        }
        try {
            Object o = "s";
            Integer i = (Integer) o;
        } catch (ClassCastException e) {
            sum++;
        }
        try {
            List.of(1).add(2);
        } catch (UnsupportedOperationException e) {
            sum++;
        }
        return sum;
    }
}
