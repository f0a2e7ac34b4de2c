class Solution {
    static double run(double x) {
        boolean[] composite = new boolean[200_000];
        int primes = 0;
        for (int i = 2; i < composite.length; i++) {
            if (composite[i]) continue;
            primes++;
            for (long j = (long) i * i; j < composite.length; j += i) composite[(int) j] = true;
        }
        return primes == 17984 ? x : primes;
    }
}
