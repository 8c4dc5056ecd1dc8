package vn.cancu.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** The authority file as a whole: whole numbers, no contradictions, and a source or mark for every fact. */
class AuthorityLoaderTest {
    private static final String CANCU = "https://w3id.org/cancu/ontology#";
    private static final Authority AUTHORITY = AuthorityLoader.bundled();
    private static final Graph GRAPH = AuthorityLoader.graph();

    @Test
    void hasAllTypesOfDecree30AndTheOthers() {
        assertThat(AUTHORITY.documentTypes()).hasSizeGreaterThan(60);
        // The 27 of the 29 administrative types that Appendix III gives an abbreviation, with it.
        Map<String, String> usual = new HashMap<>();
        AUTHORITY
                .documentTypes()
                .forEach(type -> usual.put(
                        type.label(), type.codes().isEmpty() ? "" : type.codes().get(0)));
        assertThat(usual)
                .containsEntry("Nghị quyết", "NQ")
                .containsEntry("Quyết định", "QĐ")
                .containsEntry("Chỉ thị", "CT")
                .containsEntry("Quy chế", "QC")
                .containsEntry("Quy định", "QyĐ")
                .containsEntry("Thông cáo", "TC")
                .containsEntry("Thông báo", "TB")
                .containsEntry("Hướng dẫn", "HD")
                .containsEntry("Chương trình", "CTr")
                .containsEntry("Kế hoạch", "KH")
                .containsEntry("Phương án", "PA")
                .containsEntry("Đề án", "ĐA")
                .containsEntry("Dự án", "DA")
                .containsEntry("Báo cáo", "BC")
                .containsEntry("Biên bản", "BB")
                .containsEntry("Tờ trình", "TTr")
                .containsEntry("Hợp đồng", "HĐ")
                .containsEntry("Công điện", "CĐ")
                .containsEntry("Bản ghi nhớ", "BGN")
                .containsEntry("Bản thỏa thuận", "BTT")
                .containsEntry("Giấy ủy quyền", "GUQ")
                .containsEntry("Giấy mời", "GM")
                .containsEntry("Giấy giới thiệu", "GGT")
                .containsEntry("Giấy nghỉ phép", "GNP")
                .containsEntry("Phiếu gửi", "PG")
                .containsEntry("Phiếu chuyển", "PC")
                .containsEntry("Phiếu báo", "PB")
                .containsKeys("Công văn", "Thư công");
    }

    @Test
    void noTypeOrBodyIsThereTwice() {
        assertThat(AUTHORITY.documentTypes().stream().map(DocumentType::slug)).doesNotHaveDuplicates();
        assertThat(AUTHORITY.documentTypes().stream().map(DocumentType::label)).doesNotHaveDuplicates();
        assertThat(AUTHORITY.agencies().stream().map(Agency::label)).doesNotHaveDuplicates();
        assertThat(AUTHORITY.provinces().stream().map(Province::iri)).doesNotHaveDuplicates();
        List<String> slugs = new ArrayList<>();
        AUTHORITY.agencies().forEach(agency -> slugs.add(agency.slug()));
        Set<String> names = new HashSet<>();
        AUTHORITY.provinces().stream()
                .filter(province -> names.add(province.slug()))
                .forEach(province -> AUTHORITY
                        .provincialBodies()
                        .forEach(body -> slugs.add(body.of(province).slug())));
        assertThat(slugs).doesNotHaveDuplicates().hasSizeGreaterThan(5000);
    }

    /** The group that holds the type: QĐ in 596/QĐ-UBND, KL in 57-KL/TW, VBHN in 03/VBHN-VPQH; for TCVN the first. */
    private static final Pattern GROUP = Pattern.compile("[\\p{L}&]+\\d*");

    @Test
    void numbersAreOfTheTypesThatTheyAreExamplesOf() {
        assertThat(AUTHORITY.documentTypes().stream().flatMap(type -> type.examples().stream()
                        .filter(number -> !isOf(type, number))
                        .map(number -> number + " " + type.label())))
                .isEmpty();
        assertThat(AUTHORITY.documentTypes().stream().flatMap(type -> type.counterExamples().stream()
                        .filter(number -> isOf(type, number))
                        .map(number -> number + " " + type.label())))
                .isEmpty();
        assertThat(AUTHORITY.documentTypes().stream()
                        .mapToInt(type -> type.examples().size())
                        .sum())
                .isGreaterThan(50);
    }

    private static boolean isOf(DocumentType type, String number) {
        List<String> groups = groups(number);
        boolean first = groups.stream().limit(2).anyMatch(type.codes()::contains);
        if (type.byTerm()) {
            return first || isLegislature(groups.get(0));
        }
        boolean anyType = !AUTHORITY.typesOfCode(groups.get(0)).isEmpty();
        return first
                // An official letter begins with its agency.
                || type.slug().equals("cong-van") && !anyType && !isLegislature(groups.get(0))
                // A resolution of the National Assembly does not say that it is one.
                || type.slug().equals("nghi-quyet") && isLegislature(groups.get(0));
    }

    private static boolean isLegislature(String symbol) {
        return symbol.matches("(QH|UBTVQH)\\d+");
    }

    private static List<String> groups(String number) {
        Matcher groups = GROUP.matcher(number);
        return groups.results().map(group -> group.group()).toList();
    }

    @Test
    void everySymbolInTheExamplesIsSomebodys() {
        // Drafting units and what no body signs with.
        Set<String> others = Set.of("TTĐN", "NVĐP", "KGVX", "TTTT", "V28", "TT", "BCĐ", "TTĐT", "BYT");
        assertThat(AUTHORITY.documentTypes().stream()
                        .flatMap(type -> type.examples().stream())
                        .flatMap(number -> groups(number).stream())
                        .filter(symbol -> AUTHORITY.typesOfCode(symbol).isEmpty())
                        .filter(symbol -> !others.contains(symbol))
                        .filter(symbol -> AUTHORITY.agenciesOfSymbol(symbol).isEmpty()
                                && AUTHORITY.bodiesOfSymbol(symbol).isEmpty())
                        .distinct())
                .isEmpty();
    }

    @Test
    void symbolsMeanWhomTheyShould() {
        assertThat(AUTHORITY.agenciesOfSymbol("BTTTT").get(0).slug()).isEqualTo("bo-tttt");
        assertThat(AUTHORITY.agenciesOfSymbol("QH15").get(0).slug()).isEqualTo("quoc-hoi");
        assertThat(AUTHORITY.agenciesOfSymbol("UBTVQHK11").get(0).slug()).isEqualTo("ubtvqh");
        assertThat(AUTHORITY.agenciesOfSymbol("BTLBP")).isEqualTo(AUTHORITY.agenciesOfSymbol("BTLBĐBP"));
        assertThat(AUTHORITY.agenciesOfSymbol("LĐTBXH").get(0).slug()).isEqualTo("bo-ldtbxh");
        // The Politburo and the Secretariat sign in the register of the Central Committee.
        assertThat(AUTHORITY.agenciesOfSymbol("TW")).hasSize(3).allMatch(agency -> agency.register()
                .equals("trung-uong"));
        assertThat(AUTHORITY.agenciesOfSymbol("CP"))
                .allMatch(agency -> agency.register().equals("chinh-phu"));
        // 1467/TTr-SNV is Sở Nội vụ, 114/TTr-SNV in Sơn La Sở Ngoại vụ.
        assertThat(AUTHORITY.bodiesOfSymbol("SNV").stream().map(ProvincialBody::slug))
                .containsExactly("so-noi-vu", "so-ngoai-vu");
        assertThat(AUTHORITY.bodiesOfSymbol("SNgV").stream().map(ProvincialBody::slug))
                .containsExactly("so-ngoai-vu");
        assertThat(AUTHORITY.bodiesOfSymbol("TU").stream().map(ProvincialBody::slug))
                .containsExactly("tinh-uy");
        // Đ is a letter of its own.
        assertThat(AUTHORITY.typesOfCode("ĐA").get(0).slug()).isEqualTo("de-an");
        assertThat(AUTHORITY.typesOfCode("DA").get(0).slug()).isEqualTo("du-an");
        assertThat(AUTHORITY.typesOfCode("QĐ").stream().map(DocumentType::slug))
                .containsExactly("quyet-dinh", "quy-dinh");
        assertThat(AUTHORITY.typesOfCode("CTr").get(0).slug()).isEqualTo("chuong-trinh");
    }

    @Test
    void theFirstTypeInTheListThatBearsACodeIsTheOneThatItUsuallyMeans() {
        // Readers that take the first type with a code must not get a rarer one.
        Map<String, String> first = new HashMap<>();
        AUTHORITY.documentTypes().forEach(type -> type.codes().forEach(code -> first.putIfAbsent(code, type.slug())));
        assertThat(first.keySet()).allSatisfy(code -> assertThat(first.get(code))
                .isEqualTo(AUTHORITY.typesOfCode(code).get(0).slug()));
    }

    @Test
    void seriesAndRegistersAndParentsExist() {
        Set<String> types =
                AUTHORITY.documentTypes().stream().map(DocumentType::slug).collect(Collectors.toSet());
        assertThat(AUTHORITY.documentTypes()).allMatch(type -> types.contains(type.series()));
        assertThat(type("chuong-trinh-phoi-hop").series()).isEqualTo("chuong-trinh");
        Set<String> slugs = AUTHORITY.agencies().stream().map(Agency::slug).collect(Collectors.toSet());
        AUTHORITY.provinces().forEach(province -> AUTHORITY
                .provincialBodies()
                .forEach(body -> slugs.add(body.of(province).slug())));
        assertThat(AUTHORITY.agencies()).allSatisfy(agency -> {
            assertThat(slugs).contains(agency.register());
            agency.parent().ifPresent(parent -> assertThat(slugs).contains(parent));
        });
        Set<String> kinds =
                AUTHORITY.provincialBodies().stream().map(ProvincialBody::slug).collect(Collectors.toSet());
        assertThat(AUTHORITY.provincialBodies()).allSatisfy(body -> {
            assertThat(kinds).contains(body.register());
            body.parent().ifPresent(parent -> assertThat(kinds).contains(parent));
        });
    }

    private static DocumentType type(String slug) {
        return AUTHORITY.documentTypes().stream()
                .filter(type -> type.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBodyOfAProvinceIsNamedAsPeopleNameIt() {
        assertThat(body("so-tttt", "gia-lai").label()).isEqualTo("Sở Thông tin và Truyền thông tỉnh Gia Lai");
        assertThat(body("tinh-uy", "dong-thap").label()).isEqualTo("Tỉnh ủy Đồng Tháp");
        assertThat(body("tinh-uy", "can-tho").label()).isEqualTo("Thành ủy Cần Thơ");
        assertThat(body("ban-tuyen-giao-tinh-uy", "gia-lai").label()).isEqualTo("Ban Tuyên giáo Tỉnh ủy Gia Lai");
        assertThat(body("ban-chap-hanh-dang-bo", "dong-thap").label())
                .isEqualTo("Ban Chấp hành Đảng bộ tỉnh Đồng Tháp");
        assertThat(body("ban-chap-hanh-dang-bo", "dong-thap").register()).isEqualTo("tinh-uy-dong-thap");
        assertThat(body("dai-ptth", "gia-lai").label()).isEqualTo("Đài Phát thanh và Truyền hình Gia Lai");
        assertThat(body("cong-an", "hue").label()).isEqualTo("Công an thành phố Huế");
        assertThat(body("chu-tich-ubnd", "gia-lai").register()).isEqualTo("ubnd-gia-lai");
        assertThat(body("ubnd", "gia-lai").altLabels()).contains("UBND tỉnh Gia Lai");
        assertThat(body("tinh-uy", "can-tho").altLabels())
                .contains("Thành uỷ Cần Thơ")
                .doesNotContain("Tỉnh uỷ Cần Thơ");
    }

    private static Agency body(String kind, String province) {
        ProvincialBody body = AUTHORITY.provincialBodies().stream()
                .filter(candidate -> candidate.slug().equals(kind))
                .findFirst()
                .orElseThrow();
        return body.of(AUTHORITY.provinces().stream()
                .filter(candidate -> candidate.slug().equals(province))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void sixtyThreeProvincesBecameThirtyFour() {
        LocalDate last = LocalDate.of(2025, 6, 30);
        List<Province> before = AUTHORITY.provincesOn(last);
        List<Province> after = AUTHORITY.provincesOn(last.plusDays(1));
        assertThat(before).hasSize(63);
        assertThat(after).hasSize(34);
        assertThat(after.stream().filter(Province::city).map(Province::name))
                .containsExactlyInAnyOrder("Hà Nội", "Huế", "Hải Phòng", "Đà Nẵng", "Hồ Chí Minh", "Cần Thơ");
        assertThat(before.stream().map(Province::slug)).doesNotHaveDuplicates();
        assertThat(after.stream().map(Province::slug)).doesNotHaveDuplicates();
        // On land: 25 before, 22 after.
        assertThat(before.stream().filter(Province::landBorder)).hasSize(25);
        assertThat(after.stream().filter(Province::landBorder)).hasSize(22);

        List<Province> ended =
                before.stream().filter(province -> !after.contains(province)).toList();
        Map<String, Province> byIri = after.stream().collect(Collectors.toMap(Province::iri, province -> province));
        assertThat(ended).hasSize(52).allSatisfy(province -> {
            assertThat(province.until().orElseThrow()).hasToString("2025-06-30");
            assertThat(byIri).containsKey(province.successor().orElseThrow());
            assertThat(byIri.get(province.successor().get()).from().orElseThrow())
                    .hasToString("2025-07-01");
        });
        // Every new one came of two or three, one of which bore its name.
        Map<String, List<Province>> parts = ended.stream()
                .collect(Collectors.groupingBy(province -> province.successor().orElseThrow()));
        assertThat(parts).hasSize(23);
        parts.forEach((iri, old) -> {
            assertThat(old).hasSizeBetween(2, 3);
            assertThat(old.stream().map(Province::slug)).contains(byIri.get(iri).slug());
        });
        assertThat(after.stream().filter(before::contains)).hasSize(11);
    }

    @Test
    void theMergersSayTheSameAsTheSuccessors() {
        Node used = NodeFactory.createURI("http://www.w3.org/ns/prov#used");
        Node generated = NodeFactory.createURI("http://www.w3.org/ns/prov#generated");
        Set<String> merged = GRAPH.stream(Node.ANY, used, Node.ANY)
                .map(triple -> local(triple.getObject())
                        + " "
                        + local(GRAPH.stream(triple.getSubject(), generated, Node.ANY)
                                .findFirst()
                                .orElseThrow()
                                .getObject()))
                .collect(Collectors.toSet());
        assertThat(AUTHORITY.provinces().stream()
                        .filter(province -> province.successor().isPresent())
                        .filter(province -> province.validOn(LocalDate.of(2009, 1, 1)))
                        .map(province ->
                                province.iri() + " " + province.successor().get()))
                .containsExactlyInAnyOrderElementsOf(merged);
    }

    private static String local(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }

    @Test
    void everyEntryHasASourceOrIsMarkedAsBackground() {
        Node background = NodeFactory.createURI(CANCU + "background");
        List<Node> subjects = GRAPH.stream().map(Triple::getSubject).distinct().toList();
        assertThat(subjects).hasSizeGreaterThan(400);
        assertThat(subjects.stream()
                        .filter(subject -> GRAPH.contains(subject, background, Node.ANY)
                                == GRAPH.contains(subject, DCTerms.source.asNode(), Node.ANY)))
                .as("either a source or cancu:background true, not both")
                .isEmpty();
        assertThat(GRAPH.stream(Node.ANY, background, Node.ANY).map(Triple::getObject))
                .allMatch(value -> value.getLiteralLexicalForm().equals("true"));
    }

    @Test
    void aKnownFactIsAboutATripleThatIsThere() {
        List<Node> facts = GRAPH.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(CANCU + "KnownFact"))
                .map(Triple::getSubject)
                .toList();
        assertThat(facts).isNotEmpty().allSatisfy(fact -> assertThat(GRAPH.contains(
                        one(fact, RDF.subject.asNode()),
                        one(fact, RDF.predicate.asNode()),
                        one(fact, RDF.object.asNode())))
                .as(fact.getURI())
                .isTrue());
    }

    private static Node one(Node subject, Node predicate) {
        return GRAPH.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void irisAreAsciiAndNoNodeIsBlank() {
        List<Node> nodes = GRAPH.stream()
                .flatMap(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                .distinct()
                .toList();
        assertThat(nodes).noneMatch(Node::isBlank);
        assertThat(nodes.stream().filter(Node::isURI).map(Node::getURI))
                .allMatch(iri -> iri.matches("[!-~]+") && iri.matches("https?://.*"));
    }

    @Test
    void namesOfOursThatAreSaidSomethingAboutAreDefined() {
        // A misspelt slug would be a name that nothing describes. Documents are described by the corpus.
        Set<String> described =
                GRAPH.stream().map(triple -> triple.getSubject().toString()).collect(Collectors.toSet());
        Pattern ours =
                Pattern.compile("https://w3id\\.org/cancu/(co-quan|dia-danh|loai-co-quan|loai-van-ban|cua-khau)/.*");
        Set<String> provincial = new HashSet<>();
        AUTHORITY.provinces().forEach(province -> AUTHORITY
                .provincialBodies()
                .forEach(body -> provincial.add(
                        "https://w3id.org/cancu/co-quan/" + body.of(province).slug())));
        assertThat(GRAPH.stream()
                        .map(Triple::getObject)
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri -> ours.matcher(iri).matches())
                        .filter(iri -> !described.contains(iri) && !provincial.contains(iri))
                        .distinct())
                .isEmpty();
    }

    @Test
    void lawNamesAreNames() {
        assertThat(AUTHORITY.lawNames())
                .hasSizeGreaterThan(200)
                .doesNotHaveDuplicates()
                .contains("Ngân sách nhà nước", "Báo chí", "Biên giới quốc gia")
                // "Luật sư" is one: Luật Luật sư.
                .noneMatch(name -> name.startsWith("Luật ") && !name.equals("Luật sư")
                        || name.startsWith("Bộ luật ")
                        || name.isBlank());
    }

    @Test
    void isReadTheSameEachTime() {
        assertThat(AuthorityLoader.of(AuthorityLoader.graph())).isEqualTo(AUTHORITY);
        assertThat(Objects.requireNonNull(AuthorityLoader.bundled())).isSameAs(AUTHORITY);
    }

    @Test
    void theThreeGatesHaveClustersOfTheRightKind() {
        Map<String, String> kinds = new HashMap<>();
        GRAPH.stream(Node.ANY, NodeFactory.createURI(CANCU + "clusterKind"), Node.ANY)
                .forEach(triple -> kinds.put(local(triple.getSubject()), local(triple.getObject())));
        assertThat(kinds)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "le-thanh", "thong-tin-co-so",
                        "lao-bao", "thong-tin-doi-ngoai",
                        "la-lay", "thong-tin-doi-ngoai"));
        // The regulation for Lệ Thanh is read from the documents, and none is known for La Lay.
        assertThat(GRAPH.stream(Node.ANY, NodeFactory.createURI(CANCU + "governedBy"), Node.ANY)
                        .map(triple -> local(triple.getSubject()) + " " + local(triple.getObject())))
                .containsExactly("lao-bao 2073");
    }

    @Test
    void knownDocumentsLieWhereTheirNumbersSay() {
        assertThat(AUTHORITY.documents()).hasSizeGreaterThan(20).allSatisfy(document -> {
            String[] path = document.path().split("/");
            assertThat(path).as(document.path()).hasSize(5);
            assertThat(document.number()).matches("0*" + path[4] + "[/-].*");
            document.date().filter(date -> path[3].matches("\\d{4}")).ifPresent(date -> assertThat(
                            String.valueOf(date.year()))
                    .as(document.path())
                    .isEqualTo(path[3]));
            DocumentType type = type(path[2].replace("-qppl", ""));
            assertThat(isOf(type, document.number())).as(document.number()).isTrue();
            // The year in the number is the mark of a normative document.
            assertThat(path[2].endsWith("-qppl"))
                    .as(document.path())
                    .isEqualTo(document.number().matches("\\d+/\\d{4}/.*") && !path[1].equals("quoc-hoi"));
        });
        assertThat(AUTHORITY.documents().stream()
                        .filter(document -> document.number().equals("1191/QĐ-TTg"))
                        .map(document -> document.date().orElseThrow().toString()))
                .containsExactly("2020-08-05");
    }

    @Test
    void nothingIsSaidOfDocumentsThatMustBeProvenByAQuote() {
        // Shortcuts between documents follow from citations alone.
        Set<String> shortcuts = Set.of(
                "http://data.europa.eu/eli/ontology#based_on",
                "http://data.europa.eu/eli/ontology#amends",
                "http://data.europa.eu/eli/ontology#repeals",
                "http://data.europa.eu/eli/ontology#cites",
                CANCU + "implements",
                CANCU + "establishes",
                CANCU + "follows",
                CANCU + "fundedBy");
        assertThat(GRAPH.stream().map(triple -> triple.getPredicate().getURI())).doesNotContainAnyElementsOf(shortcuts);
    }

    /** The agencies found by hand in the five seed documents; the list lies beside the project. */
    @Test
    void knowsTheAgenciesOfTheSeeds() throws IOException {
        Path inventory = Path.of("../shared/gold/seeds-inventory.json");
        assumeTrue(Files.exists(inventory), "no ../shared/gold/seeds-inventory.json");
        Set<String> names = new HashSet<>();
        AUTHORITY.agencies().forEach(agency -> addNames(names, agency));
        AUTHORITY
                .provinces()
                .forEach(province -> AUTHORITY.provincialBodies().forEach(body -> addNames(names, body.of(province))));
        List<String> wanted = new ArrayList<>();
        JSON.parse(Files.readString(inventory))
                .get("agencies")
                .getAsArray()
                .forEach(agency -> wanted.add(agency.getAsObject()
                        .get("name")
                        .getAsString()
                        .value()
                        // A remark of the person who made the list.
                        .replaceAll(" \\([^)]*nền\\)$", "")));
        assertThat(wanted).hasSizeGreaterThan(40);
        assertThat(wanted.stream().filter(name -> !names.contains(name))).isEmpty();
    }

    private static void addNames(Set<String> names, Agency agency) {
        names.add(agency.label());
        names.addAll(agency.altLabels());
    }

    @Test
    void theNameInACityIsANameOfTheKind() {
        assertThat(AUTHORITY.provincialBodies())
                .allSatisfy(body -> assertThat(body.cityLabel().equals(body.label())
                                || body.altLabels().contains(body.cityLabel()))
                        .as(body.slug())
                        .isTrue());
        assertThat(body("ban-thuong-vu-tinh-uy", "ha-noi").altLabels())
                .contains("BTV Thành ủy Hà Nội")
                .doesNotContain("Ban Thường vụ Thành ủy Hà Nội", "Ban Thường vụ Tỉnh uỷ Hà Nội");
    }

    @Test
    void isReadInAFewMilliseconds() {
        // Every command that reads a document waits for it: 40 to 80 ms in a cold process, 15 ms here.
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        assertThat(AuthorityLoader.of(AuthorityLoader.graph()).agencies()).isNotEmpty();
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void provincesOfEarlierTimesAreOfTheirTime() {
        assertThat(AUTHORITY.provincesOn(LocalDate.of(2009, 1, 1)).stream().map(Province::name))
                .hasSize(63)
                .contains("Thừa Thiên Huế")
                .doesNotContain("Hà Tây", "Huế");
        Province haTay = AUTHORITY.provinces().stream()
                .filter(province -> province.slug().equals("ha-tay"))
                .findFirst()
                .orElseThrow();
        assertThat(haTay.validOn(LocalDate.of(2008, 7, 31))).isTrue();
        assertThat(haTay.validOn(LocalDate.of(2008, 8, 1))).isFalse();
        assertThat(haTay.successor()).contains("ha-noi");
    }
}
