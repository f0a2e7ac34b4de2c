class Solution {
    sealed interface Expr permits Num, Add, Neg {}
    record Num(double v) implements Expr {}
    record Add(Expr a, Expr b) implements Expr {}
    record Neg(Expr e) implements Expr {}

    static double eval(Expr e) {
        if (e instanceof Num n) return n.v();
        if (e instanceof Add a) return eval(a.a()) + eval(a.b());
        return -eval(((Neg) e).e());
    }

    static int old(int n) {
        switch (n) {
            case 1:
            case 2:
                return 10;
            case 1000:
                n++;
            default:
                return n;
        }
    }

    static double run(double x) {
        int days = switch ("feb") {
            case "jan", "mar" -> 31;
            case "feb" -> {
                int d = 28;
                yield d;
            }
            default -> 30;
        };
        System.out.println(days + " " + old(2) + old(1000) + new Add(new Num(1), new Neg(new Num(2))));
        return eval(new Add(new Num(40), new Neg(new Num(-2))));
    }
}
