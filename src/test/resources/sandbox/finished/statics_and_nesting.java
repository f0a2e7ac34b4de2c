class Solution {
    static int counter = 10;
    int own = counter++;

    static {
        counter *= 2;
    }

    {
        own += 1;
    }

    class Inner {
        int get() {
            class Local {
                int twice() {
                    return own * 2;
                }
            }
            return new Local().twice();
        }
    }

    static int sum(int first, Object... rest) {
        return first + rest.length;
    }

    static double run(double x) {
        return new Solution().new Inner().get() + sum(-3, 1, "two") + sum(1);
    }
}
