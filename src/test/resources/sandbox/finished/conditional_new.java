import java.util.*;

class Solution {
    static double run(double x) {
        List<Double> list = new ArrayList<>(x > 0 ? List.of(x) : new LinkedList<Double>());
        String s = new String(x > 1 ? "a" : x > 2 ? "b" : "c");
        int[] a = new int[x > 0 ? 2 : 3];
        Object lock = new Object();
        synchronized (lock) {
            synchronized (list) {
                a[0]++;
            }
        }
        for (int i = 0; i < 3; i++) {
            try {
                if (i == 1) continue;
                a[1] += i;
            } catch (RuntimeException e) {
                break;
            } finally {
                a[0]++;
            }
        }
        return a[0] == 4 && a[1] == 2 && s.equals("a") ? list.get(0) : a[0];
    }
}
