import java.util.*;

class Solution {
    interface Shape {
        double area();

        default String describe() {
            return getClass().getSimpleName() + " " + area();
        }

        static Shape square(double side) {
            return () -> side * side;
        }
    }

    static abstract class Named<T extends Comparable<T>> implements Comparable<Named<T>> {
        protected final T key;

        Named(T key) {
            this.key = key;
        }

        public int compareTo(Named<T> other) {
            return key.compareTo(other.key);
        }
    }

    static class Item extends Named<String> {
        Item(String key) {
            super(key);
        }

        @Override
        public String toString() {
            return "item " + key;
        }
    }

    static double run(double x) {
        PriorityQueue<Item> queue = new PriorityQueue<>(List.of(new Item("b"), new Item("a")));
        System.out.println(queue.poll() + "" + queue + Collections.max(List.of(new Item("x"), new Item("y"))));
        return Shape.square(6).area() + 6;
    }
}
