package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import vn.cancu.store.Home;
import vn.cancu.store.Progress;
import vn.cancu.store.Store;

/**
 * The pages in a real browser over the database that ships with the program: the five tasks of an analyst in at most
 * three clicks, the drawing, the editor, and on every page no complaint of the browser and no barrier.
 */
class BrowserTest {
    private static final int MOST_CLICKS = 3;

    /** To have a drawing or a matrix on one picture. */
    private static final int TALL = 1300;

    @TempDir
    static Path folder;

    private static CanCuServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        Optional<String> missing = Browser.missing();
        missing.ifPresent(System.out::println);
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        Path database = folder.resolve("db");
        server = CanCuServer.builder()
                .port(0)
                .data(() -> served(database))
                .log(line -> {})
                .build();
        URI address = server.start();
        browser = Browser.open(address, Files.createDirectories(folder.resolve("downloads")));
    }

    private static ServedGeneration served(Path database) {
        Store store = Store.openOrBuild(Home.at(database), Progress.NONE);
        return ServedGeneration.of(store);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @AfterEach
    void nothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
        browser.size(1280, 900).media("light", "screen").withoutScripts(false);
    }

    private static String at(String path, String... parameters) {
        StringBuilder address = new StringBuilder(path);
        for (int i = 0; i < parameters.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    // ---- what an analyst wants, from the first page in at most three clicks

    @Test
    void whichPlansImplementADecisionWithTheirQuotesAsAFile() throws Exception {
        browser.go("/")
                .click(By.cssSelector("a.example[href*='van-ban-nao-trien-khai']"))
                .textWith("Kế hoạch 2509/KH-UBND");
        assertThat(browser.text()).contains("Kế hoạch 43/KH-UBND", "Kế hoạch 516/KH-UBND", "suy ra", "theo tin");
        browser.click("XLSX");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        Path file = browser.until("no file came", () -> downloaded(".xlsx"));
        try (ZipFile book = new ZipFile(file.toFile())) {
            String strings = new String(
                    book.getInputStream(book.getEntry("xl/sharedStrings.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Parser.unescapeEntities(strings, false))
                    .contains("2509/KH-UBND")
                    .contains("Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ");
        }
    }

    private static Optional<Path> downloaded(String ending) {
        try (Stream<Path> files = Files.list(browser.downloads)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst();
        } catch (java.io.IOException e) {
            return Optional.empty();
        }
    }

    @Test
    void whoLeadsAndWhoCoordinatesUnderAPlan() {
        browser.go("/").click("Ma trận trách nhiệm").click("516/KH-UBND");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(browser.textWith("Sở Thông tin và Truyền thông"))
                .contains("Bộ Chỉ huy Bộ đội Biên phòng")
                .contains("CT")
                .contains("PH");
        browser.size(1280, TALL).shoot("ma-tran");
    }

    @Test
    void whoRunsAClusterAndUnderWhichRegulation() {
        browser.go("/").click("Cụm thông tin ở cửa khẩu");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(browser.textWith("Lệ Thanh"))
                .contains("596/QĐ-UBND")
                .contains("Ban Quản lý Khu kinh tế")
                .contains("không nêu");
        browser.shoot("cum-thong-tin");
    }

    @Test
    void theChainOfBasesOfAPlan() {
        browser.go("/").search("43/KH-UBND").click("truy căn cứ");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(browser.textWith("1191/QĐ-TTg"))
                .contains("Kế hoạch 43/KH-UBND")
                .contains("theo tin")
                .contains("Quyết định số 1191/QĐ-TTg ngày 05/8/2020 của Thủ tướng Chính phủ");
    }

    @Test
    void whatAnAgencyMustDo() {
        browser.go("/").search("so tttt gia lai").click("Sở Thông tin và Truyền thông tỉnh Gia Lai");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(browser.textWith("516/KH-UBND")).contains("chủ trì").contains("phối hợp");
        browser.shoot("co-quan");
    }

    @Test
    void theSameWaysAreOpenInEnglish() {
        browser.go("/?lang=en").click(By.cssSelector("a.example[href*='van-ban-nao-trien-khai']"));
        assertThat(browser.textWith("2509/KH-UBND")).contains("inferred", "reported");
        browser.go("/?lang=en").click("Responsibility matrix").click("516/KH-UBND");
        assertThat(browser.textWith("Department of Information and Communications"))
                .contains("lead", "coordinate");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        browser.go("/?lang=en").click("Clusters at border gates");
        assertThat(browser.textWith("596/QĐ-UBND")).contains("not stated");
        browser.go("/?lang=en").search("43/KH-UBND").click("trace");
        browser.textWith("1191/QĐ-TTg");
        assertThat(browser.clicks).isLessThanOrEqualTo(MOST_CLICKS);
        browser.go("/?lang=en")
                .search("so tttt gia lai")
                .click("Department of Information and Communications of Gia Lai");
        assertThat(browser.textWith("516/KH-UBND")).contains("lead");
        assertThat(browser.run("return document.documentElement.lang")).isEqualTo("en");
    }

    // ---- the drawing

    @Test
    void aTraceIsDrawnBesideItsTreeAndShowsTheQuoteOfAnArrow() {
        browser.go(at("/truy", "document", "1191/QĐ-TTg"));
        WebElement drawing = browser.element(By.cssSelector("[data-trace][data-drawn]"));
        assertThat(drawing.getAttribute("data-drawn")).isEqualTo("4");
        browser.run("arguments[0].graph.edges()[0].emit('tap')", drawing);
        assertThat(browser.textWith("xem trong nguồn")).contains("văn bản tự nói");
        browser.run("arguments[0].graph.nodes('[?root]').emit('tap')", drawing);
        browser.textWith("Quyết định 1191/QĐ-TTg (05/08/2020)");
        browser.size(1280, TALL).shoot("truy");
    }

    @Test
    void withoutScriptsTheTreeSaysItAll() {
        browser.withoutScripts(true).go(at("/truy", "document", "1191/QĐ-TTg"));
        assertThat(browser.text()).contains("2509/KH-UBND", "516/KH-UBND", "43/KH-UBND");
        assertThat(browser.elements(By.cssSelector("canvas"))).isEmpty();
    }

    // ---- the editor

    @Test
    void theEditorRunsWhatItHoldsAndItsAddressIsTheLink() {
        String query = "SELECT (COUNT(*) AS ?n) { ?d a <https://w3id.org/cancu/ontology#Plan> }";
        browser.go(at("/sparql-editor", "query", query));
        browser.element(By.cssSelector(".editor[data-ready] .CodeMirror"));
        assertThat(browser.run("return document.querySelector('#sparql').yasqe.getValue()"))
                .isEqualTo(query);
        browser.run("document.querySelector('#sparql').yasqe.setValue('ASK { ?s ?p ?o }')");
        browser.click("Chạy").textWith("Đúng");
        assertThat(browser.address()).contains("query=ASK");
    }

    @Test
    void theEditorCompletesByLabelAndBringsThePrefix() {
        browser.go(at("/sparql-editor", "query", "SELECT * { ?d a  }"));
        WebElement code = browser.element(By.cssSelector(".editor[data-ready] .CodeMirror"));
        browser.run("const y = document.querySelector('#sparql').yasqe; y.setValue('SELECT * { ?d a ke'); "
                + "y.focus(); y.getDoc().setCursor({line: 0, ch: 18}); y.autocomplete();");
        browser.element(By.cssSelector(".CodeMirror-hints li"));
        assertThat(browser.element(By.cssSelector(".CodeMirror-hints")).getText())
                .contains("cancu:Plan");
        assertThat(code.isDisplayed()).isTrue();
    }

    @Test
    void aWrongQueryIsExplained() {
        browser.go(at("/sparql-editor", "query", "SELECT * { ?s ?p }", "run", "1"));
        assertThat(browser.textWith("Dòng 1")).doesNotContain("Exception");
        // The browser tells of the answer's status; that is no complaint of the page.
        assertThat(browser.complaints()).allMatch(line -> line.contains("400"));
    }

    // ---- every page

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/cau-hoi",
                at("/cau-hoi/van-ban-nao-trien-khai", "document", "1191/QĐ-TTg"),
                at("/cau-hoi/van-ban-nao-trien-khai", "document", "1191/QĐ-TTg", "province", "Sơn La"),
                at("/cau-hoi/co-quan-nao-lam-viec-gi", "document", "516/KH-UBND"),
                at("/cau-hoi/van-ban-nao-duoc-vien-dan-nhieu", "role", "implements"),
                "/cau-hoi/can-cu-nao-het-hieu-luc-khi-ban-hanh",
                "/cau-hoi/viec-nao-chi-la-de-nghi",
                "/cau-hoi/van-ban-duoc-vien-dan-theo-nam-va-tinh",
                "/cau-hoi/nguon-nao-dang-dung",
                "/tra-cuu",
                at("/tra-cuu", "q", "gia lai"),
                at("/tra-cuu", "q", "không có gì như thế"),
                "/truy",
                at("/truy", "document", "516/KH-UBND"),
                at("/truy", "document", "1191/QĐ-TTg"),
                "/ma-tran",
                at("/ma-tran", "document", "516/KH-UBND"),
                "/dong-thoi-gian",
                "/cum",
                "/cum/le-thanh",
                "/co-quan/so-tttt-gia-lai",
                "/vb/ubnd-gia-lai/ke-hoach/2023/516",
                "/vb/thu-tuong/quyet-dinh/2020/1191",
                "/dia-danh/gia-lai",
                "/sparql-editor",
                "/ontology");
    }

    /** What a picture of a page is called. */
    private static String named(String page) {
        return page.equals("/") ? "trang-dau" : page.substring(1).replaceAll("%[0-9A-F]{2}|[^A-Za-z0-9]+", "-");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageHasABarrierInEitherLanguageOrScheme(String page) {
        for (String language : List.of("vi", "en")) {
            String address = page + (page.contains("?") ? "&" : "?") + "lang=" + language;
            for (String scheme : List.of("light", "dark")) {
                browser.media(scheme, "screen").go(address);
                assertThat(browser.run("return document.documentElement.lang")).isEqualTo(language);
                browser.shoot("moi-trang/" + named(page) + "-" + language + "-" + scheme);
                assertThat(browser.barriers()).as(address + " " + scheme).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsWiderThanAPhone(String page) {
        browser.size(390, 2 * TALL).go(page).shoot("moi-trang/" + named(page) + "-dien-thoai");
        Number wide = (Number) browser.run("return document.documentElement.scrollWidth - window.innerWidth");
        assertThat(wide.intValue()).as(page).isLessThanOrEqualTo(0);
    }

    /** A wide table is no table on a phone: every cell is within the screen, under the heading of its column. */
    @Test
    void onAPhoneEachRowStandsByItself() {
        browser.size(390, 844).go(at("/cau-hoi/co-quan-nao-lam-viec-gi", "document", "516/KH-UBND"));
        assertThat(browser.run("const cell = document.querySelector('.listing td');"
                        + "return getComputedStyle(cell, '::before').content"))
                .isEqualTo("\"" + browser.run("return document.querySelector('.listing th').textContent") + "\"");
        Number widest = (Number) browser.run("return Math.max(...[...document.querySelectorAll('.listing td')]"
                + ".map(cell => cell.getBoundingClientRect().right))");
        assertThat(widest.doubleValue()).isLessThanOrEqualTo(390);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ma-tran?document=516%2FKH-UBND"})
    void theKeyboardReachesTheContentFirst(String page) {
        browser.go(page);
        browser.run("document.body.focus()");
        browser.element(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(browser.run("return document.activeElement.getAttribute('href')"))
                .isEqualTo("#noi-dung");
    }

    @Test
    void theFirstPageLooksAsItShould() {
        browser.go("/").shoot("trang-dau");
        browser.media("dark", "screen").go("/").shoot("trang-dau-toi");
        browser.media("light", "screen")
                .go("/vb/ubnd-gia-lai/ke-hoach/2023/516")
                .shoot("van-ban");
        assertThat(browser.text()).contains("516/KH-UBND");
    }
}
