package normbook.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real Chromium, from the system's packages; installed where it is missing, saying so. Never looks for a driver on the network. */
public final class Chromium {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

    private Chromium() {}

    /** Starts with a fresh profile, so that no test sees another's cookies. */
    public static ChromeDriver start() {
        install();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find(BROWSERS).orElseThrow().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-quic",
                "--no-first-run",
                "--force-prefers-reduced-motion",
                "--lang=zh-TW",
                // A page that asks for anything beyond this machine fails, and so its test.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                "--user-data-dir=" + freshProfile());
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "zh-TW,zh,en"));
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(find(DRIVERS).orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
    }

    /** Shows pages as a phone or a desktop would. */
    public static void resize(ChromeDriver driver, int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    public static void prefer(ChromeDriver driver, String colorScheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", colorScheme))));
    }

    private static synchronized void install() {
        if (find(BROWSERS).isPresent() && find(DRIVERS).isPresent()) return;
        System.out.println("Chromium or its driver is missing: installing chromium, chromium-driver and"
                + " fonts-noto-cjk with apt-get (some 200 MB) …");
        if (find(List.of("apt-get")).isEmpty()) {
            throw new IllegalStateException("The browser tests need Chromium and chromedriver on the PATH, and this"
                    + " machine has no apt-get to install them with. Install both, then run the tests again.");
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "chromium-driver", "fonts-noto-cjk");
    }

    private static void run(String... command) {
        List<String> asRoot = new ArrayList<>();
        if (!"root".equals(System.getProperty("user.name"))) asRoot.add("sudo");
        asRoot.addAll(List.of(command));
        try {
            ProcessBuilder builder = new ProcessBuilder(asRoot).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", asRoot) + " failed:\n" + output);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(
                    String.join(" ", asRoot) + " could not be run. Install chromium and chromium-driver as root, then"
                            + " run the tests again.",
                    e);
        }
    }

    private static Optional<Path> find(List<String> names) {
        return names.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    private static Path freshProfile() {
        try {
            return Files.createTempDirectory("normbook-chromium");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
