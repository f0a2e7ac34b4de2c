// java.util.concurrent.CompletableFuture.supplyAsync
class Solution {
    static double run(double x) throws Throwable {
        return java.util.concurrent.CompletableFuture.supplyAsync(() -> x).get(); // <- here
    }
}
// outer: harmless: few threads may be made by limit, and they end with the worker
