package vn.cancu.graph;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.DocumentType;
import vn.cancu.authority.Province;
import vn.cancu.authority.ProvincialBody;

/** A small country of our own making: two provinces, four document types, as records and as the graph they stand for. */
public final class SampleAuthority {
    public static final Authority RECORDS = new Authority(
            List.of(
                    type("ke-hoach", "Kế hoạch", "Plan", "KH", "Plan"),
                    type("quyet-dinh", "Quyết định", "Decision", "QĐ", "Decision"),
                    type("nghi-dinh", "Nghị định", "Decree", "NĐ", "Decree"),
                    type("quy-che", "Quy chế", "Regulation", "QC", "Regulation"),
                    type("luat", "Luật", "Law", "L", "Law")),
            List.of(agency("chinh-phu", "Chính phủ", "CP"), agency("thu-tuong", "Thủ tướng Chính phủ", "TTg")),
            List.of(body("ubnd", "Ủy ban nhân dân", "UBND"), body("so-tttt", "Sở Thông tin và Truyền thông", "STTTT")),
            List.of(),
            List.of(province("song-may", "Sông Mây"), province("doi-gio", "Đồi Gió")),
            List.of(),
            List.of());

    private static final String TURTLE = """
            @base <https://w3id.org/cancu/> .
            @prefix cancu: <https://w3id.org/cancu/ontology#> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix eli: <http://data.europa.eu/eli/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <loai-van-ban/ke-hoach> a skos:Concept ; skos:prefLabel "Kế hoạch"@vi, "Plan"@en .
            <loai-van-ban/quyet-dinh> a skos:Concept ; skos:prefLabel "Quyết định"@vi, "Decision"@en .
            <loai-van-ban/nghi-dinh> a skos:Concept ; skos:prefLabel "Nghị định"@vi, "Decree"@en .
            <loai-van-ban/quy-che> a skos:Concept ; skos:prefLabel "Quy chế"@vi .
            <loai-van-ban/luat> a skos:Concept ; skos:prefLabel "Luật"@vi, "Law"@en .
            <co-quan/chinh-phu> a cancu:Agency ; skos:prefLabel "Chính phủ"@vi, "Government"@en .
            <co-quan/thu-tuong> a cancu:Agency ; skos:prefLabel "Thủ tướng Chính phủ"@vi .
            <loai-co-quan/ubnd> a cancu:AgencyKind ; skos:prefLabel "Ủy ban nhân dân"@vi, "People's Committee"@en .
            <loai-co-quan/so-tttt> a cancu:AgencyKind ; skos:prefLabel "Sở Thông tin và Truyền thông"@vi .
            <dia-danh/song-may> a cancu:Province ; dcterms:identifier "song-may" ; skos:prefLabel "Sông Mây"@vi .
            <dia-danh/song-may-2032> a cancu:Province ; dcterms:identifier "song-may" .
            <dia-danh/doi-gio> a cancu:Province ; dcterms:identifier "doi-gio" ; skos:prefLabel "Đồi Gió"@vi, "Doi Gio"@en .
            <co-quan/ubnd-doi-gio> cancu:province <dia-danh/doi-gio> .
            # Known beforehand: the sources state other days for it.
            <vb/thu-tuong/quyet-dinh/2029/88> eli:date_document "2029-09-09"^^xsd:date .
            """;

    private SampleAuthority() {}

    public static Graph graph() {
        return TurtleReader.read(TURTLE.getBytes(StandardCharsets.UTF_8), "authority.ttl");
    }

    private static DocumentType type(String slug, String label, String english, String code, String name) {
        return new DocumentType(
                slug, label, english, List.of(), List.of(code), name, slug, false, List.of(), List.of());
    }

    private static Agency agency(String slug, String label, String symbol) {
        return new Agency(
                slug,
                label,
                List.of(),
                List.of(symbol),
                slug,
                "national",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ProvincialBody body(String slug, String label, String symbol) {
        return new ProvincialBody(
                slug,
                label,
                label,
                "{label} {province}",
                List.of(),
                List.of(symbol),
                slug,
                "provincial",
                Optional.empty());
    }

    private static Province province(String slug, String name) {
        return new Province(
                slug, slug, name, false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }
}
