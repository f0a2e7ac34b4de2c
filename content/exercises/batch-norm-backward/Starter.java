class Solution {

    /**
     * @param dy     N x D: 損失對 y 的梯度 / the gradient of the loss with respect to y
     * @param x      N x D: 前向傳播的輸入 / the input of the forward pass
     * @param gamma  D: 每一欄的縮放 / the scale of each column
     * @param dGamma D: 損失對 gamma 的梯度，寫在這裡 / the gradient with respect to gamma, to be filled
     * @param dBeta  D: 損失對 beta 的梯度，寫在這裡 / the gradient with respect to beta, to be filled
     * @param eps    加在根號裡 / goes inside the root
     * @return dx, N x D: 損失對 x 的梯度 / the gradient with respect to x
     */
    static double[][] backward(
            double[][] dy, double[][] x, double[] gamma, double[] dGamma, double[] dBeta, double eps) {
        int n = x.length;
        int d = gamma.length;
        double[][] dx = new double[n][d];
        for (int j = 0; j < d; j++) {
            // 重算這一欄的平均值、變異數與分母 / mean, variance and denominator of this column again
            // 填入 dBeta[j] 與 dGamma[j] / fill dBeta[j] and dGamma[j]
            // 填入 dx 的這一欄 / fill this column of dx
        }
        return dx;
    }
}
