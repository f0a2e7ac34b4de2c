// System.exit:4
class Solution {
    static double run(double x) {
        java.util.function.IntConsumer exit = System::exit;
        exit.accept(1);
        return x;
    }
}
