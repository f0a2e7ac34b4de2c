// System.exit
class Solution {
    static double run(double x) {
        java.util.function.IntConsumer exit = System::exit; // <- here
        exit.accept(1);
        return x;
    }
}
