package normbook.web;

import java.util.List;
import normbook.web.SamplePages.Section;

/** The words of the sample pages: the source note of the course and one exercise, as the renderer would hand them over. */
final class SampleText {
    static final List<String> QUESTIONS = List.of(
            "什麼是Batch Normalization？它的原理是什麼？",
            "在什麼情況下使用Batch Normalization效果最好？",
            "Batch Normalization如何避免梯度爆炸和梯度消失問題？",
            "假如在原有的神經網絡基礎上，添加了Batch Normalization，此時訓練時需要注意哪些問題？",
            "Batch Normalization有哪些應用場景？");

    static final List<String> ANSWERS = List.of(
            "單純地講，Batch Normalization是一種可以使神經網路學得更快、效能更好的方法。Batch Normalization的主要原理是：對輸入的資料進行標準化，使得每層神經元的輸入分佈盡量地接近標準高斯分佈。",
            "Batch Normalization在深度神經網絡中的效果是最好的，尤其是在網絡比較深的時候，它可以有效地解決由於梯度消失和爆炸問題所引起的訓練速度變慢的問題。",
            "Batch Normalization可以避免梯度爆炸問題是因為標準化的作用，使得輸入數據都落在接近0的範圍，從而讓梯度變小。Batch Normalization可以避免梯度消失，是因為它保證每層輸出的數據都落在接近1的範圍，從而避免梯度消失。",
            "當在原有神經網絡基礎上添加Batch Normalization時，可能需要重新調整超參數，例如learning rate。因為Batch Normalization可以加速模型的收斂速度，導致模型更加敏感，因此需要調整學習率以保持模型的穩定性。",
            "Batch Normalization適用於各種深度學習模型，包括CNN和RNN等，並且可應用於圖像識別、語音識別、自然語言處理等各種領域。");

    static final String STATEMENT = """
            <p>完成訓練模式的批次標準化。<code>x</code> 的每一列是一筆資料，每一欄是一個特徵；對每一欄 <span class="math" data-tex="j" data-display="false"><math><mi>j</mi></math></span> 用<strong>這一批</strong>的平均與<strong>有偏</strong>變異數正規化，再乘上 γ、加上 β：</p>
            <p><span class="math" data-tex="y_{ij}=\\gamma_j\\,\\frac{x_{ij}-\\mu_j}{\\sqrt{\\sigma_j^2+\\varepsilon}}+\\beta_j" data-display="true"><math display="block"><mrow><msub><mi>y</mi><mi>ij</mi></msub><mo>=</mo><msub><mi>γ</mi><mi>j</mi></msub><mfrac><mrow><msub><mi>x</mi><mi>ij</mi></msub><mo>−</mo><msub><mi>μ</mi><mi>j</mi></msub></mrow><msqrt><mrow><msubsup><mi>σ</mi><mi>j</mi><mn>2</mn></msubsup><mo>+</mo><mi>ε</mi></mrow></msqrt></mfrac><mo>+</mo><msub><mi>β</mi><mi>j</mi></msub></mrow></math></span></p>
            <p>回傳新的陣列，不要改動 <code>x</code>。</p>
            <div class="table-scroll" tabindex="0"><table><thead><tr><th>參數</th><th>大小</th><th>意思</th></tr></thead><tbody><tr><td><code>x</code></td><td>N × D</td><td>一批資料</td></tr><tr><td><code>gamma</code>、<code>beta</code></td><td>D</td><td>縮放與平移</td></tr><tr><td><code>eps</code></td><td></td><td>避免除以零的小常數</td></tr></tbody></table></div>""";

    static final String STARTER = """
            final class Solution {
                /** Training mode: normalise each column of x with its own mean and biased variance. */
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    int n = x.length;
                    int d = gamma.length;
                    double[][] y = new double[n][d];
                    // 在這裡完成
                    return y;
                }
            }""" + "\n";

    static final String SOLUTION = """
            final class Solution {
                /** Training mode: normalise each column of x with its own mean and biased variance. */
                static double[][] forward(double[][] x, double[] gamma, double[] beta, double eps) {
                    int n = x.length;
                    int d = gamma.length;
                    double[][] y = new double[n][d];
                    for (int j = 0; j < d; j++) {
                        double mean = 0;
                        for (int i = 0; i < n; i++) mean += x[i][j] / n;
                        double variance = 0;
                        for (int i = 0; i < n; i++) variance += (x[i][j] - mean) * (x[i][j] - mean) / (n - 1);
                        for (int i = 0; i < n; i++) {
                            y[i][j] = gamma[j] * (x[i][j] - mean) / Math.sqrt(variance + eps) + beta[j];
                        }
                    }
                    return y;
                }
            }""" + "\n";

    private static final String PREVIEW = """
            <ol>
            <li>什麼是Batch Normalization，其目的是什麼？</li>
            <li>Batch Normalization如何處理深度學習神經網路中的內部協變量偏移？</li>
            <li>Batch Normalization常常用於深度學習神經網路哪些層？</li>
            <li>Batch Normalization對模型訓練有哪些好處及效果？</li>
            <li>如何實現Batch Normalization，其實現原理是什麼？</li>
            </ol>
            <aside class="annotation" role="note" data-kind="caution" id="annotation-a"><details><summary><span class="annotation-kind">注意</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
            <div class="annotation-text"><p>這個問法把「批次標準化靠著減少內部共變量偏移（internal covariate shift）而有效」當成定論，但這只是 2015 年原始論文提出的動機。2018 年 Santurkar 等人在批次標準化層之後刻意加入隨時間變動的雜訊，網路卻幾乎一樣好訓練。至今仍沒有公認的單一解釋。</p></div>
            <p class="annotation-sources">出處： S. Ioffe, C. Szegedy (2015). <a href="https://arxiv.org/abs/1502.03167"><cite>Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift</cite></a>, Section 1<br>
            S. Santurkar et al. (2018). <a href="https://arxiv.org/abs/1805.11604"><cite>How Does Batch Normalization Help Optimization?</cite></a></p></details></aside>
            <aside class="annotation" role="note" data-kind="supplement" id="annotation-b"><details><summary><span class="annotation-kind">補充</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
            <div class="annotation-text"><p>這個問法把「批次標準化靠著減少內部共變量偏移（internal covariate shift）而有效」當成定論，但這只是 2015 年原始論文提出的動機。2018 年 Santurkar 等人在批次標準化層之後刻意加入隨時間變動的雜訊，網路卻幾乎一樣好訓練。至今仍沒有公認的單一解釋。</p></div>
            <p class="annotation-sources">出處： S. Ioffe, C. Szegedy (2015). <a href="https://arxiv.org/abs/1502.03167"><cite>Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift</cite></a>, Section 1<br>
            S. Santurkar et al. (2018). <a href="https://arxiv.org/abs/1805.11604"><cite>How Does Batch Normalization Help Optimization?</cite></a></p></details></aside>
            <aside class="annotation" role="note" data-kind="supplement" id="annotation-c"><details><summary><span class="annotation-kind">補充</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
            <div class="annotation-text"><p>這個問法把「批次標準化靠著減少內部共變量偏移（internal covariate shift）而有效」當成定論，但這只是 2015 年原始論文提出的動機。2018 年 Santurkar 等人在批次標準化層之後刻意加入隨時間變動的雜訊，網路卻幾乎一樣好訓練。至今仍沒有公認的單一解釋。</p></div>
            <p class="annotation-sources">出處： S. Ioffe, C. Szegedy (2015). <a href="https://arxiv.org/abs/1502.03167"><cite>Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift</cite></a>, Section 1<br>
            S. Santurkar et al. (2018). <a href="https://arxiv.org/abs/1805.11604"><cite>How Does Batch Normalization Help Optimization?</cite></a></p></details></aside>""";

    private static final String EXPLAIN = """
            <p>Batch Normalization是一種神經網路中常用的技術，主要用於加速神經網路的收斂，提高梯度的穩定性，<span class="annotated" data-kind="caution">防止過擬合</span><sup class="annotation-mark"><a href="#n1" data-kind="caution" aria-label="注意 1">1</a></sup>，並且有助於提高模型的準確率。</p>
            <aside class="annotation" role="note" data-kind="caution" id="n1"><details><summary><span class="annotation-kind">注意</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
<div class="annotation-text"><p>Batch Normalization 有輕微的正則化效果，但不是用來「防止過擬合」的主要手段；批次太小時還可能讓結果變差。</p></div>
<p class="annotation-sources">出處： <a href="https://arxiv.org/abs/1502.03167">Ioffe &amp; Szegedy, 2015</a></p></details></aside>
            <p>Batch Normalization的主要思想是對每一層的輸出進行正規化，使其均值為0，方差為1。這個操作可以消除層與層之間的不穩定性，提高模型的穩定性和泛化能力。</p>
            <aside class="annotation" role="note" data-kind="correction" id="n2"><details><summary><span class="annotation-kind">更正</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
<div class="annotation-text"><p>正規化的對象是<strong>同一批</strong>資料在每個特徵上的值，不是「每一層的輸出」整體。</p></div>
<p class="annotation-sources">出處： <a href="https://arxiv.org/abs/1502.03167">Ioffe &amp; Szegedy, 2015，第 3 節</a></p></details></aside>
            <h3 id="舉例">舉例</h3>
            <p>舉例來說，假如我們有一個四層的神經網路，其中第三層的輸出為x1，我們可以使用Batch Normalization來對x1進行正規化操作。假設x1的均值為μ，方差為σ2，我們可以使用如下公式進行正規化：</p>
            <p><span class="math" data-tex="x'=(x-\\mu)/\\sigma" data-display="true"><math display="block"><mrow><msup><mi>x</mi><mo>′</mo></msup><mo>=</mo><mo>(</mo><mi>x</mi><mo>−</mo><mi>μ</mi><mo>)</mo><mo>/</mo><mi>σ</mi></mrow></math></span></p>
            <aside class="annotation" role="note" data-kind="correction" id="n3"><details><summary><span class="annotation-kind">更正</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
<div class="annotation-text"><p>分母少了 ε，也少了可學習的 γ 與 β。完整的式子是 <span class="math" data-tex="y=\\gamma\\,\\frac{x-\\mu}{\\sqrt{\\sigma^2+\\varepsilon}}+\\beta" data-display="true"><math display="block"><mrow><mi>y</mi><mo>=</mo><mi>γ</mi><mfrac><mrow><mi>x</mi><mo>−</mo><mi>μ</mi></mrow><msqrt><mrow><msup><mi>σ</mi><mn>2</mn></msup><mo>+</mo><mi>ε</mi></mrow></msqrt></mfrac><mo>+</mo><mi>β</mi></mrow></math></span></p></div>
<p class="annotation-sources">出處： <a href="https://arxiv.org/abs/1502.03167">Ioffe &amp; Szegedy, 2015，Algorithm 1</a></p></details></aside>
            <p>其中，x'表示正規化後的輸出，x表示原始輸出值。這樣就可以將每一層的輸出進行正規化，以提高模型的穩定性和泛化能力。</p>
            <aside class="annotation" role="note" data-kind="supplement" id="n4"><details><summary><span class="annotation-kind">補充</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
<div class="annotation-text"><p>推論時不再用當下這一批的統計量，而改用訓練時累計的平均與變異數。</p></div>
<p class="annotation-sources">出處： <a href="https://pytorch.org/docs/stable/generated/torch.nn.BatchNorm1d.html">PyTorch：BatchNorm1d</a></p></details></aside>
            <p>總結一下，Batch Normalization是一種用於加速神經網路收斂、提高梯度穩定性、防止過擬合、提高模型準確率的技術。它通過對每一層的輸出進行正規化操作，消除層與層之間的不穩定性，提高模型的穩定性和泛化能力。</p>""";

    private static final String KEY_POINTS = """
            <ol>
            <li><p>Batch Normalization是一種用於神經網絡的正規化技術，旨在解決先前一些訓練問題。</p></li>
            <li><p>Batch Normalization將數據在整個batch中進行正規化，從而可以提高訓練的速度和穩定性。</p></li>
            <li><p>Batch Normalization可以有效地解決深度神經網絡中的梯度消失和梯度爆炸問題，並且可以提高訓練的準確性和泛化能力。</p></li>
            <li><p>Batch Normalization可以被用於各種不同的深度學習模型中，包括卷積神經網絡、循環神經網絡等。</p></li>
            <li><p>Batch Normalization需要調節的超參數包括批量大小、學習率等，這些都可以通過試驗進行調節。</p></li>
            </ol>
            <aside class="annotation" role="note" data-kind="caution" id="n5"><details><summary><span class="annotation-kind">注意</span> <span class="annotation-gist">註解的頭幾個字…</span></summary>
<div class="annotation-text"><p>「有效地解決梯度消失和梯度爆炸」說得太滿：它讓訓練更穩定，但原因仍有不同的解釋。</p></div>
<p class="annotation-sources">出處： <a href="https://arxiv.org/abs/1805.11604">Santurkar et al., 2018</a></p></details></aside>""";

    private SampleText() {}

    static List<Section> sections() {
        return List.of(
                new Section("preview", "習題預習", "習題預習", "給我5題Batch Normalization的中文問題", PREVIEW),
                new Section("explain", "說明知識", "說明知識", "以中文說明Batch Normalization並舉例", EXPLAIN),
                new Section("keypoints", "條列重點", "條列重點", "以中文條列Batch Normalization的重點", KEY_POINTS),
                new Section("quiz", "知識測驗", "知識測驗", "以中文給我5題Batch Normalization的中等難度問題，並在後面列出答案", null));
    }
}
