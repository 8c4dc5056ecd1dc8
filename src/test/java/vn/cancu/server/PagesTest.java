package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.citation.Role;
import vn.cancu.graph.DerivedFacts;
import vn.cancu.graph.Iris;
import vn.cancu.graph.Terms;
import vn.cancu.query.Catalogue;
import vn.cancu.query.SealedEngine;
import vn.cancu.store.Corpus;

/** The pages over what ships with the program, as a browser and as a program get them. */
class PagesTest {
    private static final String PLAN = "/vb/ubnd-gia-lai/ke-hoach/2023/516";
    private static final String DECISION = "/vb/thu-tuong/quyet-dinh/2020/1191";
    private static final String SOURCE = "/nguon/d6c5abdcf21c1ae1";
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");

    private static DatasetGraph data;
    private static TestServer server;

    @BeforeAll
    static void start() {
        SealedEngine.seal();
        data = DatabaseMgr.createDatasetGraph();
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        Txn.executeWrite(data, () -> {
            Corpus.bundled().forEach(source -> GraphUtil.addInto(data.getGraph(source.name()), source.graph()));
            GraphUtil.addInto(data.getGraph(Iris.AUTHORITY), Corpus.authority());
            GraphUtil.addInto(data.getGraph(Iris.DERIVED), DerivedFacts.of(data.getUnionGraph()));
        });
        server = TestServer.start(TestServer.served(1, data), Catalogue.bundled());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String page(String path) {
        HttpResponse<String> reply = server.get(path, "Accept", "text/html");
        assertThat(reply.statusCode()).as(path).isEqualTo(200);
        return reply.body();
    }

    /** From each row of an answer one step leads to its quote, which stands among the words around it. */
    @Test
    void aRowLeadsToItsEvidence() {
        String answer = page("/cau-hoi/van-ban-can-cu-vao-dau?document=516%2FKH-UBND");
        assertThat(answer)
                .contains("href=\"" + SOURCE + "#evidence-719-784\"")
                .contains("<mark>Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ</mark>")
                .contains("<span class=\"around\">…");
        // Rows of tasks have the passage as such: it leads there too.
        assertThat(page("/cau-hoi/viec-nao-chi-la-de-nghi"))
                .containsPattern("class=\"source\" href=\"/nguon/[0-9a-f]+#evidence-\\d+-\\d+\"");
        assertThat(page("/sparql-editor?run=1&query="
                        + TestServer.encode("PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?quote ?source "
                                + "{ ?e oa:exact ?quote ; oa:hasSource ?source } ORDER BY ?source ?quote LIMIT 3")))
                .containsPattern("class=\"source\" href=\"/nguon/[0-9a-f]+#evidence-\\d+-\\d+\"");
    }

    /** The name in the page's language is the name; the other one says which language it is in. */
    @Test
    void namesAreInThePagesLanguage() {
        String vi = page("/co-quan/so-tttt-gia-lai");
        String en = page("/co-quan/so-tttt-gia-lai?lang=en");
        String vietnamese = "Sở Thông tin và Truyền thông tỉnh Gia Lai</span>";
        String english = "<span class=\"value\" lang=\"en\">";
        assertThat(vi.indexOf("<span class=\"value\">" + vietnamese))
                .isPositive()
                .isLessThan(vi.indexOf(english));
        assertThat(vi).contains("(tiếng Anh)").doesNotContain("(tiếng Việt)");
        assertThat(en)
                .contains("<span class=\"value\" lang=\"vi\">" + vietnamese, "(Vietnamese)")
                .doesNotContain("(English)");
    }

    /** The form stays, with what was typed in it, and says what could have been typed. */
    @Test
    void aValueThatIsNoneIsSaidBesideTheForm() {
        HttpResponse<String> reply =
                server.get("/cau-hoi/van-ban-nao-duoc-vien-dan-nhieu?role=chu-toa", "Accept", "text/html");
        assertThat(reply.statusCode()).isEqualTo(400);
        assertThat(reply.body())
                .contains("<form class=\"asking\"", "<option value=\"chu-toa\" selected=\"selected\">")
                .contains("role=\"alert\"", "legal-basis")
                // All that it can be is in the list, under its name.
                .contains("<option value=\"vai-tro/legal-basis\">căn cứ</option>");
        assertThat(server.get("/cau-hoi/van-ban-nao-duoc-vien-dan-nhieu?role=implements", "Accept", "text/html")
                        .body())
                .contains("<option value=\"vai-tro/implements\" selected=\"selected\">");
        HttpResponse<String> nobody =
                server.get("/cau-hoi/co-quan-nao-lam-viec-gi?agency=Atlantis", "Accept", "text/html");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("<form class=\"asking\"", "value=\"Atlantis\"", "role=\"alert\"");
        for (String[] wrong : new String[][] {
            {"/ma-tran?agency=Atlantis", "404", "value=\"Atlantis\""},
            {"/ma-tran?document=516%2FKH-UBND&role=chu-toa", "400", "provide-information"},
            {"/truy?document=99999%2FXX-YY", "404", "value=\"99999/XX-YY\""},
            {"/truy?document=1191%2FQ%C4%90-TTg&as-of=31%2F02%2F2024", "400", "value=\"31/02/2024\""},
            {"/dong-thoi-gian?from=2024-13", "400", "value=\"2024-13\""},
        }) {
            HttpResponse<String> page = server.get(wrong[0], "Accept", "text/html");
            assertThat(page.statusCode()).as(wrong[0]).isEqualTo(Integer.parseInt(wrong[1]));
            assertThat(page.body()).as(wrong[0]).contains("<form class=\"asking\"", "role=\"alert\"", wrong[2]);
        }
    }

    // ---- every page, in both languages

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/cau-hoi",
                "/cau-hoi/van-ban-nao-trien-khai?document=1191%2FQ%C4%90-TTg",
                "/tra-cuu",
                "/tra-cuu?q=1191+qd+ttg",
                "/tra-cuu?q=khong+co+gi+nhu+the",
                "/truy",
                "/truy?document=516%2FKH-UBND",
                "/ma-tran",
                "/ma-tran?document=516%2FKH-UBND",
                "/ma-tran?agency=co-quan%2Fso-tttt-gia-lai&role=lead",
                "/ma-tran?cluster=L%E1%BB%87+Thanh",
                "/dong-thoi-gian",
                "/dong-thoi-gian?from=2020&province=Gia+Lai",
                "/cum",
                "/cum/le-thanh",
                "/sparql-editor",
                "/sparql-editor?run=1&query=ASK+%7B%7D",
                "/ontology",
                PLAN,
                DECISION,
                "/vb/chinh-phu/nghi-dinh-qppl/2015/72",
                "/co-quan/so-tttt-gia-lai",
                "/co-quan/bch-bdbp-gia-lai",
                "/dia-danh/gia-lai",
                "/dia-danh/gia-lai-2025",
                "/dia-danh/cua-khau-le-thanh",
                SOURCE,
                "/vai-tro/legal-basis",
                "/loai-van-ban/ke-hoach",
                "/do-thi/authority"
            })
    void everyPageIsWholeInBothLanguages(String path) {
        for (String language : List.of("vi", "en")) {
            String address = language.equals("vi") ? path : Address.with(path, "lang", "en");
            HttpResponse<String> reply = server.get(address, "Accept", "text/html");
            assertThat(reply.statusCode()).as(address).isEqualTo(200);
            assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
            assertThat(reply.headers().firstValue("Content-Security-Policy")).hasValue(Headers.PAGE_POLICY);
            String body = reply.body();
            assertThat(body)
                    .contains("<html lang=\"" + language + "\">", "<main id=\"noi-dung\">", "<h1")
                    .doesNotContain(" style=", "<style", " onclick", "<script src", "<script>");
            isWellFormed(body);
            idsAreUnique(body);
            headingsSkipNoLevel(body);
            // The other language is the same page.
            String other = language.equals("vi") ? "en" : "vi";
            assertThat(body).contains("lang=" + other + "\" hreflang=\"" + other + "\"");
            if (language.equals("en")) {
                linksKeepEnglish(body);
            }
        }
    }

    /** Every element that is opened is closed, in its place. */
    private static void isWellFormed(String body) {
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^<>]*>").matcher(body);
        while (tag.find()) {
            if (tag.group(1).equals("/")) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (!VOID.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        assertThat(open).isEmpty();
    }

    private static void idsAreUnique(String body) {
        Set<String> seen = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]*)\"").matcher(body);
        while (id.find()) {
            assertThat(seen.add(id.group(1))).as(id.group(1)).isTrue();
        }
        Matcher label = Pattern.compile("<label[^>]* for=\"([^\"]*)\"").matcher(body);
        while (label.find()) {
            assertThat(seen).contains(label.group(1));
        }
        Matcher fragment = Pattern.compile(" href=\"#([^\"]*)\"").matcher(body);
        while (fragment.find()) {
            assertThat(seen).contains(fragment.group(1));
        }
    }

    private static void headingsSkipNoLevel(String body) {
        int before = 0;
        Matcher heading = Pattern.compile("<h([1-6])[ >]").matcher(body);
        while (heading.find()) {
            int level = Integer.parseInt(heading.group(1));
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static void linksKeepEnglish(String body) {
        Matcher link = Pattern.compile("<a [^>]*href=\"(/[^\"]*)\"[^>]*>").matcher(body);
        while (link.find()) {
            String target = link.group(1);
            boolean data = target.matches("/(api/openapi|\\.well-known|sparql\\?).*") || target.contains("format=");
            if (!data && !link.group().contains("hreflang")) {
                assertThat(target).contains("lang=en");
            }
        }
    }

    @Test
    void linksLeadSomewhere() {
        Set<String> links = new LinkedHashSet<>();
        for (String path : List.of("/", PLAN, DECISION, "/cum", "/truy?document=516%2FKH-UBND")) {
            Matcher link = Pattern.compile(" href=\"(/[^\"#]*)").matcher(page(path));
            while (link.find()) {
                links.add(link.group(1).replace("&amp;", "&"));
            }
        }
        assertThat(links).hasSizeGreaterThan(60);
        for (String link : links) {
            assertThat(server.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    // ---- what the pages say

    @Test
    void tellsStatedReportedAndInferredApart() {
        String body = page(DECISION);
        int stated = body.indexOf("Văn bản tự nói là thực hiện");
        int reported = body.indexOf("Theo tin đưa");
        int inferred = body.indexOf("Suy ra qua văn bản khác");
        assertThat(List.of(
                        body.indexOf("2509/KH-UBND", stated),
                        body.indexOf("43/KH-UBND", reported),
                        body.indexOf("516/KH-UBND", inferred)))
                .isSorted();
        assertThat(stated).isPositive().isLessThan(reported);
        assertThat(reported).isLessThan(inferred);
        assertThat(body.substring(stated, reported)).doesNotContain("516/KH-UBND</a>", "43/KH-UBND</a>");
        // Nobody has read the decision: nothing is said of its own bases.
        assertThat(body).contains("chưa đọc, chỉ được nhắc đến", "Chưa biết: chưa ai đọc chính văn bản này.");
    }

    @Test
    void showsEachQuoteWithinItsTextAndALinkToIt() {
        String body = page(PLAN);
        assertThat(body)
                .contains("<mark>Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ</mark>")
                .contains("href=\"" + SOURCE + "#evidence-719-784\"")
                .contains("Căn cứ pháp lý", "Không nêu: chưa nguồn nào nói văn bản này còn hiệu lực hay không.");
        assertThat(page(SOURCE)).contains("id=\"evidence-719-784\"", "id=\"citation-719-784\"", "bản sao chép");
        assertThat(page(SOURCE + "?lang=en")).contains("id=\"evidence-719-784\"", "rests on");
    }

    @Test
    void embedsTheDocumentForPrograms() {
        Matcher block = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>")
                .matcher(page(PLAN));
        assertThat(block.find()).isTrue();
        JsonObject json = JsonParser.parseString(block.group(1)).getAsJsonObject();
        assertThat(json.get("@id").getAsString()).isEqualTo(Iris.BASE + PLAN.substring(1));
        assertThat(json.get("legislationIdentifier").getAsString()).isEqualTo("516/KH-UBND");
        assertThat(json.get("legislationDate").getAsString()).isEqualTo("2023-03-09");
        assertThat(json.getAsJsonArray("eli:based_on")).hasSize(4);
    }

    @Test
    void saysPlainlyWhatNoSourceStates() {
        assertThat(page("/cum"))
                .contains("Cụm Thông tin cơ sở Cửa khẩu quốc tế Lệ Thanh", "596/QĐ-UBND", "2073/QĐ-UBND")
                .contains("Không nêu: chưa nguồn nào nói cơ quan nào có việc ở cụm này.");
        String laLay = page("/cum/la-lay?lang=en");
        assertThat(laLay)
                .contains("<span class=\"absent\">not stated</span>", "Not stated: no source says which agency");
    }

    @Test
    void tellsWhatBecameOfAnAgency() {
        assertThat(page("/co-quan/bch-bdbp-gia-lai"))
                .contains("Nay do", "href=\"/co-quan/ban-chi-huy-bdbp-gia-lai\"", "28/06/2025");
        // Only what became of such departments everywhere is known.
        assertThat(page("/co-quan/so-tttt-gia-lai")).contains("chưa thấy quyết định riêng về cơ quan này");
    }

    @Test
    void tracesAsATreeAndAsData() {
        assertThat(page("/truy?document=1191%2FQ%C4%90-TTg&direction=down"))
                .contains("2509/KH-UBND", "516/KH-UBND", "43/KH-UBND", "suy ra", "theo tin")
                .doesNotContain("Căn cứ pháp lý");
        JsonObject json = JsonParser.parseString(server.get("/truy?document=1191%2FQ%C4%90-TTg&format=json")
                        .body())
                .getAsJsonObject();
        assertThat(json.getAsJsonArray("implementedBy")).hasSize(2);
        assertThat(page("/truy?document=1191%2FQ%C4%90-TTg&direct=1&direction=down"))
                .doesNotContain("<span class=\"aside\">09/03/2023");
        assertThat(page("/truy?document=1191%2FQ%C4%90-TTg&as-of=31/12/2023")).doesNotContain("43/KH-UBND</a>");
    }

    @Test
    void showsWhoLeadsAndWhoCoordinates() {
        String body = page("/ma-tran?document=516%2FKH-UBND");
        assertThat(body)
                .contains("52 việc", "title=\"chủ trì\">CT</span>", "title=\"phối hợp\">PH</span>")
                .contains("id=\"viec-52\"", "href=\"/api/ma-tran.xlsx?document=516%2FKH-UBND\"");
        assertThat(new String(
                        server.bytes("/api/ma-tran.xlsx?document=516%2FKH-UBND"),
                        0,
                        2,
                        java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
        assertThat(page("/ma-tran?document=516%2FKH-UBND&role=lead")).doesNotContain("id=\"viec-52\"");
        assertThat(page("/ma-tran?document=43%2FKH-UBND")).contains("Chưa ai đọc chính văn bản này");
    }

    @Test
    void drawsTimeAndTellsItInWords() {
        String body = page("/dong-thoi-gian?from=2020&until=2020");
        assertThat(body)
                .contains("<svg viewBox=", "id=\"nam-2020\"", "1191/QĐ-TTg", "2509/KH-UBND")
                .doesNotContain("72/2015");
        assertThat(page("/dong-thoi-gian?from=1800&until=1801")).contains("Không có văn bản nào.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021/nay", "2021/", "/", "2021-xx/2025", "lâu dài"})
    void drawsDocumentsWhosePeriodIsNoDays(String period) {
        String plan = """
                @prefix eli: <http://data.europa.eu/eli/ontology#> .
                @prefix cancu: <https://w3id.org/cancu/ontology#> .
                <urn:g> { <%svb/bo/ke-hoach/2021/7> a cancu:Document ; <%s> "2021-05" ; <%s> "%s" . }
                """.formatted(Iris.BASE, Terms.DATE.getURI(), Terms.PERIOD.getURI(), period);
        try (TestServer small = TestServer.start(TestServer.limits(), TestServer.generation(1, plan))) {
            HttpResponse<String> reply = small.get("/dong-thoi-gian", "Accept", "text/html");
            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).contains("<svg viewBox=", "id=\"nam-2021\"");
        }
    }

    @Test
    void saysWhereRelationsComeFromTheFirstCitationsOnly() {
        StringBuilder many = new StringBuilder("<urn:g> { ");
        String cited = "<" + Iris.BASE + "vb/bo/luat/2020/1> ";
        many.append(cited).append("a <").append(Terms.DOCUMENT.getURI()).append("> .\n");
        for (int i = 0; i < 1_301; i++) {
            many.append("<urn:c%d> a <%s> ; <%s> <%svb/bo/ke-hoach/2021/%d> ; <%s> %s; <%s> <%s> .%n"
                    .formatted(
                            i,
                            Terms.CITATION.getURI(),
                            Terms.CITING.getURI(),
                            Iris.BASE,
                            i,
                            Terms.CITED.getURI(),
                            cited,
                            Terms.ROLE.getURI(),
                            Iris.role(Role.LEGAL_BASIS).getURI()));
        }
        try (TestServer small = TestServer.start(TestServer.limits(), TestServer.generation(1, many + "}"))) {
            String body = small.get("/vb/bo/luat/2020/1", "Accept", "text/html").body();
            for (String section : List.of("hieu-luc", "dua-vao")) {
                String from = body.substring(body.indexOf("<section id=\"" + section + "\""));
                assertThat(from.substring(0, from.indexOf("</section>")))
                        .contains("Chỉ tính trong 300 viện dẫn đầu của 1.301");
            }
            assertThat(body).contains("<span class=\"count\">300+</span>");
        }
        assertThat(page(PLAN)).doesNotContain("viện dẫn đầu");
    }

    @Test
    void aFieldShowsTheNumberOfTheDocumentThatALinkMeans() {
        assertThat(page(Address.with("/ma-tran", "document", PLAN.substring(1))))
                .contains("name=\"document\" value=\"516/KH-UBND\"", "id=\"viec-52\"");
        assertThat(page(Address.with("/truy", "document", DECISION.substring(1))))
                .contains("name=\"document\" value=\"1191/QĐ-TTg\"");
    }

    @Test
    void bodiesOfAProvinceAreNoDocuments() {
        String body = page("/dia-danh/gia-lai");
        String bodies = body.substring(body.indexOf("<section id=\"co-quan\""));
        assertThat(bodies.substring(0, bodies.indexOf("</section>")))
                .contains("href=\"/co-quan/so-tttt-gia-lai\"")
                .doesNotContain("href=\"/vb/");
    }

    @Test
    void writesNumbersInTheLanguageOfThePageWhereverItRuns() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("en", "vi", "fr", "ar-EG")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Tongue.VI.number(1_234_567)).isEqualTo("1.234.567");
                assertThat(new Tongue(Locale.ENGLISH).number(1_234_567)).isEqualTo("1,234,567");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aTraceForProgramsIsNoLargerThanAnyAnswer() {
        String address = Address.with("/truy?format=json", "document", DECISION.substring(1));
        assertThat(server.get(address).statusCode()).isEqualTo(200);
        ServerLimits narrow = TestServer.limits();
        narrow = narrow.withQuery(narrow.query().withAnswer(1_000, 2_000));
        try (TestServer small = TestServer.start(narrow, TestServer.served(1, data), Catalogue.bundled())) {
            assertThat(small.get(address).statusCode()).isEqualTo(413);
        }
    }

    @Test
    void findsWhatIsTyped() {
        assertThat(page("/tra-cuu?q=1191+qd+ttg")).contains("href=\"" + DECISION + "\"");
        assertThat(page("/tra-cuu?q=le+thanh")).contains("href=\"/cum/le-thanh\"");
        assertThat(page("/tra-cuu?q=so+tttt+gia+lai")).contains("href=\"/co-quan/so-tttt-gia-lai\"");
        // Two provinces of one name, before the merger and after it, are told apart.
        assertThat(page("/tra-cuu?q=gia+lai")).contains("<span class=\"aside\">gia-lai-2025</span>");
        // The beginning of a number is enough.
        assertThat(page("/tra-cuu?q=1191")).contains("href=\"" + DECISION + "\"");
        assertThat(page("/tra-cuu?q=zzzz")).contains("Không thấy gì cho “zzzz”.");
    }

    @Test
    void saysWhatTheDataHoldsAndLacks() {
        assertThat(page("/"))
                .contains("Nguồn đã đọc (5)", "gia-lai-2023-516-kh-ubnd.txt", "Được viện dẫn nhưng chưa đọc")
                .contains("mã nội dung <code class=\"hash\">0123456789ab");
    }

    /** Follows the first link whose address fits, as somebody who clicks would. */
    private static String click(String from, String address) {
        Matcher link = Pattern.compile("<a [^>]*href=\"(" + address + ")\"").matcher(page(from));
        assertThat(link.find()).as("%s on %s", address, from).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    @Test
    void fiveTasksTakeThreeClicksAtMost() {
        // Which plans implement 1191/QĐ-TTg, with the quotes, as XLSX.
        String plans = click("/", "/cau-hoi/van-ban-nao-trien-khai[?]document=1191[^\"]*");
        String file = click(plans, "/api/q/van-ban-nao-trien-khai.xlsx[^\"]*");
        assertThat(server.get(file).headers().firstValue("Content-Type").orElse(""))
                .contains("spreadsheetml");
        // Who leads and who coordinates under 516/KH-UBND.
        String matrix = click(click("/", "/ma-tran"), "/ma-tran[?]document=[^\"]*516");
        assertThat(page(matrix)).contains(">CT</span>", ">PH</span>", "Sở Thông tin và Truyền thông tỉnh Gia Lai");
        // Who runs the cluster at Lệ Thanh, and under which regulation.
        assertThat(page(click("/", "/cum")))
                .contains("Ban Quản lý Khu kinh tế tỉnh Gia Lai", "ban hành theo ", "596/QĐ-UBND");
        // The legal bases of 43/KH-UBND: known from a report alone, which says so.
        String trace = click(click("/", "/truy"), "/truy[?]document=[^\"]*quang-tri[^\"]*43");
        assertThat(page(trace)).contains("Căn cứ pháp lý", "theo tin");
        // What an agency must do.
        String agency = click(click("/", "/tra-cuu[?]q=S[^\"]*"), "/co-quan/so-tttt-gia-lai");
        assertThat(page(agency)).contains("Việc được giao", "Chủ trì", "III.3.1");
    }

    @Test
    void showsTheWholeTextWhereItWasKept() {
        String text = "Căn cứ <b>Luật</b> 😀 số 1.";
        try (TestServer kept = TestServer.start(
                TestServer.generation(1, KEPT)
                        .with(sha256 -> java.util.Optional.of(text).filter(t -> sha256.equals("ab"))),
                Catalogue.bundled())) {
            assertThat(kept.get("/nguon/1").body())
                    // Offsets count code points: the face is one.
                    .contains("Căn cứ &lt;b&gt;Luật&lt;/b&gt; <mark>😀 số 1</mark>.");
            assertThat(kept.get("/nguon/2").body()).doesNotContain("class=\"whole\"");
        }
    }

    private static final String KEPT = """
            @base <https://w3id.org/cancu/> .
            @prefix cancu: <https://w3id.org/cancu/ontology#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            <nguon/1> {
              <nguon/1> a cancu:Source ; cancu:sha256 "ab" .
              <nguon/2> a cancu:Source ; cancu:sha256 "cd" .
              <nguon/1#a> a cancu:Assertion ; cancu:evidence <nguon/1#evidence-19-25> .
              <nguon/1#evidence-19-25> oa:exact "😀 số 1" ; oa:start 19 ; oa:end 25 ; oa:hasSource <nguon/1> .
            }
            """;

    // ---- programs

    @Test
    void everyIriThatTheGraphMintsIsServed() {
        Set<String> folders = new TreeSet<>();
        Txn.executeRead(data, () -> data.find().forEachRemaining(quad -> {
            for (Node node : List.of(quad.getSubject(), quad.getObject())) {
                if (node.isURI() && node.getURI().startsWith(Iris.BASE)) {
                    folders.add(node.getURI().substring(Iris.BASE.length()).split("[/#]")[0]);
                }
            }
        }));
        folders.remove("ontology");
        assertThat(LinkedData.FOLDERS).containsAll(folders);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text/turtle                                                   | text/turtle; charset=utf-8
        application/ld+json                                           | application/ld+json
        application/n-triples                                         | application/n-triples
        text/html                                                     | text/html; charset=utf-8
        text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html; charset=utf-8
        */*                                                           | text/html; charset=utf-8
        text/turtle;q=0.5,text/html;q=0.4                             | text/turtle; charset=utf-8
        application/rdf+xml                                           | application/rdf+xml
        """)
    void givesWhatIsAskedFor(String accept, String type) {
        HttpResponse<String> reply = server.get(PLAN, "Accept", accept);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(reply.headers().firstValue("Vary").orElse("")).contains("Accept");
        assertThat(reply.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void oneFormatIsNotTakenForAnother() {
        String tag = server.get(PLAN, "Accept", "text/turtle")
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(server.get(PLAN, "Accept", "text/turtle", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(server.get(PLAN, "Accept", "text/html", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysInTriplesWhatThePageSays() {
        HttpResponse<String> reply = server.get(PLAN + "?format=ttl");
        assertThat(reply.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(reply.body()))
                .lang(Lang.TURTLE)
                .parse(graph);
        Node plan = NodeFactory.createURI(Iris.BASE + PLAN.substring(1));
        assertThat(graph.find(plan, Terms.BASED_ON, Node.ANY).toList()).hasSize(4);
        assertThat(graph.contains(Node.ANY, Terms.EXACT, Node.ANY)).isTrue();
        assertThat(JsonParser.parseString(server.get(PLAN + "?format=jsonld").body())
                        .isJsonObject())
                .isTrue();
        assertThat(server.get("/ontology", "Accept", "text/turtle").body()).contains("cancu:Document");
    }

    @Test
    void describesItselfForPrograms() {
        JsonObject api =
                JsonParser.parseString(server.get("/api/openapi.json").body()).getAsJsonObject();
        assertThat(api.getAsJsonObject("paths").keySet())
                .hasSize(Catalogue.bundled().all().size())
                .contains("/api/q/van-ban-nao-trien-khai.{format}");
        assertThat(server.get("/.well-known/void").body()).contains("void:Dataset", "/sparql>", "void:triples");
        assertThat(server.get("/robots.txt").body()).contains("Disallow: /sparql", "Disallow: /cau-hoi/");
        assertThat(server.get("/api/q/cum-thong-tin-o-cua-khau-nao.ttl").body())
                .contains("tests/result-set#>", "rs:ResultSet");
    }

    @Test
    void theSparqlShownGivesTheRowsOfTheAnswer() {
        for (String name : List.of("van-ban-nao-trien-khai", "van-ban-can-cu-vao-dau", "co-quan-da-ban-hanh-gi")) {
            var question = Catalogue.bundled().get(name);
            var values = QuestionCards.example(question);
            String text = server.generation.library().questions().text(question, values);
            HttpResponse<String> rows = server.ask(text, "Accept", "application/sparql-results+json");
            assertThat(rows.statusCode()).as(text).isEqualTo(200);
            int asked = JsonParser.parseString(rows.body())
                    .getAsJsonObject()
                    .getAsJsonObject("results")
                    .getAsJsonArray("bindings")
                    .size();
            assertThat(asked)
                    .isPositive()
                    .isEqualTo(server.generation
                            .library()
                            .questions()
                            .run(question, values)
                            .rows()
                            .size());
        }
    }

    @Test
    void runsAQueryOfOnesOwnWithinTheSameBounds() {
        String all = TestServer.encode("SELECT * { ?s ?p ?o }");
        HttpResponse<String> large = server.get("/sparql-editor?run=1&query=" + all, "Accept", "text/html");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("SELECT * { ?s ?p ?o }</textarea>", "role=\"alert\"");
        assertThat(page("/sparql-editor?run=1&query="
                        + TestServer.encode("SELECT ?s { ?s a <" + Terms.CANCU + "Plan> }")))
                .contains("href=\"" + PLAN + "\"");
        String outside = TestServer.encode("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }");
        assertThat(server.get("/sparql-editor?run=1&query=" + outside).statusCode())
                .isEqualTo(400);
        String wrong = TestServer.encode("SELECT * {\n ?s ?p }");
        assertThat(server.get("/sparql-editor?run=1&lang=en&query=" + wrong).body())
                .contains("Line 2");
    }

    // ---- what is wrong

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /vb/khong-co                            | 404
        /vb/ubnd-gia-lai/ke-hoach/2023/99999    | 404
        /co-quan/khong-co                       | 404
        /nguon/0000000000000000                 | 404
        /vai-tro/khong-co                       | 404
        /truy?document=99999%2FKH-XYZ           | 404
        /truy?document=516%2FKH-UBND&as-of=x    | 400
        /truy?document=516%2FKH-UBND&year=x     | 400
        /ma-tran?agency=khong+ai                | 404
        /ma-tran?document=516%2FKH-UBND&role=x  | 400
        /dong-thoi-gian?from=x                  | 400
        /dong-thoi-gian?province=khong+dau      | 404
        /sparql-editor?run=1&query=SELEC        | 400
        /api/ma-tran.exe                        | 404
        /api/khong-co                           | 404
        /vb/ubnd-gia-lai/ke-hoach/2023/516?format=exe | 406
        """)
    void saysWhatIsWrong(String path, int status) {
        HttpResponse<String> reply = server.get(path, "Accept", "text/html");
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).doesNotContain("Exception", "vn.cancu");
        assertThat(server.get(path, "Accept", "text/turtle").statusCode()).isIn(status, 406, 404, 200, 400);
    }

    @Test
    void refusesWhatItCannotGive() {
        assertThat(server.get(PLAN, "Accept", "image/png").statusCode()).isEqualTo(406);
        assertThat(server.method("POST", PLAN).statusCode()).isEqualTo(405);
        assertThat(server.method("HEAD", PLAN).body()).isEmpty();
    }

    @Test
    void offersAChoiceWhereANumberIsAmbiguous() {
        String hostile = "<script>alert(1)</script>";
        try (TestServer small = TestServer.start(
                TestServer.limits(),
                TestServer.generation(1, AMBIGUOUS.formatted(hostile, hostile)),
                Catalogue.bundled())) {
            for (String path : List.of("/truy", "/ma-tran", "/cau-hoi/van-ban-nao-trien-khai")) {
                HttpResponse<String> reply = small.get(path + "?document=7%2FKH-UBND", "Accept", "text/html");
                assertThat(reply.statusCode()).as(path).isEqualTo(300);
                assertThat(reply.body())
                        .contains("là của 2 văn bản", "document=vb%2Fa%2F7", "document=vb%2Fb%2F7")
                        .doesNotContain("<script>");
                assertThat(small.get(path + "?document=vb%2Fa%2F7").statusCode())
                        .isEqualTo(200);
            }
            // What others wrote stays text wherever it comes.
            for (String path : List.of(
                    "/vb/a/7",
                    "/",
                    "/tra-cuu?q=7",
                    "/truy?document=vb%2Fa%2F7",
                    "/dong-thoi-gian",
                    "/co-quan/x",
                    "/cum/y")) {
                String body = small.get(path, "Accept", "text/html").body();
                assertThat(body).as(path).doesNotContain("<script>", "<img", "=\"javascript:");
                isWellFormed(body);
            }
            assertThat(small.get("/vb/a/7").body())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("\\u003cscript\\u003ealert(1)\\u003c/script\\u003e");
        }
    }

    private static final String AMBIGUOUS = """
        @base <https://w3id.org/cancu/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dcterms: <http://purl.org/dc/terms/> .
        @prefix eli: <http://data.europa.eu/eli/ontology#> .
        @prefix cancu: <https://w3id.org/cancu/ontology#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <nguon/1> {
          <vb/a/7> a cancu:Document ; eli:number "7/KH-UBND" ; dcterms:title "%1$s"@vi ; eli:passed_by <co-quan/x> ;
            eli:date_document "2024-01-01"^^xsd:date ; cancu:signedBy "<img src=x onerror=alert(1)>" .
          <vb/b/7> a cancu:Document ; eli:number "7/KH-UBND" ; dcterms:title "b"@vi .
          <co-quan/x> a cancu:Agency ; skos:prefLabel "%2$s"@vi .
          <cum/y> a cancu:InformationCluster ; skos:prefLabel "%2$s"@vi ; cancu:url <javascript:alert(1)> .
          <nguon/1> a cancu:Source ; dcterms:identifier "%2$s" ; cancu:textOf <vb/a/7> ; cancu:url <javascript:alert(1)> .
        }
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tra-cuu?q=x",
                "/truy",
                "/ma-tran",
                "/dong-thoi-gian",
                "/cum",
                "/cau-hoi/nguon-nao-dang-dung"
            })
    void standsOverAnEmptyGraph(String path) {
        try (TestServer empty =
                TestServer.start(TestServer.limits(), TestServer.generation(1, ""), Catalogue.bundled())) {
            HttpResponse<String> reply = empty.get(path, "Accept", "text/html");
            assertThat(reply.statusCode()).isEqualTo(200);
            isWellFormed(reply.body());
        }
    }
}
