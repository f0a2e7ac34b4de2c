import java.util.*;

class Solution {
    static class Cache<K, V> extends LinkedHashMap<K, V> {
        Cache() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > 2;
        }

        @Override
        public V put(K key, V value) {
            return super.put(key, value);
        }
    }

    static double run(double x) {
        Cache<String, Double> cache = new Cache<>();
        cache.put("a", 1.0);
        cache.put("b", x);
        cache.get("a");
        cache.put("c", 2.0);
        System.out.println(cache.keySet());
        cache.put("b", x);
        return cache.get("b");
    }
}
