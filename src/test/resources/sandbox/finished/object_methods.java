import java.util.*;

class Solution {
    static class Point implements Cloneable {
        int[] at = {1, 2};

        @Override
        public Point clone() {
            try {
                Point copy = (Point) super.clone();
                copy.at = at.clone();
                return copy;
            } catch (CloneNotSupportedException e) {
                throw new AssertionError(e);
            }
        }
    }

    static double run(double x) {
        Point a = new Point();
        Point b = a.clone();
        b.at[0] = 9;
        System.out.println(Objects.hash(1, "a", null) + Objects.toString(null) + Objects.equals(a, b) + a.equals(a) + (a.hashCode() == a.hashCode()));
        System.out.println(new Point().toString().startsWith("Solution$Point@") + " " + new int[0].getClass().getName());
        return a.at[0] == 1 ? x : 0;
    }
}
