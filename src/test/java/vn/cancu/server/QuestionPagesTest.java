package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The questions as pages and files. */
class QuestionPagesTest {
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void listsAllQuestionsInBothLanguages() {
        HttpResponse<String> vi = server.get("/");
        assertThat(vi.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(vi.body())
                .startsWith("<!doctype html>\n<html lang=\"vi\">")
                .contains("<a href=\"/cau-hoi/nhung-gi\">Có &lt;b&gt;những&lt;/b&gt; gì?</a>")
                // A question that needs something shows what it could be.
                .contains(
                        "<a class=\"example\" href=\"/cau-hoi/tim?words=n%C4%83m+%222023%22\">ví dụ: năm &quot;2023&quot;</a>")
                .contains("<a class=\"tongue\" href=\"/?lang=en\" hreflang=\"en\" lang=\"en\">English</a>");
        assertThat(server.get("/?lang=en").body())
                .contains("<html lang=\"en\">")
                .contains("<a href=\"/cau-hoi/nhung-gi?lang=en\">What is there?</a>")
                .contains("<a class=\"tongue\" href=\"/?lang=vi\" hreflang=\"vi\" lang=\"vi\">Tiếng Việt</a>");
    }

    @Test
    void answersWithLabelsQuotesAndFiles() {
        String page = server.get("/cau-hoi/nhung-gi").body();
        assertThat(page)
                .contains("<h1>Có &lt;b&gt;những&lt;/b&gt; gì?</h1>")
                .contains("Mọi thứ &amp; nhãn của nó.")
                .contains("<th scope=\"col\">Trích dẫn</th>")
                .contains(
                        "<td data-label=\"Vật\"><a href=\"https://example.org/s1\" rel=\"noreferrer external\">Kế hoạch 516/KH-UBND</a></td>")
                // The quote opens on demand.
                .contains(
                        "<td class=\"quote\" data-label=\"Trích dẫn\"><details class=\"proof\"><summary><q lang=\"vi\">năm 2023</q></summary>")
                .contains("<blockquote lang=\"vi\">năm 2023</blockquote>")
                .contains("<td class=\"absent\" data-label=\"Ngày\">không nêu</td>")
                .contains("<td data-label=\"Ngày\">09/03/2023</td>")
                .contains(">&lt;script&gt;alert(1)&lt;/script&gt;</a></td>")
                .contains("<caption>2 dòng</caption>")
                .contains("href=\"/api/q/nhung-gi.csv\"")
                .contains("href=\"/api/q/nhung-gi.xlsx\"")
                .contains("href=\"/api/q/nhung-gi.json\"");
        assertThat(server.get("/cau-hoi/nhung-gi?lang=en").body())
                .contains(">Plan 516/KH-UBND</a></td>")
                .containsPattern("<td class=\"absent\" data-label=\"[^\"]+\">not stated</td>")
                .containsPattern("<td data-label=\"[^\"]+\">2023-03-09</td>")
                .contains("href=\"/api/q/nhung-gi.csv?lang=en\"");
    }

    @Test
    void asksForWhatAQuestionNeeds() {
        String form = server.get("/cau-hoi/tim").body();
        assertThat(form)
                .contains("<form class=\"asking\" method=\"get\" action=\"/cau-hoi/tim\">")
                .contains("<label for=\"p-words\">Chữ</label>")
                .contains("placeholder=\"ví dụ: năm &quot;2023&quot;\"")
                .contains("<p><a class=\"example\" href=\"/cau-hoi/tim?words=n%C4%83m+%222023%22\">ví dụ: ")
                .doesNotContain("<table>");
        String answer = server.get("/cau-hoi/tim?words=" + TestServer.encode("năm 2023"))
                .body();
        assertThat(answer)
                .contains("value=\"năm 2023\"")
                .contains("Kế hoạch 516/KH-UBND")
                .contains("href=\"/api/q/tim.csv?words=n%C4%83m+2023\"")
                .contains("href=\"/cau-hoi/tim?words=n%C4%83m+2023&amp;lang=en\"");
        assertThat(server.get("/cau-hoi/tim?words=x").body()).contains("Không có kết quả.");
    }

    @Test
    void bringsWhatItIsGivenAsText() {
        String hostile = "\"><script>alert('&')</script>";
        String page =
                server.get("/cau-hoi/tim?words=" + TestServer.encode(hostile)).body();
        assertThat(page)
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;\"")
                .doesNotContain("<script");
        // Even where it comes back as a row: the name of the question's own column is ?words.
        assertThat(server.get("/cau-hoi/tim?words=*").body()).containsPattern("<td data-label=\"[^\"]+\">[*]</td>");
    }

    @Test
    void givesTheAnswerAsFiles() {
        byte[] csv = server.bytes("/api/q/nhung-gi.csv");
        assertThat(new String(csv, StandardCharsets.UTF_8))
                .startsWith("\ufeffVật,Vật (IRI),Trích dẫn,Ngày\r\n")
                .contains("Kế hoạch 516/KH-UBND,https://example.org/s1,năm 2023,không nêu");
        HttpResponse<String> reply = server.get("/api/q/nhung-gi.csv");
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(reply.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"nhung-gi.csv\"");
        assertThat(new String(server.bytes("/api/q/nhung-gi.xlsx"), 0, 2, StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        var json = JsonParser.parseString(server.get("/api/q/nhung-gi.json").body())
                .getAsJsonObject();
        assertThat(json.getAsJsonObject("results").getAsJsonArray("bindings")).hasSize(2);
        assertThat(server.get("/api/q/tim.csv?words=nothing&lang=en").body()).isEqualTo("\ufeffThing,Text\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /cau-hoi/khong-co              | 404 | UNKNOWN_QUESTION
                    /cau-hoi/                      | 404 | UNKNOWN_QUESTION
                    /api/q/khong-co.csv            | 404 | UNKNOWN_QUESTION
                    /api/q/nhung-gi.exe            | 404 | PAGE_NOT_FOUND
                    /api/q/nhung-gi                | 404 | PAGE_NOT_FOUND
                    /api/q/tim.csv                 | 400 | MISSING_PARAMETER
                    /api/q/tim.csv?words=a&words=b | 400 | REQUEST_MALFORMED
                    /api/q/nhung-gi.csv?x=1        | 400 | UNKNOWN_PARAMETER
                    /cau-hoi/nhung-gi?x=1          | 400 | UNKNOWN_PARAMETER
                    /cau-hoi/nhung-gi/x            | 404 | UNKNOWN_QUESTION
                    /web/x.css                     | 404 | PAGE_NOT_FOUND
                    /web/                          | 404 | PAGE_NOT_FOUND
                    """)
    void saysWhatIsWrong(String address, int status, String code) {
        HttpResponse<String> json = server.get(address, "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(status);
        assertThat(JsonParser.parseString(json.body())
                        .getAsJsonObject()
                        .get("code")
                        .getAsString())
                .isEqualTo(code);
        HttpResponse<String> browser = server.get(address, "Accept", "text/html");
        assertThat(browser.statusCode()).isEqualTo(status);
        assertThat(browser.headers().firstValue("Content-Type").orElse(""))
                .startsWith(address.startsWith("/api/") ? "text/plain" : "text/html");
    }

    @Test
    void onlyReadsPages() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> reply = server.method(method, "/cau-hoi/nhung-gi");
            assertThat(reply.statusCode()).isEqualTo(405);
            assertThat(reply.headers().firstValue("Allow")).hasValue("GET, HEAD");
        }
        assertThat(server.method("HEAD", "/").body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/?lang=en", "/cau-hoi/nhung-gi", "/cau-hoi/tim", "/cau-hoi/tim?words=%3Cb%3E", "/nowhere"})
    void aPageIsWholeAndLinksOnlyToWhatIsThere(String path) {
        HttpResponse<String> page = server.get(path, "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValue(Headers.PAGE_POLICY);
        // Every element that is opened is closed, in its place.
        java.util.Deque<String> open = new java.util.ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^<>]*>").matcher(page.body());
        while (tag.find()) {
            if (tag.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (!List.of("meta", "link", "input", "br", "hr").contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
        assertThat(page.body())
                .doesNotContain(" style=", "<style", "<script", " onclick", "//cdn", "http://", "https://www");
        // What the data itself names may lie elsewhere, and is marked so.
        String own = page.body().replaceAll("<a href=\"https://example.org/[^>]*rel=\"noreferrer external\">", "<a>");
        Matcher link = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"").matcher(own);
        int links = 0;
        while (link.find()) {
            String target = link.group(1).replace("&amp;", "&");
            if (!target.startsWith("#")) {
                assertThat(target).startsWith("/");
                assertThat(server.get(target).statusCode()).as(target).isEqualTo(200);
                links++;
            }
        }
        assertThat(links).isGreaterThan(2);
    }

    @Test
    void hasOneStyleSheetForLightAndDark() {
        HttpResponse<String> css = server.get("/web/cancu.css");
        assertThat(css.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
        assertThat(css.body())
                .contains("prefers-color-scheme: dark", "max-width: 40rem", "@media print")
                .doesNotContain("url(", "@import", "http");
    }

    @Test
    void keepsFilesAsLongAsTheyAreTheSame() {
        Matcher link = Pattern.compile("href=\"(/web/cancu[.]css[?]v=[0-9a-f]+)\"")
                .matcher(server.get("/").body());
        assertThat(link.find()).isTrue();
        HttpResponse<String> css = server.get(link.group(1));
        assertThat(css.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        String tag = css.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/web/cancu.css", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        // Of another version nothing is known for longer than this once.
        assertThat(server.get("/web/cancu.css?v=0").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @Test
    void makesAPageOnceForAReaderWhoHasIt() {
        HttpResponse<String> page = server.get("/cau-hoi/nhung-gi");
        String tag = page.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get("/cau-hoi/nhung-gi", "If-None-Match", "\"x\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);
        // Another language and another format are other pages.
        assertThat(server.get("/cau-hoi/nhung-gi?lang=en", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(server.get("/api/q/nhung-gi.csv", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sendsLessWhereTheClientCanUnpackIt() throws Exception {
        HttpResponse<String> plain = server.get("/cau-hoi/nhung-gi");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
        assertThat(server.get("/cau-hoi/nhung-gi", "Accept-Encoding", "gzip;q=0, br")
                        .headers()
                        .firstValue("Content-Encoding"))
                .isEmpty();
        byte[] packed = server.bytes("/cau-hoi/nhung-gi", "Accept-Encoding", "br, gzip");
        try (var in = new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(packed))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain.body());
        }
        assertThat(packed.length).isLessThan(plain.body().length() * 2 / 3);
    }

    @Test
    void showsTheSparqlWithTheValuesIn() {
        String page =
                server.get("/cau-hoi/tim?words=" + TestServer.encode("a\"b")).body();
        assertThat(page)
                .contains("BIND(&quot;a\\&quot;b&quot; AS ?words)")
                .contains("href=\"/sparql-editor?query=BASE+%3Chttps")
                .doesNotContain("#+");
    }
}
