package vn.cancu.server;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a window, as a person would use it: Debian's chromium and chromium-driver. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final URI site;
    final Path downloads;
    int clicks;

    private Browser(ChromeDriver driver, URI site, Path downloads) {
        this.driver = driver;
        this.site = site;
        this.downloads = downloads;
    }

    /** Held, since the platform forgets loggers that nobody holds: the driver tells of protocols that no test uses. */
    private static final Logger DRIVER = Logger.getLogger("org.openqa.selenium");

    static {
        DRIVER.setLevel(Level.SEVERE);
    }

    /** What a test needs, where the machine has it. */
    static Optional<String> missing() {
        return Stream.of("chromium", "chromedriver")
                .filter(program -> find(program).isEmpty())
                .findFirst()
                .map(program -> "no " + program + " here: pages are not tested in a browser");
    }

    private static Optional<Path> find(String program) {
        return Stream.of("/usr/bin", "/usr/lib/chromium", "/usr/local/bin")
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param downloads where files go that pages offer */
    static Browser open(URI site, Path downloads) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(find("chromium").orElseThrow().toString());
        options.addArguments(
                "--headless=new",
                // Tests may run as root, in a container with little shared memory.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--force-device-scale-factor=1",
                "--window-size=1280,900");
        options.setExperimentalOption(
                "prefs",
                Map.of("download.default_directory", downloads.toAbsolutePath().toString()));
        LoggingPreferences log = new LoggingPreferences();
        log.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", log);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(
                        new File(find("chromedriver").orElseThrow().toString()))
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options), site, downloads);
    }

    /** Opens a page by its path, as one who comes from outside: clicks are counted from here. */
    Browser go(String path) {
        driver.get(site.resolve(path).toString());
        clicks = 0;
        return this;
    }

    /** The first link or button with that text, clicked as soon as it is there. */
    Browser click(String text) {
        String quoted = "\"" + text + "\"";
        return click(By.xpath("//main//*[self::a or self::button][contains(normalize-space(.), " + quoted + ")]"
                + "|//nav//a[contains(normalize-space(.), " + quoted + ")]"));
    }

    Browser click(By what) {
        // By the keyboard: the middle of a link that goes over two lines lies beside it.
        element(what).sendKeys(Keys.ENTER);
        clicks++;
        return this;
    }

    /** Types into the page's own search box and sends it, which counts as a click. */
    Browser search(String words) {
        WebElement box = element(By.cssSelector("main input[type=search]"));
        box.clear();
        box.sendKeys(words);
        click(By.cssSelector("main form[role=search] button"));
        until("no hits", () -> Optional.of(address()).filter(address -> address.contains("/tra-cuu?")));
        return this;
    }

    /** An element that can be seen, waited for. */
    WebElement element(By what) {
        return until("no " + what, () -> driver.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst());
    }

    List<WebElement> elements(By what) {
        return driver.findElements(what);
    }

    /** What the page says, waited for until it says this. */
    String textWith(String words) {
        return until(
                "\"" + words + "\" does not come up", () -> Optional.of(text()).filter(text -> text.contains(words)));
    }

    /** All that can be read on the page now. */
    String text() {
        return driver.findElement(By.tagName("main")).getText();
    }

    String title() {
        return driver.getTitle();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** The first value that {@code look} has. */
    <T> T until(String otherwise, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> found = look.get();
                if (found.isPresent()) {
                    return found.get();
                }
            } catch (NoSuchElementException | StaleElementReferenceException e) {
                // The page is just changing.
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(otherwise + " at " + address());
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A script that calls its last argument when it is done. */
    Object runUntilDone(String script, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return driver.executeAsyncScript(script, arguments);
    }

    Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        return this;
    }

    /** Light or dark, screen or print, as the page is told. */
    Browser media(String scheme, String type) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", type, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        return this;
    }

    Browser withoutScripts(boolean off) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", off));
        return this;
    }

    /** What the browser complained of since it was last asked: errors, and breaks of the page's policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Serious faults that keep people out, as axe-core finds them. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        driver.executeScript(AXE);
        return (List<String>) runUntilDone("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ["violations"]}).then(found => done(found.violations
                    .filter(fault => ["serious", "critical"].includes(fault.impact))
                    .map(fault => fault.id + ": " + fault.nodes.map(node => node.html.slice(0, 160)).join(" | "))));
                """);
    }

    /** Saves what can be seen. */
    Path shoot(String name) {
        Path picture = SCREENSHOTS.resolve(name + ".png");
        try {
            Files.createDirectories(picture.getParent());
            return Files.write(picture, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static final String AXE = axe();

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
