package vn.cancu.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import vn.cancu.query.Catalogue;

/** Whatever stands in a title, a quote, a name or a parameter stays text in a real browser: nothing of it runs. */
class HostileDataBrowserTest {
    /** Each sets {@code window.ran} where a page lets it run. */
    private static final List<String> PAYLOADS = List.of(
            "<script>window.ran=1</script>",
            "<img src=x onerror=window.ran=2>",
            "\"><svg onload=window.ran=3>",
            "'-(window.ran=4)-'",
            "</textarea></title><script>window.ran=5</script>",
            "javascript:window.ran=6",
            "{{constructor.constructor('window.ran=7')()}}");

    @TempDir
    static Path folder;

    private static TestServer server;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Optional<String> missing = Browser.missing();
        missing.ifPresent(System.out::println);
        Assumptions.assumeTrue(missing.isEmpty(), missing.orElse(""));
        String all = String.join(" ", PAYLOADS).replace("\\", "\\\\").replace("\"", "\\\"");
        server = TestServer.start(
                TestServer.limits(), TestServer.generation(1, DATA.formatted(all)), Catalogue.bundled());
        browser = Browser.open(server.address, folder);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
            server.close();
        }
    }

    private static final String DATA = """
            @base <https://w3id.org/cancu/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix oa: <http://www.w3.org/ns/oa#> .
            @prefix cancu: <https://w3id.org/cancu/ontology#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <nguon/1> {
              <vb/a/7> a cancu:Document ; eli:number "7/KH-UBND" ; dcterms:title "%1$s"@vi ; rdfs:label "Kế hoạch 7/KH-UBND %1$s"@vi ;
                eli:passed_by <co-quan/x> ; eli:date_document "2024-01-01"^^xsd:date ; cancu:signedBy "%1$s" ;
                cancu:implements <vb/b/8> ; eli:cites <vb/b/8> .
              <vb/b/8> a cancu:Document ; eli:number "8/QĐ-TTg" ; dcterms:title "%1$s"@vi ; rdfs:label "Quyết định 8/QĐ-TTg %1$s"@vi .
              <co-quan/x> a cancu:Agency ; skos:prefLabel "%1$s"@vi .
              <cum/y> a cancu:InformationCluster ; skos:prefLabel "%1$s"@vi ; cancu:url <javascript:window.ran=8> .
              <nguon/1> a cancu:Source ; dcterms:identifier "%1$s" ; cancu:textOf <vb/a/7> ; cancu:url <javascript:window.ran=9> .
              <nguon/1#c> a cancu:Citation ; cancu:citing <vb/a/7> ; cancu:cited <vb/b/8> ; cancu:role <vai-tro/implements> ;
                cancu:standing <hien-trang/stated> ; cancu:inverse false ; cancu:form <hinh-thuc/numbered> ;
                cancu:matchStatus <tinh-trang-khop/resolved> ; cancu:evidence <nguon/1#e> .
              <nguon/1#e> a cancu:Evidence ; oa:exact "%1$s" ; oa:prefix "%1$s" ; oa:suffix "%1$s" ; oa:start 0 ; oa:end 9 ;
                oa:hasSource <nguon/1> .
            }
            """;

    static Stream<String> pages() {
        Stream<String> fixed = Stream.of(
                "/",
                "/vb/a/7",
                "/vb/b/8",
                "/co-quan/x",
                "/cum/y",
                "/cum",
                "/nguon/1",
                "/dong-thoi-gian",
                "/truy?document=8%2FQ%C4%90-TTg",
                "/cau-hoi/van-ban-nao-trien-khai?document=8%2FQ%C4%90-TTg",
                "/cau-hoi/nguon-nao-dang-dung");
        Stream<String> typed = PAYLOADS.stream()
                .map(payload -> URLEncoder.encode(payload, StandardCharsets.UTF_8))
                .flatMap(payload -> Stream.of(
                        "/tra-cuu?q=" + payload,
                        "/truy?document=" + payload,
                        "/ma-tran?agency=" + payload,
                        "/cau-hoi/van-ban-nao-trien-khai?document=" + payload,
                        "/sparql-editor?run=1&query=" + payload));
        return Stream.concat(fixed, typed);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingRuns(String page) {
        for (String language : List.of("vi", "en")) {
            browser.go(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            browser.element(By.tagName("main"));
            // Whoever hovers and opens what can be opened runs nothing either.
            browser.run(
                    "for (const one of document.querySelectorAll('details')) { one.open = true; }"
                            + "for (const one of document.querySelectorAll('main *')) { one.dispatchEvent(new Event('mouseover')); }");
            assertThat(browser.run("return window.ran === undefined")).isEqualTo(true);
            assertThat((List<?>) browser.run("""
                    return [...document.querySelectorAll("a[href], form[action]")]
                        .map(one => new URL(one.getAttribute("href") ?? one.getAttribute("action"), location).href)
                        .filter(address => !/^https?:/.test(address))
                    """)).isEmpty();
        }
        assertThat(browser.complaints())
                .noneMatch(line -> line.contains("Content Security Policy") || line.contains("Uncaught"));
    }
}
